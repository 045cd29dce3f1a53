import type { RegisterFault } from '../model/register';

/** What a file holds in a cell, before it is understood; null where nothing is stated. */
export type RawCell = string | number | null;

/** A bitmap as Arrow has it: bit 0 of the first byte is the first row's, and set where the row states something. Null where all do. */
export type Validity = Uint8Array | null;

/** Positions in a list of the values that occur. */
export interface CodedCells {
  readonly codes: ArrayLike<number>;
  readonly validity: Validity;
  readonly values: readonly RawCell[];
}

/** Numbers one after the other. */
export interface NumberCells {
  readonly values: ArrayLike<number>;
  readonly validity: Validity;
}

/** Texts one after the other in UTF-8: that of row i lies from `starts[i]` up to `starts[i + 1]`. */
export interface TextCells {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly validity: Validity;
}

/** The cells of one column in one batch of rows: one by one, and all at once where the file has them so. */
export interface Cells {
  readonly at: (row: number) => RawCell;
  readonly coded?: CodedCells;
  readonly numbers?: NumberCells;
  readonly texts?: TextCells;
}

/** Some rows of a file, by column. It is valid while `onBatch` runs, and not after. */
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

/** True where a row states something. */
export function isStated(validity: Validity, row: number): boolean {
  return validity === null || (((validity[row >> 3] as number) >> (row & 7)) & 1) === 1;
}

/** What a reader of a file hands on, in the file's order. */
export interface BatchSink {
  readonly onBatch: (batch: Batch) => void;
  readonly onFault: (fault: RegisterFault) => void;
}
