import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amount } from '../../../src/model/quantity';
import { addAmounts, amountOf, emptyAmount } from '../../../src/model/quantity';
import type { UnitName } from '../../../src/model/unit';
import { groupUnit } from '../../../src/register/base-unit';
import { cellsOfRows } from '../../../src/register/cells-of-rows';
import { countFacet } from '../../../src/register/facets';
import { findDuplicates } from '../../../src/register/find-duplicates';
import { formatMonth, monthOf } from '../../../src/register/month';
import { MonthIndex, type TerritorySum } from '../../../src/register/month-index';
import { listRows, readRow } from '../../../src/register/read-rows';
import {
  ALL_ROWS,
  matchRows,
  type MonthRange,
  type RegisterFilter
} from '../../../src/register/register-filter';
import type { Register } from '../../../src/register/register';
import { sumPairs } from '../../../src/register/sum-pairs';
import { createSyntheticColumns, encodeCsv } from '../../../src/register/synthetic-register';
import { csvOf, read, readSynthetic } from './small-register';

const UNIT: UnitName = 'g';
const HEROIN: RegisterFilter = { ...ALL_ROWS, commodities: ['heroin'], unit: UNIT };

function indexOf(register: Register, filter = HEROIN): MonthIndex {
  return new MonthIndex(cellsOfRows(register, matchRows(register, filter)), UNIT);
}

/** The sums of a territory as the model's own arithmetic adds them, statement by statement. */
function scan(
  register: Register,
  filter: RegisterFilter
): Map<string, { amount: Amount; records: number; open: number }> {
  const sums = new Map<string, { amount: Amount; records: number; open: number }>();
  const { months } = filter;
  for (const row of listRows(register, { ...filter, months: null })) {
    const { date, territory, quantity } = readRow(register, row);
    if (months && !(date && date >= formatMonth(months.from) && date.slice(0, 7) <= formatMonth(months.to)))
      continue;
    if (months && date?.length === 4) continue;
    const sum = sums.get(territory ?? '') ?? { amount: emptyAmount(UNIT), records: 0, open: 0 };
    const amount = quantity ? amountOf(quantity) : { ...emptyAmount(UNIT), withoutNumber: 1 };
    sums.set(territory ?? '', {
      amount: addAmounts(sum.amount, amount),
      records: sum.records + 1,
      open: sum.open + (amount.high === Infinity ? 1 : 0)
    });
  }
  return sums;
}

const rounded = (amount: Amount): Amount => ({
  ...amount,
  low: Math.round(amount.low * 1000) / 1000,
  high: Math.round(amount.high * 1000) / 1000
});
const byTerritory = (sums: readonly TerritorySum[]) =>
  Object.fromEntries(
    sums.map(({ territory, ...sum }) => [territory, { ...sum, amount: rounded(sum.amount) }])
  );
const months = fc
  .tuple(fc.integer({ min: monthOf('2009-06'), max: monthOf('2025-06') }), fc.integer({ min: 0, max: 200 }))
  .map(([from, more]): MonthRange => ({ from, to: from + more }));

