import type { Unit } from '../../model/unit';
import { cellAt, type SheetCell } from '../files/sheet';
import type { IntakeProblem } from '../result';
import type { FoundTable, TableColumn, TerritoryColumn, TerritoryReader } from './find-table';
import { isShareHeader, readHeaderRole, readYearHeader, type HeaderRole } from './header-words';
import { guessMeasure, type MeasureGuess } from './measure-words';
import { parseHeader, type ParsedHeader } from './parse-header';
import { profileOf, type Profile } from './profile-column';

/** A column of amounts. */
export interface AmountColumn extends ParsedHeader {
  readonly column: number;
  /** The header as it stands. */
  readonly header: string;
  readonly guess: MeasureGuess;
  /** The year that is its header; null where it is none. */
  readonly period: string | null;
  /** The column that states the unit of each of its cells; -1 where none does. */
  readonly unitColumn: number;
}

/** What each column of a table is for; -1 where there is none. */
export interface Layout {
  /** `routes` where the rows state no amounts of a territory of their own. */
  readonly kind: 'table' | 'statements' | 'routes';
  readonly hasRoutes: boolean;
  /** The header of a second column of countries that differ from the first; null where there is none. */
  readonly rival: string | null;
  readonly names: number;
  readonly codes: readonly TerritoryColumn[];
  readonly amounts: readonly AmountColumn[];
  /** Columns whose cells together name what is counted. */
  readonly measures: readonly number[];
  readonly unit: number;
  readonly date: number;
  readonly period: number;
  readonly source: number;
  readonly flag: number;
  readonly from: number;
  readonly via: readonly number[];
  readonly to: number;
  readonly path: number;
  readonly mode: number;
  readonly status: number;
  readonly problems: readonly IntakeProblem[];
  readonly leftOut: readonly string[];
}

/** Of a longer table so many rows, from its first to its last, tell what its columns are for. */
const LOOKED_AT_ROWS = 3000;

function spread<T>(items: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)] as T);
}

/**
 * Finds out what each column is for, by its header, its HXL tag and its cells. `where` is a person's answer to which of two columns of countries
 * says where.
 */
