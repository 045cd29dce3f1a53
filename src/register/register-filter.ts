import type { Mode } from '../model/data-package';
import type { UnitName } from '../model/unit';
import { NO_MONTH, type Month } from './month';
import type { Register } from './register';

/** Months from the first to the last, both included; undated rows are in none. */
export interface MonthRange {
  readonly from: Month;
  readonly to: Month;
}

/** Which rows are meant; null, or an empty list, takes all. A unit is that in which amounts add up, '' for rows without one. */
export interface RegisterFilter {
  readonly commodities: readonly string[];
  readonly unit: UnitName | '' | null;
  readonly modes: readonly (Mode | '')[];
  readonly bodies: readonly string[];
  readonly territory: string | null;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly months: MonthRange | null;
  /** Flags of findDuplicates: those set are left out. Null to count possible duplicates, too. */
  readonly duplicates: Uint8Array | null;
}

export const ALL_ROWS: RegisterFilter = {
  commodities: [],
  unit: null,
  modes: [],
  bodies: [],
  territory: null,
  origin: null,
  destination: null,
  months: null,
  duplicates: null
};

/** True of the rows that a filter takes. A word that the register has not got takes none. */
export function matchRows(
  { columns, dictionaries }: Register,
  filter: RegisterFilter
): (row: number) => boolean {
  const tests: ((row: number) => boolean)[] = [];
  const among = (
    column: ArrayLike<number>,
    words: readonly string[],
    wanted: readonly (string | null)[]
  ): void => {
    const codes = wanted.filter((word) => word !== null).map((word) => words.indexOf(word));
    if (!codes.length) return;
    const isWanted = new Uint8Array(words.length);
    for (const code of codes) if (code >= 0) isWanted[code] = 1;
    tests.push((row) => isWanted[column[row] as number] === 1);
  };
  among(columns.commodity, dictionaries.commodity, filter.commodities);
  among(columns.unit, dictionaries.unit, [filter.unit]);
  among(columns.mode, dictionaries.mode, filter.modes);
  among(columns.body, dictionaries.body, filter.bodies);
  among(columns.territory, dictionaries.territory, [filter.territory]);
  among(columns.origin, dictionaries.territory, [filter.origin]);
  among(columns.destination, dictionaries.territory, [filter.destination]);
  const { months, duplicates } = filter;
  if (months)
    tests.push((row) => {
      const month = columns.month[row] as Month;
      return month !== NO_MONTH && month >= months.from && month <= months.to;
    });
  if (duplicates) tests.push((row) => duplicates[row] === 0);
  const [first] = tests;
  if (!first) return () => true;
  if (tests.length === 1) return first;
  return (row) => {
    for (const test of tests) if (!test(row)) return false;
    return true;
  };
}
