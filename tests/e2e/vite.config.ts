import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { serveFixture } from '../fixtures/serve-fixture.ts';

/** The server of the browser tests: the built site, with the made-up package in the place of its own. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  // As that of the site: a file that is not there is answered with 404, not with the page.
  appType: 'mpa',
  plugins: [serveFixture()]
});
