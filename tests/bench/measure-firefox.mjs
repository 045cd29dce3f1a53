import { MAP } from './contenders.mjs';
import { boxInFirefox, openFirefoxPage } from './firefox-page.mjs';
import { SETTLE_MS, dragAsHand, followFrames, pointOn, rest } from './gestures.mjs';
import { answers } from './paint-queue.mjs';

/**
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {import('./contenders.mjs').Contender} Contender
 * @typedef {import('./measure-visit.mjs').Visit} Visit
 * @typedef {import('./yardstick.mjs').Paint} Paint
 */

const DRAGS = /** @type {const} */ ([
  [-1, 0],
  [0, -1],
  [1, 0],
  [0, 1]
]);

/**
 * The times, in ms, of one visit with Firefox until the frame after that of a paint was over, and until MozAfterPaint was told; and those from
 * frame to frame while the map is dragged.
 * @typedef {{ followed: Visit, presented: Visit, drag: number[] }} FirefoxVisit
 */

/**
 * @param {Browser} browser
 * @param {Contender} contender
 * @param {string} address
 * @param {number} ratio
 * @returns {Promise<FirefoxVisit>}
 */
export async function measureFirefoxVisit(browser, contender, address, ratio) {
  const { page, queue, close } = await openFirefoxPage(browser, address, ratio);
  const first = await queue.next(() => true);
  await rest(2 * SETTLE_MS);
  /** @type {Paint[]} */
  const answersGiven = [];
  for (const [i, control] of contender.clicks.entries()) {
    await page.mouse.click(...pointOn(await boxInFirefox(page, control)));
    answersGiven.push(await queue.next(answers(i + 1)));
    await rest(SETTLE_MS);
  }
  const box = await boxInFirefox(page, MAP);
  const drag = [];
  for (const [dx, dy] of DRAGS) drag.push(...(await followFrames(page, () => dragAsHand(page, box, dx, dy))));
  await close();
  /** @type {(timeOf: (paint: Paint) => number) => Visit} */
  const visitBy = (timeOf) => ({
    opening: timeOf(first) - first.data,
    navigation: timeOf(first),
    filter: answersGiven.map((paint) => timeOf(paint) - paint.asked)
  });
  return {
    followed: visitBy(({ followed }) => followed ?? NaN),
    presented: visitBy(({ presented }) => presented),
    drag
  };
}

/**
 * Where a page has its map, in CSS px.
 * @param {Browser} browser
 * @param {string} address
 */
export async function measureFirefoxMapBox(browser, address) {
  const { page, queue, close } = await openFirefoxPage(browser, address, 1);
  await queue.next(() => true);
  await rest(SETTLE_MS);
  const box = await boxInFirefox(page, MAP);
  await close();
  return box;
}
