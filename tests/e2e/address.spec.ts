import { expect, gotoAtlas, test } from './fixtures';
import { coloursAround, middleOf } from './map-point';

/** Every key of the address with a value that is not its default; each line is to be kept as it is. */
const KEPT = [
  'op=copper-lantern-ii&type=people,firearms&measure=arrests&fill=none&routes=interdicted,suspected' +
    '&country=KGZ&at=35.5,70.25,3.5&centre=60.5,70&projection=regional&from=2023-11-13&to=2023-12&theme=dark' +
    '&tab=table&data=data/',
  'op=all&routes=none&projection=world&from=2023&theme=light&tab=sources'
];

test('every key of the address is kept as it was written, without a notice', async ({ page }) => {
  for (const query of KEPT)
    await test.step(query, async () => {
      await gotoAtlas(page, `?${query}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(/of this link (was|were) ignored/)).toHaveCount(0);
      await page.getByRole('combobox', { name: 'Theme' }).selectOption('auto');
      await expect.poll(() => new URL(page.url()).search).toBe(`?${query.replace(/&theme=\w+/, '')}`);
    });
});

/** Bad values and what the page says of each; those of one line can stand in one address. */
const BAD: readonly (readonly [query: string, notice: string][])[] = [
  [
    ['op=nope', 'This data has no “nope” for “op”; using the default.'],
    ['type=guns', '“guns” is not a valid value for “type”; using the default.'],
    ['measure=unicorns', 'This data has no “unicorns” for “measure”; using the default.'],
    ['fill=plaid', '“plaid” is not a valid value for “fill”; using the default.'],
    ['country=Pakistan', '“Pakistan” cannot be read as “country”; using the default.'],
    ['at=here', '“here” cannot be read as “at”; using the default.'],
    ['from=2024&to=2023', 'The date range ends (2023) before it starts; showing all dates.'],
    ['theme=pink', '“pink” is not a valid value for “theme”; using the default.'],
    ['tab=<b>', '“<b>” is not a valid value for “tab”; using the default.'],
    ['fill=none', 'The link has “fill” more than once; “none” was ignored.'],
    ['utm_source=x', 'Unknown part of the link “utm_source” was ignored.']
  ],
  [
    ['type=drugs&measure=arrests', 'The measure “arrests” is not of the chosen seizure types; showing none.'],
    ['country=ZZZ', 'This data has no “ZZZ” for “country”; using the default.'],
    ['at=95,0,3', '“95,0,3” is out of range for “at”; using the default.']
  ]
];

test('a bad value falls back to the default, and the page says so', async ({ page }) => {
  for (const line of BAD) {
    await gotoAtlas(page, `?${line.map(([query]) => query).join('&')}`);
    await page.getByText(`${line.length} parts of this link were ignored`).click();
    const notices = page.getByRole('status').getByRole('listitem');
    await expect(notices).toHaveCount(line.length);
    for (const [, notice] of line) await expect(notices.filter({ hasText: notice })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Map', selected: true })).toBeVisible();
  }
});

test('Back and Forward undo and redo filter, measure, country and tab', async ({ page }) => {
  await gotoAtlas(page);
  const people = page.getByRole('checkbox', { name: /^People,/ });
  const arrests = page.getByRole('option', { name: /^over 1,200 Arrests/ });
  const card = page.getByRole('article', { name: 'Pakistan' });
  const table = page.getByRole('table', { name: 'Figures' });

  await people.check();
  await arrests.click();
  await page.getByRole('combobox', { name: 'Search' }).fill('pakistan');
  await page.getByRole('option', { name: /^Pakistan/ }).click();
  await expect(card).toBeVisible();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(table).toBeVisible();

  await page.goBack();
  await expect(table).toHaveCount(0);
  await expect(card).toBeVisible();
  await page.goBack();
  await expect(card).toHaveCount(0);
  await expect(arrests).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(arrests).toHaveAttribute('aria-selected', 'false');
  await expect(people).toBeChecked();
  await page.goBack();
  await expect(people).not.toBeChecked();
  await expect.poll(() => new URL(page.url()).search).toBe('');

  for (let step = 0; step < 4; step++) await page.goForward();
  await expect(table).toBeVisible();
  await expect(people).toBeChecked();
  await expect(page).toHaveURL(/type=people&measure=arrests&country=PAK.*&tab=table/);
});

test('Back from a country shows the whole operation again', async ({ page }) => {
  await gotoAtlas(page);
  const middle = await middleOf(page);
  await page.getByText('12 territories listed').click();
  // Letters may still be on their way: what counts is the map at rest.
  let before = '';
  await expect(async () => {
    const last = before;
    before = (await coloursAround(page, middle, 300)).join(';');
    expect(before === last).toBe(true);
  }).toPass();
  await page.getByRole('button', { name: 'Show Brunei Darussalam on the map' }).click();
  await expect(page).toHaveURL(/\?country=BRN$/);
  await page.goBack();
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect.poll(async () => (await coloursAround(page, middle, 300)).join(';') === before).toBe(true);
});

test('a move of the map is kept in the address without a step of its own in the history', async ({
  page
}) => {
  await gotoAtlas(page);
  const before = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/\?at=-?[\d.]+,-?[\d.]+,-?[\d.]+$/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('an address with everything in it opens the same view elsewhere', async ({ page, context }) => {
  await gotoAtlas(page, '?type=people&routes=monitored&at=26,69,3&theme=dark');
  const { x, y } = await middleOf(page);
  await page.getByRole('option', { name: /^over 1,200 Arrests/ }).click();
  await page.mouse.click(x, y);
  await expect(page.getByRole('article', { name: 'Pakistan' })).toBeVisible();
  await page.mouse.move(0, 0);

  const other = await context.newPage();
  await other.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 });
  await gotoAtlas(other, new URL(page.url()).search);
  await expect(other.getByRole('article', { name: 'Pakistan' })).toBeVisible();
  await expect(other).toHaveURL(page.url());
  for (const shown of [page, other])
    await expect(shown.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await other.getByRole('region', { name: 'View' }).ariaSnapshot()).toBe(
    await page.getByRole('region', { name: 'View' }).ariaSnapshot()
  );
  expect(await other.getByRole('main').ariaSnapshot()).toBe(await page.getByRole('main').ariaSnapshot());
});
