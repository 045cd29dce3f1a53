import { allRows, sortByCode } from '../sort-by-code';
import type { ColumnArrays } from './column-arrays';

/** One pass over the rows counts those of each commodity, unit and month where these are no more than so many together. */
const MOST_COUNTED = 2 ** 24;

/**
 * The rows in the order of their commodity, unit and month, those without a month first; of equal ones the order in which they came holds. What is asked of
 * one commodity lies together then.
 */
export function sortRows(
  { commodity, unit, month }: Pick<ColumnArrays, 'commodity' | 'unit' | 'month'>,
  units: number
): Uint32Array {
  const all = allRows(month.length);
  const measure = new Uint32Array(month.length);
  for (let row = 0; row < measure.length; row++)
    measure[row] = (commodity[row] as number) * units + (unit[row] as number);
  const [measures, months] = [rankCodes(measure), rankCodes(month)];
  const count = measures.count * months.count;
  if (count > MOST_COUNTED)
    return sortByCode(sortByCode(all, month, 2 ** 16), measure, measures.ranks.length);
  const keys = new Uint32Array(measure.length);
  for (let row = 0; row < keys.length; row++)
    keys[row] =
      (measures.ranks[measure[row] as number] as number) * months.count +
      (months.ranks[month[row] as number] as number);
  return sortByCode(all, keys, count);
}

/** For each row its place in an order of all rows. */
export function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) places[order[i] as number] = i;
  return places;
}

/** Codes that occur, numbered from 0 in their order. */
function rankCodes(codes: Uint32Array | Uint16Array): {
  readonly ranks: Uint32Array;
  readonly count: number;
} {
  let most = 0;
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i] as number);
  const ranks = new Uint32Array(most + 1);
  for (let i = 0; i < codes.length; i++) ranks[codes[i] as number] = 1;
  let count = 0;
  for (let code = 0; code <= most; code++) if (ranks[code]) ranks[code] = count++;
  return { ranks, count };
}
