import type { Amount } from '../model/quantity';
import type { UnitName } from '../model/unit';
import type { CellSource } from './cells-of-rows';
import { addCell, amountAt, FIELDS, recordsAt } from './sums';

export interface PairSum {
  readonly origin: string;
  readonly destination: string;
  readonly amount: Amount;
  readonly records: number;
}

export interface PairSums {
  /** The strongest, by their least amount, then by their records. */
  readonly pairs: readonly PairSum[];
  /** How many pairs there are, those that are not listed among them. */
  readonly count: number;
  /** The records between two known ends, and how many of them the listed pairs hold. */
  readonly records: number;
  readonly recordsHeld: number;
  /** What part of the least amounts of all pairs the listed ones hold, from 0 to 1; null where these add up to nothing. */
  readonly shareHeld: number | null;
  /** Records of which an end is not known: they are in no pair. */
  readonly withoutEnds: number;
}

/** Sums from origin to destination, of which the strongest are listed. */
export function sumPairs({ territories, each }: CellSource, unit: UnitName, most = 200): PairSums {
  const width = territories.length;
  const places = new Map<number, number>();
  let sums = new Float64Array(1024 * FIELDS);
  const ends = new Float64Array(FIELDS);
  each(({ origin, destination }, from, cell) => {
    if (!origin || !destination) return addCell(ends, 0, from, cell);
    const key = origin * width + destination;
    let place = places.get(key);
    if (place === undefined) {
      place = places.size;
      places.set(key, place);
      if ((place + 1) * FIELDS > sums.length) {
        const larger = new Float64Array(2 * sums.length);
        larger.set(sums);
        sums = larger;
      }
    }
    addCell(sums, place, from, cell);
  });
  const all = [...places].map(([key, place]): PairSum => ({
    origin: territories[Math.floor(key / width)] ?? '',
    destination: territories[key % width] ?? '',
    amount: amountAt(sums, place, unit),
    records: recordsAt(sums, place)
  }));
  const nameOf = ({ origin, destination }: PairSum): string => `${origin}-${destination}`;
  all.sort(
    (a, b) => b.amount.low - a.amount.low || b.records - a.records || (nameOf(a) < nameOf(b) ? -1 : 1)
  );
  const pairs = all.slice(0, most);
  const total = (of: readonly PairSum[], value: (pair: PairSum) => number): number =>
    of.reduce((sum, pair) => sum + value(pair), 0);
  const least = total(all, ({ amount }) => amount.low);
  return {
    pairs,
    count: all.length,
    records: total(all, ({ records }) => records),
    recordsHeld: total(pairs, ({ records }) => records),
    shareHeld: least > 0 ? total(pairs, ({ amount }) => amount.low) / least : null,
    withoutEnds: recordsAt(ends, 0)
  };
}
