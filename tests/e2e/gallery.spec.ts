import { resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { EXAMPLES } from '../pictures/examples';
import { expect, test } from './fixtures';

let server: ViteDevServer;

test.beforeAll(async () => {
  server = await createServer({
    configFile: resolve(import.meta.dirname, '../gallery/vite.config.ts'),
    server: { port: 0, host: '127.0.0.1' },
    logLevel: 'error'
  });
  await server.listen();
});
test.afterAll(() => server.close());

// A server of its own.
test.use({ allowedFaults: /^request to another host: (http|ws):\/\/127\.0\.0\.1:/ });

test('the gallery shows every picture, legend and shared part, in both themes and directions', async ({
  page
}) => {
  // The development server sends each module by itself.
  test.slow();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const count = Object.values(EXAMPLES).flat().length;
  const drawn = page.locator('[data-drawn]');
  await expect(drawn).toHaveCount(count, { timeout: 120_000 });
  const check = async (): Promise<void> => {
    await expect(page.getByRole('region', { name: 'Parts' })).toContainText('over 1,200');
    await expect(page.getByRole('region', { name: 'Legends' }).getByRole('figure')).toHaveCount(8);
    await expect(drawn).toHaveCount(count);
  };
  await check();
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Direction').selectOption('rtl');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await check();
});
