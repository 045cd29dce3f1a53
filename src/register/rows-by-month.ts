import { NO_MONTH, type Month } from './month';
import type { MonthRange } from './register-filter';

/** Rows in the order of their months, those without one first, so that a span of months is a part of the list. */
export class RowsByMonth {
  readonly rows: Uint32Array;
  readonly #months: Uint16Array;
  /** The first month of any row and the last; null where none is dated. */
  readonly span: MonthRange | null;

  /** `rows` are in the order of `months`, which are those of all rows of the register. */
  constructor(rows: Uint32Array, months: Uint16Array) {
    this.rows = rows;
    this.#months = months;
    const first = this.startOf(NO_MONTH + 1);
    this.span =
      first < rows.length
        ? { from: months[rows[first] as number] as Month, to: months[rows.at(-1) as number] as Month }
        : null;
  }

  /** The place in the list of the first row whose month is not before one. */
  startOf(wanted: Month): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#months[this.rows[middle] as number] as Month) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The rows of some months; null takes all, undated ones too. */
  within(months: MonthRange | null): Uint32Array {
    if (!months) return this.rows;
    return this.rows.subarray(this.startOf(Math.max(months.from, NO_MONTH + 1)), this.startOf(months.to + 1));
  }

  /** Those that pass, in the same order. */
  filter(isIn: (row: number) => boolean): RowsByMonth {
    const found = new Uint32Array(this.rows.length);
    let count = 0;
    for (const row of this.rows) if (isIn(row)) found[count++] = row;
    return new RowsByMonth(found.slice(0, count), this.#months);
  }
}
