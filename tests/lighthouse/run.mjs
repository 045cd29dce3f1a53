import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createStaticServer } from '../bench/static-server.mjs';
import { findBrowser } from '../find-browser.mjs';

/**
 * What Lighthouse says of the built site with its own data, on a desktop, served compressed: accessibility, best practices and findability must be whole; its
 * figure for speed is printed and fails nothing, as it is that of the machine, too. Lighthouse is large and stands among what only the bench needs.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SITE = resolve(ROOT, process.env['OPSATLAS_DIST'] ?? 'dist');
const WHOLE = ['accessibility', 'best-practices', 'seo'];

const require = createRequire(new URL('../bench/package.json', import.meta.url));
/** @param {string} name */
const load = async (name) => import(pathToFileURL(require.resolve(name)).href);
const tools = await Promise.all(['lighthouse', 'chrome-launcher'].map(load)).catch(() => null);
if (!tools) {
  console.log('Lighthouse: skipped, as it is not installed: npm ci --prefix tests/bench');
  console.log('0 passed, 0 failed');
  process.exit(0);
}
const [{ default: lighthouse, desktopConfig }, { launch }] = tools;

const server = await createStaticServer({ '/': SITE });
const chrome = await launch({
  chromePath: findBrowser({ shell: true }),
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu']
});
let passed = 0;
let failed = 0;
for (const path of ['/', '/?op=all']) {
  const { lhr } = await lighthouse(
    server.address + path,
    { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: ['performance', ...WHOLE] },
    desktopConfig
  );
  console.log(`  ${path}: performance ${lhr.categories.performance.score}`);
  for (const name of WHOLE) {
    const { score, auditRefs } = lhr.categories[name];
    if (score === 1) passed += 1;
    else failed += 1;
    const short = auditRefs
      .filter(
        (/** @type {{ id: string, weight: number }} */ { id, weight }) =>
          weight > 0 && lhr.audits[id].score === 0
      )
      .map((/** @type {{ id: string }} */ { id }) => id);
    console.log(
      `  ${score === 1 ? 'ok     ' : 'FAILED '} ${path}: ${name} ${score} ${short.join(', ')}`.trimEnd()
    );
  }
}
await chrome.kill();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
