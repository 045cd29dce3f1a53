import type { Page } from '@playwright/test';
import { countPaints, expect, gotoAtlas, test, waitForPaint } from './fixtures';
import { goWithin, liveRegion, middleOf } from './map-point';

const routesOf = (page: Page) => page.getByRole('region', { name: /^Routes/ });
const rowsOf = (page: Page) => routesOf(page).locator('ul').first().getByRole('button');
const checkbox = (page: Page, name: RegExp) => routesOf(page).getByRole('checkbox', { name });

test('the routes are listed beside the map, and those that cannot be drawn with the reason', async ({
  page
}) => {
  await gotoAtlas(page);
  await expect(rowsOf(page)).toHaveCount(4);
  await expect(rowsOf(page).first()).toContainText('Afghanistan → Pakistan');
  await expect(rowsOf(page).first()).toContainText('firearms · reported');
  const undrawn = routesOf(page).getByRole('listitem').filter({ hasText: 'Neighbouring countries' });
  await expect(undrawn).toContainText('The source does not say where it ends: Neighbouring countries.');
});

test('all routes of the library are in the list, drawn or not', async ({ page }) => {
  await gotoAtlas(page, '?op=all');
  await expect(routesOf(page).getByRole('heading', { level: 2 })).toContainText('20');
  await routesOf(page)
    .getByRole('button', { name: /^Show 7 more/ })
    .click();
  await expect(rowsOf(page)).toHaveCount(19);
});

test('the list keeps in step with the filters by status, means of transport and seizure type', async ({
  page
}) => {
  await gotoAtlas(page);
  await checkbox(page, /^Suspected, 2 routes/).check();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page)).toContainText('Central Asia');
  await expect(page).toHaveURL(/routes=suspected/);
  await checkbox(page, /^Reported, 2 routes/).check();
  await expect(rowsOf(page)).toHaveCount(3);
  await checkbox(page, /^Road, 2 routes/).check();
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(page).toHaveURL(/mode=road/);
  await routesOf(page).getByRole('button', { name: 'All routes' }).click();
  await expect(rowsOf(page)).toHaveCount(4);
  await page.getByRole('checkbox', { name: /^Valuables,/ }).check();
  // A route without stated goods may carry any.
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page)).toContainText('goods not stated');
  await page.getByRole('checkbox', { name: /^Valuables,/ }).uncheck();
  await routesOf(page).getByRole('button', { name: 'Hide routes' }).click();
  await expect(routesOf(page)).toContainText('Routes are hidden.');
  await routesOf(page).getByRole('button', { name: 'Show routes' }).click();
  await expect(rowsOf(page)).toHaveCount(4);
});

test('the keyboard reaches every route: it is spoken and lit, opened and closed', async ({ page }) => {
  await gotoAtlas(page);
  const row = rowsOf(page).first();
  await row.focus();
  await expect(liveRegion(page)).toHaveText(/^Afghanistan → Pakistan\. Reported: firearms, by road\./);
  await expect(page.locator('.caption text')).toHaveText('firearms');
  await page.keyboard.press('Enter');
  const card = page.getByRole('article', { name: 'Afghanistan → Pakistan' });
  await expect(card).toContainText('Operation Copper Lantern II');
  await expect(card.getByRole('link', { name: /Example Police, paragraph 4/ })).toBeVisible();
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/route=cl2-afg-pak-firearms/);
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(liveRegion(page)).toHaveText(/Reported: ammunition, by road\./);
});

test('a route stays pinned in the address, through a reload and Back', async ({ page }) => {
  await gotoAtlas(page, '?op=night-train');
  await rowsOf(page).filter({ hasText: 'Malaysia → India' }).click();
  const card = page.getByRole('article', { name: 'Malaysia → India' });
  await expect(card).toContainText('843');
  await expect(card).toContainText('Stopped in India');
  await expect(card).toContainText('Operation Night Train');
  await page.reload();
  await expect(card).toContainText('Interdicted: live reptiles, by air');
  await page.goBack();
  await expect(card).toHaveCount(0);
});

