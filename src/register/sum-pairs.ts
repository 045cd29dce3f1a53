import type { Amount } from '../model/quantity';
import type { UnitName } from '../model/unit';
import type { CellSource } from './cells-of-rows';
import { addCell, amountAt, FIELDS, recordsAt, type Sums } from './sums';

export interface PairSum {
  readonly origin: string;
  readonly destination: string;
  readonly amount: Amount;
  readonly records: number;
}

export interface PairSums {
  /** The strongest, by their least amount, then by their records. */
  readonly pairs: readonly PairSum[];
  /** The pair that was asked for, where it has records and is not among the strongest; else null. */
  readonly chosen: PairSum | null;
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
  return rankPairs({ territories, keys: [...places.keys()], sums, ends, unit, most });
}

export interface PairTotals {
  readonly territories: readonly string[];
  /** Of each pair: code of the origin × territories + code of the destination. */
  readonly keys: ArrayLike<number>;
  /** Of each pair, one after the other; pairs without a record are none. */
  readonly sums: Sums;
  /** One cell: of what has not both ends. */
  readonly ends: Sums;
  readonly unit: UnitName;
  readonly most?: number;
  /** A pair that is wanted in any case, as `AFG-PAK`; null for none. */
  readonly flow?: string | null;
}

/** The strongest pairs of those that were summed, and what part of all these hold. Only what may be among them is looked at one by one. */
export function rankPairs({
  territories,
  keys,
  sums,
  ends,
  unit,
  most = 200,
  flow = null
}: PairTotals): PairSums {
  const width = territories.length;
  const pairAt = (i: number): PairSum => {
    const key = keys[i] as number;
    return {
      origin: territories[Math.floor(key / width)] ?? '',
      destination: territories[key % width] ?? '',
      amount: amountAt(sums, i, unit),
      records: recordsAt(sums, i)
    };
  };
  const found: number[] = [];
  let [records, least] = [0, 0];
  for (let i = 0; i < keys.length; i++) {
    const own = recordsAt(sums, i);
    if (!own) continue;
    found.push(i);
    records += own;
    least += lowAt(sums, i);
  }
  const lows = Float64Array.from(found, (i) => lowAt(sums, i)).sort();
  const atLeast = lows[Math.max(0, lows.length - most)] ?? 0;
  const nameOf = ({ origin, destination }: PairSum): string => `${origin}-${destination}`;
  const strongest = found
    .filter((i) => lowAt(sums, i) >= atLeast)
    .map((i) => ({ pair: pairAt(i), low: lowAt(sums, i) }))
    .sort(
      (a, b) => b.low - a.low || b.pair.records - a.pair.records || (nameOf(a.pair) < nameOf(b.pair) ? -1 : 1)
    )
    .slice(0, most);
  const [origin = '', destination = ''] = flow?.split('-') ?? [];
  const wanted = flow === null ? -1 : territories.indexOf(origin) * width + territories.indexOf(destination);
  const chosen = found.find((i) => keys[i] === wanted);
  const isListed = strongest.some(({ pair }) => nameOf(pair) === flow);
  return {
    pairs: strongest.map(({ pair }) => pair),
    chosen: chosen === undefined || isListed ? null : pairAt(chosen),
    count: found.length,
    records,
    recordsHeld: strongest.reduce((sum, { pair }) => sum + pair.records, 0),
    shareHeld: least > 0 ? strongest.reduce((sum, { low }) => sum + low, 0) / least : null,
    withoutEnds: recordsAt(ends, 0)
  };
}

function lowAt(sums: Sums, pair: number): number {
  return sums[pair * FIELDS] as number;
}
