import { REGISTER_COLUMN_NAMES } from '../../data/tables/register-columns';
import type { BatchSink } from '../cells';
import { piecesOf, type ByteSource } from './byte-source';
import { isArrow, isArrowFile, isGzip, isParquet } from './file-kind';
import { unpackGzip } from './unpack-gzip';

/**
 * Reads a file of a register: CSV, Arrow or Parquet, the first two also packed with gzip. What the file is is seen from its first bytes; each reader is
 * fetched when a file needs it, and holds no more of the file than it must: an Arrow stream by its batches, CSV by some MB, Parquet by its groups of rows,
 * an Arrow file (which is no stream) whole. Rejects where the source does, and never for what is in the file: that is told as a fault, and the rest is
 * read. `onPiece` is told how many bytes have been read.
 */
export async function readFile(
  file: string,
  source: ByteSource,
  sink: BatchSink,
  onPiece: (bytesRead: number) => void = () => undefined
): Promise<void> {
  const start = await source.read(0, Math.min(source.size, 16));
  if (isParquet(start)) {
    const { readParquet } = await import('./read-parquet');
    return readParquet(file, source, { wanted: REGISTER_COLUMN_NAMES, onPiece }, sink);
  }
  if (!isGzip(start)) return readUnpacked(file, piecesOf(source, onPiece), sink);
  let stopped: string | null = null;
  const pieces = unpackGzip(
    () => piecesOf(source, onPiece),
    (reason) => (stopped = reason)
  );
  await readUnpacked(file, pieces, sink);
  if (stopped !== null) sink.onFault({ code: 'cut_off', file, lost: null, detail: stopped });
}

async function readUnpacked(
  file: string,
  pieces: AsyncGenerator<Uint8Array>,
  sink: BatchSink
): Promise<void> {
  const first = await takeFirst(pieces);
  const all = goOn(first, pieces);
  if (isArrow(first)) {
    const { readArrowFile, readArrowStream } = await import('./read-arrow');
    if (!isArrowFile(first)) return readArrowStream(file, all, sink);
    return readArrowFile(file, await joinPieces(all), sink);
  }
  if (isParquet(first)) return sink.onFault({ code: 'format_unknown', file });
  if (first.subarray(0, 4096).includes(0)) return sink.onFault({ code: 'format_unknown', file });
  const { readDelimited } = await import('./read-delimited');
  return readDelimited(file, all, sink);
}

/** The first bytes, as many as it takes to see what they are. */
async function takeFirst(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let first = new Uint8Array(0);
  while (first.length < 4096) {
    const { done, value } = await pieces.next();
    if (done) break;
    const joined = new Uint8Array(first.length + value.length);
    joined.set(first);
    joined.set(value, first.length);
    first = joined;
  }
  return first;
}

async function* goOn(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length) yield first;
  yield* rest;
}

async function joinPieces(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
  }
  const joined = new Uint8Array(length);
  parts.reduce((at, part) => (joined.set(part, at), at + part.length), 0);
  return joined;
}
