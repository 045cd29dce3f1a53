import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { ONE_FILE_MODE, oneFilePlugin } from './src/prepare/one-file-plugin.ts';
import { CLI_MODE, cliPlugin } from './src/prepare/cli-plugin.ts';
import { dataFiles, dataPackagePlugin } from './src/prepare/data-package-plugin.ts';
import { sheetFontsPlugin } from './src/prepare/sheet-fonts-plugin.ts';
import { developmentPolicyPlugin } from './src/prepare/development-policy-plugin.ts';
import { createPageGroups } from './src/prepare/page-groups.ts';
import { LICENCES_FILE } from './src/export/embedded-files.ts';
import { formatLicences, licencesPlugin } from './src/prepare/licences.ts';
import { releasePlugin } from './src/prepare/release-plugin.ts';
import { lateStylesPlugin } from './src/prepare/late-styles-plugin.ts';
import { topologyPlugin } from './src/prepare/topology/topology-plugin.ts';
import { prepareWorldFile, WORLD_FILE } from './src/prepare/topology/world-file.ts';

const LEAFLET = { find: /^leaflet$/, replacement: resolve(import.meta.dirname, 'src/map/leaflet.js') };

/** What PDFKit is never asked for. */
const LEFT_OUT = {
  find: /^(fontkit|linebreak|png-js|@noble\/ciphers\/aes)$/,
  replacement: resolve(import.meta.dirname, 'src/export/pdf/pdfkit-left-out.ts')
};

/** Fonts that the page in one file carries for its pictures are not in its styles, too. */
const FEWER_FONTS = {
  find: /^\.\/ui\/styles\/fonts\.css$/,
  replacement: resolve(import.meta.dirname, 'src/ui/styles/fonts-one-file.css')
};

/** Its threads start from code that it carries. */
const CARRIED_WORKER = {
  find: /^\.{1,2}\/start-worker$/,
  replacement: resolve(import.meta.dirname, 'src/state/start-worker-one-file.ts')
};

/** What the page in one file carries: the topology and the data package, as texts by their paths from the page. */
function carriedFiles(): Record<string, string | object> {
  const data = Object.entries(dataFiles()).map(([path, file]) => {
    const text = readFileSync(file, 'utf8');
    return [path, path.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text] as const;
  });
  return {
    [LICENCES_FILE]: formatLicences(),
    ...Object.fromEntries(data),
    [WORLD_FILE]: JSON.parse(prepareWorldFile().text) as object
  };
}

const SITE = {
  plugins: [
    sheetFontsPlugin(),
    lateStylesPlugin(),
    svelte(),
    topologyPlugin(),
    dataPackagePlugin(),
    licencesPlugin(),
    releasePlugin(),
    developmentPolicyPlugin()
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // One style sheet for all: Vite never asks again for one that could not be fetched, and its part would stay without it.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ debugName: 'page', name: createPageGroups() }] } }
    }
  }
};

/** `npm run build:one-file`: opsatlas.html alone, which the plugin puts beside what else is in dist/. */
const ONE_FILE = {
  plugins: [sheetFontsPlugin(), svelte(), licencesPlugin({ writes: false }), oneFilePlugin(carriedFiles)],
  build: { target: 'es2022', modulePreload: false }
};

/** `npm run build:cli`: what `npx opsatlas` runs, in dist-cli/. */
const CLI = { plugins: [sheetFontsPlugin(), cliPlugin(), licencesPlugin()] };

export default defineConfig(({ mode }) => ({
  base: './',
  ...(mode === ONE_FILE_MODE ? ONE_FILE : mode === CLI_MODE ? CLI : SITE),
  resolve: {
    alias: [
      LEAFLET,
      ...(process.env['VITEST'] ? [] : [LEFT_OUT]),
      ...(mode === ONE_FILE_MODE ? [FEWER_FONTS, CARRIED_WORKER] : [])
    ],
    // Without this, Vitest would take Svelte's server build.
    ...(process.env['VITEST'] ? { conditions: ['browser'] } : {})
  },
  worker: {
    // Browsers start no module from within a file on a disk.
    format: mode === ONE_FILE_MODE ? 'iife' : 'es',
    plugins: () => [licencesPlugin({ writes: false })]
  },
  // A file that is not there is answered with 404, not with the page: a missing table is then told as missing.
  appType: 'mpa',
  preview: { port: 4173, strictPort: false },
  test: {
    include: ['tests/facts/**/*.test.ts', 'tests/unit/**/*.test.ts', 'tests/pictures/**/*.test.ts'],
    setupFiles: 'tests/unit/property-seed.ts',
    environment: 'node',
    // The files share a thread, and with it what was loaded once: no test may leave anything behind that another could see.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000
  }
}));
