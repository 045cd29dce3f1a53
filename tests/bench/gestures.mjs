import { startFrames, stopFrames } from './yardstick.mjs';

/**
 * Where something is, in CSS px. @typedef {{ x: number, y: number, width: number, height: number }} Box
 * What is used of a page, in Chromium by way of Playwright and in Firefox by way of Puppeteer.
 * @typedef {object} PageInHand
 * @property {{ move(x: number, y: number): Promise<void>, down(): Promise<void>, up(): Promise<void> }} mouse
 * @property {(run: any) => Promise<any>} evaluate
 */

/** After a paint or a gesture, the time until a page is taken to be at rest. */
export const SETTLE_MS = 400;

const STEADY_PX = 900;
const STEADY_MOVES = 60;

/** Far beyond what a map is drawn in reserve: Leaflet's a tenth of it to each side, the atlas's a third. */
const HAND_PX = 600;
const HAND_MS = 700;

/** @param {number} ms */
export function rest(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * The times from frame to frame, in ms, from the beginning of a gesture until the map has come to rest: what is drawn then counts too.
 * @param {PageInHand} page
 * @param {() => Promise<unknown>} gesture
 * @returns {Promise<number[]>}
 */
export async function followFrames(page, gesture) {
  await page.evaluate(startFrames);
  await gesture();
  await rest(SETTLE_MS);
  return page.evaluate(stopFrames);
}

/**
 * Drags the map by a share of 900 px, or of as much of it as the map has room for, one move a frame: a move is answered once the
 * page has handled it, which it does once a frame.
 * @param {import('@playwright/test').Page} page
 * @param {Box} box
 * @param {number} dx
 * @param {number} dy
 */
export async function dragSteadily(page, box, dx, dy) {
  const [startX, startY, wayX, wayY] = findWay(box, STEADY_PX, dx, dy);
  await page.mouse.move(startX, startY);
  await page.mouse.down();
  await page.mouse.move(startX + wayX, startY + wayY, { steps: STEADY_MOVES });
  await page.mouse.up();
}

/**
 * Drags at the speed of a hand, which waits for no page: one that is slow sees fewer moves, each of them longer. The hand stops before
 * it lets go, so that the map is not thrown.
 * @param {PageInHand} page
 * @param {Box} box
 * @param {number} dx
 * @param {number} dy
 */
export async function dragAsHand(page, box, dx, dy) {
  const [startX, startY, wayX, wayY] = findWay(box, HAND_PX, dx, dy);
  await page.mouse.move(startX, startY);
  await page.mouse.down();
  const started = performance.now();
  for (let share = 0; share < 1;) {
    share = Math.min(1, (performance.now() - started) / HAND_MS);
    await page.mouse.move(startX + share * wayX, startY + share * wayY);
  }
  await rest(100);
  await page.mouse.up();
}

/** The middle of what a control shows, or near its beginning where it is wide. @param {Box} box @returns {[x: number, y: number]} */
export function pointOn({ x, y, width, height }) {
  return [x + Math.min(width, 24) / 2, y + height / 2];
}

/**
 * Where a drag over the middle of the map begins, and how far it goes.
 * @param {Box} box
 * @param {number} px
 * @param {number} dx
 * @param {number} dy
 * @returns {[startX: number, startY: number, wayX: number, wayY: number]}
 */
function findWay(box, px, dx, dy) {
  const wayX = dx * Math.min(px, box.width - 60);
  const wayY = dy * Math.min(px, box.height - 60);
  return [box.x + box.width / 2 - wayX / 2, box.y + box.height / 2 - wayY / 2, wayX, wayY];
}
