import { boxOf, openPage, SETTLE_MS } from './open-page.mjs';
import { goToView, startFrames, stopFrames } from './yardstick.mjs';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./contenders.mjs').Contender} Contender
 * @typedef {import('./open-page.mjs').Opened} Opened
 * @typedef {import('./open-page.mjs').Box} Box
 */

const DRAG_PX = 900;
const DRAG_MOVES = 60;

/**
 * The times, in ms, of one visit by a reader who was never here: a context of its own has no cache. `filter` has one time for each
 * control clicked; `recentre` is null where the page has no such control.
 * @param {import('@playwright/test').Browser} browser
 * @param {Contender} contender
 * @param {string} address
 * @param {number} ratio
 */
export async function measureVisit(browser, contender, address, ratio) {
  const opened = await openPage(browser, address, ratio);
  const { page, nextPaint } = opened;
  const first = await nextPaint(() => true);
  await page.waitForTimeout(SETTLE_MS);
  const filter = [];
  for (const [i, control] of contender.filter(page).entries()) {
    await clickAt(page, await boxOf(control));
    const paint = await nextPaint(({ requests }) => requests === i + 1);
    filter.push(paint.presented - paint.asked);
    await page.waitForTimeout(SETTLE_MS);
  }
  const recentre = contender.isAtlas ? await measureRecentre(contender, opened) : null;
  await opened.close();
  return { opening: first.presented - first.data, navigation: first.presented, filter, recentre };
}

const CHANGES = 200;

/**
 * The times, in ms, from asking the atlas for a view to its being presented, over changes of operation, type, measure and time drawn at random
 * from the whole library (the same ones in every run). The projection stays, as it does for a reader who changes what is shown.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {number} ratio
 * @param {readonly string[]} searches
 */
export async function measureChanges(browser, address, ratio, searches) {
  const { page, nextPaint, close } = await openPage(browser, address + (searches[0] ?? ''), ratio);
  await nextPaint(() => true);
  await page.waitForTimeout(4 * SETTLE_MS);
  const times = [];
  for (let i = 1; i <= CHANGES; i++) {
    await page.evaluate(goToView, searches[i % searches.length] ?? '');
    const paint = await nextPaint(({ requests }) => requests === i);
    times.push(paint.presented - paint.asked);
    await page.waitForTimeout(60);
  }
  await close();
  return times;
}

/**
 * The time of every frame, in ms, while the map is dragged far beyond its edges in several directions, and while it is zoomed
 * with the wheel. Each gesture is followed until the map has come to rest, so that what is drawn then counts too.
 * @param {import('@playwright/test').Browser} browser
 * @param {Contender} contender
 * @param {string} address
 * @param {number} ratio
 * @returns {Promise<{ drag: number[], zoom: number[] }>}
 */
export async function measureFrames(browser, contender, address, ratio) {
  const { page, nextPaint, close } = await openPage(browser, address, ratio);
  await nextPaint(() => true);
  await page.waitForTimeout(2 * SETTLE_MS);
  const box = await boxOf(contender.map(page));
  const drag = [];
  for (const [dx, dy] of [
    [-1, 0],
    [-1, 0],
    [0, -1],
    [1, 0],
    [1, 0],
    [0, 1],
    [-0.7, -0.7],
    [0.7, 0.7]
  ]) {
    await page.evaluate(startFrames);
    await dragMap(page, box, dx ?? 0, dy ?? 0);
    await page.waitForTimeout(SETTLE_MS);
    drag.push(...(await page.evaluate(stopFrames)));
  }
  const zoom = [];
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const delta of [-120, -120, -120, 120, 120, 120]) {
    await page.evaluate(startFrames);
    await page.mouse.wheel(0, delta);
    await page.waitForTimeout(1.5 * SETTLE_MS);
    zoom.push(...(await page.evaluate(stopFrames)));
  }
  await close();
  return { drag, zoom };
}

/**
 * Where a page has its map, in CSS px.
 * @param {import('@playwright/test').Browser} browser
 * @param {Contender} contender
 * @param {string} address
 * @returns {Promise<Box>}
 */
export async function measureMapBox(browser, contender, address) {
  const { page, nextPaint, close } = await openPage(browser, address, 1);
  await nextPaint(() => true);
  await page.waitForTimeout(SETTLE_MS);
  const box = await boxOf(contender.map(page));
  await close();
  return box;
}

/**
 * @param {Contender} contender
 * @param {Opened} opened
 */
async function measureRecentre(contender, { page, nextPaint }) {
  const button = page.getByRole('button', { name: 'Re-centre here' });
  await dragMap(page, await boxOf(contender.map(page)), -0.3, -0.3);
  await page.waitForTimeout(2 * SETTLE_MS);
  if (!(await button.isVisible())) return null;
  // A drag that ends on the map may count as a click of its own.
  const before = await page.evaluate(() => /** @type {any} */ (window).benchRequests());
  await clickAt(page, await boxOf(button));
  const paint = await nextPaint(({ requests }) => requests === before + 1);
  return paint.presented - paint.asked;
}

/**
 * Drags the map by a share of 900 px, or of as much of it as the map has room for, one move a frame: a move is answered once the
 * page has handled it, which it does once a frame.
 * @param {Page} page
 * @param {Box} box
 * @param {number} dx
 * @param {number} dy
 */
async function dragMap(page, box, dx, dy) {
  const [lengthX, lengthY] = [Math.min(DRAG_PX, box.width - 60), Math.min(DRAG_PX, box.height - 60)];
  const startX = box.x + box.width / 2 - (dx * lengthX) / 2;
  const startY = box.y + box.height / 2 - (dy * lengthY) / 2;
  await page.mouse.move(startX, startY);
  await page.mouse.down();
  await page.mouse.move(startX + dx * lengthX, startY + dy * lengthY, { steps: DRAG_MOVES });
  await page.mouse.up();
}

/**
 * @param {Page} page
 * @param {Box} box
 */
async function clickAt(page, box) {
  await page.mouse.click(box.x + Math.min(box.width, 24) / 2, box.y + box.height / 2);
}
