import { cellAt } from '../files/sheet';
import type { IntakeProblem } from '../result';
import { amountColumn, withUnitColumns, type AmountColumn } from './amount-column';
import { findPlaces, type PlaceColumns } from './find-places';
import type { FoundTable } from './find-table';
import type { TerritoryReader } from './find-territory-columns';
import { readHeaderRole, type HeaderRole } from './header-words';
import { isPeriod, judgeColumn, share, type LeftOutReason } from './judge-column';
import { firstColumn, profileOf, type Profile } from './profile-column';

/** What each column of a table is for; -1 where there is none. */
export interface Layout extends Omit<PlaceColumns, 'isRoutes'> {
  /** `routes` where the rows state no amounts of a territory of their own. */
  readonly kind: 'table' | 'statements' | 'routes';
  readonly hasRoutes: boolean;
  readonly amounts: readonly AmountColumn[];
  /** Columns whose cells together name what is counted. */
  readonly measures: readonly number[];
  readonly unit: number;
  readonly date: number;
  readonly period: number;
  readonly source: number;
  readonly flag: number;
  /** Columns of remarks. */
  readonly remarks: readonly number[];
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
  const { columns, rows } = table;
  const looked = rows.length > LOOKED_AT_ROWS ? spread(rows, LOOKED_AT_ROWS) : rows;
  const profiles = columns.map((column) => {
    const some = looked.map((row) => cellAt(row, column.column));
    const isBlank = looked !== rows && some.every(({ text }) => text === '');
    return profileOf(column, isBlank ? rows.map((row) => cellAt(row, column.column)) : some);
  });
  const { isRoutes, ...places } = findPlaces(table, profiles, reader, where);
  const { names, codes, from, via, to, path } = places;
  const used = new Set<number>([names, from, to, path, ...codes.map(({ column }) => column), ...via]);
  const first = (role: HeaderRole, test: (profile: Profile) => boolean) => firstColumn(profiles, role, test);
  const take = (column: number): number => {
    if (column >= 0) used.add(column);
    return column;
  };
  const free = (profile: Profile) => !used.has(profile.column.column);
  const problems: IntakeProblem[] = [];
  const leftOut: string[] = [];
  const leave = ({ column }: Profile, reason: LeftOutReason) => {
    used.add(column.column);
    leftOut.push(column.header);
    problems.push({ column: column.header, reason, severity: 'warning' });
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
  const remarks = profiles
    .filter((profile) => profile.role === 'remark' && free(profile) && !isOfPerson(profile))
    .map(({ column }) => take(column.column));
  const mode = isRoutes ? take(first('mode', free)) : -1;
  const status = isRoutes ? take(first('status', free)) : -1;

  const amounts: AmountColumn[] = [];
  const measureCandidates: Profile[] = [];
  const categories: Profile[] = [];
  for (const profile of profiles) {
    if (!free(profile)) continue;
    const use = judgeColumn(profile);
    if (use === 'amount') amounts.push(amountColumn(profile.column, table.title));
    else if (use === 'measure') measureCandidates.push(profile);
    else if (use === 'category') categories.push(profile);
    else if (use !== 'none') leave(profile, use);
  }
  const repeats = hasRepeats(table, names >= 0 ? names : (codes[0]?.column ?? from));
  const isGeneric =
    amounts.length > 0 &&
    amounts.every(
      ({ header, period: year }) => year !== null || readHeaderRole(header) === 'amount' || header === ''
    );
  const isLong = measureCandidates.length > 0 && (isGeneric || repeats || isRoutes);
  let measures: readonly Profile[] = [];
  if (isLong)
    measures = [
      ...withoutBroader(measureCandidates, table),
      ...(repeats && !isRoutes
        ? categories.filter(({ role, distinct }) => role === 'category' && distinct > 1)
        : [])
    ];
  // No header says what is counted, but the rows of one territory differ in a column of few words.
  else if (isGeneric && repeats)
    measures = categories.filter(
      ({ distinct, filled, role }) => distinct > 1 && (role === 'category' || distinct <= filled.length / 2)
    );
  const measureColumns = measures
    .filter(({ distinct }, i) => i === 0 || distinct > 1)
    .map(({ column }) => take(column.column));
  for (const profile of [...measureCandidates, ...categories])
    if (free(profile)) {
      used.add(profile.column.column);
      leftOut.push(profile.column.header);
    }
  return {
    ...places,
    hasRoutes: isRoutes,
    kind:
      isRoutes && names < 0 && codes.length === 0
        ? 'routes'
        : measureColumns.length > 0 && !amounts.some(({ period: year }) => year !== null)
          ? 'statements'
          : 'table',
    amounts: withUnitColumns(amounts, unitColumns),
    measures: measureColumns,
    unit,
    date,
    period,
    source,
    flag,
    remarks,
    mode,
    status,
    problems,
    leftOut
  };
}

/** Who checked a row, or may be asked about it, is no remark of what was found. */
function isOfPerson({ column }: Profile): boolean {
  return /check|contact|focal/i.test(column.lowest);
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

function hasRepeats({ rows }: FoundTable, column: number): boolean {
  if (column < 0) return false;
  const texts = rows.map((row) => cellAt(row, column).text).filter(Boolean);
  return texts.length - new Set(texts).size > texts.length * 0.15;
}
