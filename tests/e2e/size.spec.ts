import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureSizes } from '../bench/sizes.mjs';
import { expect, test } from './fixtures';

const SITE = resolve(import.meta.dirname, '../..', process.env['OPSATLAS_DIST'] ?? 'dist');

test('the first view needs no more than the README says', () => {
  const { code, topology } = measureSizes(SITE);
  expect(code).toBeLessThanOrEqual(150);
  expect(topology).toBeLessThanOrEqual(160);
  expect(readFileSync('src/README.md', 'utf8')).toContain(
    'at most 150 KB of JavaScript and CSS (gzip), and the topology at most 160 KB'
  );
});

test('the whole atlas in one file is no larger than the README says', () => {
  expect(measureSizes(SITE).oneFile).toBeLessThanOrEqual(900);
  expect(readFileSync('README.md', 'utf8')).toContain('in one file of 2.3 MB (less than 900 KB compressed)');
});
