import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { preview } from 'vite';

/**
 * The core of the atlas in WebKitGTK, which stands for Safari, over WebDriver, against the built site with the made-up package. Prints a line for each test
 * and `N passed, N failed` at the end; where there is no WebKitWebDriver it says so, and nothing fails.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SITE = resolve(ROOT, process.env['OPSATLAS_DIST'] ?? 'dist');
const STEP_MS = 20_000;
/** What WebDriver calls an element in its answers, and the keys that have no letter. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS = { PageUp: '\uE00E', PageDown: '\uE00F' };

const driver = find('WebKitWebDriver');
const screen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? [] : [find('xvfb-run')];
if (!driver || screen.includes(null)) {
  console.log(`WebKit: skipped, as ${driver ? 'xvfb-run' : 'WebKitWebDriver'} is not installed.`);
  console.log('0 passed, 0 failed');
  process.exit(0);
}

const server = await preview({
  root: ROOT,
  configFile: join(ROOT, 'tests/e2e/vite.config.ts'),
  build: { outDir: SITE },
  preview: { host: '127.0.0.1', port: 0 },
  logLevel: 'error'
});
const home = server.resolvedUrls?.local[0] ?? '';
const port = await freePort();
const [command = driver, ...args] = [...screen.flatMap((path) => (path ? [path, '-a'] : [])), driver];
// A group of its own, so that the screen ends with the driver.
const child = spawn(command, [...args, `--port=${port}`, '--host=127.0.0.1'], {
  stdio: 'ignore',
  detached: true
});
const stop = () => {
  try {
    if (child.pid) process.kill(-child.pid);
  } catch {
    // It has ended by itself.
  }
};
process.on('exit', stop);

await until(() =>
  ask('GET', '/status').then(
    ({ ready }) => ready,
    () => false
  )
);
const { sessionId } = await ask('POST', '/session', {
  capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } }
});
const session = `/session/${sessionId}`;
await ask('POST', `${session}/window/rect`, { width: 1366, height: 900 });

let passed = 0;
let failed = 0;

await test('the atlas opens and draws its map', '', drawn);

await test('a filter and a measure are chosen, and stand in the address', '', async () => {
  await click('//label[contains(., "Drugs")]');
  await until(() => evaluate(`location.search.includes('type=drugs')`));
  await click('//*[@role="option"][contains(., "Drugs seized")]');
  await until(() => evaluate(`location.search.includes('measure=drugs')`));
});

await test('a country has its card', '?country=PAK', () =>
  until(() => evaluate(`document.querySelector('article')?.textContent.includes('430')`))
);

await test('the table has its rows', '', async () => {
  await click('//*[@role="tab"][contains(., "Table")]');
  await until(() => evaluate(`document.querySelectorAll('[role="tabpanel"] tr, table tr').length > 5`));
});

/** @param {string} title */
const stepIs = (title) =>
  until(() => evaluate(`document.querySelector('h1')?.textContent.includes('${title}')`));

await test('a briefing is stepped through', '?briefing=copper-lantern-ii&step=1', async () => {
  await stepIs('Copper Lantern II');
  await type(KEYS.PageDown);
  await stepIs('430 arrests in Pakistan');
  await type(KEYS.PageUp);
  await stepIs('Copper Lantern II');
});

await test(
  'the presenter has a window of its own, which follows',
  '?briefing=copper-lantern-ii&step=1',
  async () => {
    await stepIs('Copper Lantern II');
    const audience = await ask('GET', `${session}/window`);
    await type('s');
    /** @type {string | undefined} */
    let presenter;
    await until(async () => {
      /** @type {string[]} */
      const handles = await ask('GET', `${session}/window/handles`);
      presenter = handles.find((handle) => handle !== audience);
      return presenter !== undefined;
    });
    await ask('POST', `${session}/window`, { handle: audience });
    await type(KEYS.PageDown);
    await stepIs('430 arrests in Pakistan');
    await ask('POST', `${session}/window`, { handle: presenter });
    await until(() => evaluate(`document.body?.textContent.includes('430 arrests in Pakistan')`));
    await ask('DELETE', `${session}/window`);
    await ask('POST', `${session}/window`, { handle: audience });
  }
);

