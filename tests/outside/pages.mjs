import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createStaticServer } from '../bench/static-server.mjs';
import { browserArgs, findBrowser } from '../find-browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SITE = resolve(ROOT, process.env['OPSATLAS_DIST'] ?? 'dist');

const SHEET = join(ROOT, 'tests/cases/sheets/10-names-that-need-a-decision/names.csv');

/**
 * Pages by their addresses, and what is done there first.
 * @type {readonly { name: string, query: string, act?: (page: import('@playwright/test').Page) => Promise<unknown> }[]}
 */
const PAGES = [
  { name: 'one operation', query: '' },
  { name: 'all operations', query: '?op=all' },
  { name: 'a card', query: '?op=all&country=PAK' },
  { name: 'the table', query: '?op=all&tab=table' },
  { name: 'the charts', query: '?op=all&tab=charts' },
  { name: 'the comparison', query: '?op=all&tab=compare' },
  { name: 'the sources', query: '?op=all&tab=sources' },
  { name: 'within another page', query: '?embed=1' },
  { name: 'a register', query: '?data=examples/register/' },
  { name: 'the export', query: '', act: async (page) => press(page, 'Export') },
  { name: 'the list of briefings', query: '', act: async (page) => press(page, 'Present') },
  {
    name: 'the handout',
    query: '',
    act: async (page) => {
      await press(page, 'Present');
      await press(page, /^Handout/);
    }
  },
  {
    name: 'own data',
    query: '',
    act: async (page) => {
      await press(page, 'Open your own data');
      await page.locator('input[type=file]').first().setInputFiles(SHEET);
    }
  }
];

/** Not of the standard, and in all browsers the only way to have a folder picked. */
const WANTED = /“webkitdirectory” not allowed/;

/**
 * @param {import('@playwright/test').Page} page
 * @param {string | RegExp} name
 */
async function press(page, name) {
  await page.getByRole('button', { name }).first().click();
}

/**
 * The W3C's checker finds no error in the pages as they are once their scripts have made them, nor in the file that is served. It runs on Java.
 * @param {import('./run.mjs').Load} load
 * @param {import('./run.mjs').Tell} tell
 */
export async function checkPages(load, tell) {
  if (spawnSync('java', ['-version']).status !== 0) {
    console.log('  skipped the checker of the W3C, as no Java is on the path');
    return;
  }
  const checker = String((await load('vnu-jar')).default);
  const folder = mkdtempSync(join(tmpdir(), 'opsatlas-pages-'));
  const server = await createStaticServer({ '/': SITE });
  const browser = await chromium.launch({
    executablePath: findBrowser({ shell: true }),
    args: browserArgs()
  });
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const files = [];
    for (const { name, query, act } of PAGES) {
      const page = await context.newPage();
      await page.goto(`${server.address}/${query}`, { waitUntil: 'networkidle' });
      await act?.(page);
      // Until what is fetched later is there and drawn.
      await page.waitForTimeout(1500);
      const path = join(folder, `${name.replaceAll(' ', '-')}.html`);
      writeFileSync(
        path,
        `<!doctype html>\n${await page.evaluate(() => document.documentElement.outerHTML)}`
      );
      files.push({ name, path });
      await page.close();
    }
    files.push({ name: 'the file that is served', path: join(SITE, 'index.html') });
    const faults = listErrors(
      checker,
      files.map(({ path }) => path)
    );
    for (const { name, path } of files)
      tell(
        `W3C: ${name}`,
        faults.filter((fault) => fault.path === path).map(({ text }) => text)
      );

    const broken = join(folder, 'broken.html');
    writeFileSync(broken, readFileSync(join(SITE, 'index.html'), 'utf8').replace('<title>', '<li><title>'));
    tell('W3C: notices a broken page', listErrors(checker, [broken]).length ? [] : ['it found nothing']);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} checker the path of its archive
 * @param {readonly string[]} paths
 * @returns {{ path: string, text: string }[]}
 */
function listErrors(checker, paths) {
  const { stderr } = spawnSync('java', ['-jar', checker, '--format', 'json', ...paths], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024
  });
  /** @type {{ messages: { type: string, url: string, message: string, extract?: string }[] }} */
  const { messages } = JSON.parse(stderr);
  return messages
    .filter(({ type, message }) => type !== 'info' && !WANTED.test(message))
    .map(({ url, message, extract }) => ({
      path: fileURLToPath(url),
      text: `${message} ${extract ? `in ${extract.replaceAll(/\s+/g, ' ').slice(0, 160)}` : ''}`.trim()
    }));
}
