import { csvParseRows } from 'd3-dsv';
import { expect, test } from 'vitest';
import { parseBriefing } from '../../../src/data/briefings/briefing-file';
import { readPackage } from '../../../src/data/read/read-package';
import type { TableName } from '../../../src/data/tables/definitions';
import { layOutSheet } from '../../../src/export/sheet/lay-out-sheet';
import { SHEET_SIZES } from '../../../src/export/sheet/sizes';
import { exportSvg } from '../../../src/export/svg-file';
import type { DataPackage } from '../../../src/model/data-package';
import type { Problem } from '../../../src/model/problem';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { StillPicture } from '../../../src/picture/picture';
import { validateViews } from '../../../src/picture/step-view';
import { fixtureFiles } from '../../fixtures/fixture-package';
import { TERRITORIES } from '../data/test-package';
import { readWorld } from '../world';
import { COUNT, createRandom, mutate, SEED } from './mutate';

const LONGEST_MS = 2000;
/** Every so many packages one is drawn, too. */
const DRAWN_EVERY = 10;

type Random = () => number;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = fixtureFiles();
const paths = Object.keys(texts);
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** What nobody writes on purpose into a cell, or a descriptor. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  1e308,
  NaN,
  [],
  {},
  [[]],
  '',
  ' ',
  'all',
  'operation',
  'toString',
  '__proto__',
  'constructor',
  '-0',
  '1e308',
  'Infinity',
  '9'.repeat(40_000),
  'x'.repeat(10_000),
  '../../etc/passwd',
  '%2e%2e/secret',
  'http://user:pass@example.org/',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '\u202eabc\u2066',
  '\u0000',
  '(a+)+$',
  '٤٥',
  '2024-02-30',
  'PAK+AFG+PAK',
  '\ud800'
];

/** A JSON value with one of its parts put in the place of another, taken away, or made into something odd. */
function mutateJson(value: unknown, random: Random): unknown {
  if (random() < 0.04 || typeof value !== 'object' || value === null || !Object.keys(value).length)
    return random() < 0.5 ? pick(ODD, random) : value;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  const key = pick(Object.keys(copy), random);
  const kind = random();
  if (kind < 0.06) Reflect.deleteProperty(copy, key);
  else if (kind < 0.1) copy[pick(Object.keys(copy), random)] = copy[key];
  else copy[key] = mutateJson(copy[key], random);
  return copy;
}

/** A table with odd cells, rows repeated or exchanged, columns that are called otherwise. */
function mutateTable(text: string, random: Random): string {
  const rows = csvParseRows(text);
  for (let n = 1 + Math.floor(random() * 5); n > 0; n--) {
    const at = Math.floor(random() * rows.length);
    const row = [...(rows[at] ?? [])];
    const column = Math.floor(random() * row.length);
    const kind = random();
    if (kind < 0.6) row[column] = String(pick(ODD, random));
    else if (kind < 0.8) row[column] = (rows.length ? pick(rows, random) : [])[column] ?? '';
    else if (kind < 0.9) row.splice(column, 1);
    if (kind < 0.95) rows[at] = row;
    else rows.splice(at, 0, row);
  }
  const format = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(format).join(',')).join('\n');
}

/** A package with some of its files damaged; `isIntact` is true of those tables whose rows can still be counted. */
function mutatePackage(random: Random): { files: Map<string, Uint8Array>; isIntact: ReadonlySet<string> } {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, encode(text)]));
  const isIntact = new Set(paths);
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
    const path = pick(paths, random);
    const text = new TextDecoder().decode(files.get(path));
    const kind = random();
    if (path === 'datapackage.json' && kind < 0.8) {
      let changed: unknown = JSON.parse(texts[path] ?? '');
      for (let m = 1 + Math.floor(random() * 3); m > 0; m--) changed = mutateJson(changed, random);
      files.set(path, encode(JSON.stringify(changed) ?? ''));
      isIntact.clear();
    } else if (path.endsWith('.csv') && kind < 0.7) files.set(path, encode(mutateTable(text, random)));
    else if (kind < 0.97) {
      files.set(path, mutate(encode(text), random));
      isIntact.delete(path);
      if (path === 'datapackage.json') isIntact.clear();
    } else {
      files.delete(path);
      isIntact.delete(path);
      if (path === 'datapackage.json') isIntact.clear();
    }
  }
  return { files, isIntact };
}

