import { MODES } from '../../model/data-package';
import { UNIT_NAMES } from '../../model/unit';
import { baseFactor, groupUnit, isWhole } from '../base-unit';
import { CUBES, type CubeName } from './cubes';
import { MOST_BASE_UNITS } from '../build/read-amount';

/** In what engines differ. */
export interface SqlDialect {
  /** The table, or a sub-query in brackets, with the columns of a register: texts as text, numbers as double precision. */
  readonly table: string;
  /** An expression as a whole number of 64 bits. */
  readonly integer: (expression: string) => string;
}

/** What rows are held against, as in a scan of them. */
export interface SqlContext {
  readonly measures: readonly string[];
  readonly sources: readonly string[];
  readonly territories: readonly string[];
  /** A day: no later date is taken. */
  readonly today: string;
}

/** The columns of a register that go into its cubes. */
export const SQL_TEXTS = [
  'record',
  'date',
  'territory',
  'commodity',
  'qualifier',
  'unit',
  'origin',
  'destination',
  'mode',
  'body',
  'source'
] as const;
export const SQL_NUMBERS = ['value', 'low', 'high'] as const;

/** The texts that ask an engine for a register's cubes. They keep to what all engines have: see README.md. */
export interface RollupSql {
  /** One number: all rows. */
  readonly count: string;
  /** Two columns: rule and rows. */
  readonly leftOut: string;
  /** Columns: commodity, unit, the keys of CUBES, the numbers of CELL_FIELDS; in the order of commodity and unit. */
  readonly cubes: Readonly<Record<CubeName, string>>;
}

export function writeRollupSql(dialect: SqlDialect, context: SqlContext): RollupSql {
  const rows = writeRows(dialect, context);
  return {
    count: `SELECT COUNT(*) AS all_rows FROM ${dialect.table} AS register_rows`,
    leftOut: `SELECT reason, COUNT(*) AS left_out FROM (${rows}) AS judged WHERE reason <> '' GROUP BY reason`,
    cubes: Object.fromEntries(
      Object.entries(CUBES).map(([name, keys]) => [name, writeCube(keys, rows, dialect)])
    ) as Record<CubeName, string>
  };
}

function writeCube(keys: readonly string[], rows: string, { integer }: SqlDialect): string {
  const by = ['t_commodity', 'c_unit', ...keys.map((key) => `c_${key}`)].join(', ');
  const sum = (condition: string, value: string): string =>
    `SUM(${integer(`CASE WHEN ${condition} THEN ${value} ELSE 0 END`)})`;
  return `SELECT ${by},
  ${sum("has_number = 1 AND q <> 'at_most'", 'b_low')} AS cell_low,
  ${sum("has_number = 1 AND q <> 'at_least'", 'b_high')} AS cell_high,
  ${sum("has_number = 1 AND q = 'at_least'", '1')} AS cell_open,
  ${sum("has_number = 1 AND q = 'approximately'", '1')} AS cell_approximate,
  ${sum('has_number = 1', '1')} AS cell_with_number,
  ${sum('has_number = 0', '1')} AS cell_without_number,
  MAX(${integer("CASE WHEN has_number = 1 AND q <> 'at_most' THEN b_low ELSE 0 END")}) AS cell_largest
FROM (${rows}) AS judged
WHERE reason = ''
GROUP BY ${by}
ORDER BY ${by}`;
}

