import { describe, expect, it } from 'vitest';
import { warnOfHashes } from '../../../src/data/cautions/caution-hashes';
import { createProblemLog } from '../../../src/data/read/problem-log';
import type { Inspection } from '../../../src/data/read/table';

const bytes = new TextEncoder().encode('abc');

/** What is told of a file "abc" with this hash; the right digests are those of RFC 1321 and FIPS 180-2. */
function tell(hash: string): readonly string[] {
  const log = createProblemLog();
  const stated = [{ table: 'figures', path: 'figures.csv', hash, bytes }];
  warnOfHashes({ stated, log } as unknown as Inspection);
  return log.list(['datapackage.json', 'figures.csv']).map(({ code, file }) => `${file}: ${code}`);
}

describe('the hash of a file', () => {
  it('is held against the bytes, by each algorithm, and by MD5 where none is named', () => {
    for (const hash of [
      '900150983cd24fb0d6963f7d28e17f72',
      'md5:900150983CD24FB0D6963F7D28E17F72',
      'sha1:a9993e364706816aba3e25717850c26c9cd0d89d',
      'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    ])
      expect(tell(hash)).toEqual([]);
    expect(tell('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ae')).toEqual([
      'figures.csv: file_hash'
    ]);
    expect(tell('00')).toEqual(['figures.csv: file_hash']);
  });

  it('of another kind is told as not honoured', () => {
    for (const hash of ['crc32:352441c2', 'sha256:not hex', 'toString:00', ':'])
      expect(tell(hash)).toEqual(['datapackage.json: descriptor_ignored']);
  });
});
