import { REGISTER_COLUMN_NAMES } from '../../data/tables/register-columns';
import type { BatchSink } from '../cells';
import { isArrow, isGzip, isParquet } from './file-kind';
import { unpackGzip } from './unpack-gzip';

/**
 * Reads a file of a register: CSV, Arrow or Parquet, the first two also packed with gzip. What the file is is seen from its first bytes; each reader is
 * fetched when a file needs it. Never rejects for what is in the file: that is told as a fault, and the rest is read.
 */
export async function readFile(file: string, bytes: Uint8Array, sink: BatchSink): Promise<void> {
  let content = bytes;
  if (isGzip(bytes)) {
    const unpacked = unpackGzip(bytes);
    content = unpacked.bytes;
    if (unpacked.stopped !== null)
      sink.onFault({ code: 'cut_off', file, lost: null, detail: unpacked.stopped });
  }
  if (isParquet(content)) {
    const { readParquet } = await import('./read-parquet');
    return readParquet(file, content, REGISTER_COLUMN_NAMES, sink);
  }
  if (isArrow(content)) {
    const { readArrow } = await import('./read-arrow');
    return readArrow(file, content, sink);
  }
  if (content.subarray(0, 4096).includes(0)) return sink.onFault({ code: 'format_unknown', file });
  const { readDelimited } = await import('./read-delimited');
  readDelimited(file, content, sink);
}
