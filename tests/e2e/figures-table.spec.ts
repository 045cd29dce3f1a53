import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { fixtureFiles } from '../fixtures/fixture-package';
import { expect, gotoAtlas, test } from './fixtures';

const table = (page: Page) => page.getByRole('table', { name: 'Figures' });
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
const column = (page: Page, index: number) =>
  rows(page).evaluateAll((all, at) => all.map((row) => row.children[at]?.textContent?.trim() ?? ''), index);
const WHERE = 0;
const FIGURE = 3;

async function download(page: Page, name = 'copper-lantern-ii'): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click()
  ]);
  expect(file.suggestedFilename()).toBe(`opsatlas-${name}-figures.csv`);
  return readFile(await file.path(), 'utf8');
}

test('the table has the operation’s 17 statements, each with qualifier, source and place in the text', async ({
  page
}) => {
  await gotoAtlas(page, '?tab=table');
  await expect(rows(page)).toHaveCount(17);
  await expect(page.getByRole('status').filter({ hasText: '17 figures' })).toBeVisible();
  for (const name of [
    /^Whole operation Arrests People over 1,200 at least Example Police, paragraph 1 /,
    /^Whole operation Firearms seized Firearms 500 exact Example Police, paragraph 1 /,
    /^Whole operation Firearm parts and components seized Firearms 645 exact Example Police, paragraph 1 /,
    /^Whole operation Ammunition seized Firearms 31,768 rounds exact Example Police, paragraph 1 /,
    /^Whole operation Drugs seized Drugs approximately 3\.4 t approximately Example Police, paragraph 9; photo caption 2 /,
    /^Whole operation Hits in databases Database checks 64 exact Example Police, paragraph 13 /,
    /^Whole operation Hits on people under notices Database checks 13 exact Example Police, paragraph 13 /,
    /Pakistan on the map Arrests People 430 exact Example Police, paragraph 4; photo caption 1 /,
    /Pakistan on the map Firearms seized Firearms several hundred words only Example Police, paragraph 4; photo caption 1 /,
    /Philippines on the map Suspected trafficking victims rescued People 178 exact Example Police, paragraph 8 /,
    /Kyrgyzstan on the map Gold seized Valuables 36 kg exact Example Police, paragraph 9; photo caption 3 .*worth approximately US\$2\.95 million/
  ])
    await expect(table(page).getByRole('row', { name })).toHaveCount(1);
});

