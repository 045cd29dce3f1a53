import { joinBytes } from '../../data/read/join-bytes';
import { RefusedFile } from './sheet';

/** How much the parts of one file may hold together when they are unpacked. A workbook of a million filled cells has about 40 MB. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
/** Packed bytes that are given at a time: what comes of them is held at once, up to a thousand times as much. */
const CHUNK = 16 * 1024;

interface Entry {
  readonly offset: number;
  readonly packed: number;
  readonly method: number;
  readonly isEncrypted: boolean;
}

/** The parts of a ZIP file, unpacked when they are asked for. */
export interface ZipFile {
  readonly names: readonly string[];
  /** A part's bytes; null where there is none of that name. Rejects with a RefusedFile where all that was unpacked passes the limit. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/**
 * Opens a ZIP file by the list at its end (APPNOTE 6.3, 4.3.12). What a part says of its own size is not believed: its bytes are counted
 * while it unpacks. Throws a RefusedFile for a damaged file, for one with a password, and for one that is too large.
 */
export function openZip(bytes: Uint8Array): ZipFile {
  const entries = listEntries(bytes);
  let left = MAX_UNPACKED_BYTES;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.isEncrypted) throw new RefusedFile({ code: 'password' });
      const unpacked = await unpack(bytes, entry, left);
      left -= unpacked.length;
      return unpacked;
    }
  };
}

function listEntries(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, bytes.length - 22 - 65_535);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < first || end < 0) throw new RefusedFile({ code: 'damaged' });
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  if (count > MAX_ENTRIES) throw new RefusedFile({ code: 'unpacks_too_large' });
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new RefusedFile({ code: 'damaged' });
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/');
    entries.set(name, {
      offset: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function unpack(
  bytes: Uint8Array,
  { offset, packed, method }: Entry,
  limit: number
): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new RefusedFile({ code: 'damaged' });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const source = bytes.subarray(start, start + packed);
  if (method === 0) {
    if (source.length > limit) throw new RefusedFile({ code: 'unpacks_too_large' });
    return source;
  }
  if (method !== 8) throw new RefusedFile({ code: 'packing' });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = inflate(source).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joinBytes(chunks);
      size += value.length;
      if (size > limit) break;
      chunks.push(value);
    }
  } catch {
    throw new RefusedFile({ code: 'damaged' });
  }
  void reader.cancel().catch(() => undefined);
  throw new RefusedFile({ code: 'unpacks_too_large' });
}

/** By what the browser or Node has for it (RFC 1951). */
function inflate(packed: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  const pieces = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at < packed.length) controller.enqueue(packed.subarray(at, (at += CHUNK)));
      else controller.close();
    }
  });
  return pieces.pipeThrough(
    new DecompressionStream('deflate-raw') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>
  );
}
