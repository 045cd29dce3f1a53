import { MAP } from './contenders.mjs';
import { SETTLE_MS, dragSteadily, followFrames, rest } from './gestures.mjs';
import { countLateFrames } from './late-frames.mjs';
import { boxOf, openPage } from './open-page.mjs';
import { isOfZoom } from './paint-queue.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('./open-page.mjs').Opened} Opened
 * @typedef {import('./gestures.mjs').Box} Box
 */

/** In shares of the map: each goes far past whatever margin is drawn around it, the first two the same way. */
const DRAGS = /** @type {const} */ ([
  [-1, 0],
  [-1, 0],
  [0, -1],
  [1, 1]
]);

const NOTCH_PX = 120;
const NOTCHES = [-NOTCH_PX, -NOTCH_PX, NOTCH_PX, NOTCH_PX];

/**
 * The time from each frame to the next, in ms, over some drags, and the share of frames, 0 to 1, that came too late to be shown.
 * @typedef {{ frames: number[], late: number }} Drags
 */

/**
 * How the map moves while it is dragged far past its edges and while it is zoomed with the wheel; `settled` has for each notch of the wheel the
 * time, in ms, until the map is drawn anew at the zoom that it leads to.
 * @param {Browser} browser
 * @param {string} address
 * @param {number} ratio
 * @returns {Promise<{ drag: Drags, zoom: number[], settled: number[] }>}
 */
export async function measureFrames(browser, address, ratio) {
  const [opened, box] = await openAtRest(browser, address, ratio);
  const drag = await followDrags(browser, opened, box);
  await opened.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const zoom = [];
  const settled = [];
  for (const deltaPx of NOTCHES) {
    const notch = await followNotch(opened, deltaPx);
    zoom.push(...notch.frames);
    settled.push(notch.settled);
  }
  await opened.close();
  return { drag, zoom, settled };
}

/**
 * The same of the drags alone.
 * @param {Browser} browser
 * @param {string} address
 * @param {number} ratio
 */
export async function measureDrags(browser, address, ratio) {
  const [opened, box] = await openAtRest(browser, address, ratio);
  const drag = await followDrags(browser, opened, box);
  await opened.close();
  return drag;
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {number} ratio
 * @returns {Promise<[Opened, Box]>}
 */
async function openAtRest(browser, address, ratio) {
  const opened = await openPage(browser, address, ratio);
  await opened.queue.next(() => true);
  await rest(2 * SETTLE_MS);
  return [opened, await boxOf(opened.page, MAP)];
}

/**
 * @param {Browser} browser
 * @param {Opened} opened
 * @param {Box} box
 * @returns {Promise<Drags>}
 */
async function followDrags(browser, { page }, box) {
  /** @type {number[]} */
  const frames = [];
  const { all, late } = await countLateFrames(browser, page, async () => {
    for (const [dx, dy] of DRAGS)
      frames.push(...(await followFrames(page, () => dragSteadily(page, box, dx, dy))));
  });
  return { frames, late: late / all };
}

/**
 * One notch, which every page follows: of several in a row Leaflet's own wheel handler drops those that come during one. The last
 * paint of it counts, as a page may draw in the middle of the way.
 * @param {Opened} opened
 * @param {number} deltaPx
 */
async function followNotch({ page, queue }, deltaPx) {
  const before = queue.paints.length;
  const ofNotch = () => queue.paints.slice(before).filter(isOfZoom);
  const frames = await followFrames(page, async () => {
    await page.mouse.wheel(0, deltaPx);
    await queue.next((paint) => ofNotch().includes(paint));
  });
  const last = ofNotch().at(-1);
  return { frames, settled: last ? last.presented - last.wheeled : NaN };
}
