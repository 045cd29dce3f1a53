import type { Register } from '../register';
import { allRows, sortByCode } from '../sort-by-code';
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
  const inOrder = rows.slice().sort();
  if (order === null) return inOrder;
  const { ranks, count } = rankBy(register, inOrder, order, nameOf);
  // Those without a rank keep the last place of all.
  const places = ranks.map((rank) => (rank === 0 ? count : descending ? count - rank : rank - 1));
  const sorted = sortByCode(allRows(rows.length), places, count + 1);
  return sorted.map((i) => inOrder[i] as number);
}

/** For each row of a list its rank, from 1 up to `count`; 0 where nothing is stated. */
function rankBy(
  { columns, dictionaries }: Register,
  rows: Uint32Array,
  order: RowOrder,
  nameOf: (territory: string) => string
): { readonly ranks: Uint32Array; readonly count: number } {
  if (order === 'amount') return rankNumbers(Float64Array.from(rows, (row) => columns.low[row] as number));
  const isTerritory = order === 'territory' || order === 'origin' || order === 'destination';
  const words = isTerritory
    ? dictionaries.territory.map((code) => code && nameOf(code))
    : dictionaries[order];
  const collator = new Intl.Collator('en');
  const stated = words
    .flatMap((word, code) => (word === '' ? [] : code))
    .sort((a, b) => collator.compare(words[a] as string, words[b] as string));
  const ranks = new Uint32Array(words.length);
  stated.forEach((code, i) => (ranks[code] = i + 1));
  const column = columns[order];
  return {
    ranks: Uint32Array.from(rows, (row) => ranks[column[row] as number] as number),
    count: stated.length
  };
}

/** The ranks of numbers, equal ones sharing theirs; 0 for NaN. */
function rankNumbers(numbers: Float64Array): { readonly ranks: Uint32Array; readonly count: number } {
  const sorted = numbers.filter((number) => !Number.isNaN(number)).sort();
  const ranks = Uint32Array.from(numbers, (number) => {
    if (Number.isNaN(number)) return 0;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  });
  return { ranks, count: sorted.length };
}
