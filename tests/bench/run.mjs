import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../find-browser.mjs';
import { benchRoutes } from './bench-routes.mjs';
import { CONTENDERS, ROUTE_CONTENDERS } from './contenders.mjs';
import { measureChanges, measureFrames, measureMapBox, measureVisit } from './measure.mjs';
import { formatFrames, formatTimes } from './report.mjs';
import { listRandomViews } from './random-views.mjs';
import { measureSizes } from './sizes.mjs';
import { median, quantile } from './statistics.mjs';
import { createStaticServer } from './static-server.mjs';
import { writeSyntheticPackage } from './synthetic-package.mjs';

/**
 * `npm run bench`: builds the atlas and the plain pages, serves them from one static server and measures all in one browser, turn
 * by turn, so that a busy moment of the machine falls on each of them. Options, after `--`:
 *   --quick             few turns: 5 instead of 20 visits, 2 instead of 5 of the routes
 *   --only visits       one kind of measurement (visits, changes, frames or routes) instead of all four
 *   --ratio 1           one device pixel ratio instead of both
 *   --routes 100,1000   these numbers of routes instead of 100, 1,000 and 10,000
 *   --plain             the plain pages alone
 *   --no-build          what was built last time
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    ratio: { type: 'string' },
    routes: { type: 'string', default: '100,1000,10000' },
    plain: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false }
  }
});
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const DIST = join(ROOT, 'dist');
const PAGES = join(ROOT, '.cache/bench');
const KINDS = ['visits', 'changes', 'frames', 'routes'];
const visitTurns = options.quick ? 5 : 20;
const frameTurns = options.quick ? 1 : 2;
const routeTurns = options.quick ? 2 : 5;
const routeCounts = isAsked('routes') ? options.routes.split(',').map(Number) : [];
if (options.only && !KINDS.includes(options.only))
  throw new Error(`--only ${options.only} is none of ${KINDS.join(', ')}`);

if (!options['no-build']) {
  buildSite('tests/bench/vite.config.ts');
  if (!options.plain) buildSite('vite.config.ts');
}
if (!options.plain)
  for (const count of routeCounts) writeSyntheticPackage(join(ROOT, 'data'), routeFolder(count), count);

const server = await createStaticServer({
  '/': DIST,
  '/bench/': PAGES,
  ...Object.fromEntries(
    routeCounts.flatMap((count) => [
      [`/routes-${count}/`, DIST],
      [`/routes-${count}/data/`, routeFolder(count)]
    ])
  )
});
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs() });
try {
  const contenders = CONTENDERS.filter(isMeasured);
  const box = await findMapBox(contenders);
  /** @type {(contender: { path: string, isAtlas: boolean }) => string} */
  const addressOf = ({ path, isAtlas }) => server.address + path + (isAtlas ? '' : `&map=${box}`);

  console.log(
    `Chromium ${browser.version()}, window 1280 × 800 CSS px, map at ${box} (left, top, width, height)`
  );
  for (const ratio of options.ratio ? [Number(options.ratio)] : [1, 2]) {
    const visits = await takeTurns('visits', contenders, visitTurns, (one) =>
      measureVisit(browser, one, addressOf(one), ratio)
    );
    if (!options.plain && isAsked('changes')) {
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
    const heading = `\nDevice pixel ratio ${ratio}:`;
    if (isAsked('visits')) {
      console.log(`${heading} ms until presented, medians of ${visitTurns} turns (× the plain page)`);
      console.log(formatTimes(contenders, visits));
    }
    if (isAsked('frames')) {
      console.log(`${heading} frames while moving, ms: median / 95th percentile / 99th / longest`);
      console.log(formatFrames(contenders, frames));
    }
    for (const count of routeCounts) {
      const table = await benchRoutes(
        browser,
        ROUTE_CONTENDERS.filter(isMeasured),
        (one) => addressOf({ ...one, path: one.path(count) }),
        { ratio, turns: routeTurns, box: parseBox(box) }
      );
      console.log(`${heading} ${count} routes, ms, medians of ${routeTurns} turns`);
      console.log(table);
    }
  }
  if (!options.plain && isAsked('changes')) runVitestBench();
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

/** @param {string} kind */
function isAsked(kind) {
  return !options.only || options.only === kind;
}

/** @param {number} count */
function routeFolder(count) {
  return join(ROOT, `.cache/bench-routes-${count}`);
}

/** @param {string} box */
function parseBox(box) {
  const [x = 0, y = 0, width = 0, height = 0] = box.split(',').map(Number);
  return { x, y, width, height };
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
  if (!isAsked(kind)) return results;
  for (let turn = 0; turn < turns; turn++)
    for (const contender of contenders) results.get(contender.id)?.push(await measure(contender));
  return results;
}
