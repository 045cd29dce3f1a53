import type { MonthRange } from './register-filter';
import type { RowsByMonth } from './rows-by-month';

/** What is added up of a row: so many numbers, added to those of a cell, or with −1 taken away from them. They are whole, so that both are exact. */
export interface RowNumbers {
  readonly fields: number;
  readonly add: (sums: Float64Array, cell: number, row: number, sign: 1 | -1) => void;
}

/** By what rows are told apart. */
export interface RowKeys {
  /** From 1 up to `mostKeys`; 0 for a row that has none. */
  readonly keyOf: (row: number) => number;
  readonly mostKeys: number;
  /** So much the totals of one choice may take: with more keys there are fewer months at which they are known. */
  readonly mostBytes?: number;
}

const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Sums of rows by a key that some of them have, such as a pair of territories, over any span of months: totals are kept up to every so many months, and
 * the rows between the nearest of these and the ends of a span are added or taken away. So it costs about the same for any span, and however many keys
 * there may be, only those that occur are held.
 */
export class RunningSums {
  /** The keys that occur; of the sums, cell 0 is of rows without one, and cell i + 1 of key i of these. */
  readonly keys: ArrayLike<number>;
  readonly #list: RowsByMonth;
  readonly #numbers: RowNumbers;
  /** The cell of each row of the list. */
  readonly #cells: Uint32Array;
  readonly #every: number;
  /** Totals of the dated rows before each so many months, and of all rows, undated ones too. */
  readonly #marks: Float64Array[] = [];
  readonly #whole: Float64Array;

  constructor(list: RowsByMonth, { keyOf, mostKeys, mostBytes = MOST_BYTES }: RowKeys, numbers: RowNumbers) {
    const { rows, span } = list;
    this.#list = list;
    this.#numbers = numbers;
    const places = new Uint32Array(mostKeys + 1);
    const keys: number[] = [];
    this.#cells = new Uint32Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const key = keyOf(rows[i] as number);
      if (key === 0) continue;
      if (places[key] === 0) places[key] = keys.push(key);
      this.#cells[i] = places[key] as number;
    }
    this.keys = keys;
    const running = new Float64Array((keys.length + 1) * numbers.fields);
    const months = span ? span.to - span.from + 1 : 0;
    this.#every = Math.max(1, Math.ceil((months * running.byteLength) / mostBytes));
    for (let month = 0; month < months; month++) {
      if (month % this.#every === 0) this.#marks.push(running.slice());
      this.#add(running, this.#startOf(month), this.#startOf(month + 1), 1);
    }
    this.#marks.push(running.slice());
    this.#add(running, 0, this.#startOf(0), 1);
    this.#whole = running;
  }

  /** Cell by cell, the numbers of each one after the other; null for the months takes all rows, undated ones too. */
  sum(months: MonthRange | null): Float64Array {
    if (!months) return this.#whole.slice();
    const sums = new Float64Array(this.#whole.length);
    const { span } = this.#list;
    if (!span) return sums;
    const from = Math.max(0, months.from - span.from);
    const to = Math.min(span.to, months.to) - span.from + 1;
    if (from < to) {
      this.#addUpTo(sums, to, 1);
      this.#addUpTo(sums, from, -1);
    }
    return sums;
  }

  /** Adds the dated rows before a month, counted from the first. */
  #addUpTo(sums: Float64Array, month: number, sign: 1 | -1): void {
    const last = this.#marks.length - 1;
    const months = this.#list.span ? this.#list.span.to - this.#list.span.from + 1 : 0;
    // The last mark is that of all months, which need not be a whole number of times so many.
    const monthOf = (mark: number): number => (mark === last ? months : mark * this.#every);
    const below = Math.min(last, Math.floor(month / this.#every));
    const above = Math.min(last, below + 1);
    const mark = month - monthOf(below) <= monthOf(above) - month ? below : above;
    const totals = this.#marks[mark] as Float64Array;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + sign * (totals[i] as number);
    const [at, wanted] = [this.#startOf(monthOf(mark)), this.#startOf(month)];
    if (at < wanted) this.#add(sums, at, wanted, sign);
    else this.#add(sums, wanted, at, sign === 1 ? -1 : 1);
  }

  /** The place in the list of the first row of a month, counted from the first. */
  #startOf(month: number): number {
    const { span, rows } = this.#list;
    return span ? this.#list.startOf(span.from + month) : rows.length;
  }

  #add(sums: Float64Array, from: number, to: number, sign: 1 | -1): void {
    const { rows } = this.#list;
    for (let i = from; i < to; i++)
      this.#numbers.add(sums, this.#cells[i] as number, rows[i] as number, sign);
  }
}
