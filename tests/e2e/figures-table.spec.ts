import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { csvParse } from 'd3';
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

async function download(page: Page, name = 'trigger-salvo-ii'): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click()
  ]);
  expect(file.suggestedFilename()).toBe(`opsatlas-${name}-figures.csv`);
  return readFile(await file.path(), 'utf8');
}

test('the table has the release’s 17 statements, each with qualifier, source and place in the text', async ({
  page
}) => {
  await gotoAtlas(page, '?tab=table');
  await expect(rows(page)).toHaveCount(17);
  await expect(page.getByRole('status').filter({ hasText: '17 figures' })).toBeVisible();
  for (const name of [
    /^Whole operation Arrests People over 1,700 at least INTERPOL, paragraph 1 /,
    /^Whole operation Firearms seized Firearms 714 exact INTERPOL, paragraph 1 /,
    /^Whole operation Firearm parts and components seized Firearms 921 exact INTERPOL, paragraph 1 /,
    /^Whole operation Ammunition seized Firearms 45,383 rounds exact INTERPOL, paragraph 1 /,
    /^Whole operation Drugs seized Drugs approximately 4\.7 t approximately INTERPOL, paragraph 9; photo caption 2 /,
    /^Whole operation Hits in INTERPOL databases Database checks 92 exact INTERPOL, paragraph 13 /,
    /^Whole operation Hits on people under INTERPOL notices Database checks 13 exact INTERPOL, paragraph 13 /,
    /Pakistan on the map Arrests People 614 exact INTERPOL, paragraph 4; photo caption 1 /,
    /Pakistan on the map Firearms seized Firearms several hundred words only INTERPOL, paragraph 4; photo caption 1 /,
    /Philippines on the map Suspected trafficking victims rescued People 254 exact INTERPOL, paragraph 8 /,
    /Kyrgyzstan on the map Gold seized Valuables 52 kg exact INTERPOL, paragraph 9; photo caption 3 .*worth approximately US\$3\.27 million/
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
  expect(await column(page, FIGURE)).toEqual(['254', '614', 'over 1,700']);
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect(await column(page, FIGURE)).toEqual(['over 1,700', '614', '254']);

  await page.getByRole('checkbox', { name: /^People,/ }).uncheck();
  await page.getByRole('checkbox', { name: /^Firearms,/ }).check();
  await expect(page.getByText('over 1,700').and(page.getByRole('cell'))).toHaveCount(0);
  expect(await column(page, FIGURE)).toEqual([
    '921',
    '714',
    'several hundred',
    'not quantified',
    '45,383 rounds',
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
  await expect(rows(page)).toContainText('52 kg');
  await page.getByRole('button', { name: 'Show Kyrgyzstan on the map' }).click();
  await expect(page.getByRole('tab', { name: 'Map', selected: true })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Kyrgyzstan' })).toContainText('52 kg');
});

test('the CSV download has every statement as the data package has it', async ({ page }) => {
  const published = csvParse(await readFile(new URL('../../data/figures.csv', import.meta.url), 'utf8'));
  await gotoAtlas(page, '?op=all&tab=table');
  const text = await download(page, '33-operations');
  expect(text.startsWith('\uFEFFid,operation,operation_name,scope,scope_name,')).toBe(true);
  const written = csvParse(text.slice(1));
  expect(written).toHaveLength(published.length);
  for (const [index, row] of published.entries()) expect(written[index]).toMatchObject({ ...row });
  expect(written[0]).toMatchObject({
    operation_name: 'Operation Trigger-Salvo II',
    scope_name: 'Whole operation',
    measure_label: 'Arrests',
    qualifier: 'at_least',
    value: '1700',
    words: 'over',
    source_publisher: 'INTERPOL',
    source_published: '2023-12-15'
  });
});

test('the CSV download has only what is filtered, searched and sorted', async ({ page }) => {
  await gotoAtlas(page, '?tab=table&type=people');
  await page.getByRole('columnheader', { name: 'Figure' }).getByRole('button').click();
  await page.getByRole('searchbox', { name: 'Search the table' }).fill('arrests');
  await expect(rows(page)).toHaveCount(2);
  const written = csvParse((await download(page)).slice(1));
  expect(written.map(({ id }) => id)).toEqual(['ts2-arrests-pak', 'ts2-arrests']);
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
