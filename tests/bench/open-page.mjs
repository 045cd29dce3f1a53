import { MARKS } from './contenders.mjs';
import { createPaintQueue } from './paint-queue.mjs';
import { installYardstick } from './yardstick.mjs';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./contenders.mjs').Control} Control
 * @typedef {import('./gestures.mjs').Box} Box
 * @typedef {{ page: Page, queue: import('./paint-queue.mjs').PaintQueue, close: () => Promise<void> }} Opened
 */

/**
 * Opens a page as a reader who was never here: a context of its own has no cache.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {number} deviceScaleFactor
 * @returns {Promise<Opened>}
 */
export async function openPage(browser, address, deviceScaleFactor) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor });
  const queue = createPaintQueue(address);
  // The page calls when it has something to tell: asking it again and again would take part of the time that is measured.
  await context.exposeFunction('benchPresented', queue.add);
  await context.addInitScript(installYardstick, MARKS);
  const page = await context.newPage();
  page.on('pageerror', queue.fail);
  await page.goto(address, { waitUntil: 'commit' });
  return { page, queue, close: () => context.close() };
}

/**
 * @param {Page} page
 * @param {Control} control
 * @returns {Promise<Box>}
 */
export async function boxOf(page, { role, name }) {
  const locator = page.getByRole(role, { name: new RegExp(`^${name}`) }).first();
  await locator.scrollIntoViewIfNeeded({ timeout: 20_000 });
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${role} ${name} is not on the page`);
  return box;
}
