import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { csvFormatRows } from 'd3-dsv';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rollUpFiles } from '../../../src/cli/rollup/rollup-duckdb';
import type { RolledUp } from '../../../src/cli/rollup/rollup-engine';
import { MODES } from '../../../src/model/data-package';
import { UNIT_NAMES } from '../../../src/model/unit';
import {
  CELL_FIELDS,
  CUBE_NAMES,
  CUBES,
  type CubeName,
  type LeftOutRule
} from '../../../src/register/cubes/cubes';
import { lookByCase, quote, SPACES, SQL_TEXTS, writeRollupSql } from '../../../src/register/cubes/rollup-sql';
import { readRegister } from '../../../src/register/read-register';
import type { Register } from '../../../src/register/register';

const work = mkdtempSync(join(tmpdir(), 'opsatlas-cells-'));
beforeAll(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(work, { recursive: true, force: true });
});

const CONTEXT = {
  measures: ['cocaine', "sellers' tablets", 'éther'],
  sources: ['made-up', 'b'],
  territories: ['AFG', 'PAK', 'COL'],
  today: '2026-11-27'
};

const orOdd = (good: readonly string[], ...odd: string[]): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: fc.constantFrom(...good), weight: 4 }, fc.constantFrom('', ' ', ...odd));
/** Any date that letters make, and those at the edges of the calendar. */
const date = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 0, max: 2100 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 })
    )
    .map(([year, month, day]) =>
      [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
    ),
  fc.constantFrom('2024-05-17', '2024-05', '2024', '2000-02-29', '1900-02-29', '2024-02-30', '0000-02-29'),
  fc.constantFrom(
    '',
    '2026-11-27',
    '2026-11-28',
    '2026-12',
    '2027',
    '2024-5',
    '20245',
    'x2024',
    '2024-05-17T00:00'
  )
);
const number = fc.oneof(
  fc.constantFrom(
    '',
    '-1',
    '0',
    '0.0004',
    '0.0005',
    '1.5',
    '8796.093022208',
    '8796.093022209',
    '1e400',
    '1_000',
    ' 7 ',
    'many'
  ),
  fc.nat({ max: 5000 }).map(String),
  fc.double({ min: 0, max: 1e7, noNaN: true }).map(String)
);
const row = fc.record({
  record: orOdd(['r1', 'r2', '  r3'], '\u00a0'),
  date,
  territory: orOdd(CONTEXT.territories, 'XYZ', 'pak', ' PAK '),
  commodity: orOdd(CONTEXT.measures, 'snake oil'),
  qualifier: orOdd(['exact', 'at_least', 'at_most', 'approximately', 'range', 'words', ''], 'maybe'),
  value: number,
  low: number,
  high: number,
  unit: orOdd(UNIT_NAMES, 'bricks'),
  origin: orOdd(CONTEXT.territories, 'Peru'),
  destination: orOdd(CONTEXT.territories, 'XYZ'),
  mode: orOdd(MODES, 'teleport'),
  body: orOdd(['Police']),
  source: orOdd(CONTEXT.sources, 'hearsay')
});
type Row = Readonly<Record<string, string>>;
const COLUMNS = [...SQL_TEXTS, 'value', 'low', 'high'] as const;

type Cells = Record<CubeName, Map<string, readonly number[]>>;
const emptyCells = (): Cells =>
  Object.fromEntries(CUBE_NAMES.map((name) => [name, new Map()])) as unknown as Cells;

/** Adds numbers of CELL_FIELDS to a cell: sums, and the larger of the largest. */
function addTo(cells: Map<string, readonly number[]>, key: string, numbers: readonly number[]): void {
  const before = cells.get(key);
  cells.set(
    key,
    numbers.map((each, i) =>
      CELL_FIELDS[i] === 'largest' ? Math.max(before?.[i] ?? 0, each) : (before?.[i] ?? 0) + each
    )
  );
}

let folders = 0;
function csvOf(rows: readonly Row[]): string {
  return csvFormatRows([[...COLUMNS], ...rows.map((each) => COLUMNS.map((name) => each[name] ?? ''))]) + '\n';
}

async function rollUp(
  parts: readonly (readonly Row[])[]
): Promise<{ told: Omit<RolledUp, 'cells'>; cells: Cells }> {
  const name = join(work, String(folders++));
  const paths = parts.map((rows, i) => {
    writeFileSync(`${name}-${i}.csv`, csvOf(rows));
    return `${name}-${i}.csv`;
  });
  const { cells: cellsOf, ...told } = await rollUpFiles(paths, name, { context: CONTEXT, memory: '500MB' });
  const cells = emptyCells();
  for (const cube of CUBE_NAMES)
    for await (const { cells: count, words, numbers } of cellsOf(cube))
      for (let cell = 0; cell < count; cell++) {
        const key = words.map((column) => column[cell]).join('|');
        expect(cells[cube].has(key)).toBe(false);
        cells[cube].set(
          key,
          numbers.map((column) => column[cell] ?? NaN)
        );
      }
  await told.finish();
  await told.close();
  return { told, cells };
}

