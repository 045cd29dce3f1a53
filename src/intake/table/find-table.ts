import { max } from 'd3-array';
import { lettersOf } from '../edit-sheet';
import { BLANK_CELL, cellAt, isBlankRow, type Sheet, type SheetRow } from '../files/sheet';
import {
  findTerritoryColumns,
  namesTerritory,
  type TerritoryColumn,
  type TerritoryReader
} from './find-territory-columns';
import { readHeaderRole, readYearHeader } from './header-words';
import { readUnit } from '../cells/unit-words';
import type { SkippedRow } from '../result';

export interface TableColumn {
  readonly column: number;
  /** The names of its header rows joined by ": "; empty where it has none. */
  readonly header: string;
  /** The lowest of them alone. */
  readonly lowest: string;
  /** Its HXL tag; empty where there is none. */
  readonly tag: string;
}

/** A table within a sheet: its header, its rows, and the rows that are no part of it. */
export interface FoundTable {
  readonly sheet: Sheet;
  readonly territoryColumns: readonly TerritoryColumn[];
  readonly columns: readonly TableColumn[];
  readonly headerRows: readonly number[];
  readonly tagRow: number | null;
  readonly rows: readonly SheetRow[];
  readonly skipped: readonly SkippedRow[];
  /** The first text above the header, else the sheet's or the file's name. */
  readonly title: string;
}

const MAX_HEADER_ROWS = 4;

/** The table of a sheet; null where no column names territories. `fileName` is what it is called where it has no title. */
export function findTable(sheet: Sheet, reader: TerritoryReader, fileName = ''): FoundTable | null {
  const territoryColumns = findTerritoryColumns(sheet, reader);
  const [main] = territoryColumns;
  if (!main) return null;
  const { rows } = sheet;
  const isNarrow = rows.every((row) => row.cells.filter(({ text }) => text !== '').length < 2);
  const isWide = (row: SheetRow) => isNarrow || row.cells.filter(({ text }) => text !== '').length > 1;
  let first = rows.findIndex(
    (row) =>
      isWide(row) &&
      territoryColumns.some(({ column, kind }) => namesTerritory(reader.read(cellAt(row, column).text, kind)))
  );
  if (first < 0) return null;
  // Rows above it that hold numbers are data, too: a region, a total, or a name that is not known.
  while (first > 0 && isDataRow(rows[first - 1] as SheetRow, rows[first - 2], main, reader)) first -= 1;
  // The name of a group of countries, alone in its row, stands between header and data.
  while (first > 1 && isGroupHeading(rows[first - 1] as SheetRow, rows[first - 2] as SheetRow, main.column))
    first -= 1;
  let top = first - 1;
  let tagRow: number | null = null;
  const skipped: SkippedRow[] = [];
  const unitRows: SheetRow[] = [];
  const headers: SheetRow[] = [];
  for (; top >= 0 && headers.length < MAX_HEADER_ROWS; top--) {
    const row = rows[top] as SheetRow;
    if (isBlankRow(row)) {
      if (headers.length > 0 || unitRows.length > 0 || first - top > 2) break;
      skipped.push({ row: row.row, reason: 'blank' });
      continue;
    }
    const below = headers[0] ?? rows[first];
    // Rows that a workbook leaves out are blank.
    if (headers.length > 0 && below && below.row - row.row > 1) break;
    if (headers.length === 0 && isTagRow(row)) tagRow = row.row;
    else if (headers.length === 0 && isColumnNumbers(row))
      skipped.push({ row: row.row, reason: 'column numbers' });
    else if (headers.length === 0 && isUnitRow(row, main.column)) unitRows.unshift(row);
    else if (
      headers.length === 0
        ? isHeaderRow(row, isNarrow)
        : isUpperHeader(row, headers[0] as SheetRow, main.column, sheet)
    )
      headers.unshift(row);
    else break;
  }
  const allHeaders = [...headers, ...unitRows];
  const above = rows.slice(0, top + 1);
  for (const row of above)
    skipped.push({
      row: row.row,
      reason: isBlankRow(row) ? 'blank' : isTagRow(row) ? 'HXL tags' : 'above the header'
    });
  if (tagRow !== null) skipped.push({ row: tagRow, reason: 'HXL tags' });
  const body = rows.slice(first);
  const firstKept = (allHeaders[0] ?? body[0])?.row ?? 1;
  const present = new Set(rows.slice(0, first).map(({ row }) => row));
  for (let row = 1; row < firstKept; row++) if (!present.has(row)) skipped.push({ row, reason: 'blank' });
  const tags = rows.find(({ row }) => row === tagRow);
  return {
    sheet,
    territoryColumns,
    columns: describeColumns({ headers: allHeaders, unitRows, body, tags }, sheet, main.column),
    headerRows: allHeaders.map(({ row }) => row),
    tagRow,
    rows: fillMerged(body, sheet),
    skipped,
    title:
      above.flatMap(({ cells }) => cells.map(({ text }) => text)).find((text) => /\p{L}{3}/u.test(text)) ??
      (sheet.name || fileName)
  };
}

