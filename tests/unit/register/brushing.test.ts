import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { HEXAGON_KM2, hexagonAt, middleOfHexagon, projectionOf } from '../../../src/geo/hexagon-grid';
import { amountsOf } from '../../../src/register/cells-of-rows';
import { monthOf } from '../../../src/register/month';
import { RowsSource } from '../../../src/register/page/rows-source';
import { orderRows } from '../../../src/register/page/order-rows';
import { ROW_ORDERS, type RegisterQuestion } from '../../../src/register/page/register-source';
import { listRows } from '../../../src/register/read-rows';
import type { Register } from '../../../src/register/register';
import { ALL_ROWS, matchRows, type MonthRange } from '../../../src/register/register-filter';
import { RowsByMonth } from '../../../src/register/rows-by-month';
import { RunningSums } from '../../../src/register/running-sums';
import { allRows, sortByCode } from '../../../src/register/sort-by-code';
import { FIELDS } from '../../../src/register/sums';
import { QUESTION as OF_HEROIN, readSynthetic } from './small-register';

const GRID = { kind: 'world', centre: [11, 0] } as const;
const QUESTION: RegisterQuestion = { ...OF_HEROIN, hexagons: GRID };
const [FIRST, LAST] = [monthOf('2009-06'), monthOf('2025-06')];
const month = fc.integer({ min: FIRST, max: LAST });
const span = fc
  .tuple(month, month)
  .map(([a, b]): MonthRange => ({ from: Math.min(a, b), to: Math.max(a, b) }));

let register: Register;
let source: RowsSource;
beforeAll(async () => {
  ({ register } = await readSynthetic(2500, 21));
  source = new RowsSource(register);
});

const milligrams = (grams: number): number => Math.round(1000 * grams);

/** All that an answer counts, by name. */
function tally(question: RegisterQuestion): Map<string, number> {
  const { total, territories, pairs, hexagons } = source.ask(question);
  const { amount, records } = total;
  return new Map<string, number>([
    ['records', records],
    ['low', milligrams(amount.low)],
    ...territories.map((sum): [string, number] => [sum.territory, sum.records]),
    ...pairs.pairs.map((pair): [string, number] => [
      `${pair.origin}-${pair.destination}`,
      milligrams(pair.amount.low)
    ]),
    ...Array.from(hexagons?.hexagons ?? [], (hexagon, i): [string, number] => [
      `hexagon ${hexagon}`,
      hexagons?.records[i] ?? 0
    ])
  ]);
}

describe('brushing', () => {
  test('is additive over months: a span adds up to what its two parts add up to, whatever else is chosen', () => {
    fc.assert(
      fc.property(span, month, fc.subarray(['sea', 'road', 'air'] as const), (months, cut, modes) => {
        const at = Math.min(Math.max(cut, months.from), months.to);
        const question = { ...QUESTION, modes };
        const whole = tally({ ...question, months });
        const [before, after] = [
          tally({ ...question, months: { from: months.from, to: at } }),
          tally({ ...question, months: { from: at + 1, to: months.to } })
        ];
        for (const [name, value] of whole)
          // Of so few rows there are fewer than two hundred pairs, and all are listed.
          expect((before.get(name) ?? 0) + (after.get(name) ?? 0), name).toBe(value);
      })
    );
  });

  test('gives what a scan of all rows gives, for pairs that are known at every month or at a few', () => {
    const { columns, dictionaries, rows } = register;
    const width = dictionaries.territory.length;
    const list = new RowsByMonth(sortByCode(allRows(rows), columns.month, 2 ** 16), columns.month);
    const keyOf = (row: number): number =>
      (columns.origin[row] as number) * width + (columns.destination[row] as number);
    const amounts = amountsOf(register);
    const all = [1, 400_000, 3_000_000, 1e9].map(
      (mostBytes) => new RunningSums(list, { keyOf, mostKeys: width * width, mostBytes }, amounts)
    );
    fc.assert(
      fc.property(fc.option(span), (months) => {
        const expected = new Float64Array((width * width + 1) * FIELDS);
        for (const row of listRows(register, { ...ALL_ROWS, months }))
          amounts.add(expected, keyOf(row), row, 1);
        for (const sums of all) {
          const found = sums.sum(months);
          expect(found.subarray(0, FIELDS)).toEqual(expected.subarray(0, FIELDS));
          Array.from(sums.keys).forEach((key, i) =>
            expect(found.subarray((i + 1) * FIELDS, (i + 2) * FIELDS)).toEqual(
              expected.subarray(key * FIELDS, (key + 1) * FIELDS)
            )
          );
        }
      }),
      { numRuns: 25 }
    );
  });

  test('commutes with every filter: which was chosen first makes no difference to what is left', () => {
    fc.assert(
      fc.property(
        fc.option(span),
        fc.subarray(['sea', 'road', 'air', ''] as const),
        fc.option(fc.constantFrom('Made-up police of AFG', 'Made-up customs service')),
        fc.boolean(),
        (months, modes, body, withoutDuplicates) => {
          const question = { ...QUESTION, months, modes, body, withoutDuplicates };
          // A source that was asked other things before, in another order, has them in its memory.
          const other = new RowsSource(register);
          other.ask({ ...QUESTION, withoutDuplicates });
          other.ask({ ...question, months: null });
          expect(other.ask(question)).toEqual(source.ask(question));
          expect(other.countFacets(question).measures).toEqual(source.countFacets(question).measures);
        }
      ),
      { numRuns: 40 }
    );
  });
});

