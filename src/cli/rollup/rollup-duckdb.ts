import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { CELL_FIELDS, CUBE_NAMES, CUBES, type CubeName } from '../../register/cubes/cubes';
import {
  quote,
  SQL_NUMBERS,
  SQL_TEXTS,
  writeRollupSql,
  type SqlContext
} from '../../register/cubes/rollup-sql';
import { REGISTER_COLUMNS } from '../../data/tables/register-columns';
import type { EngineCell, RolledUp } from './rollup-engine';
import { attempt, failure } from '../stop';
import { countOf, say } from '../terminal';

/** What is between the elements of a text that is no part of it. */
const SPACES = ' \t\r\n';

/**
 * Rolls up files by DuckDB, which runs within this program and asks no network. Each file is a part of its own: its cells are added to a database in a work
 * folder beside the target, so that a run that was stopped goes on with the files that are left. The folder goes when the work is done.
 */
export async function rollUpFiles(
  patterns: readonly string[],
  target: string,
  { context, memory }: { readonly context: SqlContext; readonly memory: string }
): Promise<RolledUp> {
  const duckdb = await loadDuckdb();
  const work = join(dirname(resolve(target)), `.${basename(resolve(target))}.rollup`);
  const database = join(work, 'parts.duckdb');
  attempt(`make the folder ${work}`, () => mkdirSync(work, { recursive: true }));
  const settings = {
    memory_limit: memory,
    temp_directory: join(work, 'spill'),
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false'
  };
  const instance = await told('open the work folder', () => duckdb.create(database, settings));
  const connection = await instance.connect();
  const close = (): Promise<void> => {
    connection.closeSync();
    instance.closeSync();
    return Promise.resolve();
  };
  try {
    const files = await listFiles(connection, patterns);
    const left = await prepare(connection, context, files);
    if (left.length < files.length)
      say(`${countOf(files.length - left.length, 'file')} of an earlier run need not be read again`);
    for (const [i, file] of left.entries()) {
      await told(`read ${file.path}`, () => addPart(connection, file, context));
      say(`${i + 1} of ${countOf(left.length, 'file')}: ${file.path}`);
    }
    const [[rows = 0] = []] = await ask(connection, 'SELECT CAST(SUM(all_rows) AS BIGINT) FROM done');
    const leftOut = await ask(
      connection,
      'SELECT reason, CAST(SUM(left_out) AS BIGINT) FROM left_out GROUP BY reason'
    );
    const [[version = ''] = []] = await ask(connection, 'SELECT version()');
    return {
      engine: { name: 'DuckDB', version: String(version) },
      rowsRead: Number(rows),
      leftOut: Object.fromEntries(leftOut.map(([reason, count]) => [String(reason), Number(count)])),
      cells: (cube) => mergeParts(connection, cube),
      close: async () => {
        await close();
        rmSync(work, { recursive: true, force: true });
      }
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function loadDuckdb(): Promise<typeof DuckDBInstance> {
  try {
    return (await import('@duckdb/node-api')).DuckDBInstance;
  } catch {
    throw failure(
      'DuckDB is not installed: “npm install @duckdb/node-api” puts it beside the atlas. --from clickhouse://… and --print-sql need none.'
    );
  }
}

interface SourceFile {
  readonly path: string;
  readonly bytes: number;
  readonly changed: number;
}

async function listFiles(
  connection: DuckDBConnection,
  patterns: readonly string[]
): Promise<readonly SourceFile[]> {
  const paths = new Set<string>();
  for (const pattern of patterns) {
    const found = await ask(connection, `SELECT file FROM glob(${quoteText(pattern)})`);
    if (!found.length) throw failure(`there is no file ${pattern}.`);
    for (const [path] of found) paths.add(String(path));
  }
  for (const path of paths)
    if (!/\.(?:parquet|csv|csv\.gz|tsv|tsv\.gz)$/i.test(path))
      throw failure(
        `${path} cannot be rolled up: DuckDB reads .parquet, .csv and .tsv (and .csv.gz, .tsv.gz).`
      );
  return [...paths].sort().map((path) => {
    const { size, mtimeMs } = attempt(`read ${path}`, () => statSync(path));
    return { path: resolve(path), bytes: size, changed: Math.floor(mtimeMs) };
  });
}

const partsOf = (cube: CubeName): string => `parts_${cube.replaceAll('-', '_')}`;

/**
 * Makes the tables of the work folder, in which every row has the number of its part. What an earlier run left of other files, or of files that were changed
 * since, is dropped; and all of it where rows were held against other tables. Returns the files that are to be read.
 */
async function prepare(
  connection: DuckDBConnection,
  context: SqlContext,
  files: readonly SourceFile[]
): Promise<readonly SourceFile[]> {
  const key = createHash('sha256').update(JSON.stringify(context)).digest('hex');
  await connection.run('CREATE TABLE IF NOT EXISTS work (key VARCHAR)');
  const [[before = ''] = []] = await ask(connection, 'SELECT key FROM work');
  if (before !== key) {
    await connection.run('CREATE OR REPLACE TABLE done (part BIGINT, file VARCHAR, all_rows BIGINT)');
    await connection.run('CREATE OR REPLACE TABLE left_out (part BIGINT, reason VARCHAR, left_out BIGINT)');
    for (const cube of CUBE_NAMES) {
      const texts = ['commodity', 'unit', ...CUBES[cube]].map((name) => `k_${name} VARCHAR`);
      const numbers = CELL_FIELDS.map((name) => `n_${name} HUGEINT`);
      const columns = ['part BIGINT', ...texts, ...numbers].join(', ');
      await connection.run(`CREATE OR REPLACE TABLE ${partsOf(cube)} (${columns})`);
    }
    await connection.run(`DELETE FROM work; INSERT INTO work VALUES (${quote(key)})`);
  }
  const done = new Map(
    (await ask(connection, 'SELECT file, part FROM done')).map(([file, part]) => [String(file), Number(part)])
  );
  const wanted = new Set(files.map(nameOf));
  for (const [file, part] of done)
    if (!wanted.has(file))
      for (const table of ['done', 'left_out', ...CUBE_NAMES.map(partsOf)])
        await connection.run(`DELETE FROM ${table} WHERE part = ${part}`);
  return files.filter((file) => !done.has(nameOf(file)));
}

function nameOf(file: SourceFile): string {
  return JSON.stringify([file.path, file.bytes, file.changed]);
}

async function addPart(connection: DuckDBConnection, file: SourceFile, context: SqlContext): Promise<void> {
  const table = await tableOf(connection, file.path);
  const sql = writeRollupSql({ table, integer: (expression) => `CAST(${expression} AS BIGINT)` }, context);
  const [[part = 0] = []] = await ask(connection, 'SELECT COALESCE(MAX(part), 0) + 1 FROM done');
  const add = (to: string, columns: string, from: string): Promise<unknown> =>
    connection.run(`INSERT INTO ${to} SELECT ${Number(part)}, ${columns} FROM (${from}) AS added`);
  await connection.run('BEGIN');
  try {
    for (const cube of CUBE_NAMES) await add(partsOf(cube), '*', sql.cubes[cube]);
    await add('left_out', '*', sql.leftOut);
    await add('done', `${quoteText(nameOf(file))}, all_rows`, sql.count);
    await connection.run('COMMIT');
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** A sub-query with the columns of a register; one that the file has not got is NULL throughout. Stops where it lacks one that it must have. */
async function tableOf(connection: DuckDBConnection, path: string): Promise<string> {
  const file = quoteText(path);
  const reader = /\.parquet$/i.test(path)
    ? `read_parquet(${file})`
    : `read_csv(${file}, header = true, all_varchar = true)`;
  const described = await ask(
    connection,
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${reader})`
  );
  const types = new Map(described.map(([name, type]) => [String(name), String(type)]));
  const missing = SQL_TEXTS.filter((name) => REGISTER_COLUMNS[name].isRequired && !types.has(name));
  if (missing.length) throw failure(`${path} lacks ${missing.join(', ')}.`);
  const texts = SQL_TEXTS.map((name) => {
    const type = types.get(name);
    if (type === undefined) return `CAST(NULL AS VARCHAR) AS ${name}`;
    const text = `CAST("${name}" AS VARCHAR)`;
    const isTime = /^TIMESTAMP/.test(type);
    return `${isTime ? `SUBSTR(${text}, 1, 10)` : `TRIM(${text}, ${quoteText(SPACES)})`} AS ${name}`;
  });
  const numbers = SQL_NUMBERS.map((name) =>
    types.has(name) ? `TRY_CAST("${name}" AS DOUBLE) AS ${name}` : `CAST(NULL AS DOUBLE) AS ${name}`
  );
  return `(SELECT ${[...texts, ...numbers].join(', ')} FROM ${reader})`;
}

async function* mergeParts(connection: DuckDBConnection, cube: CubeName): AsyncGenerator<EngineCell> {
  const keys = ['commodity', 'unit', ...CUBES[cube]].map((name) => `k_${name}`).join(', ');
  const numbers = CELL_FIELDS.map(
    (name) => `CAST(${name === 'largest' ? 'MAX' : 'SUM'}(n_${name}) AS DOUBLE)`
  ).join(', ');
  const result = await connection.stream(
    `SELECT ${keys}, ${numbers} FROM ${partsOf(cube)} GROUP BY ${keys} ORDER BY ${keys}`
  );
  for await (const rows of result.yieldRowsJs()) for (const row of rows) yield row as unknown as EngineCell;
}

async function ask(connection: DuckDBConnection, sql: string): Promise<readonly (readonly unknown[])[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowsJS();
}

/** A text of DuckDB's own dialect, in which a backslash is a letter as any other. */
function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** DuckDB's errors go on for several lines; the first says what is wrong. */
async function told<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw failure(`cannot ${what}: ${message}`);
  }
}
