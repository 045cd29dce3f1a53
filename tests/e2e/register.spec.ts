import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { expect, gotoAtlas, test, waitForMap } from './fixtures';
import type { Page } from '@playwright/test';
import { createSyntheticColumns, encodeCsv } from '../../src/register/synthetic-register';

const EXAMPLE = '?data=examples/register/';
const MADE_UP = 'Made up by a program: no such seizure took place';

/** Opens the made-up register and waits until its sums are on the page. */
async function gotoRegister(page: Page, more = ''): Promise<void> {
  await gotoAtlas(page, `${EXAMPLE}${more}`);
  await expect(page.getByRole('region', { name: 'All countries' })).toContainText('records');
}

test('a package with a register alone shows it, and says on the page and in its title that it is made up', async ({
  page
}) => {
  await gotoRegister(page, '&register=heroin/g');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MADE_UP);
  await expect(page).toHaveTitle(new RegExp(MADE_UP));
  await expect(page.getByRole('region', { name: 'Records by month' })).toContainText(MADE_UP);
  // The longest month reaches the top: records without a month, of all years together, do not make it small.
  const tops = await page
    .getByRole('region', { name: 'Records by month' })
    .locator('path.in')
    .evaluate((path) => (path.getAttribute('d') ?? '').match(/(?<=v-)[\d.]+/g)?.map(Number));
  expect(Math.max(...(tops ?? []))).toBe(48);
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Heroin seized, by country');
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('No records in this register');
  await expect(page.getByRole('radio', { name: /Heroin seized 2/ })).toBeChecked();
});

test('a commodity is chosen in the panel and stands in the address', async ({ page }) => {
  await gotoRegister(page);
  await page.getByRole('radio', { name: /^Firearms seized [\d,]+ records/ }).check();
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Firearms seized, by country');
  await expect(page).toHaveURL(/register=firearms%2Fcount|register=firearms\/count/);
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Legend' })).not.toContainText('Firearms');
});

test('a span of months is chosen with the keyboard, and undated records are left out and told', async ({
  page
}) => {
  await gotoRegister(page, '&register=heroin/g');
  const strip = page.getByRole('region', { name: 'Records by month' });
  const before = await page.getByRole('region', { name: 'All countries' }).innerText();
  const first = strip.getByRole('slider').first();
  await first.focus();
  await first.press('PageUp');
  await expect(page).toHaveURL(/from=2011-01/);
  await expect(strip.getByRole('status')).toContainText('January 2011');
  await expect(page.getByRole('region', { name: 'All countries' })).not.toHaveText(before);
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('without a month left out');
  await strip.getByRole('button', { name: 'All months' }).click();
  await expect(page).not.toHaveURL(/from=/);
});

test('a span of months is drawn over the bars', async ({ page }) => {
  await gotoRegister(page, '&register=heroin/g');
  const strip = page.getByRole('region', { name: 'Records by month' });
  const box = (await strip.getByRole('img').boundingBox()) as NonNullable<
    Awaited<ReturnType<ReturnType<Page['getByRole']>['boundingBox']>>
  >;
  const y = box.y + box.height / 3;
  await page.mouse.move(box.x + box.width * 0.25, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, y, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=20\d\d-\d\d.*to=20\d\d-\d\d/);
  await expect(strip.getByRole('button', { name: 'All months' })).toBeVisible();
});

test('facets tell what each choice would leave, and the choice leaves that', async ({ page }) => {
  await gotoRegister(page, '&register=cocaine/g');
  const sea = page.getByRole('checkbox', { name: /^Sea/ });
  const count = /([\d,]+)$/.exec((await page.locator('label').filter({ has: sea }).innerText()).trim())?.[1];
  await sea.check();
  await expect(page.getByRole('region', { name: 'All countries' })).toContainText(`${count} records`);
  await expect(page).toHaveURL(/mode=sea/);
  await page.getByRole('combobox', { name: 'Reporting body' }).selectOption('Made-up police of AFG');
  await expect(page).toHaveURL(/body=Made-up\+police\+of\+AFG/);
  await page.getByRole('button', { name: 'Clear these choices' }).click();
  await page.getByRole('checkbox', { name: 'Leave out possible duplicates' }).check();
  await expect(page.getByText(/records? left out$/)).toBeVisible();
  await expect(page).toHaveURL(/duplicates=without/);
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Possible duplicates left out');
});

