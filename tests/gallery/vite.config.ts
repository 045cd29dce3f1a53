import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { topologyPlugin } from '../../src/prepare/topology/topology-plugin.ts';
import { serveFixture } from '../fixtures/serve-fixture.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** `npm run gallery`: a page of the development server. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  cacheDir: resolve(ROOT, '.cache/gallery'),
  plugins: [svelte({ configFile: resolve(ROOT, 'svelte.config.js') }), topologyPlugin(), serveFixture()],
  // Its modules lie beside and above it, and packages may lie elsewhere.
  server: { fs: { allow: [ROOT, realpathSync(resolve(ROOT, 'node_modules'))] } }
});
