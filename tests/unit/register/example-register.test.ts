import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/data/read/read-package';
import { readRow } from '../../../src/register/read-rows';
import { readRegister } from '../../../src/register/read-register';
import {
  createSyntheticColumns,
  describeSyntheticPackage,
  encodeArrow,
  MADE_UP
} from '../../../src/register/synthetic-register';

const EXAMPLE = join(import.meta.dirname, '../../../public/examples/register');
const readExample = (path: string): Uint8Array => new Uint8Array(readFileSync(join(EXAMPLE, path)));
const TERRITORIES = new Set(['AFG']);

describe('the made-up register that comes with the atlas', () => {
  const packed = readExample('seizures.arrow.gz');

  test('is what its generator writes, and small', () => {
    // The same bytes once unpacked: programs pack them differently.
    const unpacked = gunzipSync(packed);
    expect(unpacked.equals(encodeArrow(createSyntheticColumns(20_000, 1)))).toBe(true);
    expect(packed.length).toBeLessThan(400_000);
    const files = describeSyntheticPackage({
      path: 'seizures.arrow.gz',
      format: 'arrow',
      rows: 20_000,
      seed: 1,
      bytes: packed.length,
      hash: `sha256:${createHash('sha256').update(packed).digest('hex')}`
    });
    for (const [path, text] of files) expect(readFileSync(join(EXAMPLE, path), 'utf8')).toBe(text);
  });

  test('opens as a package without an operation, without a problem', () => {
    const files = new Map(
      ['datapackage.json', 'sources.csv', 'measures.csv'].map((path) => [path, readExample(path)])
    );
    const { dataPackage, register, problems } = readPackage(files, TERRITORIES);
    expect(problems).toEqual([]);
    expect(dataPackage.title).toBe(MADE_UP);
    expect(register).toMatchObject({ rows: { paths: ['seizures.arrow.gz'], format: 'arrow' }, cubes: null });
  });

  test('says in every row that it is made up, by the name of the body', async () => {
    const { register, rowsRead, faults } = await readRegister([{ path: 'a', bytes: packed }], {
      measures: new Set([
        'cocaine',
        'heroin',
        'cannabis',
        'methamphetamine',
        'precursors',
        'tablets',
        'firearms'
      ]),
      sources: new Set(['made-up']),
      territories: TERRITORIES,
      today: '2026-01-01',
      comparesRecords: true
    });
    expect([register.rows, rowsRead, faults]).toEqual([20_000, 20_000, []]);
    for (let row = 0; row < register.rows; row++) expect(readRow(register, row).body).toMatch(/^Made-up /);
  });
});
