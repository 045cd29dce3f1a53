import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { REGISTER_COLUMNS } from '../../data/tables/register-columns';
import { CELL_FIELDS, CUBES, LEFT_OUT_RULES, type CubeName } from '../../register/cubes/cubes';
import {
  CODED_KEYS,
  quote,
  SPACES,
  SQL_NUMBERS,
  SQL_TEXTS,
  writePartSql,
  writeRollupSql,
  type CodedKey,
  type SqlContext,
  type SqlDialect
} from '../../register/cubes/rollup-sql';
import { createProgress } from '../progress';
import { attempt, failure } from '../stop';
import { countOf, say } from '../terminal';
import type { CellBatch, RolledUp } from './rollup-engine';

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
  let isDone = false;
  const close = (): Promise<void> => {
    connection.closeSync();
    instance.closeSync();
    if (isDone) rmSync(work, { recursive: true, force: true });
    return Promise.resolve();
  };
  try {
    await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false');
    const files = await listFiles(connection, patterns);
    const left = await prepare(connection, context, files);
    if (left.length < files.length)
      say(`${countOf(files.length - left.length, 'file')} of an earlier run need not be read again`);
    for (const [i, file] of left.entries()) {
      const which = `${i + 1} of ${countOf(left.length, 'file')}: ${file.path}`;
      await tellingProgress(connection, which, () =>
        told(`read ${file.path}`, () => addPart(connection, file, context))
      );
      say(which);
    }
    const [[rows = 0] = []] = await ask(connection, 'SELECT CAST(SUM(all_rows) AS BIGINT) FROM done');
    const leftOut = await ask(
      connection,
      `SELECT rule_broken, CAST(SUM(cell_with_number + cell_without_number) AS BIGINT) FROM cells
WHERE rule_broken > 0 AND is_by_mode = 0 AND is_pair = 0 GROUP BY rule_broken`
    );
    const [[version = ''] = []] = await ask(connection, 'SELECT version()');
    return {
      engine: { name: 'DuckDB', version: String(version) },
      rowsRead: Number(rows),
      leftOut: Object.fromEntries(
        leftOut.map(([rule, count]) => [LEFT_OUT_RULES[Number(rule) - 1], Number(count)])
      ),
      cells: (cube) => mergeParts(connection, cube, context),
      finish: () => {
        isDone = true;
        return Promise.resolve();
      },
      close
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Tells every two seconds how much of a long question DuckDB has answered. */
async function tellingProgress<T>(
  connection: DuckDBConnection,
  what: string,
  act: () => Promise<T>
): Promise<T> {
  const progress = createProgress();
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    progress(percentage > 0 ? `${what}: ${Math.floor(percentage)} %` : what);
  }, 500);
  try {
    return await act();
  } finally {
    clearInterval(timer);
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

/**
 * Makes the tables of the work folder, in which every row has the number of its part. What an earlier run left of other files, or of files that were changed
 * since, is dropped; and all of it where rows were held against other tables, or by another question. Returns the files that are to be read.
 */
async function prepare(
  connection: DuckDBConnection,
  context: SqlContext,
  files: readonly SourceFile[]
): Promise<readonly SourceFile[]> {
  const question = JSON.stringify(writePartSql({ ...DIALECT, table: 'part' }, context));
  const key = createHash('sha256').update(question).digest('hex');
  await connection.run('CREATE TABLE IF NOT EXISTS work (key VARCHAR)');
  const [[before = ''] = []] = await ask(connection, 'SELECT key FROM work');
  if (before !== key) {
    await connection.run('CREATE OR REPLACE TABLE done (part BIGINT, file VARCHAR, all_rows BIGINT)');
    const columns = [
      'part BIGINT',
      ...['rule_broken', 'is_by_mode', 'is_pair', ...CODED_KEYS.map((name) => `c_${name}`)].map(
        (name) => `${name} INTEGER`
      ),
      'c_month VARCHAR',
      'c_year VARCHAR',
      ...CELL_FIELDS.map((name) => `cell_${name} DOUBLE`)
    ];
    await connection.run(`CREATE OR REPLACE TABLE cells (${columns.join(', ')})`);
    await connection.run(`DELETE FROM work; INSERT INTO work VALUES (${quote(key)})`);
  }
  const done = new Map(
    (await ask(connection, 'SELECT file, part FROM done')).map(([file, part]) => [String(file), Number(part)])
  );
  const wanted = new Set(files.map(nameOf));
  for (const [file, part] of done)
    if (!wanted.has(file))
      await connection.run(
        `BEGIN; DELETE FROM done WHERE part = ${part}; DELETE FROM cells WHERE part = ${part}; COMMIT`
      );
  return files.filter((file) => !done.has(nameOf(file)));
}

function nameOf(file: SourceFile): string {
  return JSON.stringify([file.path, file.bytes, file.changed]);
}

async function addPart(connection: DuckDBConnection, file: SourceFile, context: SqlContext): Promise<void> {
  const dialect = { ...DIALECT, table: await tableOf(connection, file.path) };
  const [[part = 0] = []] = await ask(connection, 'SELECT COALESCE(MAX(part), 0) + 1 FROM done');
  await connection.run('BEGIN');
  try {
    await connection.run(
      `INSERT INTO cells SELECT ${Number(part)}, * FROM (${writePartSql(dialect, context).all}) AS added
WHERE rule_broken = 0 OR is_by_mode + is_pair = 0`
    );
    await connection.run(
      `INSERT INTO done SELECT ${Number(part)}, ${quoteText(nameOf(file))}, all_rows FROM (${writeRollupSql(dialect, context).count}) AS added`
    );
    await connection.run('COMMIT');
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Functions of one text, which DuckDB asks once for each word of a column's dictionary: an IN or a CASE it asks for each row. */
const DIALECT: Omit<SqlDialect, 'table'> = {
  look: (text, values, none) =>
    values.size
      ? `COALESCE(LIST_EXTRACT([${[...values.values()].join(', ')}], LIST_POSITION([${[...values.keys()].map(quoteText).join(', ')}], ${text})), ${none})`
      : none,
  matches: (text, pattern) => `REGEXP_FULL_MATCH(${text}, ${quoteText(pattern)})`
};

/** A sub-query with the columns of a register; one that the file has not got is '' or NULL throughout. Stops where it lacks one that it must have. */
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
    if (type === undefined) return `'' AS ${name}`;
    const cast = type === 'VARCHAR' ? `"${name}"` : `CAST("${name}" AS VARCHAR)`;
    const text = /^TIMESTAMP/.test(type)
      ? `CONCAT(SUBSTR(${cast}, 1, 10), '')`
      : `CONCAT(TRIM(${cast}, ${quoteText(SPACES)}), '')`;
    // Of a record is only asked whether it has an id: these are all different, and to trim each takes as long as all else.
    return `${name === 'record' ? `CASE WHEN ${cast} >= '!' AND ${cast} < '~' THEN '!' ELSE ${text} END` : text} AS ${name}`;
  });
  const numbers = SQL_NUMBERS.map((name) => {
    const type = types.get(name);
    if (type === undefined) return `CAST(NULL AS DOUBLE) AS ${name}`;
    const trimmed = `TRIM("${name}", ${quoteText(SPACES)})`;
    // To DuckDB 1_000 is a number.
    const read =
      type === 'VARCHAR' ? `CASE WHEN CONTAINS("${name}", '_') THEN NULL ELSE ${trimmed} END` : `"${name}"`;
    return `TRY_CAST(${read} AS DOUBLE) AS ${name}`;
  });
  return `(SELECT ${[...texts, ...numbers].join(', ')} FROM ${reader})`;
}

/** What DuckDB sums cells of several parts to, and sorts, before they come: as many as one of its chunks at a time. */
async function* mergeParts(
  connection: DuckDBConnection,
  cube: CubeName,
  context: SqlContext
): AsyncGenerator<CellBatch> {
  const { words } = writePartSql({ ...DIALECT, table: 'part' }, context);
  const keys = ['commodity', 'unit', ...CUBES[cube]];
  const by = keys.map((key) => `c_${key}`).join(', ');
  const sums = CELL_FIELDS.map(
    (name) => `${name === 'largest' ? 'MAX' : 'SUM'}(cell_${name}) AS cell_${name}`
  ).join(', ');
  const result = await connection.stream(
    `SELECT ${by}, ${sums} FROM cells
WHERE ${cube === 'pairs-by-year' ? 'is_pair' : 'is_by_mode'} = 1 AND rule_broken = 0 GROUP BY ${by} ORDER BY ${by}`
  );
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk?.rowCount) return;
    const columns = chunk.getColumns();
    yield {
      cells: chunk.rowCount,
      words: keys.map((key, i) => {
        const column = columns[i] ?? [];
        if (!isCoded(key)) return column as string[];
        return (column as number[]).map((code) => (code ? (words[key][code - 1] ?? '') : ''));
      }),
      numbers: columns.slice(keys.length) as number[][]
    };
  }
}

function isCoded(key: string): key is CodedKey {
  return CODED_KEYS.some((each) => each === key);
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
