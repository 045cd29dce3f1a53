const startsWith = (bytes: Uint8Array, word: string): boolean =>
  new TextDecoder().decode(bytes.subarray(0, word.length)) === word;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** True of a Parquet file, and of its last four bytes, which are the same word. */
export function isParquet(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PAR1');
}

/** True of an Arrow file, which has a directory at its end; a stream has none. */
export function isArrowFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'ARROW1');
}

/** True of an Arrow file, or of a stream: each of its messages begins with four bytes of 0xff. */
export function isArrow(bytes: Uint8Array): boolean {
  return isArrowFile(bytes) || (bytes.length >= 4 && bytes.subarray(0, 4).every((byte) => byte === 0xff));
}
