const CONTINUATION = 0xffffffff;

/**
 * How many bytes of an Arrow IPC stream are whole messages: less than all where the stream ends within one. The framing is that of the Arrow
 * Columnar Format, “Encapsulated message format”; the length of a body is the fourth field of the flatbuffer `Message`.
 */
export function wholeMessages(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 8 <= bytes.length) {
    if (view.getUint32(at, true) !== CONTINUATION) return at;
    const length = view.getInt32(at + 4, true);
    if (length === 0) return at + 8;
    const start = at + 8;
    if (length < 0 || start + length > bytes.length) return at;
    const table = start + view.getInt32(start, true);
    const vtable = table - view.getInt32(table, true);
    const field = view.getUint16(vtable, true) > 10 ? view.getUint16(vtable + 10, true) : 0;
    const body = field ? Number(view.getBigInt64(table + field, true)) : 0;
    if (start + length + body > bytes.length) return at;
    at = start + length + body;
  }
  return at;
}
