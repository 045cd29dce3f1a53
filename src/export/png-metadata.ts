import { joinBytes } from '../data/read/join-bytes';

/** What a PNG says of itself beside its pixels. */
export interface PngMetadata {
  /** Pixels to an inch: how large it is on paper. */
  readonly pixelsPerInch: number;
  /** By keyword (PNG specification, 11.3.3.2: Title, Author, Description, Source …); those without a text are left out. */
  readonly texts: Readonly<Record<string, string>>;
}

const SIGNATURE_BYTES = 8;
const INCH_IN_METRES = 0.0254;

/** The bytes of a PNG file with its resolution and texts after its header, in the place of a resolution that it had. Throws where it is none. */
export function addPngMetadata(
  png: Uint8Array,
  { pixelsPerInch, texts }: PngMetadata
): Uint8Array<ArrayBuffer> {
  if (nameOfChunk(png, SIGNATURE_BYTES) !== 'IHDR') throw new Error('These bytes are no PNG file.');
  const perMetre = Math.round(pixelsPerInch / INCH_IN_METRES);
  const resolution = new Uint8Array(9);
  const view = new DataView(resolution.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  resolution[8] = 1;
  const chunks = [
    createChunk('pHYs', resolution),
    ...Object.entries(texts)
      .filter(([, text]) => text)
      .map(([keyword, text]) => createTextChunk(keyword, text))
  ];
  const parts: Uint8Array[] = [png.subarray(0, SIGNATURE_BYTES)];
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const end = at + 12 + new DataView(png.buffer, png.byteOffset + at, 4).getUint32(0);
    const name = nameOfChunk(png, at);
    if (name !== 'pHYs') parts.push(png.subarray(at, end));
    if (name === 'IHDR') parts.push(...chunks);
    at = end;
  }
  return joinBytes(parts);
}

/** Latin-1 as tEXt, which every reader knows; all else as iTXt, which is UTF-8. */
function createTextChunk(keyword: string, text: string): Uint8Array {
  if (/^[\n\x20-\x7E\xA0-\xFF]*$/.test(text))
    return createChunk(
      'tEXt',
      Uint8Array.from(`${keyword}\0${text}`, (c) => c.charCodeAt(0))
    );
  return createChunk(
    'iTXt',
    joinBytes([
      Uint8Array.from(`${keyword}\0\0\0\0\0`, (c) => c.charCodeAt(0)),
      new TextEncoder().encode(text)
    ])
  );
}

function nameOfChunk(png: Uint8Array, at: number): string {
  return String.fromCharCode(...png.subarray(at + 4, at + 8));
}

function createChunk(name: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) chunk[4 + i] = name.charCodeAt(i);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, checksumOf(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** CRC-32 as the PNG specification has it (annex D). */
function checksumOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
