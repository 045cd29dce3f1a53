import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declareCubes } from '../../declare-cubes';
import { REGISTER_COLUMN_NAMES } from '../../../src/data/tables/register-columns';
import { cellsOfRows } from '../../../src/register/cells-of-rows';
import { CUBE_NAMES, type CubeManifest } from '../../../src/register/cubes/cubes';
import { MonthIndex } from '../../../src/register/month-index';
import { monthOf } from '../../../src/register/month';
import { CubeError, parseManifest } from '../../../src/register/cubes/parse-manifest';
import { readCube, takeCells } from '../../../src/register/cubes/read-cubes';
import { readRegister } from '../../../src/register/read-register';
import { ALL_ROWS, matchRows } from '../../../src/register/register-filter';
import type { BuiltRegister } from '../../../src/register/build/register-builder';
import { sumPairs } from '../../../src/register/sum-pairs';
import { readWorld } from '../world';
import { EXAMPLE, layOddRows, rowsOfTheLargest } from './odd-rows';
import { buildCli, CLI, runCli, withoutTests } from './built-cli';
import { hasClickhouse, startClickhouse, type ClickhouseServer } from './clickhouse-server';

const work = mkdtempSync(join(tmpdir(), 'opsatlas-rollup-'));
beforeAll(buildCli, 180_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const layOdd = (name: string, seed: number, files: number) => layOddRows(work, name, seed, files);

async function scan(paths: readonly string[]): Promise<BuiltRegister> {
  return readRegister(
    paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) })),
    {
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
      territories: new Set(readWorld().territories.keys()),
      today: new Date().toISOString().slice(0, 10),
      comparesRecords: false
    }
  );
}

