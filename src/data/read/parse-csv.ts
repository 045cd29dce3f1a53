import { dsvFormat } from 'd3-dsv';
import type { ProblemLog } from './problem-log';

/** The longest cell that a spreadsheet can hold (Excel specifications and limits); a longer one is a quote left open. */
const MAX_CELL_LENGTH = 32_767;

/** The part of a file in which its header must end. */
const HEADER_LENGTH = 1024 * 1024;

const DELIMITERS = [',', ';', '\t'] as const;
const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/** The file that a text is of, and where its problems are told. */
export interface CsvFile {
  readonly file: string;
  readonly log: ProblemLog;
}

/** One record; `row` is its number as a spreadsheet shows it: the header is row 1, and a cell with line breaks is one row. */
export interface CsvRow {
  readonly row: number;
  /** At most as many as the header has; those that the record has no cell for are empty. */
  readonly cells: readonly string[];
  /** Set where it has more of them than the header, so that none can be trusted. */
  readonly isTooLong?: true;
}

export interface CsvHeader {
  readonly delimiter: string;
  /** Its own row: lines before it say how the file is to be read. */
  readonly row: number;
  /** What a record begins with that is a comment; empty for nothing. */
  readonly commentChar: string;
  readonly columns: readonly string[];
}

/**
 * The names of the columns and the delimiter, from the first record: that of a line "sep=;" before it, else the dialect's, else of comma,
 * semicolon and tab the one it has most of. Columns without a name at the end are not counted.
 */
export function parseHeader(
  text: string,
  dialect: { readonly delimiter: string; readonly commentChar: string } = { delimiter: '', commentChar: '' }
): CsvHeader {
  let start = text.slice(0, HEADER_LENGTH);
  const { commentChar } = dialect;
  const separator = /^"?sep=(.)"?[\r\n]/i.exec(start)?.[1];
  let row = 1;
  while ((row === 1 && separator) || (commentChar && start.startsWith(commentChar))) {
    start = start.slice(endOfLine(start, 0)).replace(/^(?:\r\n|\r|\n)/, '');
    row += 1;
  }
  const unquoted = start.replace(/"[^"]*"/g, '');
  const firstLine = unquoted.slice(0, unquoted.search(/[\r\n]|$/));
  const given = separator ?? dialect.delimiter;
  let delimiter: string = given || DELIMITERS[0];
  let most = 0;
  for (const candidate of given ? [] : DELIMITERS) {
    const count = firstLine.split(candidate).length - 1;
    if (count > most) [delimiter, most] = [candidate, count];
  }
  // parseRows, not parse: d3-dsv's parse compiles a function from a string, which a Content-Security-Policy forbids.
  const [columns = []] = dsvFormat(delimiter).parseRows(start.slice(0, endOfFirstRecord(start)));
  const names = columns.map((name) => name.trim());
  while (names.at(-1) === '') names.pop();
  return { delimiter, row, commentChar, columns: names };
}

/**
 * Reads the records below the header and hands each to `onRow`, in order. Blank records count as rows but are not handed on.
 * One with more cells than the header is handed on as such, one with fewer lacks its last cells. Broken quotes are told as `parseRecords` does; a cell
 * that seems to have swallowed rows, and a last row that seems to be cut off, are warned of.
 */
export function parseCsv(
  text: string,
  header: CsvHeader,
  { file, log }: CsvFile,
  onRow: (row: CsvRow) => void
): void {
  const width = header.columns.length;
  const at = { file, severity: 'warning' } as const;
  let last = { row: 0, cells: width };
  let before = Infinity;
  parseRecords(text, header.delimiter, { file, log }, (cells, row) => {
    if (row <= header.row || isBlank(cells)) return;
    if (header.commentChar && cells[0]?.startsWith(header.commentChar)) return;
    if (last.row) before = Math.min(before, last.cells);
    last = { row, cells: cells.length };
    for (const cell of cells) {
      const lines = cell.includes('\n') || cell.includes('\r') ? countRows(cell, header) : 0;
      if (lines) log.report({ ...at, row, value: cell.slice(0, 40), code: 'rows_in_cell', lines });
    }
    // Empty cells beyond the last column are what a spreadsheet leaves behind when a column is cleared.
    if (isBlank(cells.slice(width)))
      onRow({ row, cells: cells.length > width ? cells.slice(0, width) : cells });
    else onRow({ row, cells, isTooLong: true });
  });
  if (last.cells < width && before >= width && before < Infinity)
    log.report({ ...at, row: last.row, code: 'last_row_short', cells: last.cells, columns: width });
}

/** How many lines of a cell have as many separators as the header: a stray quote has taken them for text. */
function countRows(cell: string, { delimiter, columns }: CsvHeader): number {
  if (columns.length < 3) return 0;
  return cell.split(/\r\n|\r|\n/).filter((line) => line.split(delimiter).length >= columns.length).length;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/**
 * Hands every record to `onRecord` with its number, blank ones too. A record with a quote that is never closed is reported and left out;
 * reading goes on at the next line. LF, CRLF and CR end lines.
 */
export function parseRecords(
  text: string,
  delimiter: string,
  { file, log }: CsvFile,
  onRecord: (cells: readonly string[], row: number) => void
): void {
  const { parseRows } = dsvFormat(delimiter);
  let row = 0;
  const take = (cells: string[]): null => {
    row += 1;
    onRecord(cells, row);
    return null;
  };

  for (let from = 0; from < text.length;) {
    const broken = findBrokenQuote(text, from, delimiter.charCodeAt(0));
    if (!broken) {
      parseRows(from === 0 ? text : text.slice(from), take);
      return;
    }
    parseRows(text.slice(from, broken.recordStart), take);
    row += 1;
    const end = endOfLine(text, broken.quote);
    log.report({
      file,
      row,
      value: text.slice(broken.quote, Math.min(end, broken.quote + 40)),
      code: 'quote'
    });
    from = text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === NEWLINE ? end + 2 : end + 1;
  }
}

/** Where the first quoted cell stands that does not end in a quote followed by a delimiter or a line end; null where all do. */
function findBrokenQuote(
  text: string,
  from: number,
  delimiter: number
): { quote: number; recordStart: number } | null {
  const endsCell = (code: number) => code === delimiter || code === NEWLINE || code === RETURN;
  let recordStart = from;
  let closed = from;
  let at = text.indexOf('"', from);
  while (at !== -1) {
    if (at > from && !endsCell(text.charCodeAt(at - 1))) {
      at = text.indexOf('"', at + 1);
      continue;
    }
    for (let i = at - 1; i >= closed; i--) {
      const code = text.charCodeAt(i);
      if (code !== NEWLINE && code !== RETURN) continue;
      recordStart = i + 1;
      break;
    }
    let close = text.indexOf('"', at + 1);
    while (close !== -1 && text.charCodeAt(close + 1) === QUOTE && close - at <= MAX_CELL_LENGTH)
      close = text.indexOf('"', close + 2);
    if (close === -1 || close - at > MAX_CELL_LENGTH) return { quote: at, recordStart };
    closed = close + 1;
    if (closed < text.length && !endsCell(text.charCodeAt(closed))) return { quote: at, recordStart };
    at = text.indexOf('"', closed);
  }
  return null;
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === NEWLINE || code === RETURN) return i;
  }
  return text.length;
}

function endOfFirstRecord(text: string): number {
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && (code === NEWLINE || code === RETURN)) return i;
  }
  return text.length;
}
