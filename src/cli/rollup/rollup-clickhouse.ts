import type { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { CELL_FIELDS, CUBES } from '../../register/cubes/cubes';
import {
  lookByCase,
  quote,
  SPACES,
  SQL_NUMBERS,
  SQL_TEXTS,
  writeRollupSql,
  type SqlContext
} from '../../register/cubes/rollup-sql';
import { REGISTER_COLUMNS } from '../../data/tables/register-columns';
import type { RolledUp } from './rollup-engine';
import { failure, usage } from '../stop';

const SCHEME = /^clickhouses?:\/\//;

export function isClickhouse(from: string): boolean {
  return SCHEME.test(from);
}

/** A query may take so long. */
const TIMEOUT_MS = 6 * 60 * 60 * 1000;

/**
 * Rolls up a table of a ClickHouse server or cluster, `clickhouse://user:password@host:8123/database/table` (`clickhouses://` over TLS). A shard that is
 * not there is an error: it would be left out without a word otherwise. The rows are counted before and after: a table that grows meanwhile is one, too.
 */
export async function rollUpTable(
  from: string,
  { context, memory }: { readonly context: SqlContext; readonly memory: number }
): Promise<RolledUp> {
  const { url, database, table } = parseAddress(from);
  const { createClient: create, ClickHouseLogLevel: level } = await loadClient();
  const client = create({
    url: url.origin,
    username: decodeURIComponent(url.username) || 'default',
    password: decodeURIComponent(url.password),
    database,
    request_timeout: TIMEOUT_MS,
    log: { level: level.OFF },
    clickhouse_settings: {
      skip_unavailable_shards: 0,
      max_memory_usage: String(memory),
      max_bytes_before_external_group_by: String(Math.floor(memory / 2)),
      wait_end_of_query: 1
    }
  });
  // Tab-separated, which servers of all ages write.
  async function* rowsOf(query: string): AsyncGenerator<readonly (readonly string[])[]> {
    const answer = await client.query({ query, format: 'TabSeparated' });
    for await (const rows of answer.stream()) yield rows.map(({ text }) => text.split('\t').map(unescape));
  }
  const ask = async (query: string): Promise<(readonly string[])[]> => {
    const all: (readonly string[])[] = [];
    for await (const rows of rowsOf(query)) all.push(...rows);
    return all;
  };
  try {
    const described = await ask(`DESCRIBE TABLE ${database}.${table}`);
    const has = new Map(described.map(([name = '', type = '']) => [name, type]));
    const sql = writeRollupSql(
      {
        table: writeTable(`${database}.${table}`, has),
        look: lookByCase,
        matches: (text, pattern) => `match(${text}, ${quote(`^(${pattern})$`)})`
      },
      context
    );
    const countRows = async (): Promise<number> => Number((await ask(sql.count))[0]?.[0]);
    const [[version = ''] = []] = await ask('SELECT version()');
    const rowsRead = await countRows();
    const leftOut = await ask(sql.leftOut);
    return {
      engine: { name: 'ClickHouse', version },
      rowsRead,
      leftOut: Object.fromEntries(leftOut.map(([reason, count]) => [reason, Number(count)])),
      cells: async function* (cube) {
        const keys = 2 + CUBES[cube].length;
        for await (const rows of rowsOf(sql.cubes[cube])) {
          if (rows.some((row) => row.length !== keys + CELL_FIELDS.length))
            throw failure('ClickHouse gave a row of another length.');
          yield {
            cells: rows.length,
            words: Array.from({ length: keys }, (_, i) => rows.map((row) => row[i] ?? '')),
            numbers: CELL_FIELDS.map((_, i) => rows.map((row) => Number(row[keys + i])))
          };
        }
      },
      finish: async () => {
        const after = await countRows();
        if (after !== rowsRead)
          throw failure(
            `the table had ${rowsRead} rows, and ${after} afterwards: it changed while it was read.`
          );
      },
      close: () => client.close()
    };
  } catch (error) {
    await client.close();
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw failure(`cannot read ${database}.${table} at ${url.host}: ${message}`);
  }
}

function parseAddress(from: string): {
  readonly url: URL;
  readonly database: string;
  readonly table: string;
} {
  const address = from.replace(/^clickhouse/, 'http');
  const url = URL.canParse(address) ? new URL(address) : null;
  const [, database = '', table = ''] = url?.pathname.split('/') ?? [];
  if (!url || ![database, table].every((name) => /^[A-Za-z_]\w*$/.test(name)))
    throw usage(`${from} is no address of a table: write clickhouse://host:8123/database/table.`);
  return { url, database, table };
}

async function loadClient(): Promise<{
  readonly createClient: typeof createClient;
  readonly ClickHouseLogLevel: typeof ClickHouseLogLevel;
}> {
  try {
    return await import('@clickhouse/client');
  } catch {
    throw failure(
      'the client of ClickHouse is not installed: “npm install @clickhouse/client” puts it beside the atlas.'
    );
  }
}

/** A sub-query with the columns of a register, those as texts that are something else; one that the table has not got is '' or NULL throughout. */
function writeTable(table: string, has: ReadonlyMap<string, string>): string {
  const missing = SQL_TEXTS.filter((name) => REGISTER_COLUMNS[name].isRequired && !has.has(name));
  if (missing.length) throw failure(`${table} lacks ${missing.join(', ')}.`);
  const texts = SQL_TEXTS.map((name) => {
    const type = has.get(name);
    if (type === undefined) return `'' AS ${name}`;
    const text = /DateTime/.test(type)
      ? `substring(toString(d.${name}), 1, 10)`
      : !/String/.test(type)
        ? `toString(d.${name})`
        : // trimBoth came with later versions.
          `replaceRegexpAll(d.${name}, '^[${SPACES}]+|[${SPACES}]+$', '')`;
    return `${/Nullable/.test(type) ? `ifNull(${text}, '')` : text} AS ${name}`;
  });
  const numbers = SQL_NUMBERS.map((name) => {
    const type = has.get(name);
    if (type === undefined) return `CAST(NULL AS Nullable(Float64)) AS ${name}`;
    return /String/.test(type) ? `toFloat64OrNull(d.${name}) AS ${name}` : `toFloat64(d.${name}) AS ${name}`;
  });
  return `(SELECT ${[...texts, ...numbers].join(', ')} FROM ${table} AS d)`;
}

/** A cell of ClickHouse's TabSeparated format; no cell that is asked for is NULL. */
function unescape(cell: string): string {
  const LETTERS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f', 0: '\0' };
  return cell.replace(/\\(.)/g, (_, letter: string) => LETTERS[letter] ?? letter);
}
