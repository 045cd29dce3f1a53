import { parseHeader } from '../../data/read/parse-csv';
import { dsvFormat } from 'd3-dsv';
import type { BatchSink } from '../cells';

/** Rows that are read at once. */
const BATCH_ROWS = 50_000;

/**
 * Reads a CSV file in UTF-8 with a header; comma, semicolon and tab are told apart as in the other tables. A last line without its end is taken for
 * whole where it has all its cells, and is uneven otherwise.
 */
export function readDelimited(file: string, bytes: Uint8Array, { onBatch, onFault }: BatchSink): void {
  const text = new TextDecoder().decode(bytes);
  const { delimiter, columns } = parseHeader(text);
  let rows: string[][] = [];
  let uneven: number[] = [];
  let firstRow = 1;
  let last: readonly string[] = columns;
  const flush = (): void => {
    const [held, odd] = [rows, uneven];
    onBatch({
      file,
      firstRow,
      rows: held.length,
      column: (name) => {
        const i = columns.indexOf(name);
        return i < 0 ? null : { kind: 'plain', at: (row) => held[row]?.[i]?.trim() || null };
      },
      uneven: odd
    });
    firstRow += held.length;
    [rows, uneven] = [[], []];
  };
  // parseRows, not parse: d3-dsv's parse compiles a function from a string, which a Content-Security-Policy forbids.
  dsvFormat(delimiter).parseRows(text, (cells, i) => {
    if (i === 0 || (cells.length === 1 && cells[0] === '')) return;
    if (cells.length !== columns.length) uneven.push(rows.length);
    rows.push(cells);
    last = cells;
    if (rows.length === BATCH_ROWS) flush();
  });
  if (rows.length || firstRow === 1) flush();
  if (last.length < columns.length && !/[\r\n]$/.test(text))
    onFault({
      code: 'cut_off',
      file,
      lost: 1,
      detail: `its last row has ${last.length} of ${columns.length} cells`
    });
}
