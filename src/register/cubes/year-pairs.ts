import type { UnitName } from '../../model/unit';
import { rankPairs, type PairSums } from '../sum-pairs';
import { addCell, FIELDS, type Sums } from '../sums';
import type { CubeCells } from './read-cubes';

/** From the first year to the last, both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** The cells of `pairs-by-year` in the order of their years, so that those of a span of years lie one after the other, however many there are. */
export class YearPairs {
  readonly #territories: readonly string[];
  readonly #unit: UnitName;
  /** Of each pair, its code. */
  readonly #keys: Float64Array;
  /** Of each cell: its year, its pair (-1 where an end is not known), and its sums. */
  readonly #years: Uint32Array;
  readonly #pairs: Int32Array;
  readonly #sums: Sums;
  /** The years of any cell; null where none is dated. */
  readonly span: YearRange | null;
  #last: { readonly key: string; readonly pairs: PairSums } | null = null;

  constructor({ territories, cells, year, each }: CubeCells, unit: UnitName) {
    this.#territories = territories;
    this.#unit = unit;
    const years = year ?? new Uint32Array(cells);
    const starts = new Map<number, number>();
    for (const own of years) starts.set(own, (starts.get(own) ?? 0) + 1);
    let before = 0;
    for (const own of [...starts.keys()].sort((a, b) => a - b)) {
      const count = starts.get(own) as number;
      starts.set(own, before);
      before += count;
    }
    this.#years = new Uint32Array(cells);
    this.#pairs = new Int32Array(cells);
    this.#sums = new Float64Array(cells * FIELDS);
    const known = new Map<number, number>();
    each(({ origin, destination }, from, cell) => {
      const own = years[cell] as number;
      const at = starts.get(own) as number;
      starts.set(own, at + 1);
      const key = origin * territories.length + destination;
      let pair = origin && destination ? known.get(key) : -1;
      if (pair === undefined) known.set(key, (pair = known.size));
      this.#years[at] = own;
      this.#pairs[at] = pair;
      addCell(this.#sums, at, from, cell);
    });
    this.#keys = Float64Array.from(known.keys());
    const first = this.#years.find((own) => own > 0);
    this.span = first === undefined ? null : { from: first, to: this.#years.at(-1) as number };
  }

  /** Sums by pair over some years; null takes all cells, those without a year too. `flow` is wanted in any case. */
  sum(years: YearRange | null, flow: string | null = null): PairSums {
    const from = years ? this.#firstFrom(Math.max(1, years.from)) : 0;
    const to = years ? this.#firstFrom(years.to + 1) : this.#years.length;
    const key = `${from} ${to} ${flow}`;
    if (this.#last?.key === key) return this.#last.pairs;
    const sums = new Float64Array(this.#keys.length * FIELDS);
    const ends = new Float64Array(FIELDS);
    for (let cell = from; cell < to; cell++) {
      const pair = this.#pairs[cell] as number;
      if (pair < 0) addCell(ends, 0, this.#sums, cell);
      else addCell(sums, pair, this.#sums, cell);
    }
    const pairs = rankPairs({
      territories: this.#territories,
      keys: this.#keys,
      sums,
      ends,
      unit: this.#unit,
      flow
    });
    this.#last = { key, pairs };
    return pairs;
  }

  /** The first cell whose year is not before one. */
  #firstFrom(wanted: number): number {
    let [low, high] = [0, this.#years.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#years[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
