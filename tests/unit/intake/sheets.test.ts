import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSheetFile } from '../../../src/intake/read-sheet-file';
import { recordResult } from '../../../src/cli/sheet-record';

const SHEETS = join(import.meta.dirname, '../../cases/sheets');
const FOLDERS = readdirSync(SHEETS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

type Rows = readonly Readonly<Record<string, unknown>>[];
interface Expected {
  readonly file: string;
  readonly reading: Readonly<Record<string, unknown>>;
  readonly decisions: Rows;
  readonly statements: Rows;
  readonly routes?: Rows;
  readonly asks: Rows;
  readonly problems: Rows;
  readonly skipped: Rows;
  readonly noData: Rows;
  readonly refuse?: string;
}

const STATEMENT = [
  'row',
  'territory',
  'measure',
  'qualifier',
  'value',
  'low',
  'high',
  'unit',
  'words',
  'note',
  'period',
  'date',
  'source',
  'after'
];
const pick = (row: Readonly<Record<string, unknown>>, keys: readonly string[]) =>
  Object.fromEntries(keys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]]));
/** Lists of rows are compared without regard to their order, by the given keys. */
const listOf = (rows: Rows | readonly object[], keys: readonly string[]) =>
  rows.map((row) => JSON.stringify(pick(row as Readonly<Record<string, unknown>>, keys))).sort();

async function readCase(folder: string): Promise<{ expected: Expected; result: Expected }> {
  const expected = JSON.parse(readFileSync(join(SHEETS, folder, 'expected.json'), 'utf8')) as Expected;
  return {
    expected,
    result: recordResult(
      await readSheetFile(expected.file, readFileSync(join(SHEETS, folder, expected.file)))
    ) as unknown as Expected
  };
}

describe.each(FOLDERS)('%s', async (folder) => {
  const { expected, result } = await readCase(folder);

  test('states what the sheet states, and no more', () => {
    expect(result.refuse).toBe(expected.refuse ?? null);
    expect(listOf(result.statements, STATEMENT)).toEqual(listOf(expected.statements, STATEMENT));
    const routes = [
      'row',
      'from',
      'via',
      'to',
      'what',
      'qualifier',
      'value',
      'unit',
      'words',
      'mode',
      'stoppedIn'
    ];
    expect(listOf(result.routes ?? [], routes)).toEqual(listOf(expected.routes ?? [], routes));
    const noData = ['row', 'territory', 'measure', 'period'];
    expect(listOf(result.noData, noData)).toEqual(listOf(expected.noData, noData));
  });

  test('asks what needs a person, and offers what it may be', () => {
    const keys = ['row', 'column', 'cell', 'reason'];
    expect(listOf(result.asks, keys)).toEqual(listOf(expected.asks, keys));
    for (const { row, column, candidates } of expected.asks) {
      const offered =
        result.asks.find((ask) => ask['row'] === row && ask['column'] === column)?.['candidates'] ?? [];
      expect(offered).toEqual(expect.arrayContaining(candidates as string[]));
    }
    expect(listOf(result.decisions, ['id', 'question', 'proposal', 'cells'])).toEqual(
      listOf(expected.decisions, ['id', 'question', 'proposal', 'cells'])
    );
  });

  test('tells what is left out, and skips the rows that are no data', () => {
    const keys = ['row', 'column', 'cell', 'reason', 'severity'];
    expect(listOf(result.problems, keys)).toEqual(listOf(expected.problems, keys));
    expect(listOf(result.skipped, ['row', 'reason'])).toEqual(listOf(expected.skipped, ['row', 'reason']));
  });

  test('finds out how the sheet is made', () => {
    expect(result.reading).toMatchObject(expected.reading);
  });
});
