import { isBefore, isPartialDate, yearOf } from '../../model/partial-date';
import type { ProblemLog } from '../read/problem-log';
import { rejectRow, warnOfRow, type Inspection, type Row, type Table } from '../read/table';
import type { TableName } from '../tables/definitions';

/** An address of the web that names nobody: a reader takes "https://europol.europa.eu@example.org" for another site than it is. */
const WEB_ADDRESS = /^https?:\/\/(?![^/?#\\]*@)\S+$/i;

const DATE_COLUMNS: readonly (readonly [TableName, readonly string[]])[] = [
  ['operations', ['start', 'end', 'announced']],
  ['sources', ['published']],
  ['events', ['date']]
];

/** No operation of law enforcement that is told here was before, or can be after. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

function isRecent(date: string): boolean {
  const year = yearOf(date);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** True for a day, month or year of the calendar in which an operation can have been. */
export function isDate(date: string): boolean {
  return isPartialDate(date) && isRecent(date);
}

/** Leaves out a row whose cell is no date. */
export function tellDate(table: Table, row: Row, column: string, log: ProblemLog): void {
  rejectRow(log, table, row, { column, code: 'date_form' });
}

/** Takes a date that is centuries off for not stated, and keeps the rest of its row. */
function emptyDate(table: Table, row: Row, column: string, log: ProblemLog): void {
  const year = yearOf(String(row.cells[column]));
  warnOfRow(log, table, row, { column, code: 'date_century', year });
  const { cells } = table.rows.get(row.id) ?? row;
  table.rows.set(row.id, { ...row, cells: { ...cells, [column]: null } });
}

/**
 * Leaves out rows whose dates do not exist or run backwards, and sources whose address is not of the web: the page makes links of
 * addresses, so no descriptor may allow another scheme.
 */
export function validateForms({ tables, log }: Inspection): void {
  for (const [name, columns] of DATE_COLUMNS) {
    const table: Table = tables[name];
    for (const row of table.rows.values()) {
      for (const column of columns) {
        const date = row.cells[column];
        if (typeof date !== 'string' || isDate(date)) continue;
        if (isPartialDate(date)) emptyDate(table, row, column, log);
        else tellDate(table, row, column, log);
      }
    }
  }
  for (const row of tables.operations.rows.values()) {
    const { start, end } = row.cells;
    if (start !== null && isBefore(end, start))
      rejectRow(log, tables.operations, row, { column: 'end', code: 'operation_reversed', start });
  }
  for (const row of tables.sources.rows.values()) {
    const { url } = row.cells;
    if (url === null || WEB_ADDRESS.test(url)) continue;
    rejectRow(log, tables.sources, row, { column: 'url', code: 'web_address' });
  }
}
