import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../find-browser.mjs';
import { SETTLE_MS, rest } from './gestures.mjs';
import { measureRoutes } from './measure-routes.mjs';
import { formatRoutes } from './report-routes.mjs';
import { HAS_DECK, listRouteContenders } from './route-contenders.mjs';
import { inTurn } from './turns.mjs';

/**
 * @typedef {import('./route-contenders.mjs').RouteContender} RouteContender
 * @typedef {import('./measure-routes.mjs').RouteTimes} RouteTimes
 */

/**
 * Measures the contenders turn by turn with a number of made-up routes. One that cannot be measured is left out from then on, and why is
 * said: a machine without WebGL still compares the others.
 * @param {import('./bench-chromium.mjs').Bench} bench
 * @param {number} count
 */
export async function benchRoutes({ browser, options, addressOf, box, ratio }, count) {
  const { routes: turns } = options.turns;
  const contenders = listRouteContenders(options);
  /** @type {Map<string, RouteTimes[]>} */
  const results = new Map(contenders.map(({ id }) => [id, []]));
  /** @type {Map<RouteContender, string>} */
  const reasons = new Map();
  // A browser of its own: with WebGL in software Chromium composes the other pages in another way too.
  const glBrowser = contenders.some(({ needsWebGl }) => needsWebGl) ? await launchWithWebGl() : null;
  try {
    for (let turn = 0; turn < turns; turn++)
      for (const one of inTurn(contenders, turn)) {
        if (reasons.has(one)) continue;
        try {
          const own = one.needsWebGl && glBrowser ? glBrowser : browser;
          const address = addressOf({ ...one, path: one.path(count) });
          results.get(one.id)?.push(await measureRoutes(own, one, { address, ratio, box }));
          await rest(SETTLE_MS);
        } catch (error) {
          // The first line: after it a browser that has closed prints its log.
          reasons.set(one, String(error).split('\n', 1)[0] ?? '');
        }
      }
  } finally {
    await glBrowser?.close();
  }
  console.log(`\nDevice pixel ratio ${ratio}: ${count} routes, ms, medians of ${turns} turns`);
  console.log(formatRoutes(contenders, results));
  for (const { label } of contenders.filter(({ needsWebGl }) => needsWebGl))
    console.log(`${label}: WebGL in software, land without borders; a graphics card is far faster`);
  if (!HAS_DECK) console.log('deck.gl arcs are left out: `npm ci --prefix tests/bench` installs them');
  for (const [{ label }, reason] of reasons) console.log(`${label} could not be measured: ${reason}`);
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
