import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSyntheticPositions, createSyntheticRoutes } from './synthetic-routes.mjs';

/**
 * Writes a copy of the data package in `from` to `to` that has `count` made-up routes, of one leg each, in place of its own: the atlas
 * then draws them as any user's package, with its own code and no more.
 * @param {string} from
 * @param {string} to
 * @param {number} count
 */
export function writeSyntheticPackage(from, to, count) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const [operation, source] = ['operations.csv', 'sources.csv'].map((file) => firstId(join(from, file)));
  const routes = createSyntheticRoutes(count);
  writeTable(
    to,
    'places.csv',
    createSyntheticPositions().map(([lon, lat], i) => ({
      id: `p${i}`,
      name: `Point ${i}`,
      kind: 'point',
      lon,
      lat,
      source,
      locator: 'made up'
    })),
    true
  );
  writeTable(
    to,
    'routes.csv',
    routes.map((_, i) => ({ id: `r${i}`, operation, direction: 'known', source, locator: 'made up' }))
  );
  writeTable(
    to,
    'legs.csv',
    routes.map((route, i) => ({
      id: `l${i}`,
      route: `r${i}`,
      leg: 1,
      from: `p${route.from}`,
      to: `p${route.to}`,
      mode: 'road',
      status: 'reported',
      travelled: 'unknown'
    }))
  );
}

/**
 * Writes rows under the columns that the table in the folder has, after its own rows or in their place. No value may need quotes.
 * @param {string} folder
 * @param {string} file
 * @param {Record<string, string | number | undefined>[]} rows
 */
function writeTable(folder, file, rows, keepsOwn = false) {
  const path = join(folder, file);
  const own = readFileSync(path, 'utf8').trimEnd();
  const header = own.split(/\r?\n/, 1)[0] ?? '';
  const columns = header.split(',');
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  writeFileSync(path, [keepsOwn ? own : header, ...lines, ''].join('\n'));
}

/** @param {string} path */
function firstId(path) {
  return readFileSync(path, 'utf8').split(/\r?\n/)[1]?.split(',')[0];
}