const KEPT = {
  'operations.csv': ({ operations }: DataPackage) => operations.length,
  'figures.csv': ({ figures }: DataPackage) => figures.length,
  'events.csv': ({ events }: DataPackage) => events.length,
  'routes.csv': ({ routes }: DataPackage) => routes.length,
  'sources.csv': ({ sources }: DataPackage) => sources.size,
  'measures.csv': ({ measures }: DataPackage) => measures.size
} satisfies Partial<Record<`${TableName}.csv`, (dataPackage: DataPackage) => number>>;

/** Rows of a table that are neither kept nor told. */
function countLost(
  path: keyof typeof KEPT,
  files: ReadonlyMap<string, Uint8Array>,
  read: { readonly dataPackage: DataPackage; readonly problems: readonly Problem[] }
): number {
  const own = read.problems.filter(({ file }) => file === path);
  // Of the file as a whole, or of its header.
  if (own.some(({ row, severity }) => (row === null || row === 1) && severity === 'error')) return 0;
  const rows = csvParseRows(new TextDecoder().decode(files.get(path))).slice(1);
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== '')).length;
  const errors = own.filter(({ severity }) => severity === 'error');
  const named = new Set(errors.flatMap(({ row, otherRows }) => [row, ...otherRows]));
  const told = errors.reduce((sum, { moreRows }) => sum + moreRows, named.size);
  const withOthers = read.problems
    .flatMap(({ leftOut }) => leftOut)
    .filter(({ file }) => file === path)
    .reduce((sum, { rows: count }) => sum + count, 0);
  return Math.max(0, filled - KEPT[path](read.dataPackage) - told - withOthers);
}

test(
  `${COUNT} damaged packages are read: none throws, none takes long, and no row is lost without a word`,
  () => {
    const random = createRandom(SEED);
    const world = readWorld();
    const longest = { ms: 0, at: '' };
    for (let i = 0; i < COUNT; i++) {
      const { files, isIntact } = mutatePackage(random);
      const at = `seed ${SEED}, package ${i}`;
      const begun = performance.now();
      let read;
      try {
        read = readPackage(files, TERRITORIES);
        const { dataPackage } = read;
        const picture = new StillPicture({ dataPackage, world }, { ...DEFAULT_VIEW, operations: 'all' });
        for (const [path, bytes] of files)
          if (path.endsWith('.md')) {
            const { briefing } = parseBriefing(new TextDecoder().decode(bytes), path);
            validateViews(picture, briefing, path);
          }
        const ms = performance.now() - begun;
        if (ms > longest.ms) Object.assign(longest, { ms, at });
        if (i % DRAWN_EVERY === 0) {
          const svg = exportSvg(layOutSheet(picture, { size: SHEET_SIZES.square }));
          expect(svg, at).not.toMatch(
            /<img|<script| (?:[xy]|[cd][xy]?|r|width|height|transform)="[^"]*(?:NaN|undefined)/
          );
        }
      } catch (error) {
        throw new Error(`${at}: ${error instanceof Error ? error.stack : String(error)}`, { cause: error });
      }
      for (const path of Object.keys(KEPT) as (keyof typeof KEPT)[])
        if (isIntact.has(path)) expect(countLost(path, files, read), `${at}: ${path}`).toBe(0);
    }
    console.log(`packages: the longest took ${longest.ms.toFixed(0)} ms (${longest.at})`);
    expect(longest.ms, longest.at).toBeLessThan(LONGEST_MS);
  },
  COUNT * 1000 + 60_000
);