for (const [format, start] of Object.entries({
  svg: '<svg',
  png: '\x89PNG',
  pdf: '%PDF-1.7',
  pptx: 'PK',
  xlsx: 'PK'
}))
  await test(`a view is saved as ${format}`, '?measure=arrests', async () => {
    await drawn();
    // The file is looked at where the page hands it over, and goes nowhere: what a browser does with it differs.
    await evaluate(`void (() => {
      window.__saved = [];
      HTMLAnchorElement.prototype.click = () => undefined;
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob)
          void blob.arrayBuffer().then((bytes) => {
            window.__saved.push(String.fromCharCode(...new Uint8Array(bytes).slice(0, 8)));
          });
        return 'blob:kept';
      };
    })()`);
    await click('//button[@aria-label="Export"]');
    await until(() => evaluate(`document.querySelector('dialog select, [role="dialog"] select') !== null`));
    await evaluate(`void (() => {
      for (const select of document.querySelectorAll('dialog select, [role="dialog"] select')) {
        if (![...select.options].some(({ value }) => value === '${format}')) continue;
        select.value = '${format}';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
    })()`);
    await until(() =>
      evaluate(
        `![...document.querySelectorAll('button')].some((button) => button.textContent.trim() === 'Download' && button.disabled)`
      )
    );
    await click('//button[normalize-space()="Download"]');
    await until(() => evaluate(`window.__saved.some((head) => head.startsWith(${JSON.stringify(start)}))`));
  });

await test('the atlas in one file opens from a disk', pathToFileURL(join(SITE, 'opsatlas.html')).href, drawn);

await ask('DELETE', session).catch(() => undefined);
await server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/**
 * One test on a page that is loaded anew; on a shared machine, which may stand still for seconds, with a second try that is named.
 * @param {string} name
 * @param {string} address
 * @param {() => Promise<void>} run
 */
async function test(name, address, run, triesLeft = process.env['CI'] ? 1 : 0) {
  try {
    await ask('POST', `${session}/url`, { url: new URL(address, home).href });
    await run();
    passed += 1;
    console.log(`  ok      ${name}`);
  } catch (error) {
    const told = `${name}: ${error instanceof Error ? error.message : String(error)}`;
    console.log(`  ${triesLeft ? 'again ' : 'FAILED'}  ${told}`);
    if (triesLeft) return test(name, address, run, triesLeft - 1);
    failed += 1;
  }
}

async function drawn() {
  await until(() => evaluate(`document.querySelectorAll('svg.atlas path').length > 100`));
}

/**
 * One command of WebDriver. Throws what it answers where it could not be done.
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>}
 */
async function ask(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) })
  });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

/**
 * @param {string} expression
 * @returns {Promise<any>}
 */
function evaluate(expression) {
  return ask('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] });
}

/**
 * Clicks the first element that an XPath finds, once there is one that can be clicked.
 * @param {string} xpath
 */
async function click(xpath) {
  /** @type {unknown} */
  let refused;
  await until(async () => {
    try {
      const found = await ask('POST', `${session}/element`, { using: 'xpath', value: xpath });
      await ask('POST', `${session}/element/${found[ELEMENT]}/click`);
      return true;
    } catch (error) {
      refused = error;
      return false;
    }
  }).catch((error) => {
    throw refused ?? error;
  });
}

/** @param {string} key */
async function type(key) {
  const actions = [
    { type: 'keyDown', value: key },
    { type: 'keyUp', value: key }
  ];
  await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** @param {() => Promise<boolean>} holds */
async function until(holds) {
  const end = Date.now() + STEP_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never came true: ${holds}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/**
 * The path of a command, or null.
 * @param {string} name
 */
function find(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? null;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
