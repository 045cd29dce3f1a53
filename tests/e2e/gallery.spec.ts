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

// A server of its own, and parts that fail on purpose.
test.use({ allowedFaults: /^request to another host: (http|ws):\/\/127\.0\.0\.1:|a part breaks on purpose/ });

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

  const parts = page.getByRole('region', { name: 'Parts' });
  await expect(parts).toContainText('page 2');
  await parts.getByRole('button', { name: 'Open a wide one' }).click();
  const dialog = page.getByRole('dialog', { name: 'A dialog' });
  await expect(dialog).toContainText('Its content.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  for (const name of ['Fetch in vain', 'Break a part']) {
    await parts.getByRole('button', { name }).click();
    const alert = parts.getByRole('alert').last();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toContainText('Reload');
    await alert.getByRole('button', { name: 'Close' }).click();
  }
});