test('the card of a country leads to its rows, which are sorted, opened and downloaded', async ({ page }) => {
  await gotoRegister(page, '&register=heroin/g&country=AFG');
  const card = page.getByRole('article', { name: 'Afghanistan' });
  await expect(card).toContainText(/open upwards|not open upwards/);
  await card.getByRole('button', { name: /^Show the \d+ records/ }).click();
  const table = page.getByRole('table', { name: 'Rows of this choice' });
  await expect(table.getByRole('row')).not.toHaveCount(1);
  await table.getByRole('button', { name: 'Amount' }).click();
  await table.getByRole('button', { name: 'Amount' }).click();
  await expect(table.getByRole('columnheader', { name: 'Amount' })).toHaveAttribute(
    'aria-sort',
    'descending'
  );
  await table
    .getByRole('button', { name: /^made-up-/ })
    .first()
    .click();
  const seizure = page.getByRole('dialog', { name: 'Seizure' });
  await expect(seizure).toContainText(MADE_UP);
  await expect(seizure).toContainText('Heroin seized');
  await expect(seizure).toContainText('Opsatlas, a program');
  await page.keyboard.press('Escape');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click()
  ]);
  expect(download.suggestedFilename()).toBe('register-heroin.csv');
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toContain('record,date,territory');
  expect(lines.slice(1).every((line) => line.split(',')[2] === 'AFG')).toBe(true);
  expect(lines.length).toBeGreaterThan(100);
});

test('a flow has a card and an address of its own', async ({ page }) => {
  await gotoRegister(page, '&register=heroin/g&country=AFG');
  const card = page.getByRole('article', { name: 'Afghanistan' });
  const flow = card.getByRole('listitem').first().getByRole('button');
  const name = await flow.innerText();
  await flow.click();
  await expect(page.getByRole('article', { name })).toContainText('records');
  await expect(page).toHaveURL(/flow=[A-Z]{3}-[A-Z]{3}/);
  await page.reload();
  await expect(page.getByRole('article', { name })).toContainText('records');
});

test('a flow beyond the strongest has its card, too', async ({ page }) => {
  // One record, far behind the two hundred that are drawn.
  await gotoRegister(page, '&register=heroin/g&flow=THA-BEN');
  await expect(page.getByRole('article', { name: 'Thailand → Benin' })).toContainText('Show the 1 record');
});

test('positions are shown as hexagons, whose legend, card and rows count the same', async ({ page }) => {
  await gotoRegister(page, '&register=heroin/g');
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).not.toContainText('have a position');
  await page.getByRole('checkbox', { name: 'Show positions as hexagons' }).check();
  await expect(page).toHaveURL(/points=hexagons/);
  await expect(legend).toContainText(/\d+% of the records have a position/);
  await expect(legend).toContainText('in hexagons of 50,000 km² each');
  await page.reload();
  await waitForMap(page);
  await expect(legend).toContainText('have a position');
  // A hexagon off the lands and their flows. Where it lies is asked anew at each try: the map may be fitted again once its legend has grown.
  const findCentre = (ring: number): Promise<readonly [number, number] | null> =>
    page
      .locator('.map svg.atlas .hexagons path')
      .last()
      .evaluate((path, i) => {
        const numbers = (path.getAttribute('d') ?? '')
          .split('M')
          .slice(1)
          .at(i)
          ?.match(/-?[\d.]+/g)
          ?.map(Number);
        const matrix = (path as SVGPathElement).getScreenCTM();
        if (!numbers || !matrix) return null;
        const [x0 = 0, y0 = 0, , , , , x3 = 0, y3 = 0] = numbers;
        const { x, y } = new DOMPoint((x0 + x3) / 2, (y0 + y3) / 2).matrixTransform(matrix);
        return [x, y] as const;
      }, ring);
  const card = page.getByRole('article', { name: /^Hexagon about/ });
  for (let ring = 0; ; ring++) {
    const at = await findCentre(ring);
    if (!at) break;
    await page.mouse.move(...at);
    // A flow may lie over it. What is beside the pointer is for the eyes alone: a heading of no role.
    const beside = page.locator('h2', { hasText: /^Hexagon about/ });
    const isFree = await beside.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false
    );
    if (!isFree) continue;
    await page.mouse.click(...at);
    break;
  }
  await expect(card).toContainText('record');
  const count = /Show the ([\d,]+) records?/.exec(
    await card.getByRole('button', { name: /^Show the/ }).innerText()
  )?.[1];
  await card.getByRole('button', { name: /^Show the/ }).click();
  await expect(
    page.getByRole('heading', { name: new RegExp(`^Hexagon about .*: ${count} records?$`) })
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Rows of this choice' }).getByRole('row')).toHaveCount(
    Number(count) + 1
  );
});

