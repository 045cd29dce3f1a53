import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../find-browser.mjs';
import { benchChanges } from './bench-changes.mjs';
import { benchFrames } from './bench-frames.mjs';
import { benchRoutes } from './bench-routes.mjs';
import { benchVisits } from './bench-visits.mjs';
import { listAtlases } from './contenders.mjs';
import { createAddresses, findMapBox } from './map-box.mjs';
import { measureMapBox } from './measure-visit.mjs';

/**
 * What a kind of measurement works with.
 * @typedef {object} Bench
 * @property {import('@playwright/test').Browser} browser
 * @property {import('./options.mjs').Options} options
 * @property {ReturnType<typeof createAddresses>} addressOf
 * @property {import('./gestures.mjs').Box} box where the map is
 * @property {number} ratio device pixels to one of the page's
 */

/**
 * Measures in Chromium what was asked for, and prints it.
 * @param {string} server
 * @param {import('./options.mjs').Options} options
 */
export async function benchChromium(server, options) {
  const { kinds, ratios, routeCounts } = options;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs() });
  try {
    console.log(`Chromium ${browser.version()}`);
    const box = await findMapBox(listAtlases(options), (path) => measureMapBox(browser, server + path));
    for (const ratio of ratios) {
      const bench = { browser, options, addressOf: createAddresses(server, box), box, ratio };
      if (kinds.has('visits') || kinds.has('zoomed')) await benchVisits(bench);
      if (kinds.has('changes') && !options.isPlain) await benchChanges(bench);
      if (kinds.has('frames')) await benchFrames(bench);
      for (const count of routeCounts) await benchRoutes(bench, count);
    }
  } finally {
    await browser.close();
  }
}
