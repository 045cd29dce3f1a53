// npm run build:cli && node tests/bench/rollup.mjs [MILLIONS=1] [RUNS=3]: how long the command line rolls up made-up rows of a Parquet file, beside
// what DuckDB takes for the plainest sums of the same cubes over the same file, in turns.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DuckDBInstance } from '@duckdb/node-api';
import { runnerImport } from 'vite';
import { ROOT } from './sites.mjs';

const [MILLIONS = 1, RUNS = 3] = process.argv.slice(2).map(Number);
const CLI = join(ROOT, 'dist-cli/opsatlas.js');
const folder = mkdtempSync(join(tmpdir(), 'opsatlas-bench-'));
const parquet = join(folder, 'seizures.parquet');

try {
  const instance = await DuckDBInstance.create(':memory:', { preserve_insertion_order: 'false' });
  const connection = await instance.connect();
  await writeRows(connection);
  console.log(
    `${MILLIONS} million rows, Parquet ${mb(statSync(parquet).size)}; load ${loadavg()[0]?.toFixed(1)}`
  );
  const from = `FROM read_parquet('${parquet}') GROUP BY ALL`;
  const plain = [
    `SELECT commodity, unit, SUBSTR(date, 1, 7) AS month, territory, mode, SUM(value) ${from}`,
    `SELECT commodity, unit, SUBSTR(date, 1, 4) AS year, origin, destination, SUM(value) ${from}`
  ];
  /** @type {{ wall: number; cpu: number }[]} */
  const sums = [];
  /** @type {{ wall: number; cpu: number; memory: number }[]} */
  const rollups = [];
  for (let run = 0; run < RUNS; run++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    for (const sql of plain) await connection.run(`CREATE OR REPLACE TEMP TABLE cells AS ${sql}`);
    const { user, system } = process.cpuUsage(before);
    sums.push({ wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 });
    rollups.push(rollUp(run));
  }
  const wall = [median(rollups.map((each) => each.wall)), median(sums.map((each) => each.wall))];
  const cpu = [median(rollups.map((each) => each.cpu)), median(sums.map((each) => each.cpu))];
  const memory = Math.max(...rollups.map((each) => each.memory));
  console.log(
    `roll-up, three cubes, packed and written   ${time(wall[0])}, processor ${time(cpu[0])}, ${mb(memory)}`
  );
  console.log(`plain sums of two cubes by DuckDB alone    ${time(wall[1])}, processor ${time(cpu[1])}`);
  console.log(`ratio                                      ${ratio(wall)}, processor ${ratio(cpu)}`);
  connection.closeSync();
  instance.closeSync();
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * A million rows of the made-up register, as often as is asked for, each time with other ids, days, amounts and ends.
 * @param {import('@duckdb/node-api').DuckDBConnection} connection
 */
async function writeRows(connection) {
  const { module } = await runnerImport('/src/register/synthetic-register.ts');
  const columns = module.createSyntheticColumns(1e6, 1);
  const csv = join(folder, 'seizures.csv');
  writeFileSync(csv, module.encodeCsv(columns));
  for (const [name, text] of module.describeSyntheticPackage({
    path: 'seizures.parquet',
    format: 'parquet',
    rows: 1e6,
    seed: 1,
    bytes: 0,
    hash: ''
  }))
    writeFileSync(join(folder, name), text);
  await connection.run(
    `CREATE TEMP TABLE million AS SELECT * FROM read_csv('${csv}', all_varchar = true, nullstr = '')`
  );
  await connection.run(`COPY (
    SELECT record || '-' || part AS record, commodity, qualifier, unit, mode, body, source, locator,
      CASE WHEN LENGTH(date) = 10 THEN CAST(CAST(CAST(date AS DATE) + CAST(chance % 300 AS INTEGER) AS DATE) AS VARCHAR) ELSE date END AS date,
      territory,
      CASE WHEN chance % 2 = 0 THEN origin ELSE destination END AS origin,
      CASE WHEN chance % 3 = 0 THEN territory ELSE destination END AS destination,
      CASE WHEN unit IN ('count', 'tablets') THEN CAST(value AS DOUBLE) + chance % 7 ELSE ROUND(CAST(value AS DOUBLE) * (1 + chance % 100 / 100), 3) END AS value,
      CAST(low AS DOUBLE) AS low, CAST(high AS DOUBLE) AS high
    FROM (SELECT *, hash(record, part) AS chance FROM range(${MILLIONS}) AS parts (part), million)
  ) TO '${parquet}' (COMPRESSION zstd)`);
  rmSync(csv);
}

/**
 * In a process of its own, whose processor time (in s) and largest memory (in bytes) it tells at its end.
 * @param {number} run
 */
function rollUp(run) {
  const target = join(folder, `run-${run}`);
  mkdirSync(target);
  const told = `process.on('exit', () => process._rawDebug('used ' + JSON.stringify(process.resourceUsage())))`;
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${told}`,
      CLI,
      'rollup',
      '--package',
      folder,
      '--from',
      parquet,
      '-o',
      join(target, 'register')
    ],
    { encoding: 'utf8' }
  );
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  rmSync(target, { recursive: true });
  const [, json = '{}'] = /^used (.*)$/m.exec(stderr) ?? [];
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(json);
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** @param {number | undefined} seconds */
function time(seconds = NaN) {
  return `${seconds.toFixed(2)} s`;
}

/** @param {readonly number[]} of */
function ratio([a = NaN, b = NaN]) {
  return `${(a / b).toFixed(1)} times`;
}

/** @param {number} bytes */
function mb(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
