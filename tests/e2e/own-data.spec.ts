import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { fixtureFiles } from '../fixtures/fixture-package';
import { expect, gotoAtlas, test } from './fixtures';

const SHEETS = join(import.meta.dirname, '../cases/sheets');
const RESULTS =
  'Country,Arrests,Cocaine (kg)\nKenya,12,"3,5"\nCongo,7,\nMali,over 200,n/a\nGhana,4,"1,5"\nTotal,223,\n';

const column = (page: Page) => page.getByRole('main', { name: 'Your own data' });
const grid = (page: Page) => column(page).getByRole('grid', { name: 'The sheet' });
const summary = (page: Page) => column(page).locator('.summary');
const cell = (page: Page, place: string) =>
  grid(page).getByRole('button', { name: new RegExp(`^${place}: `) });

async function openColumn(page: Page): Promise<void> {
  await gotoAtlas(page);
  await page.getByRole('button', { name: 'Open your own data' }).click();
  await expect(column(page)).toBeVisible();
}

async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
  await column(page)
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function openResults(page: Page): Promise<void> {
  await openColumn(page);
  await choose(page, 'results.csv', RESULTS);
  await expect(summary(page)).toContainText('3 countries');
}

/** Lets go of a file over the page, as a file manager does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], file ?? ''));
      return transfer;
    },
    [name, text]
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('a dropped file is on the map at once, with one line that says what it holds', async ({ page }) => {
  await gotoAtlas(page);
  await drop(page, 'results.csv', RESULTS);
  await expect(summary(page)).toHaveText('3 countries, 2 measures, 5 figures; 1 question; 1 row is no data');
  await expect(page).toHaveURL(/data=own:/);
  await expect(grid(page)).toContainText('Arrests (count)');
  await expect(grid(page)).toContainText('a total');
  await expect(page.getByRole('region', { name: 'Legend' }).first()).toContainText('Arrests');
});

test('cells that are pasted are read like a file, and a paste into a field stays there', async ({ page }) => {
  await gotoAtlas(page);
  const paste = (selector: string) =>
    page.evaluate((where) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Country\tArrests\nKenya\t12\nMali\t4');
      document
        .querySelector(where)
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        );
    }, selector);
  await page.getByRole('combobox', { name: 'Operation' }).click();
  await paste('.chooser input[type=search]');
  await expect(column(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await paste('body');
  await expect(summary(page)).toHaveText('2 countries, 1 measure, 2 figures; no questions');
});

test('a question is settled with one press, and undone and done again', async ({ page }) => {
  await openResults(page);
  const question = column(page).getByRole('group', { name: '“Congo”: which one?' });
  await question.getByRole('button', { name: /COG/ }).click();
  await expect(summary(page)).toHaveText(
    '4 countries, 2 measures, 6 figures; no questions; 1 row is no data'
  );
  await column(page).getByRole('button', { name: 'Undo' }).click();
  await expect(summary(page)).toContainText('1 question');
  await column(page).getByRole('button', { name: 'Redo' }).click();
  await expect(summary(page)).toContainText('no questions');
});

test('an answer is offered as last time, and never taken by itself', async ({ page }) => {
  await openResults(page);
  await column(page).getByRole('button', { name: /COG/ }).click();
  await expect(summary(page)).toContainText('no questions');
  await drop(page, 'next.csv', RESULTS.replace('12,', '13,'));
  await expect(summary(page)).toContainText('1 question');
  await column(page).getByRole('button', { name: 'Answer it as last time' }).click();
  await expect(summary(page)).toContainText('no questions');
});

test('a cell is changed in the sheet: it is checked as it is typed, and the map follows', async ({
  page
}) => {
  await openResults(page);
  await cell(page, 'B2').click();
  const field = grid(page).getByRole('textbox', { name: 'B2' });
  await field.fill('about 5 or 6');
  await expect(grid(page).getByText(/^To be asked:/)).toBeVisible();
  await field.fill('at least 40');
  await expect(grid(page).getByText('Read as at least 40')).toBeVisible();
  await field.press('Enter');
  await expect(cell(page, 'B2')).toHaveText('at least 40');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'B2')).toHaveText('12');
});

test('a cell that is left out is struck through, and says so', async ({ page }) => {
  await openColumn(page);
  await choose(page, 'cash.csv', 'Country,Arrests,Cash\nKenya,3,950 SEK\nGhana,4,500 USD\n');
  await column(page).getByRole('button', { name: 'Leave out', exact: true }).click();
  await expect(summary(page)).toContainText('no questions');
  await expect(cell(page, 'C2')).toHaveAccessibleName('C2: 950 SEK. left out');
  await expect(cell(page, 'C2')).toHaveCSS('text-decoration-line', 'line-through');
});

test('a row below the last adds a figure, and a grey row can be taken in', async ({ page }) => {
  await openResults(page);
  await column(page).getByRole('button', { name: 'Add a row' }).click();
  await grid(page).getByRole('textbox', { name: 'A7' }).fill('Togo');
  await page.keyboard.press('Tab');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(summary(page)).toContainText('4 countries');
  await grid(page).getByRole('button', { name: 'Leave row 2 out' }).click();
  await expect(summary(page)).toContainText('3 countries');
  await grid(page).getByRole('button', { name: 'Take row 2 as data' }).click();
  await expect(summary(page)).toContainText('4 countries');
});

test('the row of totals can be taken as what the whole operation found', async ({ page }) => {
  await openResults(page);
  await expect(page.getByRole('region', { name: 'Legend' }).first()).toContainText('Arrests');
  await grid(page).getByRole('button', { name: 'Take row 6 as what the whole operation found' }).click();
  await expect(summary(page)).toHaveText('3 countries, 2 measures, 6 figures; 1 question');
  await column(page).getByRole('button', { name: 'Done' }).click();
  await expect(column(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Arrests.*223/ }).first()).toBeVisible();
});

test('what was opened, answered and changed is there again after the page was closed', async ({
  page,
  context
}) => {
  await openResults(page);
  await column(page).getByRole('button', { name: /COG/ }).click();
  await cell(page, 'B2').click();
  await grid(page).getByRole('textbox').fill('77');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'B2')).toHaveText('77');
  await expect(summary(page)).toContainText('no questions');
  // Kept before the page says so, a moment after the last change.
  await page.waitForTimeout(500);
  const address = page.url();
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await expect(cell(again, 'B2')).toHaveText('77');
  await expect(summary(again)).toContainText('4 countries');
});

test('two windows that change the same data end as two copies', async ({ page, context }) => {
  await openResults(page);
  await page.waitForTimeout(500);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(summary(other)).toContainText('1 question');
  await column(other).getByRole('button', { name: /COG/ }).click();
  await expect(summary(other)).toContainText('no questions');
  await other.waitForTimeout(500);
  await column(page).getByRole('button', { name: /COD/ }).click();
  await expect(column(page)).toContainText('this is now a copy');
  await expect(page).not.toHaveURL(other.url());
});

test('forgotten data are gone from the map, the list and the browser', async ({ page }) => {
  await openResults(page);
  await expect(page).toHaveURL(/own:/);
  const address = page.url();
  await column(page).getByRole('button', { name: 'Forget this data' }).click();
  await column(page)
    .getByRole('button', { name: /^Forget it/ })
    .click();
  await expect(column(page)).not.toContainText('results.csv');
  await expect(page).not.toHaveURL(/own:/);
  await page.goto(address);
  await page.getByText('1 part of this link was ignored').click();
  await expect(page.getByText('This browser does not keep that data of yours')).toBeVisible();
});

test('a file that cannot be read says why, and what was open stays', async ({ page }) => {
  await openResults(page);
  await drop(page, 'report.pdf', '%PDF-1.7 …');
  await expect(column(page).getByRole('alert')).toContainText('This is a PDF');
  await expect(column(page).getByRole('alert')).toContainText('What was open stays as it was.');
  await expect(summary(page)).toContainText('3 countries');
});

test('the saved package is one that the atlas reads, and that the command line has no fault to find with', async ({
  page
}) => {
  await openResults(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    column(page).getByRole('button', { name: 'Save as data package (ZIP)' }).click()
  ]);
  expect(download.suggestedFilename()).toBe('results.zip');
  const files = unzipSync(new Uint8Array(readFileSync((await download.path()) ?? '')));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['datapackage.json', 'figures.csv']));
  expect(new TextDecoder().decode(files['figures.csv'])).toContain('MLI');
  const zip = test.info().outputPath('results.zip');
  await download.saveAs(zip);
  const cli = fileURLToPath(new URL('../../dist-cli/opsatlas.js', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [cli, 'validate', zip, '--json'], {
    encoding: 'utf8'
  });
  expect([status, stdout.trim()]).toEqual([0, '[]']);
});

test('what was typed last is in what is saved, and what cannot be taken stays told until it is mended', async ({
  page
}) => {
  await openResults(page);
  await column(page).getByText('Name, dates and source').click();
  const start = column(page).getByLabel(/^Start/);
  await start.fill('14/11/2026');
  await start.blur();
  const fault = column(page).getByText('A day, month or year as 2024-03-15.');
  await expect(fault).toBeVisible();
  await column(page).getByLabel('Publisher of the source').fill('Bureau of results');
  await column(page).getByLabel('Coordinator').fill('Central office');
  const save = async (): Promise<Record<string, Uint8Array>> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      column(page).getByRole('button', { name: 'Save as data package (ZIP)' }).click()
    ]);
    return unzipSync(new Uint8Array(readFileSync((await download.path()) ?? '')));
  };
  expect(new TextDecoder().decode((await save())['operations.csv'])).toContain('Central office');
  await expect(fault).toBeVisible();
  await expect(start).toHaveAttribute('aria-invalid', 'true');
  await start.fill('2026-11-14');
  await expect(fault).toHaveCount(0);
  expect(new TextDecoder().decode((await save())['operations.csv'])).toContain('2026-11-14');
});

test('every sheet of the cases opens within the page, and nothing is sent', async ({ page }) => {
  await openColumn(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  for (const [folder, file] of [
    ['13-routes', 'routes.csv'],
    ['15-xlsx-merged-header-formula-total', null],
    ['23-ods', null]
  ] as const) {
    const name =
      file ??
      (JSON.parse(readFileSync(join(SHEETS, folder, 'expected.json'), 'utf8')) as { file: string }).file;
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(join(SHEETS, folder, name));
    await expect(column(page).getByRole('heading', { name })).toBeVisible();
    await column(page).getByRole('button', { name: 'Open other data' }).click();
  }
  expect(sent).toEqual([]);
});

test('a briefing made of own data keeps them: it starts with them, also in another window', async ({
  page,
  context
}) => {
  await openResults(page);
  await expect(page).toHaveURL(/own:/);
  await column(page).getByRole('button', { name: 'Make a briefing' }).click();
  await page.getByRole('button', { name: 'New briefing' }).click();
  const editor = page.getByRole('region', { name: 'Briefing' });
  await editor.getByLabel('Title', { exact: true }).fill('Our results');
  await editor.getByRole('button', { name: 'Add this view as a step' }).click();
  await expect(editor.getByRole('status').first()).toHaveText('Saved in this browser');
  const other = await context.newPage();
  await gotoAtlas(other);
  await other.getByRole('button', { name: 'Present' }).first().click();
  const list = other.getByRole('dialog', { name: 'Briefings' });
  await list
    .getByRole('listitem')
    .filter({ hasText: 'Our results' })
    .getByRole('button', { name: 'Start' })
    .click();
  await expect(other).toHaveURL(/data=own:/);
  await expect(other.getByRole('dialog')).toContainText('Mali');
});

/** The made-up package as a ZIP file. */
function zipFixture(): Buffer {
  const files = Object.entries(fixtureFiles()).map(([path, text]) => [path, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

const tables = (page: Page) => column(page).getByRole('region', { name: 'The tables of the package' });

async function chooseTable(page: Page, name: string): Promise<void> {
  const option = tables(page).getByRole('option', { name: new RegExp(`^${name}`) });
  await tables(page)
    .getByRole('combobox', { name: 'Table' })
    .selectOption((await option.getAttribute('value')) ?? '');
}

test('in the tables of a package a figure is changed, checked as it is typed, and taken back', async ({
  page
}) => {
  await openColumn(page);
  await choose(page, 'package.zip', zipFixture());
  await tables(page).getByRole('searchbox', { name: 'Find a row' }).fill('arrests');
  const row = tables(page).getByRole('row').filter({ hasText: 'PAK' }).filter({ hasText: 'arrests' }).first();
  await row.getByRole('button').click();
  await expect(tables(page).getByRole('heading', { name: /^Row / })).toBeFocused();
  const value = tables(page).getByRole('textbox', { name: /^value/ });
  await value.focus();
  await expect(tables(page).getByText('The number stated')).toBeVisible();
  await value.pressSequentially('x');
  await expect(value).toHaveAttribute('aria-invalid', 'true');
  await value.fill('987');
  await expect(value).toHaveAttribute('aria-invalid', 'false');
  await value.press('Tab');
  await expect(column(page).getByRole('button', { name: 'Undo' })).toBeEnabled();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Figures' }).last()).toContainText('987');
  await column(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('table', { name: 'Figures' }).last()).not.toContainText('987');
  await expect(value).toHaveValue('430');
});

for (const [width, height] of [
  [1024, 768],
  [390, 844]
] as const)
  test(`at ${width} px nothing lies over the number of a row`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openColumn(page);
    await choose(page, 'package.zip', zipFixture());
    await tables(page)
      .getByRole('button', { name: /cl2-arrests-pak/ })
      .click();
    const heading = tables(page).getByRole('heading', { name: /^Row / });
    await expect(heading).toBeVisible();
    const { needed, given } = await heading.evaluate((node) => ({
      needed: node.scrollWidth,
      given: node.clientWidth
    }));
    expect(given).toBeGreaterThanOrEqual(needed);
  });

test('a source and an event are added to a package, kept, and removed again', async ({ page }) => {
  await openColumn(page);
  await choose(page, 'package.zip', zipFixture());
  await chooseTable(page, 'Sources');
  await tables(page).getByRole('button', { name: 'Add a row' }).click();
  await expect(tables(page).getByText('“publisher” is empty.').first()).toBeVisible();
  const write = async (name: RegExp, text: string): Promise<void> => {
    const field = tables(page)
      .getByRole('textbox', { name })
      .or(tables(page).getByRole('combobox', { name }))
      .first();
    await field.fill(text);
    await field.press('Tab');
  };
  await write(/^id/, 'second-report');
  await write(/^publisher/, 'A made-up agency');
  await write(/^title/, 'Second report');
  await tables(page).getByRole('button', { name: 'All rows of Sources' }).click();
  await expect(tables(page).getByRole('button', { name: /second-report/ })).toBeFocused();

  await page.reload();
  await expect(tables(page)).toBeVisible();
  await chooseTable(page, 'Sources');
  await tables(page)
    .getByRole('button', { name: /second-report/ })
    .click();
  await tables(page).getByRole('button', { name: 'Remove this row' }).click();
  await expect(tables(page).getByRole('status').first()).toContainText('is removed. Undo brings it back.');
  await expect(tables(page).getByRole('button', { name: /second-report/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(tables(page).getByRole('button', { name: /second-report/ })).toHaveCount(1);
});

test('data of a sheet go on as tables; the sheet stays among what is kept', async ({ page }) => {
  await openResults(page);
  await column(page)
    .getByRole('button', { name: /^Change it as tables/ })
    .click();
  await expect(tables(page)).toBeVisible();
  await chooseTable(page, 'Events');
  await expect(tables(page).getByText('This table has no rows yet.')).toBeVisible();
  await tables(page).getByRole('button', { name: 'Add a row' }).click();
  // Of what there is only one a new row has that.
  await expect(tables(page).getByRole('combobox', { name: /^operation/ })).not.toHaveValue('');
  await column(page).getByRole('button', { name: 'Open other data' }).click();
  await expect(column(page).getByRole('button', { name: 'Open results.csv' })).toBeVisible();
});

test('a package is saved into a folder, where the browser can ask for one', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await openResults(page);
  await column(page).getByRole('button', { name: 'Save into a folder' }).click();
  await expect(column(page).getByText(/^Saved in the folder/)).toBeVisible();
  const names = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const cited = await folder.getDirectoryHandle('citations');
    const files = folder as unknown as { keys(): AsyncIterable<string> };
    const found: string[] = [];
    for await (const name of files.keys()) found.push(name);
    const text = await (await (await folder.getFileHandle('figures.csv')).getFile()).text();
    return { found, text, cited: cited.name };
  });
  expect(names.found).toEqual(
    expect.arrayContaining(['datapackage.json', 'figures.csv', 'README.md', 'citations'])
  );
  expect(names.text).toContain('KEN');
});

/** Changes a cell of which the reading never ends, as it would take long on a slow machine. */
async function changeWhileItIsRead(page: Page): Promise<void> {
  await openResults(page);
  await expect(column(page).getByText('kept in this browser only')).toBeVisible();
  await page.evaluate(() => {
    Object.assign(Worker.prototype, { postMessage: () => undefined });
  });
  await cell(page, 'B2').click();
  await grid(page).getByRole('textbox', { name: 'B2' }).fill('88');
  await page.keyboard.press('Enter');
}

test('what is changed right before the page is left is there again', async ({ page }) => {
  await changeWhileItIsRead(page);
  await page.reload();
  await expect(cell(page, 'B2')).toHaveText('88');
});

test('what is changed in a table is kept before it is read again', async ({ page }) => {
  await openColumn(page);
  await choose(page, 'package.zip', zipFixture());
  await chooseTable(page, 'Sources');
  await tables(page)
    .getByRole('button', { name: /agency-cl2/ })
    .click();
  // The reading takes turns, of which none comes any more.
  await page.evaluate(() => {
    const { setTimeout: wait } = window;
    Object.assign(window, {
      setTimeout: (run: () => void, ms?: number) => (ms ? wait(run, ms) : 0)
    });
  });
  const publisher = tables(page).getByRole('textbox', { name: /^publisher/ });
  await publisher.fill('Another agency');
  await publisher.press('Tab');
  await expect.poll(() => keptSources(page)).toContain('Another agency');
  await page.reload();
  await chooseTable(page, 'Sources');
  await expect(tables(page).getByRole('cell', { name: 'Another agency' })).toBeVisible();
});

test('what is changed right before the tab dies is there again', async ({ page, context }) => {
  await changeWhileItIsRead(page);
  const died = page.waitForEvent('crash');
  await Promise.all([died, page.goto('chrome://crash').catch(() => undefined)]);

  const next = await context.newPage();
  await openColumn(next);
  await column(next).getByRole('button', { name: 'Open results.csv' }).click();
  await expect(cell(next, 'B2')).toHaveText('88');
  // Read, shown and kept with all the rest.
  const said = () => next.evaluate(() => Object.keys(localStorage).filter((key) => /own-said/.test(key)));
  await expect.poll(said).toEqual([]);
});

/** The sources of the one package that this browser keeps. */
const keptSources = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('opsatlas-own');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('data').objectStore('data').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            const [kept] = reading.result as { readonly files: ReadonlyMap<string, Uint8Array> }[];
            done(new TextDecoder().decode(kept?.files.get('sources.csv')));
          };
        };
      })
  );

