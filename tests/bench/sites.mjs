import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStaticServer } from './static-server.mjs';
import { writeSyntheticPackage } from './synthetic-package.mjs';

/** @typedef {import('./options.mjs').Options} Options */

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const DIST = join(ROOT, 'dist');
const CACHE = join(ROOT, '.cache');

/** Builds the plain pages and, if it is measured, the atlas. @param {Options} options */
export function buildSites({ isPlain, isBuilt }) {
  if (isBuilt) return;
  build('tests/bench/vite.config.ts');
  if (!isPlain) build('vite.config.ts');
}

/**
 * Serves all contenders from one server: the atlas at `/`, an earlier build of it at `/before/`, the plain pages at `/bench/`. Below each
 * atlas `routes-100/` is the same build beside a copy of its own data package that has as many made-up routes.
 * @param {Options} options
 */
export function serveSites({ isPlain, before, routeCounts }) {
  /** @type {Record<string, string>} */
  const roots = { '/bench/': join(CACHE, 'bench') };
  const atlases = isPlain ? [] : [['/', DIST], ...(before ? [['/before/', before]] : [])];
  for (const [path = '', dist = ''] of atlases) {
    roots[path] = dist;
    for (const count of routeCounts) {
      const folder = join(CACHE, `bench-routes${path.replaceAll('/', '-')}${count}`);
      writeSyntheticPackage(join(dist, 'data'), folder, count);
      roots[`${path}routes-${count}/`] = dist;
      roots[`${path}routes-${count}/data/`] = folder;
    }
  }
  return createStaticServer(roots);
}

/** @param {string} config */
function build(config) {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '-c', config], {
    cwd: ROOT,
    stdio: 'inherit'
  });
  if (status !== 0) throw new Error(`${config} does not build`);
}