/** The same table with those rows above its header that a person says are data. */
export function withRowsAbove(table: FoundTable, isData: (row: number) => boolean): FoundTable {
  const taken = new Set(
    table.skipped
      .filter(({ row, reason }) => reason === 'above the header' && isData(row))
      .map(({ row }) => row)
  );
  if (!taken.size) return table;
  return {
    ...table,
    rows: [...table.sheet.rows.filter(({ row }) => taken.has(row)), ...table.rows],
    skipped: table.skipped.filter(({ row }) => !taken.has(row))
  };
}

function isTagRow(row: SheetRow): boolean {
  const filled = row.cells.filter(({ text }) => text !== '');
  return filled.length > 0 && filled.every(({ text }) => /^#\p{L}[\p{L}\d_+ -]*$/u.test(text));
}

/** "(1) (2) (3)" or "1 2 3" below a header. */
function isColumnNumbers(row: SheetRow): boolean {
  const filled = row.cells
    .filter(({ text }) => text !== '')
    .map(({ text }) => Number(text.replace(/^\((\d+)\)$/, '$1')));
  return (
    filled.length > 2 &&
    filled.every(
      (value, i) =>
        Number.isInteger(value) && (i === 0 ? value <= 1 : value === (filled[i - 1] as number) + 1)
    )
  );
}

function isUnitRow(row: SheetRow, territoryColumn: number): boolean {
  const filled = row.cells.filter(({ text }) => text !== '');
  return (
    cellAt(row, territoryColumn).text === '' &&
    filled.length > 0 &&
    filled.every(({ text }) => readUnit(text.replace(/^[([](.*)[)\]]$/, '$1')) !== null)
  );
}

const isNumeric = (text: string): boolean =>
  /^[^\p{L}]*\d[\d\s.,'’]*[^\p{L}]*$/u.test(text) && readYearHeader(text) === null;

function isHeaderRow(row: SheetRow, isNarrow: boolean): boolean {
  const filled = row.cells.filter(({ text }) => text !== '');
  if (filled.length < 2 && !isNarrow) return false;
  return filled.filter(({ text }) => isNumeric(text)).length <= filled.length / 2;
}

function isDataRow(
  row: SheetRow,
  above: SheetRow | undefined,
  { column: own, kind }: TerritoryColumn,
  reader: TerritoryReader
): boolean {
  const name = cellAt(row, own).text;
  const filled = row.cells.filter(({ text }, column) => text !== '' && column !== own);
  if (name === '' || filled.length === 0 || isColumnNumbers(row)) return false;
  const numbers = filled.filter(({ text }) => isNumeric(text)).length;
  const reading = reader.read(name, kind).kind;
  // A name that may be misspelt, without any number, is data where the row above is plainly the header.
  const isBelowHeader =
    numbers > 0 || (above !== undefined && readHeaderRole(cellAt(above, own).text) !== null);
  return numbers > filled.length / 2 || (isBelowHeader && reading !== 'unknown' && reading !== 'none');
}

function isGroupHeading(row: SheetRow, above: SheetRow, territoryColumn: number): boolean {
  const isAlone = row.cells.every(({ text }, column) => (text !== '') === (column === territoryColumn));
  return isAlone && row.row - above.row === 1 && above.cells.filter(({ text }) => text !== '').length > 1;
}

/** What a column without a name is called: "Column B". */
export function isColumnLetter(header: string): boolean {
  return /^Column [A-Z]{1,3}$/.test(header);
}

/** A row of names above the header that hold for several columns: none over the territories, or one merged down. */
function isUpperHeader(row: SheetRow, lower: SheetRow, territoryColumn: number, sheet: Sheet): boolean {
  const filled = row.cells.flatMap(({ text }, column) => (text === '' ? [] : [column]));
  if (filled.length === 0 || !filled.every((column) => !isNumeric(cellAt(row, column).text))) return false;
  const overTerritory = cellAt(row, territoryColumn).text !== '';
  const merge = sheet.merges.find(({ top, left }) => top === row.row && left === filled[0]);
  // One text alone, at the left edge or across the whole table, is a title.
  if (
    filled.length === 1 &&
    (filled[0] === 0 || (merge && merge.left <= territoryColumn && merge.right > territoryColumn))
  )
    return false;
  return !overTerritory || cellAt(lower, territoryColumn).text === '';
}

/** The rows of a table by what they hold; those with units are headers, too. */
interface TableRows {
  readonly headers: readonly SheetRow[];
  readonly unitRows: readonly SheetRow[];
  readonly body: readonly SheetRow[];
  readonly tags: SheetRow | undefined;
}

function describeColumns(
  { headers, unitRows, body, tags }: TableRows,
  sheet: Sheet,
  territoryColumn: number
): TableColumn[] {
  const width = max([...headers, ...body], ({ cells }) => cells.length) ?? 0;
  const lowest = headers.filter((row) => !unitRows.includes(row)).at(-1);
  const filled = headers.map((row) => {
    const isMerged = sheet.merges.some(({ top, left, right }) => top === row.row && right > left);
    const isUpper = row !== lowest && !unitRows.includes(row);
    let last = '';
    return Array.from({ length: width }, (_, column) => {
      const own = cellAt(row, column).text;
      const merge = sheet.merges.find(
        ({ top, left, right, bottom }) =>
          column > left && column <= right && top <= row.row && bottom >= row.row
      );
      if (own !== '') return (last = own);
      if (merge) return cellAt(headers.find((each) => each.row === merge.top) ?? row, merge.left).text;
      // Without merged cells, as in CSV, an upper name holds for the columns to its right.
      return isUpper && !isMerged && column > territoryColumn ? last : '';
    });
  });
  return Array.from({ length: width }, (_, column) => {
    const texts = filled.map((row) => row[column] ?? '');
    const units = unitRows
      .map((row) => cellAt(row, column).text.replace(/^[([](.*)[)\]]$/, '$1'))
      .filter(Boolean);
    const own = texts
      .slice(0, headers.length - unitRows.length)
      .filter((text, i, all) => text !== '' && text !== all[i - 1]);
    const unit = units.length ? ` (${units.join(' ')})` : '';
    const isFilled = body.some((row) => cellAt(row, column).text !== '');
    const name = own.join(': ') || (isFilled ? `Column ${lettersOf(column)}` : '');
    return {
      column,
      header: name + unit,
      lowest: own.at(-1) ?? '',
      tag: tags ? cellAt(tags, column).text : ''
    };
  });
}

/** Cells merged downwards hold for each of their rows; merged across, for the first column alone. */
function fillMerged(body: readonly SheetRow[], sheet: Sheet): readonly SheetRow[] {
  const merges = sheet.merges.filter(({ top, bottom, left, right }) => bottom > top && left === right);
  if (merges.length === 0) return body;
  const byRow = new Map(body.map((row) => [row.row, row]));
  return body.map((row) => {
    const cells = [...row.cells];
    for (const { top, bottom, left } of merges) {
      const source = byRow.get(top);
      if (!source || row.row <= top || row.row > bottom) continue;
      while (cells.length <= left) cells.push(BLANK_CELL);
      if (cells[left]?.text === '') cells[left] = cellAt(source, left);
    }
    return { ...row, cells };
  });
}
