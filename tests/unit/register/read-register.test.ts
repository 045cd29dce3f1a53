import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { listRows, readRow } from '../../../src/register/read-rows';
import { ALL_ROWS } from '../../../src/register/register-filter';
import type { Register } from '../../../src/register/register';
import { createSyntheticColumns, encodeArrow, encodeCsv } from '../../../src/register/synthetic-register';
import { placesIn, sortRows } from '../../../src/register/build/sort-rows';
import { createRandom } from '../../../src/register/random';
import { csvOf, read } from './small-register';

const COLUMNS = createSyntheticColumns(3000, 7);
const CSV = new TextEncoder().encode(encodeCsv(COLUMNS));
const ARROW = encodeArrow(COLUMNS);

/** 5,000 rows of DuckDB 1.5 in groups of 2,048: record i on day i mod 700 of 2020 and after, i / 4 kg, every tenth without territory. */
const parquet = (codec: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, `../../fixtures/register/${codec}.parquet`)));

/** By the number in its record's id. */
const rowsOf = (register: Register) =>
  Array.from({ length: register.rows }, (_, row) => readRow(register, row)).sort(
    (a, b) => numberOf(a.record) - numberOf(b.record)
  );
const numberOf = (record: string): number => Number(/\d*$/.exec(record));

describe('a register', () => {
  test('reads the same from CSV, Arrow and packed Arrow, every cell of it', async () => {
    const [csv, arrow, packed] = await Promise.all([CSV, ARROW, gzipSync(ARROW)].map((bytes) => read(bytes)));
    if (!csv || !arrow || !packed) throw new Error('nothing was read');
    expect(csv.faults).toEqual([]);
    expect(csv.register.rows).toBe(3000);
    expect(rowsOf(arrow.register)).toEqual(rowsOf(csv.register));
    expect(rowsOf(packed.register)).toEqual(rowsOf(csv.register));
    expect(arrow.broken.map(({ rule, count }) => [rule, count])).toEqual(
      csv.broken.map(({ rule, count }) => [rule, count])
    );
  });

  test('keeps what a row states, in its own unit', async () => {
    const { register } = await read(
      csvOf([
        {
          lon: '66.99',
          lat: '24.86',
          place_precision: 'place',
          origin: 'AFG',
          transit: 'PAK;ARE',
          destination: 'GBR'
        },
        { qualifier: 'at_least', value: '3', unit: 't', date: '2024-05' },
        { qualifier: 'range', value: '', low: '5', high: '7', unit: 'g', date: '2024' },
        { qualifier: 'words', value: '', unit: '', date: '' }
      ])
    );
    const [first, second, third, fourth] = rowsOf(register);
    expect(first).toMatchObject({
      record: 'r1',
      date: '2024-05-17',
      territory: 'PAK',
      precision: 'place',
      origin: 'AFG',
      transit: ['PAK', 'ARE'],
      destination: 'GBR',
      quantity: { qualifier: 'exact', value: 12.5, unit: 'kg' }
    });
    expect(first?.position?.map((degrees) => degrees.toFixed(2))).toEqual(['66.99', '24.86']);
    expect(second).toMatchObject({
      date: '2024-05',
      quantity: { qualifier: 'at_least', value: 3, unit: 't' }
    });
    expect(third).toMatchObject({
      date: '2024',
      quantity: { qualifier: 'range', low: 5, high: 7, unit: 'g' }
    });
    expect(fourth).toMatchObject({ date: null, quantity: null });
  });

  test.each(['snappy', 'zstd'])('reads Parquet packed with %s', async (codec) => {
    const { register, broken, faults } = await read(parquet(codec));
    expect(faults).toEqual([]);
    expect(broken.map(({ rule, count }) => [rule, count])).toEqual([['territory_missing', 500]]);
    expect(register.rows).toBe(5000);
    const rows = rowsOf(register);
    const nth = (i: number) => {
      const row = rows[i - 1];
      return [row?.record, row?.date, row?.territory, row?.quantity?.value];
    };
    expect(nth(1)).toEqual(['r1', '2020-01-02', 'PAK', 0.25]);
    expect(nth(4990)).toEqual(['r4990', '2020-03-31', null, 1247.5]);
  });

  test('reads days of Arrow, and a date column of its own type', async () => {
    const table = tableFromArrays({
      record: ['a'],
      date: [new Date(Date.UTC(2021, 1, 3))],
      commodity: ['heroin'],
      body: ['Police'],
      source: ['made-up']
    });
    const { register } = await read(tableToIPC(table, { format: 'file' }) as Uint8Array);
    expect(readRow(register, 0).date).toBe('2021-02-03');
  });

  test('lies by commodity, unit and month, rows of one of them as they stand in the files', async () => {
    const { columns, rows } = (await read(CSV)).register;
    const keysOf = (row: number) =>
      [columns.commodity, columns.unit, columns.month].map((column) => column[row] as number);
    for (let row = 1; row < rows; row++) {
      const [before, here] = [keysOf(row - 1), keysOf(row)];
      const at = here.findIndex((key, i) => key !== before[i]);
      if (at >= 0) expect(here[at]).toBeGreaterThan(before[at] as number);
      else expect(numberOf(columns.record.at(row))).toBeGreaterThan(numberOf(columns.record.at(row - 1)));
    }
  });

  test('puts rows in order however many commodities and months there are', () => {
    const random = createRandom(5);
    for (const most of [1, 3, 6000]) {
      const codes = () => Uint16Array.from({ length: 20_000 }, () => Math.floor(random() * most));
      const given = { commodity: codes(), unit: new Uint8Array(20_000), month: codes() };
      const order = [...given.month.keys()].sort(
        (a, b) =>
          (given.commodity[a] as number) - (given.commodity[b] as number) ||
          (given.month[a] as number) - (given.month[b] as number)
      );
      const sorted = sortRows(given, 24);
      expect(sorted).toEqual(Uint32Array.from(order));
      expect(placesIn(sorted)[sorted[7] as number]).toBe(7);
    }
  });

  test('throws for a row that is not there', async () => {
    const { register } = await read(csvOf([{}]));
    expect(() => readRow(register, 1)).toThrow(RangeError);
    expect(listRows(register, ALL_ROWS)).toEqual(new Uint32Array([0]));
  });
});

