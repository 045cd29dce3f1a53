import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { ONE_FILE_MODE, oneFilePlugin } from './src/export/prepare/one-file-plugin.ts';
import { topologyPlugin } from './src/geo/prepare/topology-plugin.ts';
import { prepareWorldFile, WORLD_FILE } from './src/geo/prepare/world-file.ts';

const DATA = resolve(import.meta.dirname, 'data');

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8'
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The files of the data package by their paths from the page. */
function dataFiles(): Record<string, string> {
  return Object.fromEntries(
    filesBelow(DATA).map((file) => [`data/${relative(DATA, file).split(sep).join('/')}`, file])
  );
}

/** Serves the data package from `data/`, and puts it beside index.html in the build, where it can be replaced at any time. */
function dataPackagePlugin(): Plugin {
  return {
    name: 'opsatlas:data-package',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
        const file = resolve(DATA, `.${path.slice('/data'.length)}`);
        if (
          !path.startsWith('/data/') ||
          !file.startsWith(DATA + sep) ||
          !existsSync(file) ||
          !statSync(file).isFile()
        )
          return next();
        response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },
    generateBundle() {
      for (const [fileName, file] of Object.entries(dataFiles()))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    }
  };
}

/** The development server puts styles into the page and speaks over a socket, which the site's own policy rightly forbids. */
function developmentPolicyPlugin(): Plugin {
  return {
    name: 'opsatlas:development-policy',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:")
  };
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly isEntry: boolean } | null;
}

/**
 * Puts all that the page needs from the start into one file, whatever else is fetched later needs it too: many small ones compress less
 * well. The chunk's name for a module, or null for one that the entry reaches by no static import.
 */
function createInitialGroup(): (id: string, graph: ModuleGraph) => string | null {
  let initial: Set<string> | null = null;
  const entry = resolve(import.meta.dirname, 'src/main.ts');
  return (id, graph) => {
    if (!initial) {
      initial = new Set([entry]);
      // A set that grows while it is walked hands out what was added, too.
      for (const module of initial)
        for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) initial.add(imported);
    }
    return initial.has(id) ? 'atlas' : null;
  };
}

const LEAFLET = { find: /^leaflet$/, replacement: resolve(import.meta.dirname, 'src/map/leaflet.js') };

/** What the page in one file carries: the topology and the data package, as texts by their paths from the page. */
function carriedFiles(): Record<string, string> {
  const data = Object.entries(dataFiles()).map(([path, file]) => [path, readFileSync(file, 'utf8')]);
  return { [WORLD_FILE]: prepareWorldFile().text, ...Object.fromEntries(data) };
}

const SITE = {
  plugins: [svelte(), topologyPlugin(), dataPackagePlugin(), developmentPolicyPlugin()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // One style sheet for all: Vite never asks again for one that could not be fetched, and its part would stay without it.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ debugName: 'atlas', name: createInitialGroup() }] } }
    }
  }
};

/** `npm run build:one-file`: opsatlas.html alone, which the plugin puts beside what else is in dist/. */
const ONE_FILE = { plugins: [svelte(), oneFilePlugin(carriedFiles)], build: { target: 'es2022' } };

export default defineConfig(({ mode }) => ({
  base: './',
  ...(mode === ONE_FILE_MODE ? ONE_FILE : SITE),
  resolve: {
    alias: [LEAFLET],
    // Without this, Vitest would take Svelte's server build.
    ...(process.env['VITEST'] ? { conditions: ['browser'] } : {})
  },
  // A file that is not there is answered with 404, not with the page: a missing table is then told as missing.
  appType: 'mpa',
  preview: { port: 4173, strictPort: false },
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/pictures/**/*.test.ts'],
    setupFiles: 'tests/unit/property-seed.ts',
    environment: 'node',
    // The files share a thread, and with it what was loaded once: no test may leave anything behind that another could see.
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000
  }
}));