/** The same, row by row, of what the page's own reader makes of the rows. */
function cellsOfRegister({ rows, columns, dictionaries }: Register): Cells {
  const cells = emptyCells();
  for (let at = 0; at < rows; at++) {
    const word = (name: 'commodity' | 'unit' | 'date' | 'mode'): string =>
      dictionaries[name][columns[name][at] as number] ?? '';
    const place = (name: 'territory' | 'origin' | 'destination'): string =>
      dictionaries.territory[columns[name][at] as number] ?? '';
    const low = columns.low[at] as number;
    const high = columns.high[at] as number;
    const hasNumber = !Number.isNaN(low);
    const isApproximate = dictionaries.qualifier[columns.qualifier[at] as number] === 'approximately';
    const numbers = [
      hasNumber ? low : 0,
      hasNumber && high !== Infinity ? high : 0,
      Number(high === Infinity),
      Number(hasNumber && isApproximate),
      Number(hasNumber),
      Number(!hasNumber),
      hasNumber ? low : 0
    ];
    const stated = word('date');
    const keys: Readonly<Record<string, string>> = {
      month: stated.length > 4 ? stated.slice(0, 7) : '',
      year: stated.slice(0, 4),
      mode: word('mode'),
      territory: place('territory'),
      origin: place('origin'),
      destination: place('destination')
    };
    for (const cube of CUBE_NAMES)
      addTo(
        cells[cube],
        [word('commodity'), word('unit'), ...CUBES[cube].map((key) => keys[key])].join('|'),
        numbers
      );
  }
  return cells;
}

async function scan(rows: readonly Row[]): Promise<Cells> {
  const { register } = await readRegister(
    [{ path: 'rows.csv', bytes: new TextEncoder().encode(csvOf(rows)) }],
    {
      measures: new Set(CONTEXT.measures),
      sources: new Set(CONTEXT.sources),
      territories: new Set(CONTEXT.territories),
      today: CONTEXT.today,
      comparesRecords: false
    }
  );
  return cellsOfRegister(register);
}

/** The first rule that costs a row, told from its words alone. */
function ruleOf(given: Row): LeftOutRule | null {
  const cell = (name: string): string => (given[name] ?? '').trim();
  if (!cell('record')) return 'record_missing';
  if (!cell('commodity')) return 'commodity_missing';
  if (!CONTEXT.measures.includes(cell('commodity'))) return 'commodity_unknown';
  if (!cell('source')) return 'source_missing';
  if (!CONTEXT.sources.includes(cell('source'))) return 'source_unknown';
  return cell('body') ? null : 'body_missing';
}

const rows = fc.array(row, { minLength: 1, maxLength: 120 });

test('cells of any rows have the sums of a scan, and rows that are left out are counted under their rule', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const { told, cells } = await rollUp([all]);
      expect(cells).toEqual(await scan(all));
      expect(told.rowsRead).toBe(all.length);
      const leftOut = new Map<string, number>();
      for (const each of all) {
        const rule = ruleOf(each);
        if (rule) leftOut.set(rule, (leftOut.get(rule) ?? 0) + 1);
      }
      expect(told.leftOut).toEqual(Object.fromEntries(leftOut));
    }),
    { numRuns: 12 }
  );
}, 240_000);

test('parts in any order have the cells of the whole, and a narrower cube is what a wider one adds up to', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.array(fc.nat({ max: 2 }), { minLength: 120, maxLength: 120 }),
      async (all, to) => {
        const parts = [0, 1, 2].map((part) => all.filter((_, i) => to[i] === part));
        const whole = await rollUp([all]);
        const split = await rollUp(parts.toReversed());
        expect(split.cells).toEqual(whole.cells);
        expect({ ...split.told.leftOut, rowsRead: split.told.rowsRead }).toEqual({
          ...whole.told.leftOut,
          rowsRead: all.length
        });
        const narrowed = new Map<string, readonly number[]>();
        for (const [key, numbers] of whole.cells['months-by-mode'])
          addTo(narrowed, key.split('|').slice(0, -1).join('|'), numbers);
        expect(whole.cells.months).toEqual(narrowed);
      }
    ),
    { numRuns: 6 }
  );
}, 240_000);

test('the SQL that is printed for other engines asks for the same cells', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const ask = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRowsJS();
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const { told, cells } = await rollUp([all]);
      const path = join(work, 'printed.csv');
      writeFileSync(path, csvOf(all));
      const trimmed = (name: string): string => `TRIM(${name}, ${quote(SPACES)})`;
      const texts = SQL_TEXTS.map((name) => `COALESCE(${trimmed(name)}, '') AS ${name}`);
      const numbers = ['value', 'low', 'high'].map(
        (name) => `TRY_CAST(NULLIF(${trimmed(name)}, '1_000') AS DOUBLE) AS ${name}`
      );
      const sql = writeRollupSql(
        {
          table: `(SELECT ${[...texts, ...numbers].join(', ')} FROM read_csv(${quote(path)}, header = true, all_varchar = true))`,
          look: lookByCase,
          matches: (text, pattern) => `REGEXP_MATCHES(${text}, ${quote(`^(${pattern})$`)})`
        },
        CONTEXT
      );
      expect(Number((await ask(sql.count))[0]?.[0])).toBe(told.rowsRead);
      const leftOut = (await ask(sql.leftOut)).map(([rule, count]) => [rule, Number(count)]);
      expect(Object.fromEntries(leftOut)).toEqual(told.leftOut);
      for (const cube of CUBE_NAMES) {
        const keys = 2 + CUBES[cube].length;
        const asked = (await ask(sql.cubes[cube])).map(
          (cell) => [cell.slice(0, keys).join('|'), cell.slice(keys).map(Number)] as const
        );
        expect(new Map(asked)).toEqual(cells[cube]);
      }
    }),
    { numRuns: 6 }
  );
  connection.closeSync();
  instance.closeSync();
}, 240_000);
