import { describe, expect, it } from 'vitest';
import { decodeText, MAX_FILE_BYTES } from '../../../../src/data/read/decode-text';
import { createProblemLog } from '../../../../src/data/read/problem-log';
import { tell } from '../tell';

function decode(bytes: Uint8Array | readonly number[]) {
  const log = createProblemLog();
  const text = decodeText(Uint8Array.from(bytes), 'x.csv', log);
  return { text, codes: log.list([]).map(({ code, severity }) => `${severity} ${code}`) };
}

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode([0xef, 0xbb, 0xbf, 0x4b, 0xc3, 0xb6])).toEqual({ text: 'Kö', codes: [] });
    expect(decode([0x4b, 0xc3, 0xb6])).toEqual({ text: 'Kö', codes: [] });
  });

  it('reads UTF-16 of either order by its mark', () => {
    expect(decode([0xff, 0xfe, 0x4b, 0x00, 0xf6, 0x00])).toEqual({ text: 'Kö', codes: [] });
    expect(decode([0xfe, 0xff, 0x00, 0x4b, 0x00, 0xf6])).toEqual({ text: 'Kö', codes: [] });
  });

  it('reads other text as Windows-1252, and warns', () => {
    expect(decode([0x4b, 0xf6])).toEqual({ text: 'Kö', codes: ['warning encoding_guessed'] });
  });

  it('tells a workbook and a PDF from text, and says what to do', () => {
    const log = createProblemLog();
    const start = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
    expect(decodeText(start('PK\u0003\u0004\u0000\u0000'), 'a.csv', log)).toBeNull();
    expect(decodeText(start('%PDF-1.7\n\u0000'), 'b.csv', log)).toBeNull();
    expect(log.list([]).map(({ code }) => code)).toEqual(['not_text', 'not_text']);
    expect(log.list([]).map(tell)[0]?.remedy).toContain('workbook');
    expect(log.list([]).map(tell)[1]?.remedy).toContain('PDF');
  });

  it('finds a file of white space empty', () => {
    expect(decode([0xef, 0xbb, 0xbf, 0x0d, 0x0a])).toEqual({ text: null, codes: ['error file_empty'] });
  });

  it('refuses a file beyond the limit without looking into it', () => {
    const log = createProblemLog();
    expect(decodeText(new Uint8Array(MAX_FILE_BYTES + 1), 'x.csv', log)).toBeNull();
    expect(log.list([])).toMatchObject([{ code: 'file_too_large', value: '209715201' }]);
  });
});
