import { Gunzip } from 'fflate';

/** What can be unpacked of a gzip file that is damaged or was cut off, and what stopped it; null where nothing did. */
export async function unpackDamaged(
  packed: AsyncIterable<Uint8Array>,
  onPart: (part: Uint8Array) => void
): Promise<string | null> {
  let isWhole = false;
  try {
    const gunzip = new Gunzip((part, final) => {
      onPart(part);
      isWhole ||= final;
    });
    for await (const piece of packed) gunzip.push(piece, false);
    gunzip.push(new Uint8Array(), true);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return isWhole ? null : 'unexpected end of the packed data';
}
