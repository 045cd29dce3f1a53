import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import type { CubeManifest } from '../../src/register/cubes/cubes';
import { expect, gotoAtlas, test } from './fixtures';
import { CUBES, makeCubes, serveCubes } from './made-cubes';

const MADE_UP = 'Made up by a program: no such seizure took place';

let files: ReadonlyMap<string, Buffer>;
test.beforeAll(async () => {
  files = await makeCubes(6000, 1);
});

/** Opens the cubes and waits until their sums are on the page. Gives the files that are asked for. */
async function gotoCubes(page: Page, more = '', served = files): Promise<readonly string[]> {
  const asked = await serveCubes(page.context(), served);
  await gotoAtlas(page, `${CUBES}${more}`);
  await expect(page.getByRole('region', { name: 'All countries' })).toContainText('records');
  return asked;
}

/** The path of the file of a cube that holds heroin by weight. */
function pathOf(cube: string): string {
  const manifest = JSON.parse(files.get('register/manifest.json')?.toString() ?? '') as {
    cubes: { name: string; files: { commodity: string; unit: string; path: string }[] }[];
  };
  const found = manifest.cubes
    .find(({ name }) => name === cube)
    ?.files.find(({ commodity, unit }) => commodity === 'heroin' && unit === 'g');
  return `register/${found?.path}`;
}

test('a package of cubes shows the map, months, facets and where its rows are, and fetches one commodity at a time', async ({
  page
}) => {
  const asked = await gotoCubes(page, '&register=heroin/g');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MADE_UP);
  await expect(page.getByRole('main')).toContainText(/Sums of 6,000 rows that stay with .* DuckDB/);
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('Heroin seized, by country');
  await expect(legend).toContainText('No records of this commodity and unit');
  await expect(page.getByRole('region', { name: 'Records by month' })).toContainText(MADE_UP);
  await expect(page.getByRole('checkbox', { name: /^Sea \d/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    'Reporting bodies, possible duplicates and positions are not told'
  );
  await expect(page.getByRole('combobox', { name: 'Reporting body' })).toHaveCount(0);
  const fetched = () => asked.filter((path) => path.endsWith('.arrow.gz')).sort();
  expect(fetched()).toEqual(['months', 'months-by-mode', 'pairs-by-year'].map(pathOf).sort());
  await page.getByRole('radio', { name: /^Firearms seized [\d,]+ records/ }).check();
  await expect(legend).toContainText('Firearms seized, by country');
  await expect.poll(() => fetched().length).toBe(6);
  await page.getByRole('radio', { name: /^Heroin seized [\d,]+ records/ }).check();
  await expect(legend).toContainText('Heroin seized, by country');
  expect(fetched().length).toBe(6);
});

test('months are chosen over the bars, and the years of the flows are told', async ({ page }) => {
  await gotoCubes(page, '&register=heroin/g');
  const strip = page.getByRole('region', { name: 'Records by month' });
  const before = await page.getByRole('region', { name: 'All countries' }).innerText();
  const first = strip.getByRole('slider').first();
  await first.focus();
  await first.press('PageUp');
  await expect(page).toHaveURL(/from=2011-01/);
  await expect(page.getByRole('region', { name: 'All countries' })).not.toHaveText(before);
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('Flows are of the whole years 2011 to');
  await expect(legend).toContainText('without a month left out');
});

test('a mode of transport leaves what it counts, and no flows', async ({ page }) => {
  await gotoCubes(page, '&register=cocaine/g');
  const sea = page.getByRole('checkbox', { name: /^Sea/ });
  const count = /([\d,]+)$/.exec((await page.locator('label').filter({ has: sea }).innerText()).trim())?.[1];
  await sea.check();
  await expect(page.getByRole('region', { name: 'All countries' })).toContainText(`${count} records`);
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('No flows drawn');
});

test('a country and a flow have cards, which name the largest single seizure and have no rows', async ({
  page
}) => {
  await gotoCubes(page, '&register=heroin/g&country=AFG');
  const card = page.getByRole('article', { name: 'Afghanistan' });
  await expect(card).toContainText(/Largest single seizure|One seizure is most of it/i);
  await expect(card).toContainText(/By its least amount .* of the sum/);
  await expect(card.getByRole('button', { name: /^Show the/ })).toHaveCount(0);
  const flow = card.getByRole('listitem').first().getByRole('button');
  const name = await flow.innerText();
  await flow.click();
  await expect(page).toHaveURL(/flow=[A-Z]{3}-[A-Z]{3}/);
  await expect(page.getByRole('article', { name })).toContainText(/By its least amount .* of the sum/);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByText('The rows of this register stay with whoever keeps it.')).toBeVisible();
  await expect(page.getByRole('table')).toContainText('Afghanistan');
});

test('what cubes do not tell apart is said where the address asks for it', async ({ page }) => {
  await gotoCubes(page, '&register=heroin/g&body=Police&duplicates=without&points=hexagons');
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('Not narrowed to one reporting body');
  await expect(legend).toContainText('Possible duplicates are in it');
  await expect(legend).toContainText('No hexagons drawn');
  await page.getByRole('button', { name: 'Clear these choices' }).click();
  await expect(legend).not.toContainText('Not narrowed');
});

