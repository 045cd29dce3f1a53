import type { Refusal } from '../../model/sheet-problem';

/** Filled cells of all sheets of a workbook; beyond them it is a register, not a table of countries. */
export const MAX_CELLS = 1_000_000;
export const MAX_COLUMNS = 1000;

/** What the number format of a spreadsheet's cell says beyond its number. */
export interface CellFormat {
  /** The unit or currency that is shown beside the number ("t", "USD"); empty where there is none. */
  readonly unit: string;
  /** True for a format that shows a share ("0%"). */
  readonly isShare: boolean;
}

/** One cell as it stands in the file. Where `kind` is `number`, the stored number counts, not how it is shown. */
export interface SheetCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula';
  /** What a reader sees, trimmed; a formula without a stored result as "=B5+C5". Empty for a blank cell. */
  readonly text: string;
  /** The stored number; null for all else. */
  readonly number: number | null;
  /** A date cell's day or time (ISO 8601); null for all else. */
  readonly date: string | null;
  readonly format: CellFormat | null;
  /** Superscript marks that lead to footnotes, without the text; empty where there are none. */
  readonly note: string;
}

export interface SheetRow {
  /** As a spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly isHidden: boolean;
  /** By column, from 0; those beyond the last are blank. */
  readonly cells: readonly SheetCell[];
}

/** Cells that are shown as one, with the first's content: rows and columns from `top` and `left` to `bottom` and `right`, rows from 1, columns from 0. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A table of cells, not yet understood. */
export interface Sheet {
  /** Empty for a file that holds one sheet without a name. */
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly MergedCells[];
}

/** How a file was read, told to its owner. */
export interface FileReading {
  readonly format: 'csv' | 'xlsx' | 'ods' | 'json';
  /** Of text files; empty for others. */
  readonly encoding: string;
  /** True where the encoding is only the likeliest. */
  readonly isEncodingGuessed: boolean;
  /** Of delimited text; empty for others. */
  readonly delimiter: string;
}

export interface OpenedFile {
  readonly reading: FileReading;
  readonly sheets: readonly Sheet[];
  /** Records with a quote that is never closed, which are left out; the text from that quote on. */
  readonly faults: readonly { readonly row: number | null; readonly cell: string }[];
}

/** A file that cannot be read at all. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const BLANK_CELL: SheetCell = {
  kind: 'text',
  text: '',
  number: null,
  date: null,
  format: null,
  note: ''
};

const UNSEEN = /[\r\n\u200b\u200e\u200f\ufeff\u2066-\u2069]/;

/** A cell of text; white space at its ends and line breaks in it do not count. */
export function textCell(text: string, note = ''): SheetCell {
  const trimmed = (
    UNSEEN.test(text)
      ? text.replace(/[\u200b\u200e\u200f\ufeff\u2066-\u2069]/g, '').replace(/[ \t]*[\r\n]+[ \t]*/g, ' ')
      : text
  ).trim();
  return trimmed === '' && note === '' ? BLANK_CELL : { ...BLANK_CELL, text: trimmed, note };
}

/** A cell of a row; blank beyond its end. */
export function cellAt(row: SheetRow, column: number): SheetCell {
  return row.cells[column] ?? BLANK_CELL;
}

export function isBlankRow(row: SheetRow): boolean {
  return row.cells.every((cell) => cell.text === '');
}
