import type { ProblemCode } from '../model/problem';
import type { Schema } from './descriptor';
import { suggestNearest } from './find-nearest';
import type { CellValue } from './parse-cell';
import type { ProblemLog } from './problem-log';
import type { TableName } from './schema-contract';

/** One record's cells by column; a column that the file has not got is null, and in a row that was left out so is a faulty cell. */
export interface Row {
  /** The row's number in the file; the header is row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** The rows of one file that hold good so far, and those that do not. */
export interface Table {
  readonly file: string;
  readonly schema: Schema;
  /** False where the file could not be read at all, so that nothing can be said about ids in it. */
  readonly isRead: boolean;
  /** By the row's id, in the order of the file. */
  readonly rows: Map<string, Row>;
  readonly leftOut: Row[];
}

export type Tables = Readonly<Record<TableName, Table>>;

/** What rules look at: all tables, the codes of territories that can be drawn, and where they report. */
export interface Inspection {
  readonly tables: Tables;
  readonly knownTerritories: ReadonlySet<string>;
  readonly log: ProblemLog;
}

export interface RowFault {
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly message: string;
  readonly remedy: string | (() => string);
}

export function emptyTable(file: string, schema: Schema, isRead: boolean): Table {
  return { file, schema, isRead, rows: new Map(), leftOut: [] };
}

/** Reports a fault of a row and leaves the row out; the cell's value is told with it. Safe for a row that is out already. */
export function rejectRow(log: ProblemLog, table: Table, { row, cells }: Row, fault: RowFault): void {
  const value = fault.column === null ? null : cells[fault.column];
  log.report({
    file: table.file,
    row,
    value: value === null || value === undefined ? null : String(value),
    ...fault
  });
  const id = String(cells.id);
  if (table.rows.delete(id)) table.leftOut.push({ row, cells });
}

/** Leaves out rows that depend on a file which could not be read: told once, for the whole file. */
export function rejectAll(
  log: ProblemLog,
  table: Table,
  dependent: readonly Row[],
  { column, code, cause }: { column: string | null; code: ProblemCode; cause: string }
): void {
  if (dependent.length === 0) return;
  log.report({
    file: table.file,
    column,
    code,
    message: `${dependent.length === 1 ? 'One row is' : `${dependent.length} rows are`} left out, because ${cause} could not be read.`,
    remedy: `Mend ${cause} first.`
  });
  for (const row of dependent) {
    table.rows.delete(String(row.cells.id));
    table.leftOut.push(row);
  }
}

/** A cell's text; null where it is empty. */
export function textOf({ cells }: Row, column: string): string | null {
  const value = cells[column];
  return value === null || value === undefined ? null : String(value);
}

/** A cell's number; null where it is empty. */
export function numberOf({ cells }: Row, column: string): number | null {
  const value = cells[column];
  return typeof value === 'number' ? value : null;
}

/** The items of a list-valued cell: separated by semicolons, without the spaces around them. */
export function listOf(row: Row, column: string): string[] {
  return (textOf(row, column) ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** One string for the values of several columns; different values never give the same one. */
export function keyOf(cells: Row['cells'], fields: readonly string[]): string {
  return fields.length === 1
    ? String(cells[fields[0] ?? ''])
    : JSON.stringify(fields.map((name) => cells[name]));
}

/** What to do about an id that is not among a table's rows: mend its own row if that was left out, else the id most like it. */
export function missingIdRemedy(table: Table, id: string): string {
  const own = table.leftOut.find(({ cells }) => cells.id === id);
  if (own) return `Mend row ${own.row} of ${table.file} first: it was left out.`;
  return suggestNearest(
    id,
    [...table.rows.keys()],
    `Add a row with this id to ${table.file}, or empty the cell.`
  );
}
