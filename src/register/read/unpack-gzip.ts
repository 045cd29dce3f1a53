import { Gunzip } from 'fflate';

/** What can be unpacked of a gzip file, and what stopped it; null where nothing did. A file that was cut off gives all up to there. */
export function unpackGzip(bytes: Uint8Array): {
  readonly bytes: Uint8Array;
  readonly stopped: string | null;
} {
  const parts: Uint8Array[] = [];
  let isWhole = false;
  let stopped: string | null = null;
  try {
    const gunzip = new Gunzip((part, final) => {
      parts.push(part);
      isWhole ||= final;
    });
    gunzip.push(bytes, true);
  } catch (error) {
    stopped = error instanceof Error ? error.message : String(error);
  }
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return { bytes: whole, stopped: stopped ?? (isWhole ? null : 'unexpected end of the packed data') };
}
