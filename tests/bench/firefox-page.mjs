import { MARKS } from './contenders.mjs';
import { createPaintQueue } from './paint-queue.mjs';
import { installYardstick } from './yardstick.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./contenders.mjs').Control} Control
 * @typedef {import('./gestures.mjs').Box} Box
 */

/**
 * Opens a page in Firefox as `openPage` does in Chromium.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {number} deviceScaleFactor
 */
export async function openFirefoxPage(browser, address, deviceScaleFactor) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor });
  const queue = createPaintQueue(address);
  page.on('pageerror', queue.fail);
  await page.exposeFunction('benchPresented', queue.add);
  await page.evaluateOnNewDocument(installYardstick, MARKS);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, queue, close: () => context.close() };
}

/**
 * @param {Page} page
 * @param {Control} control
 * @returns {Promise<Box>}
 */
export async function boxInFirefox(page, control) {
  const box = await page.evaluate(findBox, control);
  if (!box) throw new Error(`${control.role} ${control.name} is not on the page`);
  return box;
}

/**
 * Runs in the page. Asking Firefox itself for roles would start its accessibility service, which slows every page.
 * @param {Control} control
 */
function findBox({ role, name }) {
  const selectors = { region: 'section, [role="region"]', checkbox: '[type="checkbox"]', button: 'button' };
  const found = [...document.querySelectorAll(selectors[role])].find((element) =>
    (element.ariaLabel ?? element.textContent ?? '').trim().startsWith(name)
  );
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x, y, width, height };
}
