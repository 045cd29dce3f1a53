import { tableFromIPC, type Batch as ArrowBatch, type Column } from '@uwdata/flechette';
import { rawCell, type BatchSink, type Cells, type RawCell, type Validity } from '../cells';
import { IpcSplitter } from './ipc-messages';

/** Batches are decoded together up to so many bytes: the dictionaries are decoded anew each time. */
const DECODED_BYTES = 32 * 1024 * 1024;

/** Reads an Arrow IPC file, which has its directory at its end and gives nothing without it. */
export function readArrowFile(file: string, bytes: Uint8Array, sink: BatchSink): void {
  try {
    handOn(bytes, file, 1, sink);
  } catch (error) {
    sink.onFault({ code: 'damaged', file, lost: null, detail: messageOf(error) });
  }
}

/** Reads an Arrow IPC stream as it comes, a batch of its rows at a time. One that ends in the middle gives all batches before its end, and a fault. */
export async function readArrowStream(
  file: string,
  pieces: AsyncIterable<Uint8Array>,
  sink: BatchSink
): Promise<void> {
  const splitter = new IpcSplitter();
  let read = 0;
  let firstRow = 1;
  /** The schema and the dictionaries so far, with which batches of rows are decoded; and those batches. */
  const before: Uint8Array[] = [];
  let rows: Uint8Array[] = [];
  const decode = (): void => {
    const waiting = rows;
    rows = [];
    if (!waiting.length) return;
    try {
      firstRow += handOn([...before, ...waiting], file, firstRow, sink);
    } catch (error) {
      if (waiting.length === 1) throw error;
      // One of them is damaged: those before it are not.
      for (const one of waiting) firstRow += handOn([...before, one], file, firstRow, sink);
    }
  };
  try {
    for await (const piece of pieces) {
      read += piece.length;
      for (const { kind, bytes } of splitter.push(piece)) {
        if (kind === 'schema' || kind === 'dictionary') {
          decode();
          before.push(bytes);
        } else if (kind === 'rows') rows.push(bytes);
      }
      if (rows.reduce((sum, { length }) => sum + length, 0) >= DECODED_BYTES) decode();
    }
    decode();
  } catch (error) {
    try {
      decode();
    } catch {
      // Told once.
    }
    sink.onFault({ code: 'damaged', file, lost: null, detail: messageOf(error) });
    return;
  }
  if (splitter.left > 0)
    sink.onFault({
      code: 'cut_off',
      file,
      lost: null,
      detail: `after ${splitter.whole} of ${read} bytes`
    });
}

/** Decodes a table, whole or in its messages, and hands on its batches; returns how many rows they have. */
function handOn(
  bytes: Uint8Array | Uint8Array[],
  file: string,
  firstRow: number,
  { onBatch }: BatchSink
): number {
  const table = tableFromIPC(bytes, { useDate: true, useBigInt: false });
  const columns = new Map(
    table.names.map((name, i): [string, Column<unknown>] => [name, table.getChildAt(i)])
  );
  let rows = 0;
  for (const [i, { length }] of ([...columns.values()][0]?.data ?? []).entries()) {
    onBatch({
      file,
      firstRow: firstRow + rows,
      rows: length,
      column: (name) => {
        const batch = columns.get(name)?.data[i];
        return batch ? cellsOf(batch) : null;
      },
      uneven: []
    });
    rows += length;
  }
  return rows;
}

/** What flechette keeps of a batch beside what its types tell. */
type Raw = ArrowBatch<unknown> & {
  readonly dictionary?: Column<unknown>;
  readonly type: { readonly typeId: number };
};
const [UTF8, DICTIONARY] = [5, -1];
type Numbers =
  Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;
const NUMBERS: Readonly<Record<number, readonly (new (length: number) => Numbers)[]>> = {
  2: [Int32Array, Uint32Array, Int16Array, Uint16Array, Int8Array, Uint8Array],
  3: [Float64Array, Float32Array]
};

function cellsOf(batch: ArrowBatch<unknown>): Cells {
  const { type, length, nullCount, values, offsets, dictionary } = batch as Raw;
  const validity: Validity = nullCount > 0 ? batch.validity : null;
  const at = (row: number): RawCell => rawCell(batch.at(row));
  const has = values as unknown;
  if (type.typeId === DICTIONARY && dictionary && NUMBERS[2]?.some((kind) => has instanceof kind))
    return {
      at,
      coded: {
        codes: (has as Numbers).subarray(0, length),
        validity,
        values: valuesOf(dictionary)
      }
    };
  if (NUMBERS[type.typeId]?.some((kind) => has instanceof kind))
    return { at, numbers: { values: (has as Numbers).subarray(0, length), validity } };
  if (type.typeId === UTF8 && has instanceof Uint8Array && offsets instanceof Int32Array)
    return { at, texts: { bytes: has, starts: offsets.subarray(0, length + 1), validity } };
  return { at };
}

/** The values of a dictionary, which all batches of a table share: one list for all of them. */
const VALUES = new WeakMap<Column<unknown>, readonly RawCell[]>();

function valuesOf(dictionary: Column<unknown>): readonly RawCell[] {
  let values = VALUES.get(dictionary);
  if (!values) VALUES.set(dictionary, (values = Array.from(dictionary, (value): RawCell => rawCell(value))));
  return values;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
