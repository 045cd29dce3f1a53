import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { preview } from 'vite';
import { findFirefox } from '../bench/find-firefox.mjs';

/**
 * The core of the atlas in a stock Firefox over WebDriver BiDi, against the built site with the made-up package. Prints a line for each test and
 * `N passed, N failed` at the end; where there is no Firefox it says so, and nothing fails.
 * @typedef {import('puppeteer-core').Page} Page
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SITE = resolve(ROOT, process.env['OPSATLAS_DIST'] ?? 'dist');
const STEP_MS = 15_000;

const firefox = findFirefox();
if (!firefox) {
  console.log('Firefox: skipped, as it is not installed. FIREFOX_PATH names one that is elsewhere.');
  console.log('0 passed, 0 failed');
  process.exit(0);
}

const downloads = mkdtempSync(join(tmpdir(), 'opsatlas-firefox-'));
const server = await preview({
  root: ROOT,
  configFile: join(ROOT, 'tests/e2e/vite.config.ts'),
  build: { outDir: SITE },
  preview: { host: '127.0.0.1', port: 0 },
  logLevel: 'error'
});
const home = server.resolvedUrls?.local[0] ?? '';
const browser = await launch({
  browser: 'firefox',
  executablePath: firefox,
  headless: true,
  protocol: 'webDriverBiDi',
  extraPrefsFirefox: {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk':
      'application/pdf,image/svg+xml,image/png,application/vnd.openxmlformats-officedocument.presentationml.presentation,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'pdfjs.disabled': true,
    'dom.disable_open_during_load': false
  }
});

let passed = 0;
let failed = 0;

await test('the atlas opens and draws its map', '', async (page) => {
  await until(page, () => document.querySelectorAll('svg.atlas path').length > 100);
});

await test('a filter and a measure are chosen, and stand in the address', '', async (page) => {
  await click(page, '::-p-aria([name="Drugs"][role="checkbox"]), ::-p-xpath(//label[contains(., "Drugs")])');
  await until(page, () => location.search.includes('type=drugs'));
  await page.goto(`${home}?measure=arrests`);
  await until(
    page,
    () => document.querySelector('body')?.textContent.includes('Arrests, by country') ?? false
  );
});

await test('a country has its card', '?country=PAK', async (page) => {
  await until(page, () => document.querySelector('article')?.textContent.includes('430') ?? false);
});

await test('the table has its rows', '', async (page) => {
  await click(page, '::-p-xpath(//*[@role="tab"][contains(., "Table")])');
  await until(page, () => document.querySelectorAll('[role="tabpanel"] tr, table tr').length > 5);
});

await test('a briefing is stepped through', '?briefing=copper-lantern-ii&step=1', async (page) => {
  await until(page, () => document.querySelector('h1')?.textContent.includes('Copper Lantern II') ?? false);
  await page.keyboard.press('PageDown');
  await until(
    page,
    () => document.querySelector('h1')?.textContent.includes('430 arrests in Pakistan') ?? false
  );
  await page.keyboard.press('PageUp');
  await until(page, () => document.querySelector('h1')?.textContent.includes('Copper Lantern II') ?? false);
});

await test(
  'the presenter has a window of its own, which follows',
  '?briefing=copper-lantern-ii&step=1',
  async (page) => {
    await until(page, () => document.querySelector('h1') !== null);
    const [opened] = await Promise.all([
      new Promise((done) => browser.once('targetcreated', done)),
      page.keyboard.press('s')
    ]);
    const presenter = await /** @type {import('puppeteer-core').Target} */ (opened).page();
    if (!presenter) throw new Error('no window was opened');
    await until(presenter, () => document.querySelector('body')?.textContent.includes('Notes') ?? false);
    await page.bringToFront();
    await page.keyboard.press('PageDown');
    await until(
      presenter,
      () => document.querySelector('body')?.textContent.includes('430 arrests in Pakistan') ?? false
    );
    await presenter.close();
  }
);