/** How many own data this browser keeps. */
const countKept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open('opsatlas-own');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('data').objectStore('data').count();
          counting.onsuccess = () => {
            opening.result.close();
            done(counting.result);
          };
        };
      })
  );

/** Single seizures, a row each: 100,000 of 14 countries and three drugs. */
function longSheet(): string {
  const countries = 'Kenya,Ghana,Mali,Togo,Benin,Chad,Niger,France,Spain,Italy,Peru,Chile,India,Nepal'.split(
    ','
  );
  const rows = Array.from({ length: 100_000 }, (_, i) =>
    [
      countries[i % 14],
      ['Cocaine', 'Heroin', 'Cannabis'][i % 3],
      (i % 5000) / 10,
      `2024-${String(1 + (i % 12)).padStart(2, '0')}-15`
    ].join(',')
  );
  return ['Country,Drug,Quantity (kg),Date', ...rows].join('\n');
}

test('100,000 rows are read while the page goes on, and are there again after it was closed', async ({
  page
}) => {
  test.slow();
  await openColumn(page);
  await choose(page, 'seizures.csv', longSheet());
  await expect(column(page).getByRole('progressbar')).toBeVisible();
  // The page answers while the sheet is read.
  await column(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(column(page).getByRole('progressbar')).toBeHidden();
  await expect(summary(page)).toBeHidden();
  await choose(page, 'seizures.csv', longSheet());
  await expect(summary(page)).toContainText('14 countries, 3 measures, 100,000 figures', { timeout: 60_000 });
  // The browser keeps it a moment after it is shown.
  await expect.poll(() => countKept(page), { timeout: 30_000 }).toBe(1);
  await page.reload();
  await expect(summary(page)).toContainText('100,000 figures', { timeout: 60_000 });
  // What is changed is read again with all the rest, and said to be.
  await grid(page).getByRole('button', { name: 'Leave row 2 out' }).click();
  await expect(column(page).getByRole('progressbar')).toBeVisible();
  await expect(summary(page)).toContainText('99,999 figures', { timeout: 60_000 });
  await expect(column(page).getByRole('progressbar')).toBeHidden();
});
