import type { RegisterFault } from '../model/register';

/** What a file holds in a cell, before it is understood; null where nothing is stated. */
export type RawCell = string | number | null;

/** The cells of one column in one batch of rows: either one after the other, or as positions in a list of the values that occur. */
export type Cells =
  | { readonly kind: 'plain'; readonly at: (row: number) => RawCell }
  | {
      readonly kind: 'coded';
      /** The position in `values`; −1 where nothing is stated. */
      readonly codes: ArrayLike<number>;
      readonly values: readonly RawCell[];
    };

/** Some rows of a file, by column. */
export interface Batch {
  readonly file: string;
  /** The number of its first row in the file, from 1. */
  readonly firstRow: number;
  readonly rows: number;
  /** Null where the file has no such column. */
  readonly column: (name: string) => Cells | null;
  /** Rows, from 0 in this batch, that have more or fewer cells than the header; none of their cells can be trusted. */
  readonly uneven: readonly number[];
}

/** A cell that came as a number, a date or a text, as the model's readers have it. Days are at midnight UTC. */
export function rawCell(value: unknown): RawCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

/** What a reader of a file hands on, in the file's order. */
export interface BatchSink {
  readonly onBatch: (batch: Batch) => void;
  readonly onFault: (fault: RegisterFault) => void;
}
