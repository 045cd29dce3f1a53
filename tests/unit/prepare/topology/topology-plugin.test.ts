import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { topologyPlugin } from '../../../../src/prepare/topology/topology-plugin';
import { prepareWorldFile } from '../../../../src/prepare/topology/world-file';

const root = mkdtempSync(join(tmpdir(), 'opsatlas-plugin-'));
writeFileSync(join(root, 'index.html'), '<!doctype html><title>Empty</title>');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const settings = { root, configFile: false, logLevel: 'silent' } as const;

test('a build has the topology beside index.html', async () => {
  await build({ ...settings, plugins: [topologyPlugin()] });
  expect(readFileSync(join(root, 'dist/geo/world.json'), 'utf8')).toBe(prepareWorldFile().text);
});

describe('the development server', () => {
  test.each([
    ['./', '/geo/world.json'],
    ['/', '/geo/world.json?t=1'],
    ['/atlas/', '/atlas/geo/world.json']
  ])('with the base %s answers %s', async (base, path) => {
    const server = await createServer({
      ...settings,
      base,
      plugins: [topologyPlugin()],
      server: { port: 0, host: '127.0.0.1', watch: null, ws: false }
    });
    try {
      await server.listen();
      const address = server.httpServer?.address();
      if (!address || typeof address === 'string') throw new Error('the server has no port');
      const response = await fetch(`http://127.0.0.1:${address.port}${path}`);
      expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
      expect(await response.text()).toBe(prepareWorldFile().text);
    } finally {
      await server.close();
    }
  });
});