describe('hexagons', () => {
  test('add up to what a scan of the rows counts in them, and have all rows with a position', () => {
    const projection = projectionOf(GRID);
    fc.assert(
      fc.property(fc.option(span), (months) => {
        const expected = new Map<number, number>();
        const isIn = matchRows(register, { ...ALL_ROWS, commodities: ['heroin'], unit: 'g', months });
        for (let row = 0; row < register.rows; row++) {
          const [lon, lat] = [register.columns.lon[row] as number, register.columns.lat[row] as number];
          if (!isIn(row) || Number.isNaN(lon)) continue;
          const hexagon = hexagonAt(...projection.project([lon, lat]));
          expected.set(hexagon, (expected.get(hexagon) ?? 0) + 1);
        }
        const { hexagons } = source.ask({ ...QUESTION, months });
        const found = Array.from(hexagons?.hexagons ?? [], (hexagon, i) => [hexagon, hexagons?.records[i]]);
        expect(new Map(found as [number, number][])).toEqual(expected);
      }),
      { numRuns: 20 }
    );
  });

  test('have the rows that they count', () => {
    const { hexagons } = source.ask(QUESTION);
    for (let i = 0; i < 20; i++) {
      const cell = { territory: null, origin: null, destination: null, hexagon: hexagons?.hexagons[i] ?? 0 };
      expect(source.detail(QUESTION, cell).records).toBe(hexagons?.records[i]);
      const page = source.listRows(QUESTION, { cell, order: null, descending: false }, 0, 1000);
      expect(page.rows.every(({ position }) => position !== null)).toBe(true);
      expect(page.count).toBe(hexagons?.records[i]);
    }
  });

  test('are each the nearest to what lies in them', () => {
    const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const own = hexagonAt(x, y);
        const away = (hexagon: number): number => {
          const [mx, my] = middleOfHexagon(hexagon);
          return Math.hypot(mx - x, my - y);
        };
        // Those around it are one column or one row away, or one of each.
        for (const other of [1, 255, 256, 257]) {
          expect(away(own)).toBeLessThanOrEqual(away(own + other) + 1e-12);
          expect(away(own)).toBeLessThanOrEqual(away(own - other) + 1e-12);
        }
      })
    );
  });

  test('are as large as is said, and so many as the globe has room for', () => {
    // Every point of a fine net over the plane of the world, each of which stands for the same part of the globe.
    const projection = projectionOf(GRID);
    const found = new Set<number>();
    const STEP = 0.004;
    for (let x = -2.8; x < 2.8; x += STEP)
      for (let y = -1.4; y < 1.4; y += STEP) if (projection.contains(x, y)) found.add(hexagonAt(x, y));
    const globe = 4 * Math.PI * 6371.0088 ** 2;
    // Those along the edge are cut by it: there are some more than whole ones would be.
    expect(found.size).toBeGreaterThan(globe / HEXAGON_KM2);
    expect(found.size).toBeLessThan((1.05 * globe) / HEXAGON_KM2);
  });
});

test('rows in any order are those that a comparison of each two of them puts so', () => {
  const { columns, dictionaries } = register;
  const rows = listRows(register, { ...ALL_ROWS, commodities: ['cocaine'] });
  fc.assert(
    fc.property(fc.constantFrom(...ROW_ORDERS), fc.boolean(), (order, descending) => {
      const sorted = orderRows(register, rows, { order, descending }, (code) => code);
      expect([...sorted].sort((a, b) => a - b)).toEqual([...rows]);
      const words =
        order === 'amount'
          ? null
          : dictionaries[order === 'origin' || order === 'destination' ? 'territory' : order];
      const valueOf = (row: number): number | string | null => {
        if (order === 'amount') return Number.isNaN(columns.low[row]) ? null : (columns.low[row] as number);
        return words?.[columns[order][row] as number] || null;
      };
      for (let i = 1; i < sorted.length; i++) {
        const [a, b] = [sorted[i - 1] as number, sorted[i] as number];
        const [first, second] = [valueOf(a), valueOf(b)];
        if (first === null) expect(second).toBeNull();
        if (first === null || second === null) continue;
        const before =
          typeof first === 'string'
            ? new Intl.Collator('en').compare(first, String(second))
            : first - Number(second);
        expect(descending ? -before : before).toBeLessThanOrEqual(0);
        if (before === 0) expect(a).toBeLessThan(b);
      }
    }),
    { numRuns: 14 }
  );
});