describe('a row', () => {
  test.each([
    ['record_missing', { record: '' }, ''],
    ['commodity_missing', { commodity: '' }, ''],
    ['commodity_unknown', { commodity: 'snake oil' }, 'snake oil'],
    ['source_missing', { source: '' }, ''],
    ['source_unknown', { source: 'hearsay' }, 'hearsay'],
    ['body_missing', { body: '' }, '']
  ] as const)('without what makes it one is left out (%s)', async (rule, cells, value) => {
    const { register, rowsRead, broken } = await read(csvOf([{}, cells, {}]));
    expect(broken).toEqual([{ rule, count: 1, first: [{ file: 'seizures-1', row: 2, value }] }]);
    expect([register.rows, rowsRead]).toEqual([2, 3]);
  });

  test.each([
    ['date_unreadable', { date: '2023-02-30' }, 'date'],
    ['date_unreadable', { date: '17/05/2024' }, 'date'],
    ['date_future', { date: '2026-11-28' }, 'date'],
    ['territory_unknown', { territory: 'XYZ' }, 'territory'],
    ['origin_unknown', { origin: 'Peru' }, 'origin'],
    ['destination_unknown', { destination: 'XYZ' }, 'destination'],
    ['position_zero', { lon: '0', lat: '0' }, 'position'],
    ['position_half', { lon: '12' }, 'position'],
    ['position_outside', { lon: '12', lat: '95' }, 'position'],
    ['precision_unknown', { place_precision: 'about' }, 'precision'],
    ['mode_unknown', { mode: 'teleport' }, 'mode'],
    ['qualifier_unknown', { qualifier: 'maybe' }, 'quantity'],
    ['amount_missing', { qualifier: 'at_least', value: '' }, 'quantity'],
    ['amount_unreadable', { value: 'a lot' }, 'quantity'],
    ['amount_negative', { value: '-3' }, 'quantity'],
    ['amount_fraction', { value: '1.5', unit: 'tablets' }, 'quantity'],
    ['amount_too_large', { value: '1e9', unit: 't' }, 'quantity'],
    ['range_reversed', { qualifier: 'range', value: '', low: '9', high: '2' }, 'quantity'],
    ['unit_unknown', { unit: 'bricks' }, 'quantity'],
    ['unit_missing', { unit: '' }, 'quantity']
  ] as const)('is kept without a cell that breaks a rule (%s, %o)', async (rule, cells, lost) => {
    const { register, broken } = await read(csvOf([{}, cells]));
    expect(broken.map((each) => [each.rule, each.count])).toEqual([[rule, 1]]);
    expect(register.rows).toBe(2);
    expect(rowsOf(register)[1]).toMatchObject({ record: 'r2', [lost]: null });
  });

  test('that only lacks a date or a territory is kept and counted; so is one whose record comes twice', async () => {
    const { register, broken } = await read(csvOf([{ date: '' }, { territory: '' }, { record: 'r1' }]));
    expect(broken.map(({ rule }) => rule)).toEqual(['record_twice', 'date_missing', 'territory_missing']);
    expect(register.rows).toBe(3);
  });

  test('is one of a hundred that are told of a rule, and all are counted', async () => {
    const { broken } = await read(csvOf(Array.from({ length: 250 }, () => ({ unit: 'bricks' }))));
    expect(broken[0]).toMatchObject({ rule: 'unit_unknown', count: 250 });
    expect(broken[0]?.first).toHaveLength(100);
    expect(broken[0]?.first.at(-1)?.row).toBe(100);
  });
});

