import { firstDayOf } from '../model/partial-date';
import type { Register } from './register';
import { sortByCode } from './sort-by-code';

const DAY_MS = 86_400_000;
const MOST_DAYS = 2;
const TOLERANCE = 0.015;

/**
 * Flags rows that may tell of a seizure that another body reported before: the same commodity, unit, territory, origin and destination, at most two days
 * apart, amounts within 1.5 % of each other, another body. The later row has 1, the others 0. A flag is a doubt and no more: the more seizures of a
 * day are alike, the oftener it is wrong. Rows without a day or without a number are never flagged.
 */
export function findDuplicates({ rows, columns, dictionaries }: Register): Uint8Array {
  const { date, low, high, territory, body } = columns;
  const days = dictionaries.date.map((text) =>
    text.length === 10 ? firstDayOf(text).getTime() / DAY_MS : NaN
  );
  /** By the code of a date: its place among all days. */
  const ranks = new Uint32Array(days.length);
  days
    .flatMap((day, code) => (Number.isNaN(day) ? [] : code))
    .sort((a, b) => (days[a] as number) - (days[b] as number))
    .forEach((code, rank) => (ranks[code] = rank));
  const found = new Uint32Array(rows);
  const rankOf = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const code = date[row] as number;
    if (Number.isNaN(low[row]) || Number.isNaN(days[code]) || !territory[row]) continue;
    found[count++] = row;
    rankOf[row] = ranks[code] as number;
  }
  const same = [
    [columns.commodity, dictionaries.commodity],
    [columns.unit, dictionaries.unit],
    [territory, dictionaries.territory],
    [columns.origin, dictionaries.territory],
    [columns.destination, dictionaries.territory]
  ] as const;
  let compared = sortByCode(found.subarray(0, count), rankOf, days.length);
  for (const [codes, words] of same) compared = sortByCode(compared, codes, words.length);
  const flags = new Uint8Array(rows);
  for (let i = 1; i < count; i++) {
    const row = compared[i] as number;
    const day = dayOf(row);
    for (let before = i - 1; before >= 0; before--) {
      const other = compared[before] as number;
      if (day - dayOf(other) > MOST_DAYS || !isSame(row, other)) break;
      if (body[row] === body[other] || !isAlike(valueOf(row), valueOf(other))) continue;
      flags[row] = 1;
      break;
    }
  }
  return flags;

  function isSame(row: number, other: number): boolean {
    for (const [codes] of same) if (codes[row] !== codes[other]) return false;
    return true;
  }

  function dayOf(row: number): number {
    return days[date[row] as number] as number;
  }

  function valueOf(row: number): number {
    return high[row] === Infinity ? (low[row] as number) : (high[row] as number);
  }
}

function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(a, b);
}
