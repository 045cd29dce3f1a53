import { readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { fixtureFiles } from '../fixtures/fixture-package.ts';

const DATA = resolve(import.meta.dirname, '../../data');

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8'
};

/** Puts the made-up package in the place of the built site's own, which is then at `shipped/`. */
function serveFixture(): Plugin {
  return {
    name: 'opsatlas:serve-fixture',
    configurePreviewServer({ middlewares }) {
      const files = new Map(Object.entries(fixtureFiles()));
      middlewares.use((request, response, next) => {
        const [, folder, path = ''] = /^\/(data|shipped)\/([^?]*)/.exec(request.url ?? '') ?? [];
        if (!folder) return next();
        try {
          const text = folder === 'data' ? files.get(path) : readFileSync(join(DATA, path), 'utf8');
          if (text === undefined) throw new Error(path);
          response.setHeader('Content-Type', TYPES[extname(path)] ?? 'text/plain');
          response.end(text);
        } catch {
          response.writeHead(404).end();
        }
      });
    }
  };
}

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  // As that of the site: a file that is not there is answered with 404, not with the page.
  appType: 'mpa',
  plugins: [serveFixture()]
});
