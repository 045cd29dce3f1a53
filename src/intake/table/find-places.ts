import { cellAt } from '../files/sheet';
import type { FoundTable } from './find-table';
import type { TerritoryColumn, TerritoryReader } from './find-territory-columns';
import { firstColumn, type Profile } from './profile-column';

/** Where the rows of a table say that things were found, and which way they went; -1 where there is no column. */
export interface PlaceColumns {
  readonly isRoutes: boolean;
  /** The header of a second column of countries that differ from the first; null where there is none. */
  readonly rival: string | null;
  readonly names: number;
  readonly codes: readonly TerritoryColumn[];
  readonly from: number;
  readonly via: readonly number[];
  readonly to: number;
  readonly path: number;
}

/** The answer that two columns of countries are the ends of a route. */
export const ROUTE_ANSWER = 'a route from the first to the second';

/** Tells the ends of routes from the territory of a row. `where` is a person's answer to which of two columns of countries says where. */
export function findPlaces(
  table: FoundTable,
  profiles: readonly Profile[],
  reader: TerritoryReader,
  where: string | null
): PlaceColumns {
  const { territoryColumns } = table;
  const isOf = (column: number) => territoryColumns.some((each) => each.column === column);
  const isEnd = (profile: Profile) => isOf(profile.column.column) || isMostlyEnds(profile, reader);
  const path =
    profiles.find(
      (profile) =>
        /^(?:routes?|itinerary|itinéraire|ruta|trajet|path|маршрут)$/i.test(profile.column.lowest) &&
        profile.filled.some(({ text }) => /[>→⟶-]/.test(text))
    )?.column.column ?? -1;
  let from = firstColumn(profiles, 'from', isEnd);
  let to = firstColumn(profiles, 'to', isEnd);
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
  const via = isRoutes
    ? profiles.filter(({ role }) => role === 'via').map(({ column }) => column.column)
    : [];
  return {
    isRoutes,
    rival: rival ? (profiles[rival.column]?.column.header ?? null) : null,
    names,
    codes,
    from,
    via,
    to,
    path
  };
}

function differs({ rows }: FoundTable, a: number, b: number): boolean {
  const both = rows.filter((row) => cellAt(row, a).text !== '' && cellAt(row, b).text !== '');
  return (
    both.length > 1 &&
    both.filter((row) => cellAt(row, a).text !== cellAt(row, b).text).length > both.length / 2
  );
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
