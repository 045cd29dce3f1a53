import type { Register } from '../register';
import type { RowOrder } from './register-source';

/**
 * Rows in an order, null for the register's own; those of which it is not stated come last, and among equals the register's own order holds. Amounts
 * are ordered by their least, words by the alphabet, territories by the names that they are given.
 */
export function orderRows(
  register: Register,
  rows: Uint32Array,
  { order, descending }: { readonly order: RowOrder | null; readonly descending: boolean },
  nameOf: (territory: string) => string
): Uint32Array {
  if (order === null) return rows.slice().sort();
  const rank = rankBy(register, order, nameOf);
  const sign = descending ? -1 : 1;
  return rows.slice().sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    if (Number.isNaN(first) || Number.isNaN(second))
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b;
    return sign * (first - second) || a - b;
  });
}

/** A number for each row by which it is ordered; NaN where nothing is stated. */
function rankBy(
  { columns, dictionaries }: Register,
  order: RowOrder,
  nameOf: (territory: string) => string
): (row: number) => number {
  if (order === 'amount') return (row) => columns.low[row] as number;
  const isTerritory = order === 'territory' || order === 'origin' || order === 'destination';
  const words = isTerritory
    ? dictionaries.territory.map((code) => code && nameOf(code))
    : dictionaries[order];
  const collator = new Intl.Collator('en');
  const sorted = words
    .map((_, code) => code)
    .sort((a, b) => collator.compare(words[a] as string, words[b] as string));
  const ranks = new Float64Array(words.length);
  sorted.forEach((code, rank) => (ranks[code] = words[code] === '' ? NaN : rank));
  const column = columns[order];
  return (row) => ranks[column[row] as number] as number;
}