test('a commodity that the register has not got is told, and the most frequent one shown', async ({
  page
}) => {
  await gotoRegister(page, '&register=unicorns/g');
  await expect(page.getByText(/part of this link was ignored/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'All countries' })).toContainText('records');
});

test('in the package of the atlas there is no register, and one that is asked for is told as missing', async ({
  page
}) => {
  await gotoAtlas(page, '?register=on');
  await expect(page.getByText(/part of this link was ignored/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Records by month' })).toHaveCount(0);
});

test.describe('files that cannot be read whole', () => {
  test('rows that break a rule are told with their places, and the rest shown', async ({ page }) => {
    const rows = encodeCsv(createSyntheticColumns(300, 3)).trim().split('\n');
    // The second row has an unknown commodity, and the file ends within its last row.
    const cut = [
      rows[0],
      rows[1]?.replace(
        /,(cocaine|heroin|cannabis|methamphetamine|precursors|tablets|firearms),/,
        ',unicorns,'
      ),
      ...rows.slice(2)
    ]
      .join('\n')
      .slice(0, -30);
    await page.route('**/seizures.arrow.gz', (route) => route.fulfill({ status: 200, body: cut }));
    await gotoRegister(page);
    await page.getByText('What was found while reading').click();
    const panel = page.getByRole('main');
    await expect(panel).toContainText('300 rows read, 2 rows left out.');
    await expect(panel).toContainText('a commodity that the table of measures has not got');
    await expect(panel).toContainText('more or fewer cells than the header has');
    await panel.getByText('Which rows').first().click();
    await expect(panel).toContainText('seizures.arrow.gz, row 1: “unicorns”');
  });

  test('one that ends in the middle is told', async ({ page }) => {
    await page.route('**/seizures.arrow.gz', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length * 0.9)) });
    });
    await gotoAtlas(page, EXAMPLE);
    await expect(page.getByRole('alert').filter({ hasText: 'The file ends in the middle' })).toBeVisible();
  });

  test('one that is something else is told, and the map stays', async ({ page }) => {
    await page.route('**/seizures.arrow.gz', (route) =>
      route.fulfill({ status: 200, body: Buffer.from([0, 1, 2, 3, 0, 0]) })
    );
    await gotoAtlas(page, EXAMPLE);
    await expect(page.getByText('None of the register’s rows could be read', { exact: false })).toBeVisible();
    await expect(page.getByText('This is none of CSV, Arrow', { exact: false })).toBeVisible();
  });

  test.describe('one that is not there', () => {
    test.use({ allowedFaults: /seizures\.arrow\.gz|404/ });
    test('is told', async ({ page }) => {
      await page.route('**/seizures.arrow.gz', (route) => route.fulfill({ status: 404 }));
      await gotoAtlas(page, EXAMPLE);
      await expect(page.getByText('The file of this register is not there.')).toBeVisible();
    });
  });
});

test('the register of a package that is opened as a ZIP is shown, too', async ({ page }) => {
  await gotoAtlas(page);
  const folder = 'public/examples/register/';
  const names = readdirSync(folder);
  const zip = zipSync(Object.fromEntries(names.map((name) => [name, readFileSync(folder + name)])));
  await page.getByRole('button', { name: 'Open your own data' }).click();
  await page
    .getByRole('main', { name: 'Your own data' })
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'register.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('No records in this register', {
    timeout: 30_000
  });
  await expect(page.getByRole('region', { name: 'Records by month' })).toContainText(MADE_UP);
});
