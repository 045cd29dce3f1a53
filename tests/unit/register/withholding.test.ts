import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CUBE_NAMES, CUBES, type CubeName } from '../../../src/register/cubes/cubes';
import { isFew, sumModes, type CountedCells } from '../../../src/register/cubes/withhold';
import { WithholdingPlan } from '../../../src/register/cubes/withholding-plan';

interface Row {
  readonly commodity: string;
  /** A month, a year alone, or ''. */
  readonly date: string;
  readonly territory: string;
  readonly mode: string;
  readonly origin: string;
  readonly destination: string;
  readonly hasNumber: boolean;
}

const ROW: Row = {
  commodity: 'heroin',
  date: '2020-01',
  territory: 'AFG',
  mode: 'road',
  origin: 'AFG',
  destination: 'IRN',
  hasNumber: true
};

function times(count: number, more: Partial<Row> = {}): Row[] {
  return Array.from({ length: count }, () => ({ ...ROW, ...more }));
}

/** The cells of a cube by commodity. */
function cellsOf(cube: CubeName, rows: readonly Row[]): Map<string, CountedCells> {
  const wordsOf = (row: Row): string[] =>
    CUBES[cube].map((key) => {
      if (key === 'month') return row.date.length > 4 ? row.date : '';
      return key === 'year' ? row.date.slice(0, 4) : row[key];
    });
  return new Map(
    [...new Set(rows.map(({ commodity }) => commodity))].map((commodity) => {
      const own = rows.filter((row) => row.commodity === commodity);
      const keys = [...new Set(own.map((row) => wordsOf(row).join('/')))].sort();
      const inCell = keys.map((key) => own.filter((row) => wordsOf(row).join('/') === key));
      return [
        commodity,
        {
          words: CUBES[cube].map((_, i) => keys.map((key) => key.split('/')[i] ?? '')),
          records: inCell.map((cell) => cell.length),
          withNumber: inCell.map((cell) => cell.filter(({ hasNumber }) => hasNumber).length)
        }
      ];
    })
  );
}

interface Cell {
  readonly commodity: string;
  readonly words: readonly string[];
  readonly records: number;
  readonly withNumber: number;
  readonly isWithheld: boolean;
}

/** All cells of all cubes, and which are withheld; null where the register has too few rows. */
function withhold(rows: readonly Row[], few: number): Record<CubeName, Cell[]> | null {
  const plan = new WithholdingPlan(few);
  for (const cube of ['months-by-mode', 'pairs-by-year'] as const)
    for (const [commodity, cells] of cellsOf(cube, rows)) plan.add(cube, { commodity, unit: 'g' }, cells);
  if (!plan.close()) return null;
  return Object.fromEntries(
    CUBE_NAMES.map((cube) => [
      cube,
      [...cellsOf(cube, rows)].flatMap(([commodity, cells]) => {
        const flags = plan.find(cube, { commodity, unit: 'g' }, cells);
        return cells.records.map((records, i): Cell => {
          const withNumber = cells.withNumber[i] as number;
          const words = cells.words.map((list) => list[i] ?? '');
          return { commodity, words, records, withNumber, isWithheld: flags[i] === 1 };
        });
      })
    ])
  ) as Record<CubeName, Cell[]>;
}

/** The words of what is withheld, with the records of each. */
function withheldOf(rows: readonly Row[], few: number): Record<CubeName, string[]> | null {
  const cubes = withhold(rows, few);
  if (!cubes) return null;
  return Object.fromEntries(
    CUBE_NAMES.map((cube) => [
      cube,
      cubes[cube]
        .filter(({ isWithheld }) => isWithheld)
        .map(({ words, records }) => `${words.join(' ')}: ${records}`)
    ])
  ) as Record<CubeName, string[]>;
}

