import { tableFromIPC, type Batch as ArrowBatch, type Column } from '@uwdata/flechette';
import { rawCell, type BatchSink, type Cells, type RawCell } from '../cells';
import { isArrowFile } from './file-kind';
import { wholeMessages } from './ipc-prefix';

/**
 * Reads an Arrow IPC stream or file. A stream that ends in the middle gives all batches before its end, and a fault; a file has its directory at its
 * end and gives nothing without it.
 */
export function readArrow(file: string, bytes: Uint8Array, { onBatch, onFault }: BatchSink): void {
  let whole = bytes;
  if (!isArrowFile(bytes)) {
    try {
      whole = bytes.subarray(0, wholeMessages(bytes));
    } catch {
      whole = bytes;
    }
    if (whole.length < bytes.length)
      onFault({
        code: 'cut_off',
        file,
        lost: null,
        detail: `after ${whole.length} of ${bytes.length} bytes`
      });
  }
  if (!whole.length) return;
  let table: ReturnType<typeof tableFromIPC>;
  try {
    table = tableFromIPC(whole, { useDate: true, useBigInt: false });
  } catch (error) {
    onFault({
      code: 'damaged',
      file,
      lost: null,
      detail: error instanceof Error ? error.message : String(error)
    });
    return;
  }
  const columns = new Map(
    table.names.map((name, i): [string, Column<unknown>] => [name, table.getChildAt(i)])
  );
  const batches = [...columns.values()][0]?.data ?? [];
  let firstRow = 1;
  for (const [i, { length }] of batches.entries()) {
    onBatch({
      file,
      firstRow,
      rows: length,
      column: (name) => {
        const batch = columns.get(name)?.data[i];
        return batch ? cellsOf(batch) : null;
      },
      uneven: []
    });
    firstRow += length;
  }
}

interface Coded {
  readonly dictionary: Column<unknown>;
  readonly key: (row: number) => number;
}

function cellsOf(batch: ArrowBatch<unknown>): Cells {
  if (!('dictionary' in batch)) return { kind: 'plain', at: (row) => rawCell(batch.at(row)) };
  const { dictionary } = batch as unknown as Coded;
  const codes = new Int32Array(batch.length);
  const { values, validity, nullCount } = batch as ArrowBatch<unknown> & { values: ArrayLike<number> };
  for (let row = 0; row < batch.length; row++) {
    const isNull = nullCount > 0 && !(((validity[row >> 3] as number) >> (row & 7)) & 1);
    codes[row] = isNull ? -1 : (values[row] as number);
  }
  return { kind: 'coded', codes, values: Array.from(dictionary, (value): RawCell => rawCell(value)) };
}
