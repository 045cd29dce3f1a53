import type { ProblemLog } from './problem-log';

/** The largest file that is read. A browser holds its text twice, and strings end near 512 MB. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

const SNIFFED_BYTES = 64 * 1024;

/** Kinds of file that are often taken for CSV, by their first bytes. */
const FOREIGN_SIGNATURES = [
  { kind: 'workbook', start: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'old_workbook', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'pdf', start: [0x25, 0x50, 0x44, 0x46] }
] as const;

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one, otherwise Windows-1252 (which Latin-1 text reads
 * as, too) with a warning, since any bytes are valid in it and a wrong guess garbles letters. The mark is not part of the text. Where
 * `encoding` names another than UTF-8, that is taken; where it does not fit, it is told.
 * Null, with an error, for a file that is too large, empty, or no text by its first 64 KB.
 */
export function decodeText(bytes: Uint8Array, file: string, log: ProblemLog, encoding = ''): string | null {
  if (bytes.length > MAX_FILE_BYTES) {
    log.report({
      file,
      value: String(bytes.length),
      code: 'file_too_large',
      megabytes: Math.round(bytes.length / 1048576),
      most: MAX_FILE_BYTES / 1048576
    });
    return null;
  }
  const text = decodeBytes(bytes, file, log, encoding);
  if (text === null || /\S/.test(text)) return text;
  log.report({ file, code: 'file_empty' });
  return null;
}

function decodeBytes(bytes: Uint8Array, file: string, log: ProblemLog, encoding: string): string | null {
  const utf16 = utf16Label(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (!/^(?:utf-?8)?$/i.test(encoding)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      log.report({ file, value: encoding, severity: 'warning', code: 'encoding_named', encoding });
    }
  }
  if (isBinary(bytes.subarray(0, SNIFFED_BYTES))) {
    const known = FOREIGN_SIGNATURES.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
    log.report({ file, code: 'not_text', kind: known?.kind ?? 'other' });
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    log.report({ file, severity: 'warning', code: 'encoding_guessed' });
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function utf16Label(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** True where the sample has a NUL, or control characters in more than one byte of a hundred. */
function isBinary(sample: Uint8Array): boolean {
  if (sample.includes(0)) return true;
  let controls = 0;
  // Counted by index: files are read while the page starts, when a loop over an iterator takes several times as long.
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] as number;
    // Tab, line feed, vertical tab, form feed and carriage return occur in text, and so does escape in some exports.
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  }
  return controls * 100 > sample.length;
}