describe('sums', () => {
  test('by the month index are those that the model adds up row by row, over any span of months', async () => {
    const { register } = await readSynthetic(2000, 11);
    const index = indexOf(register);
    fc.assert(
      fc.property(fc.option(months), (range) => {
        const expected = [...scan(register, { ...HEROIN, months: range })].map(
          ([territory, { amount, ...counts }]) => [territory, { amount: rounded(amount), ...counts }]
        );
        expect(byTerritory(index.sumTerritories(range))).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 40 }
    );
  });

  test('of a span are those of its two halves', async () => {
    const { register } = await readSynthetic(2000, 12);
    const index = indexOf(register);
    fc.assert(
      fc.property(months, fc.double({ min: 0, max: 1, noNaN: true }), ({ from, to }, part) => {
        const middle = from + Math.floor(part * (to - from));
        const sums = new Map(index.sumTerritories({ from, to }).map((sum) => [sum.territory, sum]));
        const halves = [
          ...index.sumTerritories({ from, to: middle }),
          ...index.sumTerritories({ from: middle + 1, to })
        ];
        for (const [territory, whole] of sums) {
          const parts = halves.filter((sum) => sum.territory === territory);
          expect(parts.reduce((sum, { records }) => sum + records, 0)).toBe(whole.records);
          const amount = parts.map((sum) => sum.amount).reduce(addAmounts);
          expect(rounded(amount)).toEqual(rounded(whole.amount));
        }
      })
    );
  });

  test('are the same in whichever order the files of a register come', async () => {
    const shards = [1, 2, 3].map((seed) =>
      new TextEncoder().encode(encodeCsv(createSyntheticColumns(500, seed)))
    );
    const inOrder = byTerritory(indexOf((await read(...shards)).register).sumTerritories(null));
    const turned = byTerritory(indexOf((await read(...shards.toReversed())).register).sumTerritories(null));
    expect(turned).toEqual(inOrder);
  });

  test('keep what is open, approximate and without a number', async () => {
    const { register } = await read(
      csvOf([
        { value: '2' },
        { qualifier: 'at_least', value: '500', unit: 'g' },
        { qualifier: 'approximately', value: '1', territory: 'IRN' },
        { qualifier: 'at_most', value: '3', territory: 'IRN' },
        { qualifier: 'words', value: '' }
      ])
    );
    expect(byTerritory(indexOf(register).sumTerritories(null))).toMatchObject({
      PAK: {
        records: 3,
        amount: { low: 2500, high: Infinity, approximate: false, withNumber: 2, withoutNumber: 1 }
      },
      IRN: { records: 2, amount: { low: 1000, high: 4000, approximate: true, withNumber: 2 } }
    });
  });

  test('by month have every month between the first and the last, and the undated apart', async () => {
    const { register } = await read(
      csvOf([{ date: '2024-01' }, { date: '2024-04-30' }, { date: '2023' }, { date: '' }])
    );
    const { months: listed, undated } = indexOf(register).listMonths();
    expect(listed.map(({ month, records }) => [month, records])).toEqual([
      [monthOf('2024-01'), 1],
      [monthOf('2024-02'), 0],
      [monthOf('2024-03'), 0],
      [monthOf('2024-04'), 1]
    ]);
    expect(undated.records).toBe(2);
  });
});

describe('filters', () => {
  test('commute: one after the other takes what both at once take, in either order', async () => {
    const { register } = await readSynthetic(2000, 13);
    const parts: readonly Partial<RegisterFilter>[] = [
      { commodities: ['heroin', 'cocaine'] },
      { unit: 'g' },
      { modes: ['sea'] },
      { bodies: ['Made-up customs service'] },
      { territory: 'AFG' },
      { months: { from: monthOf('2012-01'), to: monthOf('2020-12') } },
      { duplicates: findDuplicates(register) }
    ];
    const take = (...of: readonly Partial<RegisterFilter>[]) => [
      ...listRows(register, Object.assign({ ...ALL_ROWS }, ...of) as RegisterFilter)
    ];
    for (const a of parts)
      for (const b of parts) {
        const isInB = matchRows(register, { ...ALL_ROWS, ...b });
        expect(take(a, b)).toEqual(take(a).filter((row) => isInB(row)));
        expect(take(a, b)).toEqual(take(b, a));
      }
  });

  test('of a word that no row has take none', async () => {
    const { register } = await read(csvOf([{}]));
    expect(listRows(register, { ...ALL_ROWS, territory: 'FRA' })).toHaveLength(0);
  });
});

describe('a facet', () => {
  test('counts what each of its values would give under the other choices', async () => {
    const { register } = await readSynthetic(2000, 14);
    const filter: RegisterFilter = { ...ALL_ROWS, modes: ['sea'], unit: 'g' };
    const counts = countFacet(register, 'mode', filter);
    for (const { value, count } of counts)
      expect(listRows(register, { ...filter, modes: [value as 'sea'] })).toHaveLength(count);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    expect(listRows(register, { ...filter, modes: [] })).toHaveLength(total);
    expect(counts.map(({ value }) => value)).toContain('mail');
  });
});

describe('pairs', () => {
  test('are the strongest, with the share of the amounts that they hold and the rows that have no pair', async () => {
    const { register } = await read(
      csvOf([
        { origin: 'AFG', destination: 'PAK', value: '60' },
        { origin: 'AFG', destination: 'PAK', qualifier: 'at_least', value: '15' },
        { origin: 'PAK', destination: 'AFG', value: '20' },
        { origin: 'PER', destination: 'ESP', value: '5' },
        { origin: 'PER' }
      ])
    );
    const sums = sumPairs(cellsOfRows(register, matchRows(register, HEROIN)), UNIT, 2);
    expect(sums).toMatchObject({ count: 3, records: 4, recordsHeld: 3, withoutEnds: 1, shareHeld: 0.95 });
    expect(sums.pairs).toMatchObject([
      { origin: 'AFG', destination: 'PAK', records: 2, amount: { low: 75_000, high: Infinity } },
      { origin: 'PAK', destination: 'AFG', records: 1 }
    ]);
  });
});

describe('a possible duplicate', () => {
  const flags = async (cells: Readonly<Record<string, string>>) => [
    ...findDuplicates((await read(csvOf([{ body: 'Customs' }, cells]))).register)
  ];

  test('is told by another body within two days and within 1.5 % of the amount', async () => {
    expect(await flags({ date: '2024-05-19', value: '12.6' })).toEqual([0, 1]);
  });

  test.each([
    ['the same body', { body: 'Customs' }],
    ['three days later', { date: '2024-05-20' }],
    ['another amount', { value: '12.8' }],
    ['another commodity', { commodity: 'cocaine' }],
    ['another territory', { territory: 'IRN' }],
    ['another origin', { origin: 'AFG' }],
    ['another unit', { unit: 'litres' }],
    ['a month alone', { date: '2024-05' }],
    ['no number', { value: '', qualifier: 'words' }]
  ])('is none with %s', async (_, cells) => {
    expect(await flags(cells)).toEqual([0, 0]);
  });

  test('does not depend on which body tells first', async () => {
    const { register } = await read(csvOf([{ date: '2024-05-18' }, { body: 'Customs' }]));
    expect([...findDuplicates(register)]).toEqual([1, 0]);
  });
});

test('a unit adds up in that of its kind, and never with another kind', () => {
  expect((['t', 'kg', 'g', 'litres', 'tablets', 'count'] as const).map(groupUnit)).toEqual([
    'g',
    'g',
    'g',
    'ml',
    'tablets',
    'count'
  ]);
});
