import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../find-browser.mjs';
import { CONTENDERS, CURVE_CONTENDERS } from './contenders.mjs';
import { measureChanges, measureCurves, measureFrames, measureMapBox, measureVisit } from './measure.mjs';
import { formatFrames, formatTimes } from './report.mjs';
import { listRandomViews } from './random-views.mjs';
import { measureSizes } from './sizes.mjs';
import { median, quantile } from './statistics.mjs';
import { createStaticServer } from './static-server.mjs';
import { writeSyntheticPackage } from './synthetic-package.mjs';

/**
 * `npm run bench`: builds the atlas and the plain pages, serves them from one static server and measures all in one browser, turn
 * by turn, so that a busy moment of the machine falls on each of them. Options, after `--`:
 *   --quick             5 turns instead of 20
 *   --only visits       one kind of measurement (visits, changes, curves or frames) instead of all four
 *   --ratio 1           one device pixel ratio instead of both
 *   --plain             the plain pages alone
 *   --no-build          what was built last time
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    ratio: { type: 'string' },
    plain: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false }
  }
});
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const DIST = join(ROOT, 'dist');
const PAGES = join(ROOT, '.cache/bench');
const CURVES = join(ROOT, '.cache/bench-curves');
const CURVE_COUNT = 10_000;
const visitTurns = options.quick ? 5 : 20;
const frameTurns = options.quick ? 1 : 2;

if (!options['no-build']) {
  buildSite('tests/bench/vite.config.ts');
  if (!options.plain) buildSite('vite.config.ts');
}
if (!options.plain) writeSyntheticPackage(join(ROOT, 'data'), CURVES, CURVE_COUNT);

const server = await createStaticServer({
  '/': DIST,
  '/bench/': PAGES,
  '/curves/': DIST,
  '/curves/data/': CURVES
});
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs() });
try {
  const contenders = CONTENDERS.filter(isMeasured);
  const curveContenders = CURVE_CONTENDERS.filter(isMeasured);
  const box = await findMapBox(contenders);
  /** @type {(contender: import('./contenders.mjs').Contender) => string} */
  const addressOf = ({ path, isAtlas }) => server.address + path + (isAtlas ? '' : `&map=${box}`);

  console.log(
    `Chromium ${browser.version()}, window 1280 × 800 CSS px, map at ${box} (left, top, width, height)`
  );
  for (const ratio of options.ratio ? [Number(options.ratio)] : [1, 2]) {
    const visits = await takeTurns('visits', contenders, visitTurns, (one) =>
      measureVisit(browser, one, addressOf(one), ratio)
    );
    const curves = await takeTurns('curves', curveContenders, visitTurns, (one) =>
      measureCurves(browser, addressOf(one), ratio)
    );
    if (!options.plain && (!options.only || options.only === 'changes')) {
      const times = await measureChanges(
        browser,
        `${server.address}/`,
        ratio,
        listRandomViews(join(ROOT, 'data'))
      );
      console.log(
        `\nDevice pixel ratio ${ratio}: ${times.length} random changes of the whole library → presented: ` +
          `median ${median(times).toFixed(1)} ms, 95th percentile ${quantile(times, 0.95).toFixed(1)} ms`
      );
    }
    const frames = await takeTurns('frames', contenders, frameTurns, (one) =>
      measureFrames(browser, one, addressOf(one), ratio)
    );
    // A drag of 10,000 SVG paths takes minutes here, and nothing is compared with it.
    const moved = curveContenders.filter(({ isAtlas }) => isAtlas);
    const curveFrames = await takeTurns('frames', moved, frameTurns, (one) =>
      measureFrames(browser, one, addressOf(one), ratio)
    );
    const heading = `\nDevice pixel ratio ${ratio}:`;
    if (options.only !== 'frames' && options.only !== 'changes') {
      console.log(`${heading} ms until presented, medians of ${visitTurns} turns (× the plain page)`);
      console.log(formatTimes(contenders, visits, curves));
    }
    if (!options.only || options.only === 'frames') {
      console.log(`${heading} frames while moving, ms: median / 95th percentile / 99th / longest`);
      console.log(formatFrames(contenders, frames, curveFrames));
    }
  }
  if (!options.plain && (!options.only || options.only === 'changes')) runVitestBench();
  if (!options.plain) {
    const { code, topology } = measureSizes(DIST);
    console.log(
      `\nGzip: initial JavaScript and CSS ${code.toFixed(1)} KB, topology ${topology.toFixed(1)} KB`
    );
  }
} finally {
  await browser.close();
  server.close();
}

/** @param {{ isAtlas: boolean }} contender */
function isMeasured({ isAtlas }) {
  return !(options.plain && isAtlas);
}

/** What a change costs before anything is drawn, by itself. */
function runVitestBench() {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  spawnSync(process.execPath, [vitest, 'bench', '--run', 'tests/bench/answers.bench.ts'], {
    cwd: ROOT,
    stdio: 'inherit'
  });
}

/** @param {string} config */
function buildSite(config) {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const build = spawnSync(process.execPath, [vite, 'build', '-c', config], { cwd: ROOT, stdio: 'inherit' });
  if (build.status !== 0) throw new Error(`${config} does not build`);
}

/**
 * Left, top, width and height of the atlas's map, to which the plain pages are cut; the whole window without the atlas.
 * @param {import('./contenders.mjs').Contender[]} contenders
 */
async function findMapBox(contenders) {
  const atlas = contenders.find(({ isAtlas }) => isAtlas);
  if (!atlas) return '0,0,1280,800';
  const { x, y, width, height } = await measureMapBox(browser, atlas, server.address + atlas.path);
  return [x, y, width, height].map(Math.round).join(',');
}

/**
 * One result of each contender after the other, `turns` times; none where the kind was not asked for.
 * @template R
 * @param {string} kind
 * @param {readonly import('./contenders.mjs').Contender[]} contenders
 * @param {number} turns
 * @param {(contender: import('./contenders.mjs').Contender) => Promise<R>} measure
 * @returns {Promise<Map<string, R[]>>}
 */
async function takeTurns(kind, contenders, turns, measure) {
  /** @type {Map<string, R[]>} */
  const results = new Map(contenders.map(({ id }) => [id, []]));
  if (options.only && options.only !== kind) return results;
  for (let turn = 0; turn < turns; turn++)
    for (const contender of contenders) results.get(contender.id)?.push(await measure(contender));
  return results;
}
