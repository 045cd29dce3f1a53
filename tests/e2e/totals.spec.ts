import { expect, gotoAtlas, test } from './fixtures';
import { RELEASE, TOTALS } from './release';

test.beforeEach(({ page }) => gotoAtlas(page));

test('each total stands as the release words it, with what of it is placed on the map', async ({ page }) => {
  const options = page.getByRole('listbox', { name: 'Measure' }).getByRole('option');
  await expect(options).toHaveCount(TOTALS.length + 1);
  await expect(options.first()).toHaveAccessibleName('Overview: countries with figures');
  for (const [index, total] of TOTALS.entries())
    await expect(options.nth(index + 1)).toHaveAccessibleName(total);
});

test('the header says who, when, with whom and who paid, and leads to the release', async ({ page }) => {
  const header = page.getByRole('region', { name: 'Operation Copper Lantern II' });
  await expect(header.getByRole('heading', { level: 1 })).toHaveText('Operation Copper Lantern II');
  for (const text of [
    'Example Police',
    '13–24 November 2023',
    'Example Customs Union',
    'Example Foundation',
    '15 December 2023',
    '10 stated, 12 territories listed'
  ])
    await expect(header).toContainText(text);
  await expect(header.getByRole('link')).toHaveAttribute('href', RELEASE);
});

test('the participants are the release’s, with Hong Kong and Macao counted within China', async ({
  page
}) => {
  const header = page.getByRole('region', { name: 'Operation Copper Lantern II' });
  await header.getByText('10 stated, 12 territories listed').click();
  await expect(header.getByRole('listitem')).toHaveText([
    'Brunei Darussalam',
    'China',
    /^Hong Kong\s*counted within China$/,
    'Indonesia',
    'Kyrgyzstan',
    /^Macao\s*counted within China$/,
    'Mongolia',
    'Nepal',
    'Pakistan',
    'Philippines',
    'Republic of Korea',
    'Singapore'
  ]);
});

test('the total is never given to a country: what the source places nowhere is listed beside the map', async ({
  page
}) => {
  await page.getByText('Not on the map', { exact: true }).click();
  const panel = page.getByRole('main');
  for (const item of ['approximately 3.4 t', '31,768', 'over 1,200', '500', '645', '64', '13'])
    await expect(panel.getByRole('listitem').filter({ hasText: item }).first()).toBeVisible();
  await expect(panel).toContainText('Stated for the whole operation; the source names no country.');
});

test('totals stand under their seizure types, and a long list of them is searched', async ({ page }) => {
  const list = page.getByRole('listbox', { name: 'Measure' });
  const search = page.getByRole('searchbox', { name: 'Search totals' });
  const groups = list.getByRole('group');
  const nameGroups = () =>
    groups.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label')));
  expect(await nameGroups()).toEqual([
    'People',
    'Firearms',
    'Drugs',
    'Valuables',
    'Database checks',
    'Other'
  ]);
  // A short list needs no search.
  await expect(search).toHaveCount(0);
  await gotoAtlas(page, '?op=all&data=shipped/');
  const all = await list.getByRole('option').count();
  expect(all).toBeGreaterThan(60);
  await search.fill('gold');
  await expect(list.getByRole('option').first()).toHaveAccessibleName(/gold/i);
  expect(await list.getByRole('option').count()).toBeLessThan(8);
  await search.press('Enter');
  await expect(page).toHaveURL(/measure=\w*gold/);
  // The words of a type find all that is in it.
  await search.fill('environment');
  await expect(list.getByRole('option').first()).toBeVisible();
  await search.press('ArrowDown');
  await expect(list).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option', { selected: true })).toHaveCount(1);
  await search.fill('no such thing');
  await expect(page.getByRole('status').filter({ hasText: 'No measure has “no such thing”.' })).toBeVisible();
  await expect(list).toBeHidden();
  await search.fill('');
  await expect(list.getByRole('option')).toHaveCount(all);
});
