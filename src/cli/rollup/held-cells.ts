import { CELL_FIELDS } from '../../register/cubes/cubes';
import type { CountedCells } from '../../register/cubes/withhold';
import { encodeCube } from '../../register/cubes/encode-cube';
import { failure } from '../stop';
import type { CellBatch } from './rollup-engine';

const [WITH, WITHOUT, HIGH, OPEN, LARGEST] = (
  ['with_number', 'without_number', 'high', 'open', 'largest'] as const
).map((field) => CELL_FIELDS.indexOf(field)) as [number, number, number, number, number];

/** The cells of one commodity and unit, by column. */
export class HeldCells {
  readonly #keys: readonly string[];
  #words: string[][];
  #numbers: number[][] = CELL_FIELDS.map(() => []);
  commodity = '';
  unit = '';
  cells = 0;
  rows = 0;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
    this.#words = keys.map(() => []);
  }

  isOfSameFile({ words: [commodities, units] }: CellBatch, cell: number): boolean {
    return commodities?.[cell] === this.commodity && units?.[cell] === this.unit;
  }

  /** Takes the cells of a batch from one on that are of its commodity and unit, and returns the first that is not. Stops at a sum that a number does not hold exactly. */
  take(batch: CellBatch, start: number): number {
    const { words, numbers } = batch;
    if (!this.cells) {
      this.commodity = words[0]?.[start] ?? '';
      this.unit = words[1]?.[start] ?? '';
    }
    let end = start;
    while (end < batch.cells && this.isOfSameFile(batch, end)) end += 1;
    for (const [i, list] of this.#words.entries()) append(list, words[i + 2], start, end);
    for (const [i, list] of this.#numbers.entries()) append(list, numbers[i], start, end);
    for (const list of this.#numbers)
      for (let cell = this.cells; cell < list.length; cell++) {
        const number = list[cell] as number;
        // 2^53 itself may be a larger sum that was rounded.
        if (!Number.isSafeInteger(number) || number < 0)
          throw failure(
            `a sum of ${this.commodity} (${this.unit || 'no unit'}) is ${number}: beyond 2^53 base units it is not exact; nothing was written.`
          );
      }
    const [withNumber = [], withoutNumber = []] = [this.#numbers[WITH], this.#numbers[WITHOUT]];
    for (let cell = this.cells; cell < withNumber.length; cell++)
      this.rows += (withNumber[cell] as number) + (withoutNumber[cell] as number);
    this.cells += end - start;
    return end;
  }

  count(): CountedCells {
    const [withNumber = [], withoutNumber = []] = [this.#numbers[WITH], this.#numbers[WITHOUT]];
    const records = withNumber.map((count, cell) => count + (withoutNumber[cell] as number));
    return { words: this.#words, records, withNumber };
  }

  /**
   * Takes flagged cells out, and what of the others is of too few records: the size of the largest seizure, and the upper ends of sums that are open upwards, which are of
   * the closed ones alone and which nobody reads.
   */
  withhold(flags: Uint8Array): void {
    const isLeft = (_: unknown, cell: number): boolean => !flags[cell];
    this.#words = this.#words.map((list) => list.filter(isLeft));
    this.#numbers = this.#numbers.map((list) => list.filter(isLeft));
    const open = this.#numbers[OPEN] ?? [];
    this.#numbers[HIGH] = (this.#numbers[HIGH] ?? []).map((high, cell) => (open[cell] ? 0 : high));
    this.#numbers[LARGEST] = (this.#numbers[LARGEST] ?? []).map(() => 0);
    const { records } = this.count();
    this.cells = records.length;
    this.rows = records.reduce((sum, count) => sum + count, 0);
  }

  encode(): Uint8Array {
    return encodeCube(this.#keys, this.#words, this.#numbers);
  }
}

/** Adds elements of a column to a list, one by one: a spread of a long one would not fit on the stack. */
function append<T>(list: T[], column: readonly T[] | undefined, start: number, end: number): void {
  if (column) for (let i = start; i < end; i++) list.push(column[i] as T);
}
