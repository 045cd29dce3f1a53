import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStaticServer } from '../bench/static-server.mjs';
import { findBrowser } from '../find-browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SITE = resolve(ROOT, process.env['OPSATLAS_DIST'] ?? 'dist');
const WHOLE = ['accessibility', 'best-practices', 'seo'];

/**
 * What Lighthouse says of the built site with its own data, on a desktop, served compressed: accessibility, best practices and findability must be whole; its
 * figure for speed is printed and fails nothing, as it is that of the machine, too.
 * @param {import('./run.mjs').Load} load
 * @param {import('./run.mjs').Tell} tell
 */
export async function runLighthouse(load, tell) {
  const [{ default: lighthouse, desktopConfig }, { launch }] = await Promise.all([
    load('lighthouse'),
    load('chrome-launcher')
  ]);
  const server = await createStaticServer({ '/': SITE });
  const chrome = await launch({
    chromePath: findBrowser({ shell: true }),
    chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu']
  });
  for (const path of ['/', '/?op=all']) {
    const { lhr } = await lighthouse(
      server.address + path,
      { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: ['performance', ...WHOLE] },
      desktopConfig
    );
    console.log(`          Lighthouse: ${path}: performance ${lhr.categories.performance.score}`);
    for (const name of WHOLE) {
      const { score, auditRefs } = lhr.categories[name];
      const short = auditRefs.filter(
        (/** @type {{ id: string, weight: number }} */ { id, weight }) =>
          weight > 0 && lhr.audits[id].score === 0
      );
      tell(
        `Lighthouse: ${path}: ${name} ${score}`,
        score === 1 ? [] : [short.map((/** @type {{ id: string }} */ { id }) => id).join(', ') || `${score}`]
      );
    }
  }
  await chrome.kill();
  server.close();
}