export function findColumns(table: FoundTable, reader: TerritoryReader, where: string | null = null): Layout {
  const { territoryColumns, columns, rows } = table;
  const looked = rows.length > LOOKED_AT_ROWS ? spread(rows, LOOKED_AT_ROWS) : rows;
  const profiles = columns.map((column) => {
    const some = looked.map((row) => cellAt(row, column.column));
    const isBlank = looked !== rows && some.every(({ text }) => text === '');
    return profileOf(column, isBlank ? rows.map((row) => cellAt(row, column.column)) : some);
  });
  const first = (role: HeaderRole, test: (profile: Profile) => boolean = () => true): number =>
    profiles.find((profile) => profile.role === role && profile.filled.length > 0 && test(profile))?.column
      .column ?? -1;
  const isOf = (column: number) => territoryColumns.some((each) => each.column === column);
  const isEnd = (profile: Profile) => isOf(profile.column.column) || isMostlyEnds(profile, reader);
  const path =
    profiles.find(
      (profile) =>
        /^(?:routes?|itinerary|itinéraire|ruta|trajet|path|маршрут)$/i.test(profile.column.lowest) &&
        profile.filled.some(({ text }) => /[>→⟶-]/.test(text))
    )?.column.column ?? -1;
  let from = first('from', isEnd);
  let to = first('to', isEnd);
  const wordless = territoryColumns.filter(
    ({ kind, column }) => kind === 'name' && !['from', 'to', 'via'].includes(profiles[column]?.role ?? '')
  );
  const rivals = wordless.filter(
    ({ column }) =>
      !['nationality', 'region', 'remark'].includes(profiles[column]?.role ?? '') &&
      column !== from &&
      column !== to
  );
  if (rivals.length > 1 && where === ROUTE_ANSWER)
    [from, to] = [rivals[0]?.column ?? -1, rivals[1]?.column ?? -1];
  // With one end alone, goods came from there to where they were found, or left there.
  let isOneEnded = false;
  if (from < 0 !== to < 0 && territoryColumns.some(({ column }) => column !== from && column !== to)) {
    isOneEnded = true;
    const other =
      rivals[0]?.column ??
      territoryColumns.find(({ column }) => column !== from && column !== to)?.column ??
      -1;
    if (from < 0) from = other;
    else to = other;
  }
  const isRoutes = path >= 0 || (from >= 0 && to >= 0 && from !== to);
  const isEndColumn = (column: number) => !isOneEnded && (column === from || column === to);
  const codes = territoryColumns.filter(
    ({ kind, column }) =>
      kind !== 'name' && !isEndColumn(column) && !['from', 'to', 'via'].includes(profiles[column]?.role ?? '')
  );
  const nameColumns = territoryColumns.filter(
    ({ kind, column }) =>
      kind === 'name' &&
      !isEndColumn(column) &&
      column !== path &&
      !['from', 'to', 'via', 'nationality'].includes(profiles[column]?.role ?? '')
  );
  const named =
    nameColumns.find(({ column }) => profiles[column]?.column.header === where) ??
    nameColumns.find(({ column }) => profiles[column]?.role === 'territory') ??
    nameColumns[0];
  const rival = nameColumns.find(
    ({ column }) =>
      named &&
      column !== named.column &&
      profiles[column]?.role !== 'region' &&
      differs(table, column, named.column)
  );
  const names = named?.column ?? -1;
  const used = new Set<number>([names, from, to, path, ...codes.map(({ column }) => column)]);
  const via = isRoutes
    ? profiles.filter(({ role }) => role === 'via').map(({ column }) => column.column)
    : [];
  for (const column of via) used.add(column);
  const take = (column: number): number => {
    if (column >= 0) used.add(column);
    return column;
  };
  const free = (profile: Profile) => !used.has(profile.column.column);
  const share = (count: number, { filled, absent }: Profile) =>
    filled.length > absent ? count / (filled.length - absent) : 0;
  const problems: IntakeProblem[] = [];
  const leftOut: string[] = [];
  const leave = (
    profile: Profile,
    reason: 'share' | 'position' | 'running_number' | 'bound' | 'second_years' | 'nationality'
  ) => {
    used.add(profile.column.column);
    leftOut.push(profile.column.header);
    problems.push({ column: profile.column.header, reason, severity: 'warning' });
  };

  const unitColumns = profiles
    .filter(
      (profile) =>
        profile.role === 'unit' &&
        profile.filled.length > 0 &&
        free(profile) &&
        share(profile.amounts, profile) < 0.5
    )
    .map(({ column }) => take(column.column));
  const unit = unitColumns[0] ?? -1;
  const isPeriod = ({ filled }: Profile) =>
    filled.filter(({ text }) =>
      /^(?:19|20)\d{2}\b|^\p{L}{3,9}\.?[ -](?:19|20)?\d{2}$|^[QTH][1-4]/u.test(text)
    ).length >
    filled.length / 2;
  const period = take(first('period', (profile) => free(profile) && isPeriod(profile)));
  const date = take(
    first('date', (profile) => free(profile) && share(profile.dates, profile) >= 0.3) >= 0
      ? first('date', (profile) => free(profile) && share(profile.dates, profile) >= 0.3)
      : (profiles.find(
          (profile) =>
            free(profile) &&
            profile.filled.length > 1 &&
            share(profile.dates, profile) >= 0.8 &&
            !isPeriod(profile)
        )?.column.column ?? -1)
  );
  const source = take(first('source', (profile) => free(profile) && share(profile.amounts, profile) < 0.5));
  const flag = take(
    first('flag', (profile) => free(profile) && profile.filled.every(({ text }) => text.length <= 12))
  );
  const mode = isRoutes ? take(first('mode', free)) : -1;
  const status = isRoutes ? take(first('status', free)) : -1;

  const amounts: AmountColumn[] = [];
  const measureCandidates: Profile[] = [];
  const categories: Profile[] = [];
  for (const profile of profiles) {
    if (!free(profile)) continue;
    const { column, role, filled } = profile;
    if (filled.length === 0) {
      // A column without any cell counts where its header says that it should hold amounts.
      if (
        column.header !== '' &&
        (readYearHeader(column.lowest) !== null ||
          parseHeader(column.header).unit !== null ||
          guessMeasure(column.header).type !== 'other') &&
        !isShareHeader(column.header)
      )
        amounts.push(amountColumn(column, table.title));
      continue;
    }
    const isEmpty =
      profile.absent === filled.length &&
      column.header !== '' &&
      role === null &&
      guessMeasure(column.header).type !== 'other';
    const isNumeric =
      isEmpty ||
      role === 'amount' ||
      (profile.amounts > 0 &&
        (share(profile.amounts, profile) >= 0.5 ||
          (column.header !== '' &&
            guessMeasure(column.header).type !== 'other' &&
            share(profile.amounts, profile) >= 0.2)));
    const isShare =
      profile.shares > filled.length / 2 ||
      (isShareHeader(column.header) && share(profile.amounts + profile.shares, profile) >= 0.5);
    if (isShare) leave(profile, 'share');
    else if (role === 'position') leave(profile, 'position');
    else if (role === 'number' && isRunning(filled)) leave(profile, 'running_number');
    else if (role === 'low' || role === 'high') leave(profile, 'bound');
    else if (role === 'period' && isNumeric && isPeriod(profile)) leave(profile, 'second_years');
    else if (role === 'remark' || role === 'region' || role === 'nationality' || role === 'qualifier') {
      used.add(column.column);
      if (role === 'nationality') leave(profile, 'nationality');
    } else if (role === 'measure' && !isNumeric) measureCandidates.push(profile);
    else if (role === 'category' && !isNumeric) categories.push(profile);
    else if (isNumeric && role !== 'source' && role !== 'unit' && role !== 'mode' && role !== 'status')
      amounts.push(amountColumn(column, table.title));
    else if (!isNumeric && column.header !== '' && role === null && profile.units < filled.length)
      categories.push(profile);
  }
  const repeats = hasRepeats(table, names >= 0 ? names : (codes[0]?.column ?? from));
  const isGeneric =
    amounts.length > 0 &&
    amounts.every(
      ({ header, period: year }) => year !== null || readHeaderRole(header) === 'amount' || header === ''
    );
  const isLong = measureCandidates.length > 0 && (isGeneric || repeats || isRoutes);
  const measures: Profile[] = [];
  if (isLong)
    measures.push(
      ...withoutBroader(measureCandidates, table),
      ...(repeats && !isRoutes
        ? categories.filter(({ role, distinct }) => role === 'category' && distinct > 1)
        : [])
    );
  else if (isGeneric && repeats) {
    // No header says what is counted, but the rows of one territory differ in a column of few words.
    const guess = categories.filter(
      ({ distinct, filled, role }) => distinct > 1 && (role === 'category' || distinct <= filled.length / 2)
    );
    measures.push(...guess);
  }
  const measureColumns = measures
    .filter(({ distinct }, i) => i === 0 || distinct > 1)
    .map(({ column }) => take(column.column));
  for (const profile of [...measureCandidates, ...categories])
    if (free(profile)) {
      used.add(profile.column.column);
      leftOut.push(profile.column.header);
    }
  return {
    hasRoutes: isRoutes,
    rival: rival ? (profiles[rival.column]?.column.header ?? null) : null,
    kind:
      isRoutes && names < 0 && codes.length === 0
        ? 'routes'
        : measureColumns.length > 0 && !amounts.some(({ period: year }) => year !== null)
          ? 'statements'
          : 'table',
    names,
    codes,
    amounts: withUnitColumns(amounts, unitColumns),
    measures: measureColumns,
    unit,
    date,
    period,
    source,
    flag,
    from,
    via,
    to,
    path,
    mode,
    status,
    problems,
    leftOut
  };
}

