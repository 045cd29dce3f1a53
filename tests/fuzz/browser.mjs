import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { browserArgs, findBrowser } from '../find-browser.mjs';

/**
 * `npm run fuzz` ends with this: the built site (`npm run build` before) with the made-up package, under odd addresses, damaged briefings, every file of the
 * start failing in every way, and random use. Prints its figures; exits with 1 unless all that must be 0 is 0.
 * `node tests/fuzz/browser.mjs --addresses 1000 --briefings 300 --minutes 60 --seed 2`
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Route} Route
 */

const { values } = parseArgs({
  options: {
    addresses: { type: 'string', default: '1000' },
    briefings: { type: 'string', default: '300' },
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' }
  }
});
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HANG_MS = 2000;
/** After so long without an answer a page is given up. */
const PATIENCE_MS = 60_000;
const GAVE_UP = Symbol('gave up');
/** So long a page may take until something can be read on it, whatever of it is missing. */
const BLANK_MS = 4000;
const PAYLOAD = '<img src=x onerror=window.__hit=1><script>window.__hit=1</script>';

let state = Number(values.seed);
/** mulberry32 */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
/**
 * @template T
 * @param {readonly T[]} list
 * @returns {T}
 */
const pick = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);

/** Waits of more than HANG_MS that the page did not work in.
 * @type {number[]}
 */
const waits = [];
/** @type {WeakMap<Page, import('@playwright/test').CDPSession>} */
const sessions = new WeakMap();
/** What workOf said of each page last.
 * @type {WeakMap<Page, number>}
 */
const before = new WeakMap();
/** @type {Record<'exceptions' | 'hangs' | 'injections' | 'foreign' | 'blank', string[]>} */
const found = { exceptions: [], hangs: [], injections: [], foreign: [], blank: [] };

const server = await preview({
  root: ROOT,
  configFile: resolve(ROOT, 'tests/e2e/vite.config.ts'),
  build: { outDir: resolve(ROOT, process.env['OPSATLAS_DIST'] ?? 'dist') },
  preview: { host: '127.0.0.1', port: 0 },
  logLevel: 'error'
});
const home = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: findBrowser({ shell: true }), args: browserArgs() });

await tryAddresses(Number(values.addresses));
await tryBriefings(Number(values.briefings));
await tryFaults();
const heap = await useAtRandom(Number(values.minutes));

await browser.close();
await server.close();
const names = Object.entries(found).map(([kind, list]) => `${list.length} ${kind}`);
console.log(`seed ${values.seed}: ${names.join(', ')}; ${heap}`);
if (waits.length)
  console.log(`${waits.length} waits of a busy machine, the longest ${Math.max(...waits).toFixed(0)} ms`);
for (const [kind, list] of Object.entries(found))
  for (const each of list.slice(0, 5)) console.log(`  ${kind}: ${each.slice(0, 400)}`);
process.exitCode = Object.values(found).some((list) => list.length) ? 1 : 0;

/**
 * A page whose errors and requests are watched; `at` names what is tried.
 * @param {() => string} at
 */
async function openPage(at) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce'
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => found.exceptions.push(`${at()}: ${error.stack ?? error.message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    // A link to a source that random use presses opens a window of its own, as it does for a reader.
    const isFollowed = request.isNavigationRequest() && !isOf(page, request);
    if (/^(?:http|ws)s?:$/.test(protocol) && origin !== new URL(home).origin && !isFollowed)
      found.foreign.push(
        `${at()}: ${request.url()} (${request.resourceType()}, ${isOf(page, request) ? 'in the page' : 'elsewhere'})`
      );
  });
  page.on('dialog', (dialog) => {
    found.injections.push(`${at()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, close: () => context.close() };
}

/**
 * Whether a request is that of a page itself; a window that only opens has no frame yet.
 * @param {Page} page
 * @param {import('@playwright/test').Request} request
 */
function isOf(page, request) {
  try {
    return request.frame().page() === page;
  } catch {
    return false;
  }
}

/**
 * Whether the page answers, and nothing of the data has run.
 * @param {Page} page
 * @param {string} at
 */
async function look(page, at) {
  const begun = performance.now();
  const hit = await withinPatience(page.evaluate(() => Boolean(Reflect.get(window, '__hit'))));
  if (hit === true) found.injections.push(at);
  const waited = performance.now() - begun;
  // On a machine that has other things to do a page waits for its turn: what counts is how long it worked itself.
  const work = hit === GAVE_UP ? null : await workOf(page);
  const own = work === null ? Infinity : work - (before.get(page) ?? 0);
  if (work !== null) before.set(page, work);
  if (waited < HANG_MS) return;
  if (own > HANG_MS) found.hangs.push(`${at}: ${waited.toFixed(0)} ms, of its own work ${own.toFixed(0)}`);
  else waits.push(waited);
}

