import { beforeAll, describe, expect, test } from 'vitest';
import { cellsOfRows } from '../../../src/register/cells-of-rows';
import { findDuplicates } from '../../../src/register/find-duplicates';
import { monthOf } from '../../../src/register/month';
import { MonthIndex } from '../../../src/register/month-index';
import { listRows, readRow } from '../../../src/register/read-rows';
import type { ReadProgress } from '../../../src/register/read-register';
import type { Register } from '../../../src/register/register';
import { ALL_ROWS, matchRows, type RegisterFilter } from '../../../src/register/register-filter';
import { WHOLE } from '../../../src/register/page/register-source';
import { RowsSource } from '../../../src/register/page/rows-source';
import { RegisterSession } from '../../../src/register/page/register-session';
import { sumPairs } from '../../../src/register/sum-pairs';
import { CONTEXT, csvOf, QUESTION, read, readSynthetic } from './small-register';

const MONTHS = { from: monthOf('2012-03'), to: monthOf('2014-08') };
const IN_ORDER = { cell: WHOLE, order: null, descending: false } as const;

let register: Register;
let source: RowsSource;
beforeAll(async () => {
  ({ register } = await readSynthetic(6000, 7));
  source = new RowsSource(register);
});

const filterOf = (more: Partial<RegisterFilter> = {}): RegisterFilter => ({
  ...ALL_ROWS,
  commodities: ['heroin'],
  unit: 'g',
  ...more
});

describe('a register of rows', () => {
  test.each([null, MONTHS])('answers with what a scan of all rows adds up to, in the months %j', (months) => {
    const cells = cellsOfRows(register, matchRows(register, filterOf({ months })));
    const answer = source.ask({ ...QUESTION, months });
    expect(answer.territories).toEqual(new MonthIndex(cells, 'g').sumTerritories(null));
    expect(answer.pairs).toEqual(sumPairs(cells, 'g'));
    expect(answer.total.records).toBe(listRows(register, filterOf({ months })).length);
  });

  test('has the whole histogram, whichever months are asked for', () => {
    const { months, undated } = source.ask(QUESTION);
    const part = source.ask({ ...QUESTION, months: MONTHS });
    expect(part.months).toEqual(months);
    expect(part.undated).toEqual(undated);
    const dated = months.reduce((sum, { records }) => sum + records, 0);
    expect(dated + undated.records).toBe(source.ask(QUESTION).total.records);
  });

  test('counts what each other choice would leave', () => {
    const question = { ...QUESTION, modes: ['sea' as const], months: MONTHS };
    const { modes, bodies, measures } = source.countFacets(question);
    for (const { value, count } of modes)
      expect(count).toBe(source.ask({ ...question, modes: [value] }).total.records);
    for (const { value, count } of bodies.slice(0, 5))
      expect(count).toBe(source.ask({ ...question, body: value }).total.records);
    for (const { commodity, unit, records } of measures)
      expect(records).toBe(source.ask({ ...question, commodity, unit }).total.records);
    expect(modes.length).toBeGreaterThan(3);
    expect(measures.length).toBeGreaterThan(6);
  });

  test('leaves out possible duplicates where it is asked to, and says how many there are', () => {
    const flags = findDuplicates(register);
    const flagged = listRows(register, filterOf()).filter((row) => flags[row]).length;
    const fresh = new RowsSource(register);
    const whole = fresh.ask(QUESTION).total.records;
    expect(fresh.countFacets(QUESTION).duplicates).toBeNull();
    expect(fresh.ask({ ...QUESTION, withoutDuplicates: true }).total.records).toBe(whole - flagged);
    expect(fresh.countFacets(QUESTION).duplicates).toBe(flagged);
    expect(flagged).toBeGreaterThan(0);
  });

  test('gives the rows of a cell page by page, those of which the order says nothing last', () => {
    const cell = { ...WHOLE, territory: 'AFG' };
    const request = { cell, order: 'amount', descending: true } as const;
    const { count, rows } = source.listRows(QUESTION, request, 0, 10_000);
    expect(count).toBe(rows.length);
    expect(rows.map(({ row }) => row).sort((a, b) => a - b)).toEqual([
      ...listRows(register, filterOf({ territory: 'AFG' }))
    ]);
    const lows = rows.map(({ row }) => register.columns.low[row] as number);
    const stated = lows.filter((low) => !Number.isNaN(low));
    expect(stated.length).toBeLessThan(lows.length);
    expect(lows.slice(0, stated.length)).toEqual([...stated].sort((a, b) => b - a));
    const page = source.listRows(QUESTION, request, 20, 15);
    expect(page.rows).toEqual(rows.slice(20, 35));
  });

  test('orders territories by their names', () => {
    const named = new RowsSource(register, (code) => ({ AFG: 'Zz', ZAF: 'Aa' })[code] ?? code);
    const { rows } = named.listRows(QUESTION, { ...IN_ORDER, order: 'territory' }, 0, 10_000);
    const stated = rows.flatMap(({ territory }) => territory ?? []);
    expect(stated[0]).toBe('ZAF');
    expect(stated.at(-1)).toBe('AFG');
    expect(rows.at(-1)?.territory).toBeNull();
  });

  test('writes rows that can be read again', async () => {
    const blob = await source.writeCsv(QUESTION, IN_ORDER);
    const again = await read(new Uint8Array(await blob.arrayBuffer()));
    const rows = listRows(register, filterOf());
    expect(again.broken.map(({ rule }) => rule).filter((rule) => !/missing/.test(rule))).toEqual([]);
    expect(again.register.rows).toBe(rows.length);
    const rowsOf = (of: Register, numbers: Iterable<number>) =>
      Array.from(numbers, (row) => readRow(of, row)).sort((a, b) => (a.record < b.record ? -1 : 1));
    expect(rowsOf(again.register, listRows(again.register, ALL_ROWS))).toEqual(rowsOf(register, rows));
  });
});