describe('a file', () => {
  test('that is not there is told, and the others are read', async () => {
    const { register, faults } = await read(null, csvOf([{}]));
    expect(faults).toEqual([{ code: 'file_missing', file: 'seizures-1' }]);
    expect(register.rows).toBe(1);
  });

  test('with other columns is told with those that it needs', async () => {
    const { register, rowsRead, faults } = await read(
      new TextEncoder().encode('record,date\na,2024\n'),
      csvOf([{}])
    );
    expect(faults).toEqual([
      { code: 'columns_missing', file: 'seizures-1', columns: ['commodity', 'body', 'source'] }
    ]);
    expect([register.rows, rowsRead]).toEqual([1, 2]);
  });

  test('of another kind is told', async () => {
    const { faults } = await read(new Uint8Array([1, 0, 2, 0, 3, 0]));
    expect(faults).toEqual([{ code: 'format_unknown', file: 'seizures-1' }]);
  });

  test('of CSV that ends in the middle gives the rows before', async () => {
    const csv = csvOf([{}, {}, {}]);
    const { register, broken, faults } = await read(csv.subarray(0, csv.length - 40));
    expect(faults).toMatchObject([{ code: 'cut_off', lost: 1 }]);
    expect(broken).toMatchObject([{ rule: 'row_length', count: 1, first: [{ row: 3 }] }]);
    expect(register.rows).toBe(2);
  });

  test('of Arrow that ends in the middle gives the batches before, packed or not', async () => {
    const two = encodeArrow(createSyntheticColumns(150_000, 3));
    const cut = two.subarray(0, two.length - 1000);
    for (const bytes of [cut, gzipSync(cut), gzipSync(two).subarray(0, -2000)]) {
      const { register, faults } = await read(bytes);
      expect(faults.map(({ code }) => code)).toContain('cut_off');
      expect(register.rows).toBe(100_000);
    }
  });

  test('of Arrow whose middle is overwritten is told, whatever it then says', async () => {
    const bytes = ARROW.slice();
    bytes.fill(0xff, 40, 400);
    const { faults } = await read(bytes);
    expect(faults.length).toBeGreaterThan(0);
  });

  test('of Parquet with a damaged group of rows gives the other groups', async () => {
    const bytes = parquet('zstd').slice();
    bytes.fill(0x55, 4, 400);
    const { register, rowsRead, faults } = await read(bytes);
    expect(faults).toMatchObject([{ code: 'damaged', lost: 2048 }]);
    expect([register.rows, rowsRead]).toEqual([2952, 2952]);
    expect(rowsOf(register)[0]?.record).toBe('r2049');
  });

  test('of Parquet that ends in the middle has lost its directory, and is told', async () => {
    const bytes = parquet('snappy');
    const { register, faults } = await read(bytes.subarray(0, bytes.length / 2), csvOf([{}]));
    expect(faults).toMatchObject([{ code: 'cut_off', lost: null }]);
    expect(register.rows).toBe(1);
  });
});
