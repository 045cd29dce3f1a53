import { decompress } from 'fzstd';
import { parquetMetadataAsync, parquetRead, parquetSchema, type AsyncBuffer } from 'hyparquet/src/index.js';
import { rawCell, type BatchSink } from '../cells';
import type { ByteSource } from './byte-source';
import { isParquet } from './file-kind';

/**
 * Reads a Parquet file (plain, Snappy or Zstandard), a batch for each group of rows. A group that cannot be decoded is told with its rows, and the others are
 * read; a file whose end is missing has lost its directory and gives nothing.
 */
export async function readParquet(
  file: string,
  source: ByteSource,
  { wanted, onPiece }: { readonly wanted: readonly string[]; readonly onPiece: (bytesRead: number) => void },
  { onBatch, onFault }: BatchSink
): Promise<void> {
  const buffer = bufferOf(source);
  let metadata: Awaited<ReturnType<typeof parquetMetadataAsync>>;
  let columns: string[];
  try {
    metadata = await parquetMetadataAsync(buffer);
    columns = parquetSchema(metadata)
      .children.map(({ element }) => element.name)
      .filter((name) => wanted.includes(name));
  } catch (error) {
    const isCutOff = !isParquet(await source.read(Math.max(0, source.size - 4), source.size));
    onFault({ code: isCutOff ? 'cut_off' : 'damaged', file, lost: null, detail: messageOf(error) });
    return;
  }
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    const parts = new Map<string, ArrayLike<unknown>>();
    try {
      await parquetRead({
        file: buffer,
        metadata,
        columns,
        rowStart,
        rowEnd: rowStart + rows,
        compressors: { ZSTD: (input, length) => decompress(input, new Uint8Array(length)) },
        onChunk: ({ columnName, columnData, rowStart: from }) => {
          // Chunks are of one group of rows: where a column comes in several, they follow each other.
          const before = parts.get(columnName);
          parts.set(columnName, before && from > rowStart ? joinArrays(before, columnData) : columnData);
        }
      });
      if ([...parts.values()].some(({ length }) => length !== rows))
        throw new RangeError('its columns are not equally long');
      onBatch({
        file,
        firstRow: rowStart + 1,
        rows,
        column: (name) => {
          const cells = parts.get(name);
          return cells ? { at: (row) => rawCell(cells[row]) } : null;
        },
        uneven: []
      });
    } catch (error) {
      onFault({ code: 'damaged', file, lost: rows, detail: messageOf(error) });
    }
    rowStart += rows;
    onPiece(Math.round((source.size * rowStart) / Number(metadata.num_rows)));
  }
}

function bufferOf({ size, read }: ByteSource): AsyncBuffer {
  return {
    byteLength: size,
    slice: async (start, end = size) => {
      const bytes = await read(start < 0 ? size + start : start, end < 0 ? size + end : Math.min(end, size));
      return bytes.slice().buffer as ArrayBuffer;
    }
  };
}

function joinArrays(a: ArrayLike<unknown>, b: ArrayLike<unknown>): unknown[] {
  return [...Array.from(a), ...Array.from(b)];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