/**
 * What is answered, or GAVE_UP; null where the page went away meanwhile.
 * @template T
 * @param {Promise<T>} answer
 */
function withinPatience(answer) {
  let timer = setTimeout(() => undefined);
  const end = new Promise((done) => (timer = setTimeout(() => done(GAVE_UP), PATIENCE_MS)));
  return Promise.race([answer, end])
    .catch(() => null)
    .finally(() => clearTimeout(timer));
}

/**
 * The milliseconds of the processor that a page's own thread has taken so far; null where it does not say.
 * @param {Page} page
 */
async function workOf(page) {
  try {
    let session = sessions.get(page);
    if (!session) {
      session = await page.context().newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      sessions.set(page, session);
    }
    const answer = await withinPatience(session.send('Performance.getMetrics'));
    if (answer === GAVE_UP || answer === null) return null;
    const { metrics } = /** @type {{ metrics: { name: string, value: number }[] }} */ (answer);
    const task = metrics.find(({ name }) => name === 'TaskDuration');
    return task ? 1000 * task.value : null;
  } catch {
    return null;
  }
}

/** @param {number} count */
async function tryAddresses(count) {
  const KEYS =
    'op type measure series fill per classes limits prefer routes emphasis hide mode country route figure at extent centre projection from to lang theme motion tab chart find briefing step screen embed data nonsense'.split(
      ' '
    );
  const VALUES = [
    ...[
      '',
      'all',
      'none',
      'copper-lantern-ii',
      'arrests',
      'PAK',
      'pak',
      'PAK,AFG',
      'table',
      'sources',
      'compare',
      'charts'
    ],
    ...[
      'choropleth',
      'circles',
      'capita',
      'quantile',
      '1,2,3',
      '3,2,1',
      '1e308',
      '-0',
      'NaN',
      '9'.repeat(400),
      'x'.repeat(4000)
    ],
    ...[
      '0,0,30',
      '91,181,2',
      '30,70,4',
      '2023',
      '2023-11',
      '0000',
      '9999-99-99',
      'dark',
      'zh',
      'true',
      '1',
      '0',
      '-1',
      '99999'
    ],
    ...[
      '__proto__',
      'constructor',
      'toString',
      '%',
      '%00',
      '\u202e',
      '\ud83d\ude93',
      PAYLOAD,
      'javascript:alert(1)',
      '../',
      '%2e%2e/'
    ],
    ...['//example.org/', 'https://example.org/data/', 'own:none', 'shipped/', ' ', '+', '&', '#', '=']
  ];
  let at = '';
  const { page, close } = await openPage(() => at);
  await page.goto(home);
  for (let i = 0; i < count; i++) {
    const query = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
      const value = pick(VALUES);
      return `${pick(KEYS)}=${random() < 0.7 ? encodeURIComponent(value) : value.replaceAll('#', '')}`;
    }).join('&');
    at = `address ?${query}`;
    // Some pages begin with it; to others the reader goes back and forth.
    if (i % 20 === 0) await page.goto(`${home}?${query}`).catch(() => undefined);
    else
      await page
        .evaluate((search) => {
          history.pushState(null, '', search);
          dispatchEvent(new PopStateEvent('popstate'));
        }, `?${query}`)
        .catch((error) => found.exceptions.push(`${at}: ${error}`));
    await page.waitForTimeout(30);
    await look(page, at);
  }
  await close();
  console.log(`${count} addresses`);
}

/** @param {number} count */
async function tryBriefings(count) {
  const path = 'data/briefings/copper-lantern-ii.md';
  const text = await (await fetch(`${home}${path}`)).text();
  const ODD = [
    PAYLOAD,
    '---',
    '```step',
    'view: op=__proto__&at=1e308',
    '\u0000',
    '[a](javascript:alert(1))',
    '> '.repeat(200),
    '{{arrests}}',
    '*'.repeat(500),
    '## ',
    'marking: [TLP:RED]',
    '\u202e'
  ];
  let at = '';
  let damaged = text;
  const { page, close } = await openPage(() => at);
  await page.route(`**/${path}`, (route) => route.fulfill({ body: damaged, contentType: 'text/markdown' }));
  for (let i = 0; i < count; i++) {
    at = `briefing ${i} of seed ${values.seed}`;
    damaged = text;
    for (let n = 1 + Math.floor(random() * 8); n > 0; n--) {
      const from = Math.floor(random() * damaged.length);
      damaged =
        damaged.slice(0, from) +
        (random() < 0.6 ? pick(ODD) : '') +
        damaged.slice(from + Math.floor(random() * 30));
    }
    await page.goto(`${home}?briefing=copper-lantern-ii&step=${1 + (i % 9)}`).catch(() => undefined);
    await page.waitForTimeout(300);
    await page.keyboard.press(pick(['PageDown', 'PageUp', 'n', 'Escape', '?', 'Home', 'End']));
    await look(page, at);
  }
  await close();
  console.log(`${count} briefings`);
}

