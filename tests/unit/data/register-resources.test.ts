import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPackage } from '../../../src/data/read/load-package';
import { parseRegisterResources } from '../../../src/data/read/register-resources';
import { readPackage } from '../../../src/data/read/read-package';
import { describeProblem } from '../../../src/i18n/describe-problem';
import { readBase, SHIPPED } from './test-package';

type Json = Readonly<Record<string, unknown>>;

/** The base package with further resources. */
function withResources(...resources: readonly Json[]) {
  const descriptor = JSON.parse(readFileSync(join(SHIPPED, 'datapackage.json'), 'utf8')) as {
    resources: Json[];
  };
  return JSON.stringify({ ...descriptor, resources: [...descriptor.resources, ...resources] });
}

function readWith(...resources: readonly Json[]) {
  return readBase({ 'datapackage.json': withResources(...resources) });
}

const ROWS = { name: 'seizures', type: 'table', path: 'seizures.parquet' };
const NO_SIZE = { format: null, bytes: null, hash: '' };

describe('a register in a data package', () => {
  test('is found with its rows and its cubes, and none of its files is read', () => {
    const { register, problems } = readWith(
      { ...ROWS, format: 'parquet', bytes: 12, hash: 'sha256:ab', schema: { fields: [] } },
      { name: 'register', path: 'register/manifest.json' }
    );
    expect(problems).toEqual([]);
    expect(register).toEqual({
      rows: { paths: ['seizures.parquet'], format: 'parquet', bytes: 12, hash: 'sha256:ab' },
      cubes: { path: 'register/manifest.json' }
    });
  });

  test('may have its rows in several files, of which no size is known', () => {
    const paths = ['rows/1.csv', 'rows/2.csv'];
    const { register, problems } = readWith({ ...ROWS, path: paths, bytes: 3 });
    expect(register).toEqual({ rows: { paths, ...NO_SIZE }, cubes: null });
    expect(problems.map(({ code, value }) => [code, value])).toEqual([['descriptor_ignored', 'bytes']]);
  });

  test('is none where nothing is said of one', () => {
    expect(readBase().register).toBeNull();
  });

  test('is found by a page, too, which fetches the descriptor and the tables alone', async () => {
    const asked: string[] = [];
    const { findRegister, listProblems } = await loadPackage(
      (path) => {
        asked.push(path);
        return path === 'datapackage.json'
          ? Promise.resolve(
              new TextEncoder().encode(
                withResources({ ...ROWS, format: 'feather' }, { name: 'register', path: 'cubes.json' })
              )
            )
          : Promise.reject(new Error());
      },
      new Set(['PAK'])
    );
    expect(await findRegister()).toEqual({ rows: null, cubes: { path: 'cubes.json' } });
    expect(asked).not.toContain('cubes.json');
    expect((await listProblems()).filter(({ column }) => column === 'seizures')).toMatchObject([
      { code: 'descriptor_resource', fault: 'register_format', severity: 'error' }
    ]);
  });

  test.each([
    ['a path that leaves the folder', { path: '../rows.csv' }, 'paths'],
    ['a path that leaves the folder in disguise', { path: ['a.csv', '%2e%2e/b.csv'] }, 'paths'],
    ['an address for a path', { path: 'https://example.org/rows.csv' }, 'paths'],
    ['no path', { path: [] }, 'paths'],
    ['one file twice', { path: ['a.csv', 'a.csv'] }, 'paths'],
    ['a format that nobody reads', { format: 'xlsx' }, 'register_format']
  ])('is left out and told with %s', (_, bad, fault) => {
    const { register, problems } = readWith({ ...ROWS, ...bad });
    expect(register).toBeNull();
    expect(problems).toMatchObject([
      { file: 'datapackage.json', column: 'seizures', fault, severity: 'error' }
    ]);
    expect(problems.map((problem) => describeProblem(problem).message).join()).toContain(
      'The resource seizures cannot be read'
    );
  });

  test('has one manifest, inside the folder', () => {
    for (const path of ['/manifest.json', ['a.json', 'b.json'], 3])
      expect(readWith({ name: 'register', path })).toMatchObject({
        register: null,
        problems: [{ code: 'descriptor_resource', fault: 'path', column: 'register' }]
      });
  });

  test('is declared once: a second one is told, and the first stays', () => {
    const { register, problems } = readWith(ROWS, { ...ROWS, path: 'other.parquet' });
    expect(register?.rows?.paths).toEqual(['seizures.parquet']);
    expect(problems).toMatchObject([{ code: 'descriptor_twice', resource: 'seizures' }]);
  });

  test('is not read with properties that are not honoured, without a word', () => {
    const { problems } = readWith({ ...ROWS, dialect: { delimiter: '|' }, hash: 3, bytes: -1 });
    expect(problems).toMatchObject([{ severity: 'warning', value: 'dialect, bytes, hash' }]);
  });

  test('may be all that a package holds', () => {
    const files = new Map([
      ['datapackage.json', new TextEncoder().encode(JSON.stringify({ resources: [ROWS] }))]
    ]);
    const { register, problems, dataPackage } = readPackage(files, new Set());
    expect(problems).toEqual([]);
    expect(dataPackage.operations).toEqual([]);
    expect(register?.rows?.paths).toEqual(['seizures.parquet']);
  });

  test('is parsed without a log, too', () => {
    expect(parseRegisterResources([{ ...ROWS, path: '' }])).toBeNull();
  });
});
