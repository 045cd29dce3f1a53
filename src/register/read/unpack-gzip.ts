/**
 * Unpacks a gzip file piece by piece, by what the browser or Node has for it. That gives up what it holds at the first fault: what is left to be had
 * of a damaged file is then unpacked by another program, and `onStopped` told what stopped it. `openPacked` opens the file from its start each time.
 */
export async function* unpackGzip(
  openPacked: () => AsyncGenerator<Uint8Array>,
  onStopped: (reason: string) => void
): AsyncGenerator<Uint8Array> {
  let given = 0;
  try {
    const stream = new DecompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>;
    const reader = streamOf(openPacked()).pipeThrough(stream).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      given += value.length;
      yield value;
    }
  } catch {
    const { unpackDamaged } = await import('./unpack-damaged');
    const parts: Uint8Array[] = [];
    let at = 0;
    const stopped = await unpackDamaged(openPacked(), (part) => {
      if (at + part.length > given) parts.push(part.subarray(Math.max(0, given - at)).slice());
      at += part.length;
    });
    yield* parts;
    onStopped(stopped ?? 'damaged packed data');
  }
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    }
  });
}
