import { BLANK_CELL, cellAt, textCell, type Sheet } from '../files/sheet';

/**
 * Eurostat's tab-separated files put several things into the first column, with commas between them, and its header ends in the name of what
 * the columns are: "unit,iccs,geo\TIME_PERIOD". The sheet with that column split, and its header; null for any other sheet.
 */
export function splitFirstColumn(sheet: Sheet): { sheet: Sheet; header: string } | null {
  const [head] = sheet.rows;
  const header = head ? cellAt(head, 0).text : '';
  const match = /^([\w ]+(?:,[\w ]+)*)\\\w+$/.exec(header);
  if (!match) return null;
  const names = (match[1] ?? '').split(',');
  const rows = sheet.rows.map((row, i) => {
    const parts = i === 0 ? names : cellAt(row, 0).text.split(',');
    const cells = names.map((_, at) =>
      parts[at] === undefined ? BLANK_CELL : textCell(parts[at] as string)
    );
    return { ...row, cells: [...cells, ...row.cells.slice(1)] };
  });
  return { sheet: { ...sheet, rows }, header };
}
