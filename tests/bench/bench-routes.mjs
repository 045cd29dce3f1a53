import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../find-browser.mjs';
import { measureRoutes } from './measure-routes.mjs';
import { formatRoutes } from './report-routes.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('./contenders.mjs').RouteContender} RouteContender
 * @typedef {import('./measure-routes.mjs').RouteTimes} RouteTimes
 */

/**
 * Measures the contenders turn by turn with a number of made-up routes, and gives their times as text. One that cannot be measured is left
 * out from then on and the text says why: a machine without WebGL still compares the others.
 * @param {Browser} browser
 * @param {readonly RouteContender[]} contenders
 * @param {(contender: RouteContender) => string} addressOf
 * @param {{ ratio: number, turns: number, box: import('./open-page.mjs').Box }} conditions
 */
export async function benchRoutes(browser, contenders, addressOf, { ratio, turns, box }) {
  /** @type {Map<string, RouteTimes[]>} */
  const results = new Map(contenders.map(({ id }) => [id, []]));
  /** @type {Map<RouteContender, string>} */
  const reasons = new Map();
  // A browser of its own: with WebGL in software Chromium composes the other pages in another way too.
  const glBrowser = contenders.some(({ needsWebGl }) => needsWebGl) ? await launchWithWebGl() : null;
  try {
    for (let turn = 0; turn < turns; turn++)
      for (const one of contenders) {
        if (reasons.has(one)) continue;
        try {
          const own = one.needsWebGl && glBrowser ? glBrowser : browser;
          results.get(one.id)?.push(await measureRoutes(own, one, addressOf(one), ratio, box));
        } catch (error) {
          reasons.set(one, error instanceof Error ? error.message : String(error));
        }
      }
  } finally {
    await glBrowser?.close();
  }
  const notes = [...reasons].map(([{ label }, reason]) => `${label} could not be measured: ${reason}`);
  const inSoftware = contenders
    .filter(({ needsWebGl }) => needsWebGl)
    .map(({ label }) => `${label}: WebGL in software, land without borders; a graphics card is far faster`);
  return [formatRoutes(contenders, results), ...inSoftware, ...notes].join('\n');
}

/** SwiftShader, by which Chromium draws WebGL without a graphics card, only starts when it is asked for. */
function launchWithWebGl() {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...browserArgs().filter((arg) => arg !== '--disable-gpu'),
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader'
    ]
  });
}