function readManifest(folder: string): CubeManifest {
  return parseManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

/** Every cell of every cube, and what the model adds up of them, against the same sums row by row. */
async function expectAsScanned(
  folder: string,
  { register, rowsRead, rowsKept, broken }: BuiltRegister
): Promise<void> {
  const manifest = readManifest(folder);
  expect(manifest.rowsRead).toBe(rowsRead);
  const leftOut = Object.values(manifest.leftOut).reduce((sum, count) => sum + count, 0);
  expect(rowsRead - leftOut).toBe(rowsKept);
  for (const [rule, count] of Object.entries(manifest.leftOut))
    expect(count).toBeLessThanOrEqual(broken.find((each) => each.rule === rule)?.count ?? 0);
  const byName = <T extends { readonly territory: string }>(sums: readonly T[]): T[] =>
    sums.toSorted((a, b) => (a.territory < b.territory ? -1 : 1));
  let rows = 0;
  for (const cube of manifest.cubes)
    for (const { commodity, unit, path, ...stated } of cube.files) {
      const cells = await readCube(cube.name, new Uint8Array(readFileSync(join(folder, path))), stated);
      const shown = unit || 'g';
      const isIn = matchRows(register, { ...ALL_ROWS, commodities: [commodity], unit });
      const scanned = cellsOfRows(register, isIn);
      if (cube.name === 'pairs-by-year') {
        const [a, b] = [sumPairs(cells, shown, 1e6), sumPairs(scanned, shown, 1e6)];
        expect(a).toEqual(b);
        const { year } = cells;
        const of2015 = sumPairs(
          takeCells(cells, (cell) => year?.[cell] === 2015),
          shown,
          1e6
        );
        const dates = register.dictionaries.date;
        const in2015 = cellsOfRows(
          register,
          (row) => isIn(row) && (dates[register.columns.date[row] as number] ?? '').startsWith('2015')
        );
        expect(of2015).toEqual(sumPairs(in2015, shown, 1e6));
        continue;
      }
      const [a, b] = [new MonthIndex(cells, shown), new MonthIndex(scanned, shown)];
      expect(a.span).toEqual(b.span);
      for (const months of [null, { from: monthOf('2012-03'), to: monthOf('2017-10') }])
        expect(byName(a.sumTerritories(months))).toEqual(byName(b.sumTerritories(months)));
      expect(a.listMonths()).toEqual(b.listMonths());
      if (cube.name === 'months') {
        rows += stated.rows;
        let largest = 0;
        const { low } = register.columns;
        for (let row = 0; row < register.rows; row++)
          if (isIn(row) && (low[row] as number) > largest) largest = low[row] as number;
        expect(Math.max(0, ...cells.largest)).toBe(largest);
      } else
        for (const mode of ['sea', 'road', ''] as const) {
          const { modes } = cells;
          const byMode = takeCells(cells, (cell) => modes[cells.mode?.[cell] ?? 0] === mode);
          const rowsByMode = cellsOfRows(
            register,
            matchRows(register, { ...ALL_ROWS, commodities: [commodity], unit, modes: [mode] })
          );
          expect(byName(new MonthIndex(byMode, shown).sumTerritories(null))).toEqual(
            byName(new MonthIndex(rowsByMode, shown).sumTerritories(null))
          );
        }
    }
  expect(rows).toBe(rowsKept);
}

describe('a roll-up by DuckDB', () => {
  test('has the cells that a scan of the rows has, whatever is wrong with these', async () => {
    const { folder, paths } = layOdd('odd', 21, 1);
    const { status, stderr } = await runCli(folder, ['rollup', '--from', 'rows-*.csv', '-o', 'register']);
    expect(status, stderr).toBe(0);
    const scanned = await scan(paths);
    expect(scanned.broken.length).toBeGreaterThan(20);
    await expectAsScanned(join(folder, 'register'), scanned);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('is the same of one file and of parts in any order', async () => {
    const [one, three] = [layOdd('one', 22, 1), layOdd('three', 22, 3)];
    await runCli(one.folder, ['rollup', '--from', 'rows-0.csv', '-o', 'register']);
    const from = ['rows-2.csv', 'rows-0.csv', 'rows-1.csv'].flatMap((name) => ['--from', name]);
    const { status, stderr } = await runCli(three.folder, ['rollup', ...from, '-o', 'register']);
    expect(status, stderr).toBe(0);
    const [a, b] = [one, three].map(({ folder }) => readManifest(join(folder, 'register')));
    expect(b).toEqual(a);
    for (const { path } of a?.cubes.flatMap(({ files }) => files) ?? [])
      expect(
        readFileSync(join(three.folder, 'register', path)).equals(
          readFileSync(join(one.folder, 'register', path))
        )
      ).toBe(true);
  });

  test('goes on where it was stopped, and reads no file twice', async () => {
    const { folder } = layOdd('stopped', 23, 2);
    const good = readFileSync(join(folder, 'rows-1.csv'));
    const unreadable = Buffer.from('record,date\n1,2\n');
    writeFileSync(join(folder, 'rows-1.csv'), unreadable);
    const first = await runCli(folder, ['rollup', '--from', 'rows-*.csv', '-o', 'register']);
    expect(first.status).toBe(3);
    expect(first.stderr).toContain('rows-1.csv lacks commodity, body, source');
    expect(existsSync(join(folder, 'register'))).toBe(false);
    writeFileSync(join(folder, 'rows-1.csv'), good);
    const second = await runCli(folder, ['rollup', '--from', 'rows-*.csv', '-o', 'register']);
    expect(second.status, second.stderr).toBe(0);
    expect(second.stderr).toContain('1 file of an earlier run need not be read again');
    expect(second.stderr).not.toContain('rows-0.csv');
    await expectAsScanned(
      join(folder, 'register'),
      await scan(['rows-0.csv', 'rows-1.csv'].map((name) => join(folder, name)))
    );
  });

  test.each(['SIGKILL', 'SIGINT'] as const)(
    'is resumed after %s, and nothing of the target is there before',
    async (signal) => {
      const { folder, paths } = layOdd(signal, 29, 3);
      const last = readFileSync(join(folder, 'rows-2.csv'));
      // So large that there is time to stop it.
      const [header = '', ...lines] = last.toString().trimEnd().split('\n');
      const many = `${lines.join('\n')}\n`.repeat(400);
      writeFileSync(join(folder, 'rows-2.csv'), `${header}\n${many}`);
      const args = ['rollup', '--from', 'rows-*.csv', '-o', 'register'];
      const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env: withoutTests() });
      let said = '';
      const ended = new Promise((done) => child.once('exit', done));
      child.stderr.on('data', (data: Buffer) => {
        said += data.toString();
        if (said.includes('2 of 3 files')) child.kill(signal);
      });
      await ended;
      expect(said).not.toContain('3 of 3 files');
      expect(existsSync(join(folder, 'register'))).toBe(false);
      // What a run that was killed while it wrote leaves behind: no process has this number any more.
      mkdirSync(join(folder, `.register.${child.pid}.part`));
      writeFileSync(join(folder, `.register.${child.pid}.part/half`), '');
      writeFileSync(join(folder, 'rows-2.csv'), last);
      const { status, stderr } = await runCli(folder, args);
      expect(status, stderr).toBe(0);
      expect(stderr).toContain('2 files of an earlier run need not be read again');
      await expectAsScanned(join(folder, 'register'), await scan(paths));
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  );

  test.each([
    ['adds up to 2^53', 1024, 3],
    ['adds up to less', 1023, 0]
  ])('takes a sum that %s by its exactness', async (name, count, exit) => {
    const { folder } = layOdd(name.replaceAll(' ', '-').replace('^', ''), 30, 1);
    writeFileSync(join(folder, 'rows-0.csv'), rowsOfTheLargest(count));
    const { status, stderr } = await runCli(folder, ['rollup', '--from', 'rows-0.csv', '-o', 'register']);
    expect(status, stderr).toBe(exit);
    expect(existsSync(join(folder, 'register'))).toBe(exit === 0);
    if (exit) expect(stderr).toContain('a sum of cocaine (g) is 9007199254740992: beyond 2^53');
  });

  test.each([
    [
      'a file that is not there',
      ['--from', 'gone/*.csv', '-o', 'register'],
      3,
      'there is no file gone/*.csv'
    ],
    [
      'a format that it does not read',
      ['--from', 'datapackage.json', '-o', 'register'],
      3,
      'DuckDB reads .parquet'
    ],
    ['nothing to read', ['-o', 'register'], 2, 'from what?'],
    ['nowhere to write', ['--from', 'rows-0.csv'], 2, 'where to?'],
    ['a folder that is in use', ['--from', 'rows-0.csv', '-o', 'used'], 3, 'not empty'],
    ['memory in odd words', ['--from', 'rows-0.csv', '-o', 'register', '--memory', 'much'], 2, '2GB'],
    [
      'an address without a table',
      ['--from', 'clickhouse://localhost:1/db', '-o', 'register'],
      2,
      'no address of a table'
    ],
    [
      'a server that does not answer',
      ['--from', 'clickhouse://127.0.0.1:1/db/t', '-o', 'register'],
      3,
      'cannot read db.t'
    ]
  ])('stops at %s and writes nothing', async (name, args, exit, said) => {
    const { folder } = layOdd(name.replaceAll(' ', '-'), 24, 1);
    mkdirSync(join(folder, 'used'));
    writeFileSync(join(folder, 'used/file'), '');
    const { status, stderr } = await runCli(folder, ['rollup', ...args]);
    expect(status, stderr).toBe(exit);
    expect(stderr).toContain(said);
    expect(existsSync(join(folder, 'register'))).toBe(false);
  });

  test('stops at a row that has more cells than the header', async () => {
    const { folder, paths } = layOdd('ragged', 25, 1);
    const [path = ''] = paths;
    writeFileSync(path, `${readFileSync(path, 'utf8')}${'x,'.repeat(40)}\n`);
    const { status } = await runCli(folder, ['rollup', '--from', 'rows-0.csv', '-o', 'register']);
    expect(status).toBe(3);
    expect(existsSync(join(folder, 'register'))).toBe(false);
  });

  test('prints its questions for any other engine', async () => {
    const { status, stdout } = await runCli(work, ['rollup', '--package', EXAMPLE, '--print-sql']);
    expect(status).toBe(0);
    for (const name of CUBE_NAMES) expect(stdout).toContain(`-- ${name}\n`);
    expect(stdout).not.toMatch(/\bWITH\b|\bFILTER\b|GROUP BY \d/);
  });
});

describe('cubes', () => {
  test('that lack rows, or are damaged, are refused', async () => {
    const { folder } = layOdd('damaged', 26, 1);
    await runCli(folder, ['rollup', '--from', 'rows-0.csv', '-o', 'register']);
    const manifest = readManifest(join(folder, 'register'));
    const less = { ...manifest, rowsRead: manifest.rowsRead + 1 };
    expect(() => parseManifest(JSON.stringify(less))).toThrow(CubeError);
    for (const text of ['', '{}', '[]', JSON.stringify({ ...manifest, cubes: [{ name: 'all' }] })])
      expect(() => parseManifest(text)).toThrow(CubeError);
    const out = JSON.stringify(manifest).replace('months/0001', '../0001');
    expect(() => parseManifest(out)).toThrow(CubeError);
    const [file] = manifest.cubes[0]?.files ?? [];
    const packed = new Uint8Array(readFileSync(join(folder, 'register', file?.path ?? '')));
    const stated = { cells: file?.cells ?? 0, rows: file?.rows ?? 0 };
    expect((await readCube('months', packed, stated)).rows).toBe(stated.rows);
    await expect(readCube('months', packed.subarray(0, -20), stated)).rejects.toThrow(CubeError);
    await expect(readCube('pairs-by-year', packed, stated)).rejects.toThrow(CubeError);
    await expect(readCube('months', packed, { ...stated, rows: stated.rows + 1 })).rejects.toThrow(CubeError);
  });

  test('of a package are checked by validate, and go along into the folder of a site', async () => {
    const { folder } = layOdd('published', 28, 1);
    await runCli(folder, ['rollup', '--from', 'rows-0.csv', '-o', 'register']);
    declareCubes(folder);
    const good = await runCli(work, ['validate', folder]);
    expect(good.status, good.stdout).toBe(0);
    const site = await runCli(work, ['build', folder, '--dir', 'site']);
    expect(site.status, site.stderr).toBe(0);
    const published = readManifest(join(work, 'site/data/register'));
    for (const { path } of published.cubes.flatMap(({ files }) => files))
      expect(existsSync(join(work, 'site/data/register', path))).toBe(true);
    const damaged = join(folder, 'register/months/0002.arrow.gz');
    writeFileSync(damaged, readFileSync(damaged).subarray(0, 300));
    rmSync(join(folder, 'register/months/0003.arrow.gz'));
    const bad = await runCli(work, ['validate', folder]);
    expect(bad.status).toBe(1);
    expect(bad.stdout).toMatch(/^register\/months\/0002\.arrow\.gz: error: The file is damaged/m);
    expect(bad.stdout).toContain('register/months/0003.arrow.gz: error: The file is not there.');
  });
});

/** Skipped where the server is not installed: `apt-get install clickhouse-server` on Debian. */
describe.skipIf(!hasClickhouse())('a roll-up by a ClickHouse cluster of two shards', () => {
  const { folder, paths } = layOdd('cluster', 27, 2);
  let servers: readonly ClickhouseServer[] = [];
  const rollUp = (target: string, ...more: readonly string[]) =>
    runCli(folder, [
      'rollup',
      '--from',
      `clickhouse://127.0.0.1:${servers[0]?.httpPort}/default/all_seizures`,
      '-o',
      target,
      ...more
    ]);

  beforeAll(async () => {
    servers = await startClickhouse(join(work, 'clickhouse'), 2);
    for (const [i, { run }] of servers.entries()) {
      const columns = REGISTER_COLUMN_NAMES.map(
        (name) => `${name} ${/^(?:value|low|high)$/.test(name) ? 'Nullable(String)' : 'String'}`
      );
      await run(`CREATE TABLE seizures (${columns.join(', ')}) ENGINE = Log`);
      const [, ...lines] = readFileSync(paths[i] ?? '', 'utf8').split('\n');
      await run('INSERT INTO seizures FORMAT CSV', lines.join('\n'));
    }
    await servers[0]?.run(
      'CREATE TABLE all_seizures AS seizures ENGINE = Distributed(all_of_them, default, seizures)'
    );
  }, 120_000);
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  test('has the cells that a scan of the rows has, and those of DuckDB', async () => {
    const { status, stderr } = await rollUp('by-clickhouse');
    expect(status, stderr).toBe(0);
    await expectAsScanned(join(folder, 'by-clickhouse'), await scan(paths));
    await runCli(folder, ['rollup', '--from', 'rows-*.csv', '-o', 'by-duckdb']);
    const [a, b] = ['by-clickhouse', 'by-duckdb'].map((name) => readManifest(join(folder, name)));
    expect(a?.engine.name).toBe('ClickHouse');
    expect({ ...a, engine: null }).toEqual({ ...b, engine: null });
    for (const { path } of a?.cubes.flatMap(({ files }) => files) ?? [])
      expect(
        readFileSync(join(folder, 'by-clickhouse', path)).equals(
          readFileSync(join(folder, 'by-duckdb', path))
        )
      ).toBe(true);
  });

  test('withholds what DuckDB does', async () => {
    const { status, stderr } = await rollUp('few-by-clickhouse', '--few', '4');
    expect(status, stderr).toBe(0);
    await runCli(folder, ['rollup', '--from', 'rows-*.csv', '-o', 'few-by-duckdb', '--few', '4']);
    const [a, b] = ['few-by-clickhouse', 'few-by-duckdb'].map((name) => readManifest(join(folder, name)));
    expect(a?.cubes[0]?.withheld?.cells).toBeGreaterThan(0);
    expect({ ...a, engine: null }).toEqual({ ...b, engine: null });
    for (const { path } of a?.cubes.flatMap(({ files }) => files) ?? [])
      expect(
        readFileSync(join(folder, 'few-by-clickhouse', path)).equals(
          readFileSync(join(folder, 'few-by-duckdb', path))
        )
      ).toBe(true);
  });

  test('fails where a sum is not exact, and does not wrap', async () => {
    const [{ run } = { run: () => Promise.resolve('') }] = servers;
    await run(
      'CREATE TABLE large (record String, date String, commodity String, value Float64, unit String, body String, source String) ENGINE = Log'
    );
    const rows = `SELECT toString(number), '2024-05', 'cocaine', 8796.093022208, 't', 'Police', 'made-up' FROM numbers(1200000)`;
    await run(`INSERT INTO large ${rows}`);
    const { status, stderr } = await runCli(folder, [
      'rollup',
      '--from',
      `clickhouse://127.0.0.1:${servers[0]?.httpPort}/default/large`,
      '-o',
      'too-large'
    ]);
    expect(status).toBe(3);
    // 1,200,000 × 2^43, which is more than 2^63.
    expect(stderr).toContain('a sum of cocaine (g) is 10555311626649600000: beyond 2^53');
    expect(existsSync(join(folder, 'too-large'))).toBe(false);
  });

  test('fails where a shard is stopped, although the server itself would answer with half', async () => {
    await servers[1]?.stop();
    const half = await servers[0]?.run('SELECT COUNT(*) FROM all_seizures');
    expect(Number(half)).toBe(750);
    const { status, stderr } = await rollUp('half');
    expect(status).toBe(3);
    expect(stderr).toMatch(/cannot read default\.all_seizures .*connection tries failed/i);
    expect(existsSync(join(folder, 'half'))).toBe(false);
  });
});
