import type { Page, Route } from '@playwright/test';
import { expect, gotoAtlas, test, waitForPaint } from './fixtures';

const alert = (page: Page) => page.getByRole('alert');
const retry = (page: Page) => page.getByRole('button', { name: 'Try again' });

/** Keeps the answers to some requests back until the function that it gives is called. */
async function hold(page: Page, address: string): Promise<() => void> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('a part that is long in coming says so until it is there', async ({ page }) => {
  await gotoAtlas(page);
  const release = await hold(page, '**/TablePage-*.js');
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Table: loading …' })).toBeVisible();
  release();
  await expect(page.getByRole('table', { name: 'Figures' })).toBeVisible();
  await expect(page.getByText('Table: loading …')).toHaveCount(0);
});

test.describe('a part that cannot be fetched', () => {
  test.use({ allowedFaults: /(TablePage|BriefingPanel|surroundings)-/ });
  const abort = (route: Route) => route.abort();

  test('is told in words, and comes when it is tried again with the keyboard', async ({ page }) => {
    await gotoAtlas(page);
    await page.route('**/TablePage-*.js', abort);
    await page.getByRole('tab', { name: 'Table' }).click();
    await expect(alert(page)).toContainText('“Table” could not be loaded.');
    await expect(page.getByRole('button', { name: 'Reload the page' })).toHaveCount(0);
    await retry(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
    await expect(retry(page)).toBeFocused();
    await page.unroute('**/TablePage-*.js');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table', { name: 'Figures' })).toBeVisible();
    await expect(alert(page)).toHaveCount(0);
  });

  test('comes with the page that is loaded anew, at the same view', async ({ page }) => {
    await gotoAtlas(page);
    await page.route('**/TablePage-*.js', abort);
    await page.getByRole('tab', { name: 'Table' }).click();
    await retry(page).click();
    const reload = page.getByRole('button', { name: 'Reload the page' });
    await expect(reload).toBeVisible();
    await page.unroute('**/TablePage-*.js');
    await reload.click();
    await expect(page.getByRole('table', { name: 'Figures' })).toBeVisible();
  });

  test('leaves the map as it is, and each of several comes when it is tried again', async ({ page }) => {
    await page.route('**/surroundings-*.js', abort);
    await page.goto('/');
    await waitForPaint(page, 0);
    await expect(alert(page)).toHaveText([
      /^“Operations and totals” could not be loaded/,
      /^“Views and search” could not be loaded/,
      /^“Details” could not be loaded/,
      /^“Timeline of operations” could not be loaded/
    ]);
    for (const each of await alert(page).all()) await expect(each).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Reported event');
    await page.unrouteAll();
    for (let left = 4; left > 0; left--) {
      await expect(retry(page)).toHaveCount(left);
      await retry(page).first().click();
    }
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Sources' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Timeline of operations' })).toBeVisible();
  });

  test('is given up where it was asked for by a button', async ({ page }) => {
    await gotoAtlas(page);
    await page.route('**/BriefingPanel-*.js', abort);
    const present = page.getByRole('button', { name: 'Present' });
    await present.click();
    await expect(alert(page)).toContainText('“Briefings” could not be loaded.');
    await expect(alert(page)).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(alert(page)).toHaveCount(0);
    await page.unroute('**/BriefingPanel-*.js');
    await present.click();
    await expect(page.getByRole('dialog', { name: 'Briefings' })).toBeVisible();
  });
});

test.describe('an error in a part', () => {
  test.use({ allowedFaults: /broken on purpose/ });

  test('takes nothing else with it, reaches the console, and can be tried again', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route('**/SourcesPage-*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `let times = 0;
          const Part = () => { if (times++ === 0) throw new Error('broken on purpose'); };
          export { Part as default };`
      })
    );
    await gotoAtlas(page);
    await page.getByRole('tab', { name: 'Sources' }).click();
    await expect(alert(page)).toContainText('“Sources” stopped because of an error.');
    expect(errors).toEqual(['broken on purpose']);
    await page.getByRole('checkbox', { name: /^Drugs/ }).check();
    await expect(page).toHaveURL(/type=drugs/);
    await retry(page).click();
    await expect(alert(page)).toHaveCount(0);
  });
});

test.describe('without a network', () => {
  test.use({ allowedFaults: /ERR_INTERNET_DISCONNECTED/ });

  test('a briefing starts once the list of briefings has been open', async ({ page, context }) => {
    await gotoAtlas(page);
    await page.getByRole('button', { name: 'Present' }).click();
    await expect(page.getByRole('dialog', { name: 'Briefings' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Start “Operation Copper Lantern II”' }).click();
    await page.getByRole('button', { name: 'Start presenting' }).click();
    const audience = page.getByRole('main', { name: 'Briefing' });
    await expect(audience.getByRole('heading', { level: 1 })).toHaveText('Operation Copper Lantern II');
    await page.keyboard.press('PageDown');
    await expect(audience.getByRole('heading', { level: 1 })).toHaveText('430 arrests in Pakistan');
  });
});

test.describe('the start', () => {
  test.use({ allowedFaults: /world\.json/ });

  test('is seen to take its time', async ({ page }) => {
    const release = await hold(page, '**/world.json');
    await page.goto('/', { waitUntil: 'commit' });
    const words = page.getByText('Opsatlas is loading …');
    await expect(words).toBeVisible();
    await expect(page.getByText('It takes longer than usual.')).not.toBeVisible();
    release();
    await waitForPaint(page, 0);
    await expect(words).toBeHidden();
  });

  test('that fails says what it could not have, and is tried again', async ({ page }) => {
    await page.route('**/world.json', (route) => route.abort());
    await page.goto('/?country=PAK');
    await expect(alert(page)).toContainText('/geo/world.json');
    await expect(page.getByText('Opsatlas is loading …')).toBeHidden();
    await page.unroute('**/world.json');
    await retry(page).click();
    await waitForPaint(page, 0);
    await expect(page.getByRole('article', { name: 'Pakistan' })).toContainText('430');
  });
});
