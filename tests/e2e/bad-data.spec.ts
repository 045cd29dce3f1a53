import type { Page } from '@playwright/test';
import { expect, gotoAtlas, test } from './fixtures';
import { TOTALS } from './release';

/** Serves the package's own figures with some text exchanged. */
async function serveChanged(page: Page, file: string, change: (text: string) => string): Promise<void> {
  await page.route(`**/data/${file}`, async (route) => {
    const response = await route.fetch();
    const body = change(await response.text());
    await route.fulfill({ response, body });
  });
}

const problems = (page: Page) => page.getByRole('status').getByRole('listitem');
const options = (page: Page) => page.getByRole('listbox', { name: 'Measure' }).getByRole('option');

test('broken rows are left out and told by file, row, column, value and remedy, and the rest is shown', async ({
  page
}) => {
  await serveChanged(page, 'figures.csv', (text) =>
    text
      .replace(
        'cl2-victims-phl,copper-lantern-ii,PHL,victims_rescued,exact,178,,,',
        'cl2-victims-phl,copper-lantern-ii,PHL,victims_rescued,range,,300,200,'
      )
      .replace('cl2-gold-kgz,copper-lantern-ii,KGZ,', 'cl2-gold-kgz,copper-lantern-ii,KG,')
  );
  await gotoAtlas(page);
  await page.getByText('2 problems in the data').click();
  await expect(problems(page)).toHaveCount(2);
  const range = problems(page).filter({ hasText: 'figures.csv, row 15' });
  await expect(range).toContainText('skipped');
  await expect(range).toContainText('300');
  await expect(range).toContainText('Swap “low” and “high”, or fix the wrong one.');
  const country = problems(page).filter({ hasText: 'figures.csv, row 16, column scope' });
  await expect(country).toContainText('KG is neither the code of a territory');
  await expect(country).toContainText('Did you mean KGZ?');

  // Without its only statement a measure is no longer offered; all others stand as they were.
  await expect(options(page)).toHaveCount(TOTALS.length - 1);
  await expect(page.getByRole('option', { name: TOTALS[0] ?? '' })).toBeVisible();
  await page.getByRole('tab', { name: 'Sources' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Sources' })).toContainText('figures.csv, row 15');
});

test.describe('without figures.csv', () => {
  test.use({ allowedFaults: /404/ });

  test('the page names the missing file and still shows the operation and its routes', async ({ page }) => {
    await page.route('**/data/figures.csv', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await gotoAtlas(page);
    await page.getByText(/problems? in the data/).click();
    const missing = problems(page).filter({ hasText: 'The file is not there, or could not be read.' });
    await expect(missing).toContainText('figures.csv');
    await expect(missing).toContainText('Put it beside datapackage.json');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Copper Lantern II');
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Reported route');
  });
});

test.describe('without datapackage.json', () => {
  test.use({ allowedFaults: /404/ });

  test('the page says what is missing instead of staying empty', async ({ page }) => {
    await page.route('**/data/datapackage.json', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await gotoAtlas(page);
    await expect(page.getByText('No operations found in this data.')).toBeVisible();
    await page.getByText('1 problem in the data').click();
    await expect(problems(page)).toContainText('Put a datapackage.json beside the tables');
  });
});

test('five kilobytes of garbage for a table are told, and the rest is shown', async ({ page }) => {
  const garbage = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256));
  await page.route('**/data/figures.csv', (route) => route.fulfill({ body: garbage }));
  await gotoAtlas(page);
  await page.getByText(/problems? in the data/).click();
  await expect(problems(page).first()).toContainText('figures.csv');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Copper Lantern II');
});

test('what the data say is text, never a part of the page', async ({ page }) => {
  await serveChanged(page, 'operations.csv', (text) =>
    text.replace('Operation Copper Lantern II', '<img src=x onerror=alert(1)>')
  );
  await gotoAtlas(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<img src=x onerror=alert(1)>');
  await expect(page.locator('img')).toHaveCount(0);
});

test('replaced tables are shown without a rebuild', async ({ page }) => {
  await serveChanged(page, 'operations.csv', (text) =>
    text.replace('Operation Copper Lantern II', 'Operation Paper Lantern')
  );
  await serveChanged(page, 'figures.csv', (text) => text.replace('exact,430,', 'exact,7,'));
  await gotoAtlas(page, '?measure=arrests');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Paper Lantern');
  await expect(page).toHaveTitle(/^Operation Paper Lantern/);
  await expect(page.getByRole('option', { name: /^over 1,200 Arrests/ })).toHaveAccessibleName(
    'over 1,200 Arrests 7 in Pakistan; country unknown for at least 1,193'
  );
});

test('a package in another folder of the site is read from there', async ({ page }) => {
  await page.route('**/archive/**', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('/archive/', '/data/') });
    const body = (await response.text()).replace('Operation Copper Lantern II', 'Operation From The Archive');
    await route.fulfill({ response, body });
  });
  await gotoAtlas(page, '?data=archive/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation From The Archive');
});

test('a package of another site is refused, and the page says so', async ({ page }) => {
  await gotoAtlas(page, '?data=https://elsewhere.example/data/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Operation Copper Lantern II');
  await page.getByText('1 part of this link was ignored').click();
  await expect(page.getByRole('status').getByRole('listitem')).toContainText(
    'https://elsewhere.example/data/'
  );
});
