import type { Marking } from '../../model/briefing';
import type { Fault } from '../../model/problem';
import { findNearest } from '../validate/find-nearest';
import type { CellValue } from '../tables/columns';
import type { CellsOf, TableName } from '../tables/definitions';
import type { Resource, Schema } from './descriptor';
import type { Consequences, FindAliases, ProblemLog } from './problem-log';

/** Cells by column; null where nothing is stated. */
export type Cells = Readonly<Record<string, CellValue>>;

/** One record of a file. */
export interface Row<C extends Cells = Cells> {
  /** The row's number in the file; the header is row 1. */
  readonly row: number;
  /** What the table's key holds. */
  readonly id: string;
  readonly cells: C;
  /** The strictest marking that stands in it; null for none. */
  readonly marking: Marking | null;
}

/** A row that is left out (its faulty cells are null), and what was left out because of it, or with it because of another. */
export interface LeftOutRow extends Row {
  readonly consequences: Consequences;
}

/** The rows of one file that hold good so far, and those that do not. */
export interface Table<C extends Cells = Cells> {
  readonly file: string;
  readonly schema: Schema;
  /** False where the file could not be read at all, so that nothing can be said about ids in it. */
  readonly isRead: boolean;
  /** By the row's id, in the order of the file. */
  readonly rows: Map<string, Row<C>>;
  /** By the row's id; a further one of the same id has the row's number after it. */
  readonly leftOut: Map<string, LeftOutRow>;
}

export type RowOf<T extends TableName> = Row<CellsOf<T>>;
export type TableOf<T extends TableName> = Table<CellsOf<T>>;
export type Tables = { readonly [T in TableName]: TableOf<T> };

/** What rules look at: all tables, the codes of territories that can be drawn, and where they report. */
export interface Inspection {
  readonly tables: Tables;
  readonly knownTerritories: ReadonlySet<string>;
  readonly log: ProblemLog;
  /** The tables as the descriptor describes them. */
  readonly resources: readonly Resource[];
  /** The files of tables for which the descriptor states a hash. */
  readonly stated: readonly StatedHash[];
}

export interface StatedHash {
  readonly table: string;
  readonly path: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** A fault of a row, at one of its columns or at none. */
export type RowFault = Fault & {
  readonly column: string | null;
  readonly suggest?: ((findAliases: FindAliases) => readonly string[]) | undefined;
  /** The row without which this one cannot be: the fault is then only counted with that row's. */
  readonly because?: LeftOutRow | undefined;
};

export function emptyTable(file: string, schema: Schema, isRead: boolean): Table {
  return { file, schema, isRead, rows: new Map(), leftOut: new Map() };
}

/**
 * Reports a fault of a row and leaves the row out; the cell's value is told with it. Where another row is the cause, it is only counted there.
 * Safe for a row that is out already.
 */
export function rejectRow(log: ProblemLog, table: Table, row: Row, { because, ...fault }: RowFault): void {
  if (because) {
    leaveOutWith(table, row, because.consequences);
    return;
  }
  const consequences: Consequences = new Map();
  log.report({ ...placeOf(table, row, fault.column), ...fault, consequences });
  leaveOut(table, row, consequences);
}

/** Tells of a row that is kept although it may be wrong. */
export function warnOfRow(log: ProblemLog, table: Table, row: Row, fault: RowFault): void {
  log.report({ ...placeOf(table, row, fault.column), severity: 'warning', ...fault });
}

function placeOf({ file }: Table, { row, cells }: Row, column: string | null) {
  const value = column === null ? null : (cells[column] ?? null);
  return { file, row, value: value === null ? null : String(value) };
}

/** Leaves out a row, if it is not out already, and counts it among what follows from something else. */
export function leaveOutWith(table: Table, row: Row, consequences: Consequences): void {
  if (leaveOut(table, row, consequences))
    consequences.set(table.file, (consequences.get(table.file) ?? 0) + 1);
}

function leaveOut(table: Table, row: Row, consequences: Consequences): boolean {
  const isNew = table.rows.delete(row.id);
  if (isNew) addLeftOut(table, row, consequences);
  return isNew;
}

/** Adds a row that never was among the rows. */
export function addLeftOut({ leftOut }: Table, row: Row, consequences: Consequences): void {
  leftOut.set(leftOut.has(row.id) ? `${row.id} ${row.row}` : row.id, { ...row, consequences });
}

/** Leaves out rows that depend on a file which could not be read: told once, for the whole file. */
export function rejectAll(
  log: ProblemLog,
  table: Table,
  dependent: readonly Row[],
  { column, cause }: { column: string | null; cause: string }
): void {
  if (dependent.length === 0) return;
  const consequences: Consequences = new Map();
  log.report({ file: table.file, column, code: 'file_unread', rows: dependent.length, cause, consequences });
  for (const row of dependent) leaveOut(table, row, consequences);
}

/** The items of a list-valued cell: separated by semicolons, without the spaces around them. */
export function splitList(cell: string | null): string[] {
  return (cell ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** One string for the values of several columns; different values never give the same one. */
export function keyOf(cells: Cells, fields: readonly string[]): string {
  return fields.length === 1
    ? String(cells[fields[0] ?? ''])
    : JSON.stringify(fields.map((name) => cells[name]));
}

/** The ids of a table that are most like one which no row has. */
export function suggestIds(table: Table, id: string): readonly string[] {
  return findNearest(id, [...table.rows.keys()]);
}