test.describe('files that cannot be read', () => {
  test.use({ allowedFaults: /404/ });

  test('a damaged file of months is told, others are shown, and it can be tried again', async ({ page }) => {
    const served = new Map(files);
    const path = pathOf('months');
    served.set(path, (files.get(path) as Buffer).subarray(0, 200));
    await serveCubes(page.context(), served);
    await gotoAtlas(page, `${CUBES}&register=heroin/g`);
    const alert = page.getByRole('alert').filter({ hasText: path });
    await expect(alert).toContainText('The file is damaged');
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText(`${path}: The file is damaged`);
    await page.getByRole('radio', { name: /^Firearms seized [\d,]+ records/ }).check();
    await expect(page.getByRole('region', { name: 'All countries' })).toContainText('records');
    await page.getByRole('radio', { name: /^Heroin seized [\d,]+ records/ }).check();
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText(`${path}: The file is damaged`);
    served.set(path, files.get(path) as Buffer);
    await alert.getByRole('button', { name: 'Try these files again' }).click();
    await expect(page.getByRole('region', { name: 'All countries' })).toContainText('records');
    await expect(alert).toHaveCount(0);
  });

  test('without the file of the flows the map is shown, and that they are missing', async ({ page }) => {
    const served = new Map(files);
    served.delete(pathOf('pairs-by-year'));
    await gotoCubes(page, '&register=heroin/g', served);
    await expect(page.getByRole('alert')).toContainText('The file is not there.');
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText(
      'No flows drawn: their file could not be read'
    );
  });

  test('a manifest whose numbers do not add up is refused, and can be read again', async ({ page }) => {
    const served = new Map(files);
    const path = 'register/manifest.json';
    served.set(path, Buffer.from((files.get(path)?.toString() ?? '').replace('6000', '6001')));
    await serveCubes(page.context(), served);
    await gotoAtlas(page, CUBES);
    const alert = page.getByRole('alert').filter({ hasText: 'The register could not be read' });
    await expect(alert).toContainText('The cube months holds 6,000 rows, and 6,001 were to be in it.');
    served.set(path, files.get(path) as Buffer);
    await page.getByRole('button', { name: 'Read it again' }).click();
    await expect(page.getByRole('region', { name: 'All countries' })).toContainText('records');
  });
});

async function openOwn(page: Page, choose: (page: Page) => Promise<void>): Promise<void> {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'Open your own data' }).click();
  await choose(page);
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText(
    'No records of this commodity and unit',
    { timeout: 30_000 }
  );
  const strip = page.getByRole('region', { name: 'Records by month' });
  await expect(strip).toContainText(MADE_UP);
  await expect(strip).toContainText(/[\d,]+ records of all months/);
}

test('cubes are shown of a package that is opened as a ZIP', async ({ page }) => {
  const zip = Buffer.from(zipSync(Object.fromEntries(files)));
  await openOwn(page, (own) =>
    own
      .getByRole('main', { name: 'Your own data' })
      .locator('input[type=file]:not([webkitdirectory])')
      .first()
      .setInputFiles({ name: 'cubes.zip', mimeType: 'application/zip', buffer: zip })
  );
});

test('cubes are shown of a package that is opened as a folder', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'opsatlas-folder-'));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    await openOwn(page, (own) => own.locator('input[webkitdirectory]').setInputFiles(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.describe('a register of which sums are withheld', () => {
  let withheld: ReadonlyMap<string, Buffer>;
  test.beforeAll(async () => {
    withheld = await makeCubes(6000, 1, '--few', '2');
  });

  test('says so, and never of a country whose sums are withheld that it has none', async ({ page }) => {
    const manifest = JSON.parse(withheld.get('register/manifest.json')?.toString() ?? '') as CubeManifest;
    const [months] = manifest.cubes;
    await gotoCubes(page, '&register=heroin/g', withheld);
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect(legend).toContainText(
      `Sums of fewer than 2 records are withheld (${months?.withheld?.rows.toLocaleString('en')} records, all commodities)`
    );
    await expect(legend).toContainText('Withheld (fewer than 2 records), or none of this choice');
    await expect(page.getByRole('main')).toContainText('There is no table of rows and no single seizure.');
    const file = months?.files.find(({ commodity, unit }) => commodity === 'heroin' && unit === 'g');
    expect(file?.withheld).toContain('AFG');
    await gotoCubes(page, '&register=heroin/g&country=AFG', withheld);
    const card = page.getByRole('article', { name: 'Afghanistan' });
    await expect(card).toContainText('Sums of fewer than 2 records are withheld');
    await expect(card).not.toContainText(/largest/i);
    await page.getByRole('tab', { name: 'Table' }).click();
    await expect(page.getByRole('main')).toContainText('Sums of fewer than 2 records are withheld');
  });

  test('has all of a commodity withheld, and is no register that lacks it or could not be read', async ({
    page
  }) => {
    await serveCubes(page.context(), await makeCubes(3000, 1, '--few', '5'));
    await gotoAtlas(page, `${CUBES}&register=heroin/g`);
    await expect(page.getByRole('radio', { name: 'Heroin seized withheld', exact: true })).toBeChecked();
    await expect(page.getByRole('region', { name: 'All countries' })).toContainText(
      'Sums of fewer than 5 records are withheld'
    );
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText(
      'Withheld (fewer than 5 records)'
    );
    await expect(page.getByRole('checkbox', { name: 'Drugs withheld', exact: true })).toBeVisible();
    const months = page.getByRole('region', { name: 'Records by month' });
    await expect(months).toContainText('Sums of fewer than 5 records are withheld');
    await expect(months).not.toContainText('0 records');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
