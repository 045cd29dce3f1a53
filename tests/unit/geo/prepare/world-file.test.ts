import { expect, test } from 'vitest';
import { gzipSizeKb, LIMIT_KB, prepareWorldFile } from '../../../../src/geo/prepare/world-file';

test('the prepared topology is within its weight, and lighter than its source (229 KB)', () => {
  const { text, gzipKb } = prepareWorldFile();
  expect(gzipKb).toBe(gzipSizeKb(text));
  expect(gzipKb).toBeLessThanOrEqual(LIMIT_KB);
  expect(LIMIT_KB).toBe(190);
});

test('the text reads back as the topology', () => {
  const { text, topology } = prepareWorldFile();
  expect(JSON.parse(text)).toEqual(topology);
});

test('a weight is in thousands of bytes of gzip', () => {
  // 10 bytes of header, 8 of trailer and an empty block of 2 (RFC 1952, RFC 1951).
  expect(gzipSizeKb('')).toBe(0.02);
});