describe('cells that are withheld', () => {
  test('are none where no sum is of too few records', () => {
    const rows = [...times(5), ...times(7, { territory: 'PAK', origin: 'IRN', date: '2020-02' })];
    expect(withheldOf(rows, 5)).toEqual({ months: [], 'months-by-mode': [], 'pairs-by-year': [] });
  });

  test('are the one of too few records and the next smallest of its year, in the cube that has it', () => {
    const rows = [
      ...times(2),
      ...times(9, { territory: 'PAK' }),
      ...times(6, { territory: 'IRN', date: '2020-03' }),
      ...times(5, { territory: 'IRN', date: '2021-03' })
    ];
    // All have one pair, of 17 rows in 2020 and 5 in 2021: from it the sum of the two is known, 8, and neither of them. The smaller one of 2021 would not help.
    expect(withheldOf(rows, 5)).toEqual({
      months: ['2020-01 AFG: 2', '2020-03 IRN: 6'],
      'months-by-mode': ['2020-01 AFG road: 2', '2020-03 IRN road: 6'],
      'pairs-by-year': []
    });
  });

  test('are more than two where two add up to too few', () => {
    const rows = [
      ...times(1),
      ...times(2, { territory: 'PAK' }),
      ...times(8, { territory: 'IRN' }),
      ...times(9, { territory: 'TUR' })
    ];
    expect(withheldOf(rows, 5)?.months).toEqual(['2020-01 AFG: 1', '2020-01 IRN: 8', '2020-01 PAK: 2']);
  });

  test('are two modes of a month and territory that is not withheld', () => {
    const rows = [...times(1), ...times(9, { mode: 'sea' }), ...times(6, { mode: 'air' })];
    expect(withheldOf(rows, 5)).toEqual({
      months: [],
      'months-by-mode': ['2020-01 AFG air: 6', '2020-01 AFG road: 1'],
      'pairs-by-year': []
    });
  });

  test('are those whose amount is of too few records, however many have none', () => {
    const rows = [
      ...times(20, { hasNumber: false }),
      ...times(1),
      ...times(6, { territory: 'PAK' }),
      ...times(8, { territory: 'IRN' })
    ];
    expect(withheldOf(rows, 5)?.months).toEqual(['2020-01 AFG: 21', '2020-01 PAK: 6']);
  });

  test('are some of another year, in all cubes, where a year has too few records by itself', () => {
    const rows = [
      ...times(2, { date: '2019-05' }),
      ...times(30),
      ...times(40, { territory: 'PAK', origin: 'PAK' }),
      ...times(50, { date: '2021-01' })
    ];
    // Rows less the published ones would be those of 2019. Of 2021, the smallest year left, all goes, since it is one cell.
    expect(withheldOf(rows, 5)).toEqual({
      months: ['2019-05 AFG: 2', '2021-01 AFG: 50'],
      'months-by-mode': ['2019-05 AFG road: 2', '2021-01 AFG road: 50'],
      'pairs-by-year': ['2019 AFG IRN: 2', '2021 AFG IRN: 50']
    });
  });

  test('hide the rows of which only the year is known, and which are the pairs of it less its months', () => {
    const rows = [
      ...times(1, { date: '2020' }),
      ...times(9),
      ...times(7, { territory: 'PAK' }),
      ...times(8, { date: '' }),
      ...times(6, { date: '', territory: 'PAK' }),
      ...times(30, { date: '2021-01' })
    ];
    const withheld = withheldOf(rows, 5);
    expect(withheld?.months).toEqual([' AFG: 9', ' PAK: 6', '2020-01 AFG: 9', '2020-01 PAK: 7']);
    expect(withheld?.['pairs-by-year']).toEqual([' AFG IRN: 14', '2020 AFG IRN: 17']);
  });

  test('cannot be hidden in a register that has too few rows', () => {
    expect(withheldOf(times(3), 5)).toBeNull();
    expect(withheldOf([...times(2), ...times(1, { date: '2021-02' })], 5)).toBeNull();
    // As many records as cells: each would be one.
    const single = ['AFG', 'PAK', 'IRN', 'TUR', 'IND'].flatMap((origin) =>
      times(1, { territory: origin, origin })
    );
    expect(withheldOf(single, 3)).toBeNull();
  });
});

const PRIME = 1_000_003;