for (const [format, start] of Object.entries({
  svg: '<svg',
  png: '\x89PNG',
  pdf: '%PDF-1.7',
  pptx: 'PK',
  xlsx: 'PK'
}))
  await test(`a view is saved as ${format}`, '?measure=arrests', async (page) => {
    await until(page, () => document.querySelectorAll('svg.atlas path').length > 100);
    const before = new Set(readdirSync(downloads));
    await press(page, 'Export');
    await page.waitForSelector('[role="dialog"] select, dialog select', { timeout: STEP_MS });
    await page.evaluate((wanted) => {
      for (const select of document.querySelectorAll('[role="dialog"] select, dialog select')) {
        if (!(select instanceof HTMLSelectElement)) continue;
        if (![...select.options].some(({ value }) => value === wanted)) continue;
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }, format);
    await press(page, 'Download');
    const end = Date.now() + STEP_MS;
    let name;
    while (!name && Date.now() < end) {
      await new Promise((done) => setTimeout(done, 200));
      const names = readdirSync(downloads);
      if (names.some((each) => each.endsWith('.part'))) continue;
      name = names.find((each) => !before.has(each) && each.endsWith(`.${format}`));
    }
    if (!name) throw new Error(`no file was saved: ${readdirSync(downloads).join(', ')}`);
    const bytes = readFileSync(join(downloads, name)).toString('latin1', 0, start.length);
    if (bytes !== start) throw new Error(`${name} begins with ${JSON.stringify(bytes)}`);
  });

await test(
  'the atlas in one file opens from a disk',
  pathToFileURL(join(SITE, 'opsatlas.html')).href,
  async (page) => {
    await until(page, () => document.querySelectorAll('svg.atlas path').length > 100);
  }
);

await test(
  'the atlas in one file reads a spreadsheet',
  `${pathToFileURL(join(SITE, 'opsatlas.html')).href}?data=own`,
  async (page) => {
    await until(page, () => document.querySelector('main.own input[type=file]') !== null);
    await page.evaluate(() => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector('main.own input[type=file]'));
      const given = new DataTransfer();
      given.items.add(new File(['Country,Arrests\nKenya,12\nMali,4'], 'results.csv'));
      input.files = given.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until(page, () =>
      /2 countries/.test(document.querySelector('main.own .summary')?.textContent ?? '')
    );
  }
);

await browser.close();
await server.close();
rmSync(downloads, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/**
 * One test in a page of its own; an error of the page fails it. On a shared machine, which may stand still for seconds, with a second try that is named.
 * @param {string} name
 * @param {string} address
 * @param {(page: Page) => Promise<void>} run
 */
async function test(name, address, run, triesLeft = process.env['CI'] ? 1 : 0) {
  const page = await /** @type {import('puppeteer-core').Browser} */ (browser).newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.setViewport({ width: 1366, height: 768 });
    await page.goto(new URL(address, home).href, { waitUntil: 'domcontentloaded' });
    await run(page);
    if (errors.length) throw new Error(errors.join('; '));
    passed += 1;
    console.log(`  ok      ${name}`);
    return;
  } catch (error) {
    const told = `${name}: ${error instanceof Error ? error.message : String(error)}`;
    console.log(`  ${triesLeft ? 'again ' : 'FAILED'}  ${told}`);
  } finally {
    await page.close();
  }
  if (triesLeft) return test(name, address, run, triesLeft - 1);
  failed += 1;
}

/**
 * Polled from here: a function that waits inside the page would need `unsafe-eval` in its policy.
 * A window that is opening changes its document while it is asked: then it is asked again.
 * @param {Page} page
 * @param {() => boolean} holds
 */
async function until(page, holds) {
  const end = Date.now() + STEP_MS;
  /** @type {unknown} */
  let refused;
  const ask = () =>
    page.evaluate(holds).catch((error) => {
      refused = error;
      return false;
    });
  while (!(await ask())) {
    if (Date.now() > end) throw refused ?? new Error(`never came true: ${holds}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/**
 * @param {Page} page
 * @param {string} selector
 */
async function click(page, selector) {
  const element = await page.waitForSelector(selector, { timeout: STEP_MS, visible: true });
  await element?.click();
}

/**
 * Presses the button of exactly this name, once it is there and can be pressed.
 * @param {Page} page
 * @param {string} name
 */
async function press(page, name) {
  const end = Date.now() + STEP_MS;
  for (;;) {
    const handle = await page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll('button')].find(
          (button) =>
            !button.disabled &&
            button.checkVisibility() &&
            (button.ariaLabel ?? button.textContent).trim() === wanted
        ) ?? null,
      name
    );
    const element = handle.asElement();
    if (element)
      return /** @type {import('puppeteer-core').ElementHandle<HTMLButtonElement>} */ (element).click();
    if (Date.now() > end) throw new Error(`there is no button "${name}"`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
