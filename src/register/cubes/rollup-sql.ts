import { MODES } from '../../model/data-package';
import { UNIT_NAMES } from '../../model/unit';
import { baseFactor, groupUnit, isWhole } from '../base-unit';
import { CUBES, LEFT_OUT_RULES, type CubeName } from './cubes';
import { MOST_BASE_UNITS } from '../build/read-amount';

/** In what engines differ. */
export interface SqlDialect {
  /** The table, or a sub-query in brackets, with the columns of a register: texts trimmed, '' for none; numbers in double precision. */
  readonly table: string;
  /** What a text stands for among words that each have an expression of their own, else `none`. */
  readonly look: (text: string, values: ReadonlyMap<string, string>, none: string) => string;
  /** True of a text that a regular expression matches from its start to its end. */
  readonly matches: (text: string, pattern: string) => string;
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

/** What is between the elements of a text that is no part of it: what `trim` takes off where rows are scanned. */
export const SPACES =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** The texts that ask an engine for a register's cubes. They keep to what all engines have: see README.md. */
export interface RollupSql {
  /** One number: all rows. */
  readonly count: string;
  /** Two columns: rule and rows. */
  readonly leftOut: string;
  /** Columns: commodity, unit, the keys of CUBES, the numbers of CELL_FIELDS; in the order of all but the numbers. */
  readonly cubes: Readonly<Record<CubeName, string>>;
}

export function writeRollupSql(dialect: SqlDialect, context: SqlContext): RollupSql {
  const judged = writeJudged(dialect, context, (words) => mapOf(words, quote));
  const rules = LEFT_OUT_RULES.map((rule, i) => `WHEN rule_broken = ${i + 1} THEN ${quote(rule)}`);
  return {
    count: `SELECT COUNT(*) AS all_rows FROM ${dialect.table} AS register_rows`,
    leftOut: `SELECT CASE ${rules.join(' ')} ELSE '' END AS reason, COUNT(*) AS left_out
FROM (${judged}) AS judged
WHERE rule_broken > 0
GROUP BY rule_broken`,
    cubes: Object.fromEntries(
      Object.entries(CUBES).map(([name, keys]) => {
        const by = columnsOf(keys).join(', ');
        return [
          name,
          `SELECT ${by},\n  ${SUMS}\nFROM (${judged}) AS judged\nWHERE rule_broken = 0\nGROUP BY ${by}\nORDER BY ${by}`
        ];
      })
    ) as Record<CubeName, string>
  };
}

/** The columns of a cell's keys, of all cubes. */
export const CODED_KEYS = ['commodity', 'unit', 'territory', 'origin', 'destination', 'mode'] as const;
export type CodedKey = (typeof CODED_KEYS)[number];

/** One question for all that is wanted of some rows, for an engine that groups them in several ways at once. */
export interface PartSql {
  /**
   * Columns: rule_broken, is_by_mode and is_pair (1 for a cell of that cube, all 0 for the rows of a rule), c_ with each of CODED_KEYS, c_month, c_year,
   * and the numbers of a cell. The cube of months is what that by mode adds up to.
   */
  readonly all: string;
  /** What the numbers in a column of CODED_KEYS stand for, from 1 on; 0 is ''. */
  readonly words: Readonly<Record<CodedKey, readonly string[]>>;
}

export function writePartSql(dialect: SqlDialect, context: SqlContext): PartSql {
  const keys = keysOf(context);
  const codesOf = (words: Key): Map<string, string> => {
    const distinct = distinctOf(words);
    return mapOf(words, (word) => String(distinct.indexOf(word) + 1));
  };
  const judged = writeJudged(dialect, context, codesOf, '0');
  const grouped = [...CODED_KEYS.map((key) => `c_${key}`), 'c_month', 'c_year'].join(', ');
  const sets = [columnsOf(CUBES['months-by-mode']), columnsOf(CUBES['pairs-by-year']), []].map(
    (columns) => `(${['rule_broken', ...columns].join(', ')})`
  );
  return {
    all: `SELECT rule_broken, 1 - GROUPING(c_month) AS is_by_mode, 1 - GROUPING(c_year) AS is_pair, ${grouped},
  ${SUMS}
FROM (${judged}) AS judged
GROUP BY GROUPING SETS (${sets.join(', ')})`,
    words: Object.fromEntries(CODED_KEYS.map((key) => [key, distinctOf(keys[key])])) as PartSql['words']
  };
}

function columnsOf(keys: readonly string[]): string[] {
  return ['commodity', 'unit', ...keys].map((key) => `c_${key}`);
}

/** A row has at most 2^43 base units, and a double counts whole numbers up to 2^53: below that sums are exact in any order, and above it they show it. */
const SUMS = `SUM(a_low) AS cell_low,
  SUM(a_high) AS cell_high,
  SUM(is_open) AS cell_open,
  SUM(is_approximate) AS cell_approximate,
  SUM(has_number) AS cell_with_number,
  SUM(1 - has_number) AS cell_without_number,
  MAX(a_low) AS cell_largest`;

/** The words of a column, each with that under which its rows are summed. */
type Key = ReadonlyMap<string, string>;

function keysOf({ measures, territories }: SqlContext): Record<CodedKey, Key> {
  const plain = (words: readonly string[]): Key => new Map(words.map((word) => [word, word]));
  const places = plain(territories);
  return {
    commodity: plain(measures),
    unit: new Map(UNIT_NAMES.map((unit) => [unit, groupUnit(unit)])),
    territory: places,
    origin: places,
    destination: places,
    mode: plain(MODES)
  };
}

/** In the order of their bytes in UTF-8, as engines sort texts, so that their numbers sort as they do. */
function distinctOf(words: Key): readonly string[] {
  return [...new Set(words.values())].sort((a, b) => {
    const [one, other] = [Array.from(a), Array.from(b)];
    const at = one.findIndex((letter, i) => letter !== other[i]);
    return at < 0 ? one.length - other.length : codePointOf(one[at]) - codePointOf(other[at]);
  });
}

function codePointOf(letter: string | undefined): number {
  return letter?.codePointAt(0) ?? -1;
}

function mapOf(words: Key, write: (word: string) => string): Map<string, string> {
  return new Map([...words].map(([word, as]) => [word, write(as)]));
}

/** How a hedge is numbered; 0 is a row that names none. */
const [AT_LEAST, AT_MOST, APPROXIMATELY, RANGE] = [2, 3, 4, 5];
const QUALIFIERS = {
  '': 0,
  exact: 1,
  at_least: AT_LEAST,
  at_most: AT_MOST,
  approximately: APPROXIMATELY,
  range: RANGE
};

/**
 * Rows held against their rules: the first that costs the row (a number from 1 on of LEFT_OUT_RULES, 0 for none), the keys, and what the row adds to a
 * cell. Sub-queries one within the other, since not every engine takes a name of its own SELECT again. Whatever is looked up of a word alone stands in the
 * innermost: DuckDB then asks it of the words of a dictionary, not of each row. A NULL condition is as good as false, and a
 * month or year is before the days that begin with it.
 */
function writeJudged(
  { table, look, matches }: SqlDialect,
  context: SqlContext,
  valuesOf: (key: Key) => ReadonlyMap<string, string>,
  none = "''"
): string {
  const keys = keysOf(context);
  const unitsTo = (number: (unit: (typeof UNIT_NAMES)[number]) => number): Map<string, string> =>
    new Map(UNIT_NAMES.map((unit) => [unit, String(number(unit))]));
  const words = `SELECT record AS t_record, commodity AS t_commodity, source AS t_source, body AS t_body, date AS t_date,
    value AS n_value, low AS n_low, high AS n_high,
    ${CODED_KEYS.map((key) => `${look(key, valuesOf(keys[key]), none)} AS c_${key}`).join(',\n    ')},
    ${look('source', new Map(context.sources.map((id) => [id, '1'])), '0')} AS is_source,
    ${look('unit', unitsTo(baseFactor), '0')} AS factor,
    ${look(
      'unit',
      unitsTo((unit) => Number(isWhole(unit))),
      '0'
    )} AS is_whole,
    ${look('qualifier', new Map(Object.entries(QUALIFIERS).map(([word, number]) => [word, String(number)])), '9')} AS q,
    CASE WHEN ${matches('date', DATE)} THEN 1 ELSE 0 END AS is_date,
    SUBSTR(date, 1, 4) AS d_year, SUBSTR(date, 1, 7) AS d_month, LENGTH(date) AS d_length
  FROM ${table} AS register_rows`;
  const carried = `${CODED_KEYS.map((key) => `c_${key}`).join(', ')}, q`;
  const read = `SELECT ${carried}, factor, is_whole,
    CASE WHEN t_record = '' THEN 1
      WHEN t_commodity = '' THEN 2 WHEN c_commodity = ${none} THEN 3
      WHEN t_source = '' THEN 4 WHEN is_source = 0 THEN 5
      WHEN t_body = '' THEN 6 ELSE 0 END AS rule_broken,
    CASE WHEN is_date = 1 AND t_date <= ${quote(context.today)} AND d_length > 4 THEN d_month ELSE '' END AS c_month,
    CASE WHEN is_date = 1 AND t_date <= ${quote(context.today)} THEN d_year ELSE '' END AS c_year,
    CASE WHEN q = ${RANGE} THEN n_low ELSE n_value END AS x_low,
    CASE WHEN q = ${RANGE} THEN n_high ELSE n_value END AS x_high
  FROM (${words}) AS word_rows`;
  const dated = `${carried}, rule_broken, c_month, c_year`;
  const based = `SELECT ${dated}, factor, is_whole, x_low, x_high,
    FLOOR(x_low * factor + 0.5) AS b_low, FLOOR(x_high * factor + 0.5) AS b_high
  FROM (${read}) AS read_rows`;
  const numbered = `SELECT ${dated}, b_low, b_high,
    CASE WHEN q <= ${RANGE} AND factor > 0 AND x_low >= 0 AND x_high >= 0
      AND b_low <= b_high AND b_high <= ${MOST_BASE_UNITS}
      AND (is_whole = 0 OR (x_low = FLOOR(x_low) AND x_high = FLOOR(x_high)))
      THEN 1 ELSE 0 END AS has_number
  FROM (${based}) AS based_rows`;
  return `SELECT ${dated}, has_number,
    CASE WHEN has_number = 1 AND q <> ${AT_MOST} THEN b_low ELSE 0 END AS a_low,
    CASE WHEN has_number = 1 AND q <> ${AT_LEAST} THEN b_high ELSE 0 END AS a_high,
    CASE WHEN has_number = 1 AND q = ${AT_LEAST} THEN 1 ELSE 0 END AS is_open,
    CASE WHEN has_number = 1 AND q = ${APPROXIMATELY} THEN 1 ELSE 0 END AS is_approximate
  FROM (${numbered}) AS numbered_rows`;
}

/** A day, month or year that the calendar has: 31, 30 and 28 days, and the 29th of February of leap years. */
const DATE = [
  '[0-9]{4}',
  '[0-9]{4}-(0[1-9]|1[0-2])',
  '[0-9]{4}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])',
  '[0-9]{4}-(0[469]|11)-(0[1-9]|[12][0-9]|30)',
  '[0-9]{4}-02-(0[1-9]|1[0-9]|2[0-8])',
  '[0-9]{2}(0[48]|[2468][048]|[13579][26])-02-29',
  '([02468][048]|[13579][26])00-02-29'
].join('|');

/** What most engines understand: a case for each value. */
export const lookByCase: SqlDialect['look'] = (text, values, none) => {
  if (values.size > 0 && [...values].every(([word, value]) => value === quote(word)))
    return `CASE WHEN ${isIn(text, [...values.keys()])} THEN ${text} ELSE ${none} END`;
  const cases = [...new Set(values.values())].map((value) => {
    const words = [...values.keys()].filter((word) => values.get(word) === value);
    return `WHEN ${isIn(text, words)} THEN ${value}`;
  });
  return cases.length ? `CASE ${cases.join(' ')} ELSE ${none} END` : none;
};

function isIn(expression: string, words: readonly string[]): string {
  return `${expression} IN (${words.map(quote).join(', ')})`;
}

/** A text as SQL has it. Throws a RangeError for a backslash, which some engines take for a sign of its own and others do not. */
export function quote(text: string): string {
  if (text.includes('\\')) throw new RangeError(`${JSON.stringify(text)} holds a backslash`);
  return `'${text.replaceAll("'", "''")}'`;
}
