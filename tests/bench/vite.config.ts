import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { HAS_DECK } from './route-contenders.mjs';

const PAGES = fileURLToPath(new URL('pages/', import.meta.url));

/** Builds every page in pages/ into .cache/bench/, which the bench serves at /bench/ beside the atlas. */
export default defineConfig({
  root: PAGES,
  base: '/bench/',
  publicDir: false,
  plugins: [svelte()],
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../../.cache/bench/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The pages fetch their files, as the atlas does; a small one would be put into the script.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: readdirSync(PAGES)
        .filter((name) => name.endsWith('.html') && (HAS_DECK || !name.startsWith('deck')))
        .map((name) => PAGES + name)
    }
  }
});