describe('the rows behind a cell', () => {
  async function detailOf(...values: readonly string[]) {
    const built = await read(csvOf(values.map((value) => ({ value }))));
    return new RowsSource(built.register).detail(QUESTION, { ...WHOLE, territory: 'PAK' });
  }

  test('name the seizure that is more than half of them', async () => {
    const { largest, share } = await detailOf('1', '20', '3');
    expect(largest?.record).toBe('r2');
    expect(share).toBeCloseTo(20 / 24);
  });

  test('name none where no one seizure is more than half, and none of one alone', async () => {
    expect((await detailOf('10', '10')).largest).toBeNull();
    expect((await detailOf('10')).largest).toBeNull();
  });
});

describe('a session', () => {
  test('tells how far it has read, what is wrong, and answers what is asked', async () => {
    const session = new RegisterSession();
    const told: ReadProgress[] = [];
    const files = [
      { path: 'a.csv', bytes: csvOf([{}, { territory: 'XYZ' }]) },
      { path: 'b.csv', bytes: null }
    ];
    const facts = await session.open(files, { ...CONTEXT, names: new Map() }, (progress) =>
      told.push(progress)
    );
    expect(told.at(-1)).toMatchObject({ bytesRead: files[0]?.bytes?.length, bytes: files[0]?.bytes?.length });
    expect(facts).toMatchObject({ rows: 2, rowsRead: 2, territories: ['PAK'], sources: ['made-up'] });
    expect(facts.broken.map(({ rule }) => rule)).toContain('territory_unknown');
    expect(facts.faults).toEqual([{ code: 'file_missing', file: 'b.csv' }]);
    expect(session.ask(QUESTION).total.amount).toMatchObject({ low: 25_000, high: 25_000, withNumber: 2 });
  });

  test('has nothing to answer before a register is open', () => {
    expect(() => new RegisterSession().ask(QUESTION)).toThrow('no register is open');
  });
});
