import { parseHeader } from '../../data/read/parse-csv';
import { dsvFormat } from 'd3-dsv';
import type { BatchSink } from '../cells';
import { RecordCutter } from './cut-records';

/** The longest text without the end of a record: a quote was left open. */
const LONGEST_RECORD = 64 * 1024 * 1024;

/**
 * Reads a CSV file in UTF-8 with a header, some MB of it at a time; comma, semicolon and tab are told apart as in the other tables. A last line without
 * its end is taken for whole where it has all its cells, and is uneven otherwise.
 */
export async function readDelimited(
  file: string,
  pieces: AsyncIterable<Uint8Array>,
  sink: BatchSink
): Promise<void> {
  const decoder = new TextDecoder();
  let reader: Reader | null = null;
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    reader ??= new Reader(file, text, sink);
    reader.add(text);
    if (!reader.isTooLong) continue;
    const detail = 'a quote opens a cell and is not closed';
    sink.onFault({ code: 'damaged', file, lost: null, detail });
    return;
  }
  reader ??= new Reader(file, '', sink);
  reader.add(decoder.decode());
  reader.end();
}

class Reader {
  readonly #file: string;
  readonly #sink: BatchSink;
  readonly #columns: readonly string[];
  readonly #format: ReturnType<typeof dsvFormat>;
  readonly #cutter: RecordCutter;
  #hasHeader = false;
  #firstRow = 1;
  #last: readonly string[];

  constructor(file: string, start: string, sink: BatchSink) {
    const { delimiter, columns } = parseHeader(start);
    this.#file = file;
    this.#sink = sink;
    this.#columns = columns;
    this.#last = columns;
    this.#format = dsvFormat(delimiter);
    this.#cutter = new RecordCutter(delimiter);
  }

  get isTooLong(): boolean {
    return this.#cutter.rest.length > LONGEST_RECORD;
  }

  add(text: string): void {
    const records = this.#cutter.push(text);
    if (records) this.#handOn(records);
  }

  end(): void {
    const { rest } = this.#cutter;
    if (rest || this.#firstRow === 1) this.#handOn(rest);
    if (rest && this.#last.length < this.#columns.length && !rest.endsWith('\r'))
      this.#sink.onFault({
        code: 'cut_off',
        file: this.#file,
        lost: 1,
        detail: `its last row has ${this.#last.length} of ${this.#columns.length} cells`
      });
  }

  #handOn(records: string): void {
    const columns = this.#columns;
    const rows: string[][] = [];
    const uneven: number[] = [];
    // parseRows, not parse: d3-dsv's parse compiles a function from a string, which a Content-Security-Policy forbids.
    this.#format.parseRows(records, (cells) => {
      if (!this.#hasHeader) {
        this.#hasHeader = true;
        return;
      }
      if (cells.length === 1 && cells[0] === '') return;
      if (cells.length !== columns.length) uneven.push(rows.length);
      rows.push(cells);
      this.#last = cells;
    });
    this.#sink.onBatch({
      file: this.#file,
      firstRow: this.#firstRow,
      rows: rows.length,
      column: (name) => {
        const i = columns.indexOf(name);
        return i < 0 ? null : { at: (row) => rows[row]?.[i]?.trim() || null };
      },
      uneven
    });
    this.#firstRow += rows.length;
  }
}
