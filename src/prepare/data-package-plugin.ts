import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const DATA = resolve(import.meta.dirname, '../../data');

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8'
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.name === 'README.md' ? [] : [path];
  });
}

/** The files of the data package by their paths from the page; what is written for its authors stays out. */
export function dataFiles(): Record<string, string> {
  return Object.fromEntries(
    filesBelow(DATA).map((file) => [`data/${relative(DATA, file).split(sep).join('/')}`, file])
  );
}

/** Serves the data package from `data/`, and puts it beside index.html in the build, where it can be replaced at any time. */
export function dataPackagePlugin(): Plugin {
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
