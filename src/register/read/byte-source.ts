/** The bytes of a file, wherever they are: a part of them is read at a time. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` up to `end`, which are within the file. */
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
}

export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}

const PIECE_BYTES = 4 * 1024 * 1024;

/** All bytes of a file, in pieces; `onPiece` is told how many have been read. */
export async function* piecesOf(
  source: ByteSource,
  onPiece: (bytesRead: number) => void
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += PIECE_BYTES) {
    const end = Math.min(source.size, at + PIECE_BYTES);
    yield await source.read(at, end);
    onPiece(end);
  }
}
