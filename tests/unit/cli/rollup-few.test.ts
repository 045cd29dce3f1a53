import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tableFromIPC } from '@uwdata/flechette';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CELL_FIELDS, type Cube, type CubeManifest } from '../../../src/register/cubes/cubes';
import { CubeError, parseManifest } from '../../../src/register/cubes/parse-manifest';
import { declareCubes } from '../../declare-cubes';
import { buildCli, runCli, type Ran } from './built-cli';
import { layOddRows, rowsOfTheLargest } from './odd-rows';

const work = mkdtempSync(join(tmpdir(), 'opsatlas-few-'));
beforeAll(buildCli, 180_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

function readManifest(folder: string): CubeManifest {
  return parseManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

/** The numbers of the cells of a cube by their words, those of CELL_FIELDS. */
async function cellsIn(folder: string, cube: Cube): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, readonly number[]>();
  for (const { path, commodity, unit } of cube.files) {
    const table = tableFromIPC(gunzipSync(readFileSync(join(folder, path))), { useBigInt: false });
    const columns = [...cube.keys, ...CELL_FIELDS].map((name) => [
      ...(table.getChild(name)?.toArray() ?? [])
    ]);
    for (let cell = 0; cell < table.numRows; cell++) {
      const values = columns.map((column) => column[cell]);
      const words = [commodity, unit, ...values.slice(0, cube.keys.length)];
      found.set(words.join('/'), values.slice(cube.keys.length).map(Number));
    }
  }
  return found;
}

describe('a roll-up with --few', () => {
  const { folder } = layOddRows(work, 'few', 31, 2);
  beforeAll(async () => {
    expect((await rollUp('-o', 'all')).status).toBe(0);
    said = await rollUp('-o', 'register', '--few', '5');
  });
  let said: Ran;
  const rollUp = (...args: readonly string[]) => runCli(folder, ['rollup', '--from', 'rows-*.csv', ...args]);

  test('has no cell of fewer records, no size of a single seizure, and says how many it withheld', async () => {
    const { status, stderr } = said;
    expect(status, stderr).toBe(0);
    const [all, some] = ['all', 'register'].map((name) => readManifest(join(folder, name))) as [
      CubeManifest,
      CubeManifest
    ];
    expect(all.fewerThan).toBeUndefined();
    expect(some).toMatchObject({ fewerThan: 5, rowsRead: all.rowsRead, leftOut: all.leftOut });
    for (const [i, cube] of some.cubes.entries()) {
      const [whole, published] = [
        await cellsIn(join(folder, 'all'), all.cubes[i] as Cube),
        await cellsIn(join(folder, 'register'), cube)
      ];
      const recordsOf = (numbers: readonly number[]): number => (numbers[4] ?? 0) + (numbers[5] ?? 0);
      const few = [...whole.values()].filter((numbers) => recordsOf(numbers) < 5);
      expect(few.length).toBeGreaterThan(100);
      for (const [words, numbers] of published) {
        const [low, high = 0, open = 0, ...others] = whole.get(words) ?? [];
        expect(numbers).toEqual([low, open ? 0 : high, open, ...others.slice(0, -1), 0]);
        expect(recordsOf(numbers)).toBeGreaterThanOrEqual(5);
        expect(numbers[4] === 0 || (numbers[4] ?? 0) >= 5).toBe(true);
      }
      const rows = [...published.values()].reduce((sum, numbers) => sum + recordsOf(numbers), 0);
      expect(cube.rows).toBe(rows);
      expect(cube.withheld).toEqual({
        cells: whole.size - published.size,
        rows: (all.cubes[i]?.rows ?? 0) - rows
      });
      const { cells, rows: withheld } = cube.withheld ?? { cells: 0, rows: 0 };
      expect(stderr).toContain(
        `${cube.name}: ${withheld.toLocaleString('en')} rows withheld in ${cells.toLocaleString('en')} cells`
      );
      // Territories of which any cell is gone are named, and no others.
      const at = cube.keys.indexOf('territory');
      for (const file of cube.files) {
        const gone = [...whole.keys()]
          .filter((words) => words.startsWith(`${file.commodity}/${file.unit}/`) && !published.has(words))
          .map((words) => (at < 0 ? '' : (words.split('/')[2 + at] ?? '')))
          .filter((code) => code !== '');
        expect(file.withheld ?? []).toEqual([...new Set(gone)].sort());
      }
    }
  });

  test('passes validate, which tells it', async () => {
    declareCubes(folder);
    const { status, stderr, stdout } = await runCli(work, ['validate', folder]);
    expect(status, stdout).toBe(0);
    expect(stderr).toMatch(/^months: [\d,]+ rows withheld in [\d,]+ cells: those of fewer than 5 records/m);
  });

  test.each([
    ['none', ['--few', '1'], 2, '--few 1 is no whole number from 2 to 100'],
    ['too many', ['--few', '101'], 2, '--few 101 is no whole number'],
    ['half of one', ['--few', '4.5'], 2, '--few 4.5 is no whole number'],
    ['words', ['--few', 'some'], 2, 'write --few 5'],
    ['questions alone', ['--few', '5', '--print-sql'], 2, 'not with --print-sql']
  ])('stops at %s and writes nothing', async (_name, args, exit, message) => {
    const { status, stderr } = await rollUp('-o', 'none', ...args);
    expect(status, stderr).toBe(exit);
    expect(stderr).toContain(message);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('stops at a register of which nothing could be hidden', async () => {
    writeFileSync(join(folder, 'three.csv'), rowsOfTheLargest(3));
    const args = ['rollup', '--from', 'three.csv', '-o', 'three', '--few', '5'];
    const { status, stderr } = await runCli(folder, args);
    expect(status).toBe(3);
    expect(stderr).toContain('too few rows to be published with --few 5');
    expect(existsSync(join(folder, 'three'))).toBe(false);
  });

  test('a manifest that withholds without saying what of is refused', () => {
    const manifest = readManifest(join(folder, 'register'));
    const silent = { ...manifest, fewerThan: undefined };
    for (const bad of [
      silent,
      { ...manifest, fewerThan: 1 },
      { ...manifest, rowsRead: manifest.rowsRead - 1 }
    ])
      expect(() => parseManifest(JSON.stringify(bad))).toThrow(CubeError);
  });
});