/** The columns, alone or several together, of which a system of equations tells the sum once all is eliminated that can be; modulo a prime. */
function solved(equations: readonly ReadonlyMap<number, number>[], columns: number): number[][] {
  const rows = equations.map((equation) => {
    const row = new Array<number>(columns).fill(0);
    for (const [column, factor] of equation) row[column] = (factor + PRIME) % PRIME;
    return row;
  });
  let done = 0;
  for (let column = 0; column < columns && done < rows.length; column++) {
    const found = rows.findIndex((row, i) => i >= done && row[column] !== 0);
    if (found < 0) continue;
    [rows[done], rows[found]] = [rows[found] as number[], rows[done] as number[]];
    const pivot = rows[done] as number[];
    const inverse = power(pivot[column] as number, PRIME - 2);
    for (let i = 0; i < columns; i++) pivot[i] = ((pivot[i] as number) * inverse) % PRIME;
    for (const [i, row] of rows.entries()) {
      const factor = row[column] as number;
      if (i === done || factor === 0) continue;
      for (let at = 0; at < columns; at++)
        row[at] = ((row[at] as number) + (PRIME - factor) * (pivot[at] as number)) % PRIME;
    }
    done++;
  }
  return rows.slice(0, done).flatMap((row) => {
    const left = row.flatMap((factor, column) => (factor ? [column] : []));
    return left.every((column) => row[column] === 1) ? [left] : [];
  });
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

/** All that a reader of the files and the manifest can reckon with: what is not published is unknown, and each margin is an equation. */
function solve(
  cubes: Record<CubeName, Cell[]>,
  few: number
): { readonly unknown: string[]; readonly told: string[] } {
  const unknown: string[] = [];
  const records: number[] = [];
  const sensitive = new Set<number>();
  const add = (name: string, counts: { records: number; withNumber: number }): number => {
    unknown.push(name);
    records.push(counts.records);
    if (isFew(counts, few)) sensitive.add(unknown.length - 1);
    return unknown.length - 1;
  };
  const equations: Map<number, number>[] = [];
  /** By commodity and year: months less pairs. */
  const margins = new Map<string, Map<number, number>>();
  const marginOf = (commodity: string, year: string): Map<number, number> => {
    const key = `${commodity}/${year}`;
    const margin = margins.get(key) ?? new Map<number, number>();
    margins.set(key, margin);
    return margin;
  };
  const modes = new Map<string, Map<number, number>>();
  for (const cube of CUBE_NAMES) {
    const whole = new Map<number, number>();
    for (const cell of cubes[cube]) {
      const modeKey = [cell.commodity, ...cell.words.slice(0, 2)].join('/');
      if (cube === 'months-by-mode' && !modes.has(modeKey)) modes.set(modeKey, new Map());
      if (!cell.isWithheld) continue;
      const column = add(`${cube} ${cell.commodity} ${cell.words.join(' ')}`, cell);
      whole.set(column, 1);
      const year = (cell.words[0] ?? '').slice(0, 4);
      if (cube === 'months') {
        marginOf(cell.commodity, year).set(column, 1);
        modes.set(modeKey, new Map([[column, -1]]));
      } else if (cube === 'pairs-by-year') marginOf(cell.commodity, year).set(column, -1);
      else modes.get(modeKey)?.set(column, 1);
    }
    // The manifest: all rows less those in the files.
    equations.push(whole);
  }
  // Rows of which only the year is known: unknown where they are few, and else given away.
  const sums = new Map<string, { records: number; withNumber: number }>();
  for (const [cube, sign] of [
    ['months', -1],
    ['pairs-by-year', 1]
  ] as const)
    for (const { commodity, words, records, withNumber } of cubes[cube]) {
      const key = `${commodity}/${(words[0] ?? '').slice(0, 4)}`;
      const sum = sums.get(key) ?? { records: 0, withNumber: 0 };
      sums.set(key, {
        records: sum.records + sign * records,
        withNumber: sum.withNumber + sign * withNumber
      });
    }
  for (const [key, sum] of sums) {
    const [commodity = '', year = ''] = key.split('/');
    if (year === '' || !isFew(sum, few)) continue;
    const column = add(`of the year alone ${key}`, sum);
    marginOf(commodity, year).set(column, 1);
    marginOf(commodity, '').set(column, -1);
  }
  equations.push(...margins.values(), ...modes.values());
  const told = solved(equations, unknown.length).filter((columns) =>
    columns.length === 1
      ? columns.some((column) => sensitive.has(column))
      : columns.reduce((sum, column) => sum + (records[column] as number), 0) < few
  );
  return { unknown, told: told.map((columns) => columns.map((column) => unknown[column]).join(' and ')) };
}

const anyRow = fc.record({
  commodity: fc.constantFrom('heroin', 'cannabis'),
  date: fc.constantFrom('', '2020', '2021', '2020-01', '2020-02', '2021-01', '2022-01', '2022-02'),
  territory: fc.constantFrom('AFG', 'PAK', ''),
  mode: fc.constantFrom('road', 'sea'),
  origin: fc.constantFrom('AFG', 'PER'),
  destination: fc.constantFrom('IRN', ''),
  hasNumber: fc.boolean()
});
/** Rows of a few kinds, each so many times. */
const anyRows = fc
  .array(fc.tuple(anyRow, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 25 })
  .map((kinds) => kinds.flatMap(([row, count]) => times(count, row)));

describe('whatever the rows are', () => {
  test('a system that tells a sum is told from one that does not', () => {
    expect(
      solved(
        [
          new Map([
            [0, 1],
            [1, 1]
          ]),
          new Map([[1, 1]])
        ],
        2
      )
    ).toEqual([[0], [1]]);
    expect(
      solved(
        [
          new Map([
            [0, 1],
            [1, 1]
          ]),
          new Map([
            [0, 1],
            [1, 1],
            [2, -1]
          ])
        ],
        3
      )
    ).toEqual([[0, 1], [2]]);
    expect(
      solved(
        [
          new Map([
            [0, 1],
            [1, 1],
            [2, -1]
          ])
        ],
        3
      )
    ).toEqual([]);
  });

  test('no sum of too few records is in a file, nor can it be worked out of those that are', () => {
    let hidden = 0;
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 2, max: 8 }), (rows, few) => {
        const cubes = withhold(rows, few);
        if (!cubes) return;
        for (const cube of CUBE_NAMES)
          for (const cell of cubes[cube]) expect(isFew(cell, few) && !cell.isWithheld).toBe(false);
        const { told, unknown } = solve(cubes, few);
        expect(told).toEqual([]);
        hidden += unknown.length ? 1 : 0;
      }),
      { numRuns: 400 }
    );
    expect(hidden).toBeGreaterThan(50);
  });

  test('without further cells they could be', () => {
    const rows = [...times(2), ...times(9, { territory: 'PAK' })];
    const cubes = withhold(rows, 2);
    if (!cubes) throw new Error('it has enough rows');
    const primary = Object.fromEntries(
      CUBE_NAMES.map((cube) => [cube, cubes[cube].map((cell) => ({ ...cell, isWithheld: isFew(cell, 5) }))])
    ) as Record<CubeName, Cell[]>;
    expect(solve(primary, 5).told).toEqual([
      'months heroin 2020-01 AFG',
      'months-by-mode heroin 2020-01 AFG road'
    ]);
  });

  test('what a month and territory withholds by mode is of two modes and of enough records', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 2, max: 8 }), (rows, few) => {
        const cubes = withhold(rows, few);
        if (!cubes) return;
        const published = cubes.months.filter(({ isWithheld }) => !isWithheld);
        for (const month of published) {
          const parts = cubes['months-by-mode'].filter(
            ({ commodity, words, isWithheld }) =>
              isWithheld &&
              commodity === month.commodity &&
              words[0] === month.words[0] &&
              words[1] === month.words[1]
          );
          expect(parts.length).not.toBe(1);
          const sum = (of: 'records' | 'withNumber') => parts.reduce((all, part) => all + part[of], 0);
          expect(isFew({ records: sum('records'), withNumber: sum('withNumber') }, few)).toBe(false);
        }
      }),
      { numRuns: 200 }
    );
  });

  test('months are what modes add up to', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const [commodity, cells] of cellsOf('months-by-mode', rows))
          expect(sumModes(cells).months).toEqual(cellsOf('months', rows).get(commodity));
      }),
      { numRuns: 50 }
    );
  });
});