/** Each amount's unit column: the next one to its right before another amount, else one that stands left of all, which holds for the row. */
function withUnitColumns(amounts: readonly AmountColumn[], units: readonly number[]): AmountColumn[] {
  const columns = amounts.map(({ column }) => column);
  const ofRow = units.find((unit) => columns.every((column) => unit < column)) ?? -1;
  return amounts.map((amount) => {
    if (units.length === 1 && amounts.length === 1) return { ...amount, unitColumn: units[0] ?? -1 };
    const own = units.find(
      (unit) => unit > amount.column && !columns.some((column) => column > amount.column && column < unit)
    );
    return { ...amount, unitColumn: own ?? ofRow };
  });
}

/** Of several columns that name what is counted, those that the finest one does not already decide: "Pistol" says that it is a firearm. */
function withoutBroader(candidates: readonly Profile[], { rows }: FoundTable): readonly Profile[] {
  const finest = candidates.reduce<Profile | null>(
    (best, each) => (best === null || each.distinct > best.distinct ? each : best),
    null
  );
  if (!finest) return [];
  const isDecided = ({ column }: Profile): boolean => {
    const seen = new Map<string, string>();
    return rows.every((row) => {
      const fine = cellAt(row, finest.column.column).text;
      const broad = cellAt(row, column.column).text;
      const known = seen.get(fine);
      seen.set(fine, known ?? broad);
      return fine !== '' && (known === undefined || known === broad);
    });
  };
  return candidates.filter((each) => each === finest || !isDecided(each));
}