test('the table sorts by amount within a unit, those without a number last, and by country', async ({
  page
}) => {
  await gotoAtlas(page, '?tab=table&type=people');
  const header = page.getByRole('columnheader', { name: 'Figure' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect(await column(page, FIGURE)).toEqual(['178', '430', 'over 1,200']);
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect(await column(page, FIGURE)).toEqual(['over 1,200', '430', '178']);

  await page.getByRole('checkbox', { name: /^People,/ }).uncheck();
  await page.getByRole('checkbox', { name: /^Firearms,/ }).check();
  await expect(page.getByText('over 1,200').and(page.getByRole('cell'))).toHaveCount(0);
  expect(await column(page, FIGURE)).toEqual([
    '645',
    '500',
    'several hundred',
    'not quantified',
    '31,768 rounds',
    'not quantified'
  ]);

  await page.getByRole('button', { name: 'All types' }).click();
  const where = page.getByRole('columnheader', { name: 'Where' }).getByRole('button');
  await where.click();
  expect([...new Set(await column(page, WHERE))]).toEqual([
    'Kyrgyzstan',
    'Mongolia',
    'Pakistan',
    'Philippines',
    'Whole operation'
  ]);
  await where.click();
  expect((await column(page, WHERE))[0]).toBe('Whole operation');
});

test('the table’s search says when it finds nothing, finds gold, and leads to its country', async ({
  page
}) => {
  await gotoAtlas(page, '?tab=table');
  const field = page.getByRole('searchbox', { name: 'Search the table' });
  await field.fill('platinum');
  await expect(table(page)).toContainText('No matching figures.');
  await expect(page.getByRole('button', { name: 'Download CSV' })).toBeDisabled();
  await field.fill('gold');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('36 kg');
  await page.getByRole('button', { name: 'Show Kyrgyzstan on the map' }).click();
  await expect(page.getByRole('tab', { name: 'Map', selected: true })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Kyrgyzstan' })).toContainText('36 kg');
});

test('the CSV download has every statement as the data package has it', async ({ page }) => {
  const published = csvParse(fixtureFiles()['figures.csv'] ?? '');
  await gotoAtlas(page, '?op=all&tab=table');
  const text = await download(page, '6-operations');
  expect(text.startsWith('\uFEFFid,operation,operation_name,scope,scope_name,')).toBe(true);
  const written = csvParse(text.slice(1));
  expect(written).toHaveLength(published.length);
  for (const [index, row] of published.entries()) expect(written[index]).toMatchObject({ ...row });
  expect(written[0]).toMatchObject({
    operation_name: 'Operation Copper Lantern II',
    scope_name: 'Whole operation',
    measure_label: 'Arrests',
    qualifier: 'at_least',
    value: '1200',
    words: 'over',
    source_publisher: 'Example Police',
    source_published: '2023-12-15'
  });
});

test('the CSV download has only what is filtered, searched and sorted', async ({ page }) => {
  await gotoAtlas(page, '?tab=table&type=people');
  await page.getByRole('columnheader', { name: 'Figure' }).getByRole('button').click();
  await page.getByRole('searchbox', { name: 'Search the table' }).fill('arrests');
  await expect(rows(page)).toHaveCount(2);
  const written = csvParse((await download(page)).slice(1));
  expect(written.map(({ id }) => id)).toEqual(['cl2-arrests-pak', 'cl2-arrests']);
});

test('a note that a spreadsheet would run as a formula is written as text', async ({ page }) => {
  await page.route('**/data/figures.csv', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('Ingots.', '=HYPERLINK(A1)');
    await route.fulfill({ response, body });
  });
  await gotoAtlas(page, '?tab=table&measure=gold');
  await expect(rows(page)).toContainText('=HYPERLINK(A1)');
  expect(csvParse((await download(page)).slice(1))[0]?.['note']).toBe("'=HYPERLINK(A1)");
});

test('20,000 figures are a table of which only what is seen is in the page', async ({ page }) => {
  await page.route('**/data/figures.csv', async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).trimEnd();
    const [head = '', ...lines] = text.split('\n');
    const of = (column: string) => head.split(',').indexOf(column);
    const like = lines.find((line) => line.startsWith('cl2-') && line.includes(',PAK,arrests,')) ?? '';
    const more = Array.from({ length: 20_000 }, (_, i) => {
      const cells = like.split(',');
      cells[of('id')] = `more-${i}`;
      if (i === 19_999) cells[of('scope')] = 'MNG';
      return cells.join(',');
    });
    await route.fulfill({ response, body: [text, ...more].join('\n') });
  });
  await gotoAtlas(page, '?tab=table');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '20018');
  expect(await rows(page).count()).toBeLessThan(120);
  expect(await page.locator('#panel-table *').count()).toBeLessThan(4000);
  const panel = page.locator('#panel-table');
  await expect(async () => {
    await panel.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(table(page).locator('[aria-rowindex="20018"]')).toBeInViewport({ timeout: 1000 });
  }).toPass();
  await expect(table(page).getByRole('columnheader', { name: 'Where' })).toBeInViewport();
  await page.getByLabel('Country', { exact: true }).selectOption({ label: 'Mongolia' });
  await expect(table(page).locator('[data-index]').last()).toContainText('Mongolia');
  expect(await rows(page).count()).toBeLessThan(10);
});

test('columns that are not wanted are left out', async ({ page }) => {
  await gotoAtlas(page, '?tab=table');
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Qualifier' }).uncheck();
  await expect(table(page).getByRole('columnheader', { name: 'Qualifier' })).toHaveCount(0);
  await expect(rows(page).first().getByRole('cell')).toHaveCount(6);
  await page.getByRole('checkbox', { name: 'Qualifier' }).check();
  await expect(rows(page).first().getByRole('cell')).toHaveCount(7);
});
