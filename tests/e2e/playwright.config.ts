import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { browserArgs, findBrowser } from '../find-browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the built site; another one than `dist` leaves that as it is. */
const site = resolve(ROOT, process.env['OPSATLAS_DIST'] ?? 'dist');

if (!existsSync(join(site, 'index.html')))
  throw new Error(
    `The browser tests run against the built site, and there is none in ${site}: run \`npm run build\` first.`
  );

// Every worker loads this file again, and inherits the environment: only the first one to load it chooses.
const port = (process.env['OPSATLAS_TEST_PORT'] ??= String(await freePort()));
const executablePath = (process.env['CHROME_PATH'] ??= findBrowser({ shell: true }));
const address = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A shared machine may stand still for seconds. What needs a second try there is named in the summary; at a desk it fails.
  retries: process.env['CI'] ? 2 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: address,
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure'
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        launchOptions: { executablePath, args: browserArgs() }
      }
    }
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --config tests/e2e/vite.config.ts --host 127.0.0.1 --port ${port} --strictPort --outDir ${site}`,
    cwd: ROOT,
    url: address,
    reuseExistingServer: false,
    timeout: 30_000
  }
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