/** Sub-queries one within the other, since not every engine takes a name of its own SELECT again. A NULL condition is as good as false. */
function writeRows({ table }: SqlDialect, context: SqlContext): string {
  const texts = SQL_TEXTS.map((name) => `COALESCE(${name}, '') AS t_${name}`);
  const numbers = SQL_NUMBERS.map((name) => `${name} AS n_${name}`);
  const plain = `SELECT ${[...texts, ...numbers].join(', ')} FROM ${table} AS register_rows`;
  const among = (name: string, words: readonly string[]): string =>
    `CASE WHEN ${isIn(`t_${name}`, words)} THEN t_${name} ELSE '' END AS c_${name}`;
  const read = `SELECT t_commodity, n_value, n_low, n_high,
    ${writeReason(context)} AS reason,
    CASE WHEN ${isGoodDate(context.today)} THEN t_date ELSE '' END AS c_date,
    ${among('territory', context.territories)},
    ${among('origin', context.territories)},
    ${among('destination', context.territories)},
    ${among('mode', MODES)},
    ${byUnit((unit) => quote(groupUnit(unit)), "''")} AS c_unit,
    ${byUnit((unit) => String(baseFactor(unit)), '0')} AS factor,
    ${byUnit((unit) => (isWhole(unit) ? '1' : '0'), '0')} AS is_whole,
    CASE WHEN t_qualifier <> '' THEN t_qualifier WHEN n_value IS NULL THEN 'words' ELSE 'exact' END AS q
  FROM (${plain}) AS plain_rows`;
  const keys = 't_commodity, reason, c_territory, c_origin, c_destination, c_mode, c_unit, q';
  const bounds = `SELECT ${keys}, factor, is_whole,
    CASE WHEN LENGTH(c_date) > 4 THEN SUBSTR(c_date, 1, 7) ELSE '' END AS c_month, SUBSTR(c_date, 1, 4) AS c_year,
    CASE WHEN q = 'range' THEN n_low ELSE n_value END AS x_low,
    CASE WHEN q = 'range' THEN n_high ELSE n_value END AS x_high
  FROM (${read}) AS read_rows`;
  const base = (bound: string): string => `FLOOR(${bound} * factor + 0.5)`;
  return `SELECT ${keys}, c_month, c_year, ${base('x_low')} AS b_low, ${base('x_high')} AS b_high,
    CASE WHEN q IN ('exact', 'at_least', 'at_most', 'approximately', 'range') AND factor > 0
      AND x_low >= 0 AND x_high >= 0 AND x_low < 1e300 AND x_high < 1e300
      AND (is_whole = 0 OR (x_low = FLOOR(x_low) AND x_high = FLOOR(x_high)))
      AND ${base('x_low')} <= ${base('x_high')} AND ${base('x_high')} <= ${MOST_BASE_UNITS}
      THEN 1 ELSE 0 END AS has_number
  FROM (${bounds}) AS bounded_rows`;
}

function writeReason({ measures, sources }: SqlContext): string {
  return `CASE WHEN t_record = '' THEN 'record_missing'
      WHEN t_commodity = '' THEN 'commodity_missing'
      WHEN NOT (${isIn('t_commodity', measures)}) THEN 'commodity_unknown'
      WHEN t_source = '' THEN 'source_missing'
      WHEN NOT (${isIn('t_source', sources)}) THEN 'source_unknown'
      WHEN t_body = '' THEN 'body_missing'
      ELSE '' END`;
}

function byUnit(value: (unit: (typeof UNIT_NAMES)[number]) => string, none: string): string {
  return `CASE ${UNIT_NAMES.map((unit) => `WHEN t_unit = ${quote(unit)} THEN ${value(unit)}`).join(' ')} ELSE ${none} END`;
}

const twoDigits = (from: number, to: number, step = 1): string[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) =>
    String(from + i * step).padStart(2, '0')
  );

/** True of a day, month or year that the calendar has and that is not after today, told from its letters alone. */
function isGoodDate(today: string): string {
  const part = (start: number, length: number): string => `SUBSTR(t_date, ${start}, ${length})`;
  const digits = [1, 2, 3, 4].map((at) => `${part(at, 1)} >= '0' AND ${part(at, 1)} <= '9'`).join(' AND ');
  const fourth = [...twoDigits(4, 96, 4)];
  const isLeap = `(${isIn(part(3, 2), fourth)} OR (${part(3, 2)} = '00' AND ${isIn(part(1, 2), ['00', ...fourth])}))`;
  const isMonth = `(${part(5, 1)} = '-' AND ${isIn(part(6, 2), twoDigits(1, 12))})`;
  const isDay = `(${part(8, 1)} = '-' AND ${isIn(part(9, 2), twoDigits(1, 31))}
      AND NOT (${part(9, 2)} = '31' AND ${isIn(part(6, 2), ['04', '06', '09', '11'])})
      AND NOT (${part(6, 2)} = '02' AND ${part(9, 2)} >= '30')
      AND NOT (${part(6, 2)} = '02' AND ${part(9, 2)} = '29' AND NOT ${isLeap}))`;
  return `(${digits} AND t_date <= SUBSTR(${quote(today)}, 1, LENGTH(t_date))
      AND (LENGTH(t_date) = 4 OR (LENGTH(t_date) = 7 AND ${isMonth}) OR (LENGTH(t_date) = 10 AND ${isMonth} AND ${isDay})))`;
}

function isIn(expression: string, words: readonly string[]): string {
  return words.length ? `${expression} IN (${words.map(quote).join(', ')})` : '1 = 0';
}

/** A text as SQL has it. Throws a RangeError for a backslash, which some engines take for a sign of its own and others do not. */
export function quote(text: string): string {
  if (text.includes('\\')) throw new RangeError(`${JSON.stringify(text)} holds a backslash`);
  return `'${text.replaceAll("'", "''")}'`;
}
