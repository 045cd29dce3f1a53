import { SETTLE_MS, dragAsHand, followFrames, rest } from './gestures.mjs';
import { openPage } from './open-page.mjs';
import { answers } from './paint-queue.mjs';
import { WITHOUT_ROUTES } from './route-contenders.mjs';
import { quantile } from './statistics.mjs';
import { createRandom } from './synthetic-routes.mjs';
import { goToView } from './yardstick.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./route-contenders.mjs').RouteContender} RouteContender
 * @typedef {import('./gestures.mjs').Box} Box
 */

/**
 * What one turn of a page with routes took, in ms: `opening` from its files in memory to land and routes on screen, `shown` from asking for
 * the routes, where all is read and the land is drawn, to the same; then of the frames of a gesture, and of the hit-tests.
 * @typedef {object} RouteTimes
 * @property {number} opening
 * @property {number} shown
 * @property {{ most: number, longest: number }} pan
 * @property {{ most: number, longest: number }} zoom
 * @property {{ middle: number, most: number }} hit
 */

const NOTCHES = 5;
const NOTCH_MS = 80;
const NOTCH_DELTA = 120;
const HIT_POINTS = 60;

/** Leaflet's canvas answers the pointer once in 32 ms. */
const HIT_PAUSE_MS = 36;

/**
 * @param {Browser} browser
 * @param {RouteContender} contender
 * @param {{ address: string, ratio: number, box: Box }} at the page, its device pixels to one of CSS, and where the map is
 * @returns {Promise<RouteTimes>}
 */
export async function measureRoutes(browser, contender, { address, ratio, box }) {
  const shown = await measureShown(browser, address, ratio);
  const { page, queue, close } = await openPage(browser, address, ratio);
  try {
    const first = await queue.next(() => true);
    await rest(2 * SETTLE_MS);
    const hits = await measureHits(page, contender, box);
    const pan = [];
    for (const [dx, dy] of /** @type {const} */ ([
      [-1, 0],
      [0, -1],
      [1, 0],
      [0, 1]
    ]))
      pan.push(...(await followFrames(page, () => dragAsHand(page, box, dx, dy))));
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const zoom = [];
    for (const delta of [-NOTCH_DELTA, NOTCH_DELTA])
      zoom.push(...(await followFrames(page, () => turnWheel(page, delta))));
    return {
      opening: first.presented - first.data,
      shown,
      pan: { most: quantile(pan, 0.95), longest: quantile(pan, 1) },
      zoom: { most: quantile(zoom, 0.95), longest: quantile(zoom, 1) },
      hit: { middle: quantile(hits, 0.5), most: quantile(hits, 0.95) }
    };
  } finally {
    await close();
  }
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {number} ratio
 */
async function measureShown(browser, address, ratio) {
  const { page, queue, close } = await openPage(browser, address + WITHOUT_ROUTES, ratio);
  try {
    await queue.next(() => true);
    await rest(2 * SETTLE_MS);
    await page.evaluate(goToView, new URL(address).search);
    const paint = await queue.next(answers(1));
    return paint.presented - paint.asked;
  } finally {
    await close();
  }
}

/**
 * The time that each of some points in the middle of the map took to be answered, the same points for every contender.
 * @param {Page} page
 * @param {RouteContender} contender
 * @param {Box} box
 */
async function measureHits(page, contender, box) {
  const random = createRandom(3);
  const at = (/** @type {number} */ from, /** @type {number} */ length) =>
    Math.round(from + (0.15 + 0.7 * random()) * length);
  const points = Array.from({ length: HIT_POINTS }, () => [at(box.x, box.width), at(box.y, box.height)]);
  const { times, found } = await page.evaluate(timeHits, {
    points,
    hit: contender.hit,
    pauseMs: HIT_PAUSE_MS
  });
  if (found === 0) throw new Error('nothing was found at any point: the hit-test was not measured');
  return times;
}

/**
 * Runs in the page. Only what finds the target is timed, not what the page shows of it in a later task.
 * @param {{ points: number[][], hit: RouteContender['hit'], pauseMs: number }} task
 */
async function timeHits({ points, hit, pauseMs }) {
  const map = document.querySelector('.leaflet-container, #map');
  const target = hit.way === 'mousemove' ? document.querySelector(hit.target) : map;
  if (!map || !target) throw new Error('the page has no map');
  const corner = map.getBoundingClientRect();
  const times = [];
  let found = 0;
  for (const [x = 0, y = 0] of points) {
    const event = new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true, view: window });
    /** @type {unknown} */
    let answer = null;
    const started = performance.now();
    if (hit.way === 'mousemove') target.dispatchEvent(event);
    else if (hit.way === 'elementFromPoint') answer = document.elementFromPoint(x, y);
    else answer = /** @type {any} */ (window).benchPick(x - corner.left, y - corner.top);
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (hit.way === 'mousemove') answer = document.querySelector(hit.found);
    else if (hit.way === 'elementFromPoint')
      answer = /** @type {Element | null} */ (answer)?.closest(hit.found);
    if (answer) found += 1;
  }
  return { times, found };
}

/**
 * Turns the wheel notch by notch at the speed of a hand.
 * @param {Page} page
 * @param {number} delta
 */
async function turnWheel(page, delta) {
  const notches = [];
  for (let i = 0; i < NOTCHES; i++) {
    notches.push(page.mouse.wheel(0, delta));
    await rest(NOTCH_MS);
  }
  await Promise.all(notches);
}