/** Every file that the start asks for is missing, broken, cut, another page, or never comes: something can be read all the same, and nothing throws that is not caught. */
async function tryFaults() {
  /** @type {Set<string>} */
  const files = new Set();
  const first = await openPage(() => 'start');
  first.page.on('request', (request) => files.add(new URL(request.url()).pathname));
  await first.page.goto(home, { waitUntil: 'networkidle' });
  await first.close();
  files.delete('/');
  /** @type {Record<string, (route: Route) => unknown>} */
  const FAULTS = {
    404: (route) => route.fulfill({ status: 404, body: '' }),
    500: (route) => route.fulfill({ status: 500, body: 'no' }),
    offline: (route) => route.abort(),
    html: (route) => route.fulfill({ body: '<!doctype html><title>Login</title>', contentType: 'text/html' }),
    cut: async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    },
    never: () => undefined
  };
  let tried = 0;
  for (const file of files)
    for (const [fault, answer] of Object.entries(FAULTS)) {
      const at = `${fault} for ${file}`;
      const { page, close } = await openPage(() => at);
      // A script that is cut or another page cannot be caught by any code of the page.
      const isScript = file.endsWith('.js');
      const before = found.exceptions.length;
      await page.route(`**${file}`, answer);
      await page.goto(home, { waitUntil: 'commit' });
      const isReadable = await page
        .waitForFunction(() => (document.body?.innerText ?? '').trim().length > 10, null, {
          timeout: BLANK_MS
        })
        .catch(() => null);
      if (!isReadable) found.blank.push(at);
      await page.waitForTimeout(300);
      await look(page, at);
      if (isScript && fault === 'cut') found.exceptions.length = before;
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await close();
      tried++;
    }
  console.log(`${tried} faults at load: ${files.size} files`);
}

/**
 * Presses what can be pressed, types and goes back, and says how the memory grew.
 * @param {number} minutes
 */
async function useAtRandom(minutes) {
  let at = 'random use';
  const { page, close } = await openPage(() => at);
  await page.goto(home, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  const heapMb = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  const KEYS = ['Tab', 'Enter', 'Escape', 'ArrowDown', 'ArrowRight', '/', '+', '-', 'End'];
  const end = Date.now() + minutes * 60_000;
  let actions = 0;
  /** @type {number[]} */
  const heaps = [];
  let next = Date.now();
  while (Date.now() < end) {
    if (Date.now() >= next) {
      heaps.push(await heapMb());
      next = Date.now() + (minutes * 60_000) / 10;
    }
    const number = Math.floor(random() * 1e6);
    at = `random use, action ${actions}`;
    const kind = random();
    if (kind < 0.7)
      await page
        .evaluate((n) => {
          const all = [
            ...document.querySelectorAll('button, [role=tab], label, summary, select, a[href^="?"]')
          ].filter(
            (each) =>
              each.checkVisibility() && !/download|save|print|offline|licen/i.test(each.textContent ?? '')
          );
          const one = all[n % all.length];
          if (one instanceof HTMLSelectElement) {
            one.selectedIndex = n % one.options.length;
            one.dispatchEvent(new Event('change', { bubbles: true }));
          } else if (one instanceof HTMLElement) one.click();
        }, number)
        .catch(() => undefined);
    else if (kind < 0.9) await page.keyboard.press(pick(KEYS)).catch(() => undefined);
    else if (kind < 0.97) await page.mouse.click(200 + (number % 900), 60 + (number % 600));
    else await page.evaluate(() => history.back()).catch(() => undefined);
    await page.waitForTimeout(20);
    await look(page, at);
    actions++;
    if (!page.url().startsWith(home)) await page.goto(home);
  }
  heaps.push(await heapMb());
  await close();
  // The first look is at a page that has not shown most of its parts yet.
  const [, second = 0] = heaps;
  const last = heaps.at(-1) ?? 0;
  console.log(`${actions} actions in ${minutes} minutes`);
  if (last > 1.5 * second + 15)
    found.hangs.push(`memory grew from ${second.toFixed(0)} to ${last.toFixed(0)} MB`);
  return `memory ${heaps.map((heap) => heap.toFixed(0)).join(', ')} MB`;
}
