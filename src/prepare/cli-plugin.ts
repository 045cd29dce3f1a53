import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { SHEET_FONTS_FOLDER } from './tables/sheet-font-files.ts';
import { prepareWorldFile } from './topology/world-file.ts';

/** Mode of the build of the command line. */
export const CLI_MODE = 'cli';

const FOLDER = 'dist-cli';
const ENTRY = 'opsatlas.js';

/**
 * Builds the command line for Node into a folder of its own, with all that it needs within (`@resvg/resvg-js` and `@duckdb/node-api` aside, which are native, and `@clickhouse/client`, which few need): what is not
 * used by a command is in files that are read when they are asked for. Beside it lie the topology and the fonts of files.
 */
export function cliPlugin(): Plugin {
  return {
    name: 'opsatlas:cli',
    config: (): UserConfig => ({
      ssr: { noExternal: true, external: ['@resvg/resvg-js', '@duckdb/node-api', '@clickhouse/client'] },
      build: {
        ssr: 'src/cli/main.ts',
        outDir: FOLDER,
        target: 'node20',
        minify: true,
        copyPublicDir: false,
        rolldownOptions: {
          output: {
            entryFileNames: ENTRY,
            // Beside the entry: own-files.ts looks for the topology where its own code lies.
            chunkFileNames: '[name]-[hash].js',
            banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : '')
          }
        }
      }
    }),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'world.json', source: prepareWorldFile().text });
      for (const name of readdirSync(SHEET_FONTS_FOLDER).filter((each) => each.endsWith('.ttf')))
        this.emitFile({
          type: 'asset',
          fileName: `fonts/${name}`,
          source: readFileSync(join(SHEET_FONTS_FOLDER, name))
        });
    },
    writeBundle: ({ dir }) => chmodSync(join(dir ?? FOLDER, ENTRY), 0o755)
  };
}