test('a country’s card sorts its routes into out, in and through', async ({ page }) => {
  await gotoAtlas(page, '?op=night-train&country=IND');
  const india = page.getByRole('article', { name: 'India' });
  await expect(india).toContainText('Routes out');
  await expect(india.getByRole('button', { name: /India → Thailand/ })).toBeVisible();
  await expect(india).toContainText('Routes in');
  await goWithin(page, '?op=night-train&country=BGR');
  await expect(page.getByRole('article', { name: 'Bulgaria' })).toContainText('Routes through');
  await goWithin(page, '?op=harvest-ix&country=BRA');
  await expect(page.getByRole('article', { name: 'Brazil' })).toContainText('Routes, direction not stated');
});

test('a route of several legs is shown leg by leg', async ({ page }) => {
  await gotoAtlas(page, '?op=night-train&route=nt-tur-fra-coins');
  const card = page.getByRole('article', { name: 'Türkiye → Bulgaria → France' });
  await expect(card).toContainText('stopped before this leg');
  const before = await countPaints(page);
  await card.getByRole('button', { name: 'Show leg by leg' }).click();
  await waitForPaint(page, before);
  await expect(card.getByRole('status')).toHaveText('Leg 1 of 2');
  await expect(card.getByRole('button', { name: 'Previous leg' })).toBeDisabled();
  await card.getByRole('button', { name: 'Next leg' }).click();
  await expect(card.getByRole('status')).toHaveText('Leg 2 of 2');
  await card.getByRole('button', { name: 'All legs' }).click();
  await expect(card.getByRole('button', { name: 'Show leg by leg' })).toBeVisible();
});

test('routes that lie too near to each other are one line, which opens', async ({ page }) => {
  await gotoAtlas(page, '?at=31.9,67.5,1.2&projection=world');
  const { x, y } = await middleOf(page);
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Routes and events');
  const spoken = liveRegion(page);
  for (let dx = -24; dx <= 24; dx += 3) {
    await page.mouse.move(x + dx, y);
    if ((await spoken.textContent())?.startsWith('Afghanistan — Pakistan')) break;
  }
  await expect(spoken).toHaveText('Afghanistan — Pakistan.');
  await page.mouse.down();
  await page.mouse.up();
  const card = page.getByRole('article', { name: 'Afghanistan — Pakistan' });
  await expect(card).toContainText('3 routes');
  await expect(card.getByRole('button', { name: /Afghanistan → Pakistan/ })).toHaveCount(3);
  // The map has flown nearer, to where the three lie apart; that is no move of the reader's.
  await expect
    .poll(() => page.locator('svg.atlas').getAttribute('data-scale').then(Number))
    .toBeGreaterThan(1000);
  await expect(page).toHaveURL('/?projection=world');
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('dashes flow along the routes when asked to, until they are paused', async ({ page }) => {
    await gotoAtlas(page, '?at=33,68,4');
    const flowing = page.locator('.flow path');
    await expect(flowing).toHaveCount(0);
    await page.getByRole('button', { name: 'Animate routes' }).click();
    await expect(flowing).toHaveCount(4);
    await expect(page).toHaveURL(/motion=flow/);
    const offset = () => flowing.first().evaluate((path) => getComputedStyle(path).strokeDashoffset);
    const before = await offset();
    await expect.poll(offset).not.toBe(before);
    await page.getByRole('button', { name: 'Pause animation' }).click();
    await expect(flowing).toHaveCount(0);
  });
});

test('nothing flows for a reader who wants less motion, even when the address asks for it', async ({
  page
}) => {
  await gotoAtlas(page, '?motion=flow');
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
  await expect(page.locator('.flow path')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /routes flow|Pause animation/ })).toHaveCount(0);
});

test('the legend tells of several routes in one line where there are some, from the first', async ({
  page
}) => {
  const legend = page.getByRole('group', { name: 'Legend' }).or(page.getByRole('region', { name: 'Legend' }));
  for (const [query, isBundled] of [
    ['?op=copper-lantern-ii', true],
    ['?routes=suspected', false],
    ['?at=33,68,1.2', true]
  ] as const) {
    await page.goto(`/${query}`);
    await waitForPaint(page, 0);
    await expect(legend).toContainText('Reported event');
    await expect(legend.getByText('Several routes (number)')).toHaveCount(isBundled ? 1 : 0);
  }
});
