import type { ProblemCode } from '../../model/problem';
import type { Schema } from './descriptor';
import { suggestNearest } from '../validate/find-nearest';
import type { CellValue } from './parse-cell';
import type { Consequences, FindAliases, ProblemLog } from './problem-log';
import type { TableName } from './schema-contract';

/** One record's cells by column; a column that the file has not got is null, and in a row that was left out so is a faulty cell. */
export interface Row {
  /** The row's number in the file; the header is row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** A row that is left out, and what was left out because of it, or with it because of another. */
export interface LeftOutRow extends Row {
  readonly consequences: Consequences;
}

/** The rows of one file that hold good so far, and those that do not. */
export interface Table {
  readonly file: string;
  readonly schema: Schema;
  /** False where the file could not be read at all, so that nothing can be said about ids in it. */
  readonly isRead: boolean;
  /** By the row's id, in the order of the file. */
  readonly rows: Map<string, Row>;
  /** By the row's id; a further one of the same id has the row's number after it. */
  readonly leftOut: Map<string, LeftOutRow>;
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
  readonly remedy: string | ((findAliases: FindAliases) => string);
  /** The row without which this one cannot be: the fault is then only counted with that row's. */
  readonly cause?: LeftOutRow | undefined;
}

export function emptyTable(file: string, schema: Schema, isRead: boolean): Table {
  return { file, schema, isRead, rows: new Map(), leftOut: new Map() };
}

/**
 * Reports a fault of a row and leaves the row out; the cell's value is told with it. Where another row is the cause, it is only counted there.
 * Safe for a row that is out already.
 */
export function rejectRow(log: ProblemLog, table: Table, row: Row, { cause, ...fault }: RowFault): void {
  if (cause) {
    leaveOutWith(table, row, cause.consequences);
    return;
  }
  const value = fault.column === null ? null : row.cells[fault.column];
  const consequences: Consequences = new Map();
  log.report({
    file: table.file,
    row: row.row,
    value: value === null || value === undefined ? null : String(value),
    ...fault,
    consequences
  });
  leaveOut(table, row, consequences);
}

/** Leaves out a row, if it is not out already, and counts it among what follows from something else. */
export function leaveOutWith(table: Table, row: Row, consequences: Consequences): void {
  if (leaveOut(table, row, consequences))
    consequences.set(table.file, (consequences.get(table.file) ?? 0) + 1);
}

function leaveOut(table: Table, row: Row, consequences: Consequences): boolean {
  const isNew = table.rows.delete(String(row.cells.id));
  if (isNew) addLeftOut(table, row, consequences);
  return isNew;
}

/** Adds a row that never was among the rows. */
export function addLeftOut({ leftOut }: Table, { row, cells }: Row, consequences: Consequences): void {
  const id = String(cells.id);
  leftOut.set(leftOut.has(id) ? `${id} ${row}` : id, { row, cells, consequences });
}

/** Leaves out rows that depend on a file which could not be read: told once, for the whole file. */
export function rejectAll(
  log: ProblemLog,
  table: Table,
  dependent: readonly Row[],
  { column, code, cause }: { column: string | null; code: ProblemCode; cause: string }
): void {
  if (dependent.length === 0) return;
  const consequences: Consequences = new Map();
  log.report({
    file: table.file,
    column,
    code,
    message: `${dependent.length === 1 ? 'One row is' : `${dependent.length} rows are`} left out, because ${cause} could not be read.`,
    consequences,
    remedy: `Mend ${cause} first.`
  });
  for (const row of dependent) leaveOut(table, row, consequences);
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

/** What to do about an id that no row of a table has: the id most like it. */
export function missingIdRemedy(table: Table, id: string): string {
  return suggestNearest(
    id,
    [...table.rows.keys()],
    `Add a row with this id to ${table.file}, or mend what names it.`
  );
}
