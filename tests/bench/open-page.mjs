import { MARKS } from './contenders.mjs';
import { installYardstick } from './yardstick.mjs';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./yardstick.mjs').Paint} Paint
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 * @typedef {{ page: Page, nextPaint: (fits: (paint: Paint) => boolean) => Promise<Paint>, close: () => Promise<void> }} Opened
 */

export const PAINT_LIMIT_MS = 20_000;

/** After a paint, the time until a page is taken to be at rest. */
export const SETTLE_MS = 400;

/**
 * Opens a page as a reader who was never here: a context of its own has no cache. `nextPaint` gives the first paint that fits, past
 * ones too; it throws what the page reported where that kept it from painting.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {number} deviceScaleFactor
 * @returns {Promise<Opened>}
 */
export async function openPage(browser, address, deviceScaleFactor) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor });
  /** @type {Paint[]} */
  const paints = [];
  /** @type {string[]} */
  const errors = [];
  /** @type {() => void} */
  let wake = () => undefined;
  // The page calls when it has something to tell: asking it again and again would take part of the time that is measured.
  await context.exposeFunction('benchPresented', (/** @type {Paint} */ paint) => {
    paints.push(paint);
    wake();
  });
  await context.addInitScript(installYardstick, MARKS);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    errors.push(error.message);
    console.error(`${address}: ${error.message}`);
  });
  await page.goto(address, { waitUntil: 'commit' });

  /** @param {(paint: Paint) => boolean} fits */
  async function nextPaint(fits) {
    const deadline = Date.now() + PAINT_LIMIT_MS;
    for (;;) {
      const paint = paints.find(fits);
      if (paint) return paint;
      const left = deadline - Date.now();
      if (left <= 0) {
        const limit = `${address} reported no paint within ${PAINT_LIMIT_MS / 1000} s`;
        throw new Error([limit, ...new Set(errors)].join('; '));
      }
      await new Promise((resolve) => {
        wake = () => resolve(undefined);
        setTimeout(resolve, left);
      });
    }
  }
  return { page, nextPaint, close: () => context.close() };
}

/**
 * @param {import('@playwright/test').Locator} locator
 * @returns {Promise<Box>}
 */
export async function boxOf(locator) {
  await locator.scrollIntoViewIfNeeded({ timeout: PAINT_LIMIT_MS });
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on the page`);
  return box;
}
