import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { fixtureFiles } from '../fixtures/fixture-package';
import { expect, test, waitForPaint } from './fixtures';

const SITE = resolve(import.meta.dirname, '../..', process.env['OPSATLAS_DIST'] ?? 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2'
};

const files = fixtureFiles();

let server: Server;
let address = '';

/** Only what lies under /a/b/ is there: a file asked for from the root of the host is missing. */
test.beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const path = pathname.startsWith('/a/b/') ? normalize(pathname.slice(4)) : '/missing';
    const own = files[path.replace(/^\/data\//, '')];
    (own === undefined
      ? readFile(join(SITE, path === '/' ? 'index.html' : path))
      : Promise.resolve(own)
    ).then(
      (body) => response.setHeader('Content-Type', TYPES[extname(path)] ?? 'text/html').end(body),
      () => response.writeHead(404).end()
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a/b/`;
});

test.afterAll(() => new Promise((closed) => server.close(closed)));

test.use({ allowedFaults: /^request to another host: http:\/\/127\.0\.0\.1:\d+\/a\/b\// });

test('the site works from a folder of any plain file server', async ({ page }) => {
  await page.goto(`${address}?country=PAK`);
  await waitForPaint(page, 0);
  await expect(page.getByRole('article', { name: 'Pakistan' })).toContainText('430');
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Figures' }).getByRole('row')).toHaveCount(18);
  expect(page.url().startsWith(`${address}?`)).toBe(true);
});