/** The answer that two columns of countries are the ends of a route. */
export const ROUTE_ANSWER = 'a route from the first to the second';

function differs({ rows }: FoundTable, a: number, b: number): boolean {
  const both = rows.filter((row) => cellAt(row, a).text !== '' && cellAt(row, b).text !== '');
  return (
    both.length > 1 &&
    both.filter((row) => cellAt(row, a).text !== cellAt(row, b).text).length > both.length / 2
  );
}

function amountColumn({ column, header, lowest }: TableColumn, title: string): AmountColumn {
  const period = readYearHeader(lowest);
  const own = period === null ? header : header.replace(/:?\s*[^:]*$/, '');
  const parsed = parseHeader(own || (period === null ? header : title));
  const guess = guessMeasure(parsed.label);
  const { unit } = parsed;
  const stated: Unit | null = unit?.kind === 'unit' ? unit.unit : null;
  return {
    column,
    header,
    period,
    unitColumn: -1,
    ...parsed,
    guess: stated === null ? guess : { ...guess, unit: stated }
  };
}

function isMostlyEnds({ filled }: Profile, reader: TerritoryReader): boolean {
  const known = filled.filter(({ text }) => {
    if (isPosition(text)) return true;
    const { kind } = reader.read(text, 'name');
    return kind !== 'unknown' && kind !== 'total';
  }).length;
  return known > filled.length / 2;
}

/** "lat, lon" in degrees. */
export function isPosition(text: string): boolean {
  return /^\(?-?\d{1,3}\.\d+°?\s*[NSEW]?\s*[,; ]\s*-?\d{1,3}\.\d+°?\s*[NSEW]?\)?$/i.test(text);
}

function isRunning(cells: readonly SheetCell[]): boolean {
  const values = cells.map(({ text }) => Number(text.replace(/\.$/, '')));
  const isUnique = new Set(cells.map(({ text }) => text)).size === cells.length;
  return (
    !values.every(Number.isFinite) ||
    (isUnique &&
      values.every((value, i) => Number.isInteger(value) && (i === 0 || value > (values[i - 1] as number))))
  );
}

function hasRepeats({ rows }: FoundTable, column: number): boolean {
  if (column < 0) return false;
  const texts = rows.map((row) => cellAt(row, column).text).filter(Boolean);
  return texts.length - new Set(texts).size > texts.length * 0.15;
}
