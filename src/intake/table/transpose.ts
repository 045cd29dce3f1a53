import { max } from 'd3-array';
import { BLANK_CELL, cellAt, type Sheet } from '../files/sheet';
import type { TerritoryReader } from './find-territory-columns';

/** True where one row names at least three territories, and all its other texts but one or two do, too: territories stand side by side. */
export function isTransposed(sheet: Sheet, reader: TerritoryReader): boolean {
  return sheet.rows.slice(0, 30).some(({ cells }) => {
    const texts = cells.map(({ text }) => text).filter(Boolean);
    const count = texts.filter((text) => reader.read(text, 'name').kind === 'territory').length;
    return count >= 3 && count >= texts.length - 2;
  });
}

/** The sheet with rows and columns exchanged; rows are then numbered as columns are, from 1. */
export function transposeSheet(sheet: Sheet): Sheet {
  const width = max(sheet.rows, ({ cells }) => cells.length) ?? 0;
  const rows = Array.from({ length: width }, (_, column) => ({
    row: column + 1,
    isHidden: sheet.hiddenColumns.has(column),
    cells: sheet.rows.map((row) => cellAt(row, column) ?? BLANK_CELL)
  }));
  return { ...sheet, rows, hiddenColumns: new Set(), merges: [] };
}
