import { launch } from 'puppeteer-core';
import { LEAFLET_CANVAS, LEAFLET_SVG, ZOOMED, ZOOMED_TO, listAtlases } from './contenders.mjs';
import { findFirefox } from './find-firefox.mjs';
import { createAddresses, findMapBox } from './map-box.mjs';
import { measureFirefoxMapBox, measureFirefoxVisit } from './measure-firefox.mjs';
import { formatTimes, listFrameRows, listVisitRows } from './report.mjs';
import { takeTurns } from './turns.mjs';

/**
 * Measures the visits in a stock Firefox over WebDriver BiDi, and prints them; where there is no Firefox, says so.
 * @param {string} server
 * @param {import('./options.mjs').Options} options
 */
export async function benchFirefox(server, options) {
  const executablePath = findFirefox();
  if (!executablePath) {
    console.log('Firefox was not measured: there is none; install firefox-esr or set FIREFOX_PATH.');
    return;
  }
  const browser = await launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath,
    args: ['--width=1280', '--height=800'],
    // By this the yardstick knows when a paint was on screen.
    extraPrefsFirefox: { 'dom.send_after_paint_to_content': true }
  });
  try {
    console.log(await browser.version());
    await measureAll(browser, server, options);
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} server
 * @param {import('./options.mjs').Options} options
 */
async function measureAll(browser, server, options) {
  const atlases = listAtlases(options);
  const contenders = [...atlases, LEAFLET_SVG, LEAFLET_CANVAS];
  const { firefox: turns } = options.turns;
  const box = await findMapBox(atlases, (path) => measureFirefoxMapBox(browser, server + path));
  const addressOf = createAddresses(server, box);
  /** @type {(ratio: number, query?: string, where?: string) => Promise<import('./report.mjs').Row[]>} */
  const listRows = async (ratio, query = '', where = '') => {
    const visits = await takeTurns(contenders, turns, (one) =>
      measureFirefoxVisit(browser, one, addressOf(one) + query, ratio)
    );
    /** @type {<R>(pick: (visit: import('./measure-firefox.mjs').FirefoxVisit) => R) => Map<string, R[]>} */
    const each = (pick) => new Map([...visits].map(([id, turns]) => [id, turns.map(pick)]));
    const drags = each(({ drag }) => drag);
    return [
      ...listVisitRows(
        each(({ followed }) => followed),
        `${where}next frame: `
      ),
      ...listVisitRows(
        each(({ presented }) => presented),
        `${where}MozAfterPaint: `
      ),
      ...listFrameRows(`${where}drag`, (id) => drags.get(id) ?? [])
    ];
  };
  for (const ratio of options.ratios) {
    const rows = [
      ...(options.kinds.has('visits') ? await listRows(ratio) : []),
      ...(options.kinds.has('zoomed') ? await listRows(ratio, ZOOMED, ZOOMED_TO) : [])
    ];
    console.log(`\nDevice pixel ratio ${ratio}: ms, medians of ${turns} turns (× Leaflet SVG)`);
    console.log(formatTimes(contenders, rows));
  }
}
