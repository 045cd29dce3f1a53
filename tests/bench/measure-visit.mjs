import { MAP } from './contenders.mjs';
import { SETTLE_MS, dragSteadily, pointOn, rest } from './gestures.mjs';
import { boxOf, openPage } from './open-page.mjs';
import { answers, isOfLabels } from './paint-queue.mjs';

/**
 * @typedef {import('./contenders.mjs').Contender} Contender
 * @typedef {import('./open-page.mjs').Opened} Opened
 */

/**
 * The times, in ms, of one visit by a reader who was never here: from the data in memory, and from the navigation, to the first paint, and
 * of each click on the filter to the paint that answers it; and of both to the labels, where these come later.
 * @typedef {{ opening: number, navigation: number, named?: number[], filter: number[], filterNamed?: number[] }} Visit
 */

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Contender} contender
 * @param {string} address
 * @param {number} ratio
 * @returns {Promise<Visit & { recentre: number | null }>} `recentre` is null where the page has no such control
 */
export async function measureVisit(browser, contender, address, ratio) {
  const opened = await openPage(browser, address, ratio);
  const { page, queue, close } = opened;
  const first = await queue.next(() => true);
  await rest(SETTLE_MS);
  const labels = (/** @type {number} */ request) =>
    queue.paints.filter((paint) => paint.requests === request && isOfLabels(paint)).slice(0, 1);
  const named = labels(0).map(({ presented }) => presented);
  const filter = [];
  const filterNamed = [];
  for (const [i, control] of contender.clicks.entries()) {
    await page.mouse.click(...pointOn(await boxOf(page, control)));
    const paint = await queue.next(answers(i + 1));
    filter.push(paint.presented - paint.asked);
    await rest(SETTLE_MS);
    filterNamed.push(...labels(i + 1).map(({ presented, asked }) => presented - asked));
  }
  const recentre = contender.isAtlas ? await measureRecentre(opened) : null;
  await close();
  return {
    opening: first.presented - first.data,
    navigation: first.presented,
    named,
    filter,
    filterNamed,
    recentre
  };
}

/**
 * Where a page has its map, in CSS px.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
export async function measureMapBox(browser, address) {
  const { page, queue, close } = await openPage(browser, address, 1);
  await queue.next(() => true);
  await rest(SETTLE_MS);
  const box = await boxOf(page, MAP);
  await close();
  return box;
}

/** @param {Opened} opened */
async function measureRecentre({ page, queue }) {
  await dragSteadily(page, await boxOf(page, MAP), -0.3, -0.3);
  await rest(2 * SETTLE_MS);
  const control = /** @type {const} */ ({ role: 'button', name: 'Centre projection here' });
  if (!(await page.getByRole(control.role, { name: control.name }).isVisible())) return null;
  // A drag that ends on the map may count as a click of its own.
  const before = await page.evaluate(() => /** @type {any} */ (window).benchRequests());
  await page.mouse.click(...pointOn(await boxOf(page, control)));
  const paint = await queue.next(answers(before + 1));
  return paint.presented - paint.asked;
}
