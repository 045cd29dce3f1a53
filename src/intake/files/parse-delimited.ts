import { parseRecords } from '../../data/read/parse-csv';
import { createProblemLog } from '../../data/read/problem-log';
import { once } from '../once';
import { textCell, type OpenedFile, type SheetCell, type SheetRow } from './sheet';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** How much of a file is looked at for its delimiter. */
const SAMPLE = 64 * 1024;
const MAX_ROWS = 200_000;

/**
 * The records of delimited text as a sheet. The delimiter is that of a line "sep=;" before them, else the one that the shape of the rows
 * speaks for. A record whose quote is never closed is told and left out. Null where there are more rows than a sheet of countries has.
 */
export function parseDelimited(
  text: string
): (OpenedFile['sheets'][number] & { delimiter: string; faults: OpenedFile['faults'] }) | null {
  const separator = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  const delimiter = separator?.[1] ?? findDelimiter(text);
  const log = createProblemLog();
  const rows: SheetRow[] = [];
  // Long lists repeat their texts: each is one cell, wherever it stands.
  const known = new Map<string, SheetCell>();
  const cellOf = (text: string) => once(known, text, textCell);
  parseRecords(text, delimiter, { file: '', log }, (cells, row) => {
    if (separator && row === 1) return;
    if (rows.length < MAX_ROWS)
      rows.push({
        row,
        isHidden: false,
        cells: cells.map(cellOf)
      });
  });
  if (rows.length >= MAX_ROWS) return null;
  const faults = log.list(['']).map((problem) => ({
    row: problem.row,
    cell: problem.value ?? ''
  }));
  return { name: '', isHidden: false, rows, hiddenColumns: new Set(), merges: [], delimiter, faults };
}

/**
 * Each delimiter is tried over the first lines: the one that cuts most rows into the same number of cells wins, more cells counting for more
 * among those that do so nearly as well. A tab in most lines decides at once, since nobody types one.
 */
export function findDelimiter(text: string): string {
  const end = text.length > SAMPLE ? text.lastIndexOf('\n', SAMPLE) : text.length;
  const sample = text.slice(0, end > 0 ? end : SAMPLE);
  const lines = sample.split(/\r\n|\r|\n/).filter((line) => line.trim());
  if (lines.filter((line) => line.includes('\t')).length > lines.length / 2) return '\t';
  let best: string = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    let rows = 0;
    parseRecords(sample, delimiter, { file: '', log: createProblemLog() }, (cells) => {
      if (cells.every((cell) => cell.trim() === '')) return;
      rows += 1;
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    });
    for (const [width, count] of widths) {
      if (width < 2) continue;
      // A row of its own width among the others is a title, a note or a slip.
      const score = (count / rows) * (1 + Math.min(width, 12) / 100);
      if (score > most) [best, most] = [delimiter, score];
    }
  }
  return best;
}
