import { firstDayOf } from '../model/partial-date';
import type { Register } from './register';

const DAY_MS = 86_400_000;
const MOST_DAYS = 2;
const TOLERANCE = 0.015;

/**
 * Flags rows that may tell of a seizure that another body reported before: the same commodity, unit, territory, origin and destination, at most two days
 * apart, amounts within 1.5 % of each other, another body. The later row has 1, the others 0. A flag is a doubt and no more: the more seizures of a
 * day are alike, the oftener it is wrong. Rows without a day or without a number are never flagged.
 */
export function findDuplicates({ rows, columns, dictionaries }: Register): Uint8Array {
  const days = dictionaries.date.map((date) =>
    date.length === 10 ? firstDayOf(date).getTime() / DAY_MS : NaN
  );
  const dayOf = (row: number): number => days[columns.date[row] as number] as number;
  const compared: number[] = [];
  for (let row = 0; row < rows; row++)
    if (!Number.isNaN(columns.low[row]) && !Number.isNaN(dayOf(row)) && columns.territory[row])
      compared.push(row);
  const same = [columns.commodity, columns.unit, columns.territory, columns.origin, columns.destination];
  const compare = (a: number, b: number): number => {
    for (const column of same)
      if (column[a] !== column[b]) return (column[a] as number) - (column[b] as number);
    return 0;
  };
  compared.sort((a, b) => compare(a, b) || dayOf(a) - dayOf(b) || a - b);
  const flags = new Uint8Array(rows);
  for (const [i, row] of compared.entries())
    for (let before = i - 1; before >= 0; before--) {
      const other = compared[before] as number;
      if (compare(row, other) !== 0 || dayOf(row) - dayOf(other) > MOST_DAYS) break;
      if (columns.body[row] === columns.body[other] || !isAlike(valueOf(row), valueOf(other))) continue;
      flags[row] = 1;
      break;
    }
  return flags;

  function valueOf(row: number): number {
    const high = columns.high[row] as number;
    return high === Infinity ? (columns.low[row] as number) : high;
  }
}

function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(a, b);
}
