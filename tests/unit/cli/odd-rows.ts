import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { csvFormatRows } from 'd3-dsv';
import { REGISTER_COLUMN_NAMES } from '../../../src/data/tables/register-columns';
import { UNIT_NAMES } from '../../../src/model/unit';
import { createRandom } from '../../../src/register/random';
import { createSyntheticColumns } from '../../../src/register/synthetic-register';

/** The package of made-up rows that is shipped: its tables go along with odd rows. */
export const EXAMPLE = resolve(import.meta.dirname, '../../../public/examples/register');

/** What may stand in a column beside what is good there: cells that break each rule, and cells at the edge of one. */
const ODD: Readonly<Record<string, readonly string[]>> = {
  record: ['', ' ', '\u00a0'],
  date: [
    '',
    '2023-02-29',
    '2024-02-29',
    '2000-02-29',
    '1900-02-29',
    '2023-04-31',
    '2024-13-01',
    '2024-00',
    '2024-1',
    '17/05/2024',
    '99999',
    '2999',
    '2026-11-27',
    '2999-01-01',
    ' 2024-05 ',
    '20a4-05',
    '2024-05-1',
    '2024-05-32',
    '0000'
  ],
  territory: ['', 'XYZ', 'pak', ' PAK ', '\u00a0PAK\u3000'],
  commodity: ['', 'snake oil'],
  qualifier: ['', 'maybe', 'range', 'words', 'at_least', 'at_most', 'approximately'],
  value: ['', '-3', '1.5', '1e9', '1e400', 'a lot', '1_000', '0', '0.0004', '0.0005', '4398.0465111045'],
  low: ['', '3', '9', '-1'],
  high: ['', '5', '9', '1e300'],
  unit: ['', 'bricks', ...UNIT_NAMES],
  origin: ['', 'Peru'],
  destination: ['', 'XYZ'],
  mode: ['', 'teleport'],
  body: ['', "Made-up ladies' customs"],
  source: ['', 'hearsay']
};

/** Rows of one cell, each of the largest amount that one may have, 2^43 mg. */
export function rowsOfTheLargest(count: number): string {
  const row = (i: number): string => `r${i},2024-05,cocaine,8796.093022208,t,Police,made-up`;
  return (
    ['record,date,commodity,value,unit,body,source', ...Array.from({ length: count }, (_, i) => row(i))].join(
      '\n'
    ) + '\n'
  );
}

/** Rows of a made-up register of which every other has odd cells, in so many files of a package; the same for the same seed. */
export function layOddRows(
  work: string,
  name: string,
  seed: number,
  files: number
): { folder: string; paths: string[] } {
  const columns = createSyntheticColumns(1500, seed);
  const random = createRandom(seed);
  const rows = columns.record.map((_, i) =>
    REGISTER_COLUMN_NAMES.map((column) => {
      const odd = ODD[column];
      const isOdd = odd && i % 2 === 0 && random() < 0.25;
      return isOdd ? (odd[Math.floor(random() * odd.length)] ?? '') : String(columns[column][i] ?? '');
    })
  );
  const folder = join(work, name);
  mkdirSync(folder);
  for (const path of ['datapackage.json', 'sources.csv', 'measures.csv'])
    cpSync(join(EXAMPLE, path), join(folder, path));
  const paths = Array.from({ length: files }, (_, i) => join(folder, `rows-${i}.csv`));
  for (const [i, path] of paths.entries())
    writeFileSync(
      path,
      csvFormatRows([[...REGISTER_COLUMN_NAMES], ...rows.filter((_, row) => row % files === i)]) + '\n'
    );
  return { folder, paths };
}
