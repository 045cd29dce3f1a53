import type { Page } from '@playwright/test';
import { expect, gotoAtlas, test } from './fixtures';

/** What waits for twenty seconds or more comes at once. */
const hurry = (page: Page) =>
  page.addInitScript(() => {
    const wait = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (then: () => void, delay = 0) => wait(then, delay >= 20_000 ? 200 : delay)
    });
  });

test('what may be needed later is fetched while the page is looked at, and is there without a network', async ({
  context,
  page
}) => {
  await hurry(page);
  await gotoAtlas(page);
  const parts = page.locator('link[rel=modulepreload]');
  await expect.poll(() => parts.count()).toBeGreaterThan(20);
  const countMissing = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].filter(
          ({ href }) => !performance.getEntriesByName(href).length
        ).length
    );
  await expect.poll(countMissing).toBe(0);
  await context.setOffline(true);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Figures' })).toBeVisible();
  await page.getByRole('tab', { name: 'Sources' }).click();
  await expect(page.getByRole('heading', { name: 'Sources' }).first()).toBeVisible();
});

test('a new release of the site is told once there is one, and loaded where the reader wants it', async ({
  page
}) => {
  await hurry(page);
  await gotoAtlas(page, '?measure=arrests');
  const told = page.getByText('This site has a new release of the atlas.');
  await expect(page.locator('link[rel=modulepreload]').first()).toBeAttached();
  await expect(told).toHaveCount(0);

  await page.route('**/release.json', (route) => route.fulfill({ json: { parts: ['assets/another.js'] } }));
  const look = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  // It is not asked for at each look.
  await look();
  await expect(told).toHaveCount(0);
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 11 * 60_000;
  });
  await look();
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Load it' }).click();
  await page.waitForLoadState();
  await expect(page).toHaveURL(/measure=arrests/);
});

test.describe('what is no list of parts', () => {
  for (const body of ['<!doctype html>', '[]', '{"parts":[1]}'])
    test(`says nothing: ${body}`, async ({ page }) => {
      await hurry(page);
      await page.route('**/release.json', (route) => route.fulfill({ body }));
      const asked = page.waitForResponse('**/release.json');
      await gotoAtlas(page);
      await asked;
      await expect(page.getByText('This site has a new release')).toHaveCount(0);
    });
});
