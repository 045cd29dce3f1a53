import { BLANK_CELL, textCell, type Sheet, type SheetCell, type SheetRow } from './files/sheet';
import type { Decisions } from './result';

/** The letters of a column, from 0: "A", "Z", "AA". */
export function lettersOf(column: number): string {
  return (
    (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
  );
}

/** Where a cell stands, as `Decisions.edits` names it: "B7", in a sheet with a name "Results!B7". */
export function placeOf(sheet: string, row: number, column: number): string {
  return `${sheet ? `${sheet}!` : ''}${lettersOf(column)}${row}`;
}

/** A sheet with what a person wrote into its cells. Rows that it lacks are added; what names another sheet, or no cell, changes nothing. */
export function editSheet(sheet: Sheet, edits: Decisions['edits'] = {}): Sheet {
  const changed = new Map<number, [column: number, text: string][]>();
  for (const [place, text] of Object.entries(edits)) {
    const match = /^(?:(.*)!)?([A-Z]{1,3})([1-9]\d{0,6})$/s.exec(place);
    if (!match || (match[1] ?? '') !== sheet.name) continue;
    const column = [...(match[2] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(match[3]);
    changed.set(row, [...(changed.get(row) ?? []), [column, text]]);
  }
  if (changed.size === 0) return sheet;
  const rows = sheet.rows.map((row): SheetRow => {
    const own = changed.get(row.row);
    changed.delete(row.row);
    return own ? { ...row, cells: fill(row.cells, own) } : row;
  });
  const added = [...changed].map(([row, own]): SheetRow => ({ row, isHidden: false, cells: fill([], own) }));
  return { ...sheet, rows: added.length ? [...rows, ...added].sort((a, b) => a.row - b.row) : rows };
}

function fill(
  cells: readonly SheetCell[],
  own: readonly (readonly [column: number, text: string])[]
): SheetCell[] {
  const filled = [...cells];
  for (const [column, text] of own) {
    while (filled.length <= column) filled.push(BLANK_CELL);
    filled[column] = textCell(text);
  }
  return filled;
}
