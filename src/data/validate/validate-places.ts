import type { ProblemCode } from '../../model/problem';
import { suggestNearest } from './find-nearest';
import { suggestSwap } from './swapped-position';
import { keyOf, listOf, numberOf, rejectRow, textOf, type Inspection, type RowFault } from '../read/table';

type WhereFault = Omit<RowFault, 'column'> & { readonly code: ProblemCode };

const CODE_REMEDY = 'Write an ISO 3166-1 alpha-3 code: three capital letters, like PAK.';

/** What is wrong with a territory's code, or null: it must be one that the map has a shape or an anchor for. */
export function findTerritoryFault(code: string, { knownTerritories }: Inspection): WhereFault | null {
  if (knownTerritories.has(code)) return null;
  return {
    code: 'territory_unknown',
    message: `${code} is not the code of a territory.`,
    remedy: (findAliases) => suggestCode(findAliases(code))
  };
}

/** What is wrong with the code of a territory or the id of a place, or null. Three capital letters are taken for a code. */
export function findWhereFault(where: string, inspection: Inspection): WhereFault | null {
  const { places } = inspection.tables;
  if (/^[A-Z]{3}$/.test(where)) return findTerritoryFault(where, inspection);
  if (places.rows.has(where)) return null;
  return {
    code: 'foreign_key',
    message: `${where} is neither the code of a territory nor the id of a row read from ${places.file}.`,
    cause: places.leftOut.get(where),
    remedy: (findAliases) => {
      if (!places.isRead) return `Mend ${places.file} first, or write the code of a territory.`;
      const codes = findAliases(where);
      return codes.length ? suggestCode(codes) : suggestNearest(where, [...places.rows.keys()], CODE_REMEDY);
    }
  };
}

/** Codes are never guessed by their letters: one letter away from a code is nearly always that of another country. */
export function suggestCode(codes: readonly string[]): string {
  return codes.length ? `Did you mean ${codes.join(' or ')}?` : CODE_REMEDY;
}

/** Leaves out participants, places, legs, events and names that stand at no territory or place that there is. */
export function validatePlaces(inspection: Inspection): void {
  const { tables, log } = inspection;
  validatePlaceRows(inspection);
  validateParticipants(inspection);
  for (const row of tables.territories.rows.values()) {
    const fault = findTerritoryFault(textOf(row, 'code') ?? '', inspection);
    if (fault) rejectRow(log, tables.territories, row, { column: 'code', ...fault });
  }
  for (const [table, columns] of [
    [tables.legs, ['from', 'to']],
    [tables.events, ['place']]
  ] as const) {
    for (const row of table.rows.values()) {
      for (const column of columns) {
        const fault = findWhereFault(textOf(row, column) ?? '', inspection);
        if (fault) rejectRow(log, table, row, { column, ...fault });
      }
    }
  }
}

function validatePlaceRows(inspection: Inspection): void {
  const { tables, log } = inspection;
  for (const row of tables.places.rows.values()) {
    for (const member of listOf(row, 'members')) {
      const fault = findTerritoryFault(member, inspection);
      if (fault) rejectRow(log, tables.places, row, { column: 'members', ...fault });
    }
    const lon = numberOf(row, 'lon');
    const lat = numberOf(row, 'lat');
    const reject = (column: string, message: string, remedy: string) =>
      rejectRow(log, tables.places, row, { column, code: 'coordinates', message, remedy });
    if ((lon === null) !== (lat === null)) {
      reject(
        lon === null ? 'lon' : 'lat',
        'A position needs both “lon” and “lat”.',
        'Fill both, or empty both.'
      );
    } else if (lon === null && textOf(row, 'kind') === 'point') {
      reject('lon', 'A point needs a position.', 'Fill “lon” and “lat”, or make it an area.');
    } else if (lon !== null && lat !== null) {
      if (Math.abs(lon) > 180)
        reject(
          'lon',
          'A longitude lies between −180 and 180.',
          'Write degrees east of Greenwich, west of it negative.'
        );
      if (Math.abs(lat) > 90)
        reject(
          'lat',
          'A latitude lies between −90 and 90.',
          suggestSwap(lon, lat) ?? 'Write degrees north, south negative.'
        );
    }
  }
}

function validateParticipants(inspection: Inspection): void {
  const { tables, log } = inspection;
  const seen = new Map<string, number>();
  for (const row of tables.participants.rows.values()) {
    for (const column of ['territory', 'counted_within']) {
      const code = textOf(row, column);
      const fault = code === null ? null : findTerritoryFault(code, inspection);
      if (fault) rejectRow(log, tables.participants, row, { column, ...fault });
    }
    const key = keyOf(row.cells, ['operation', 'territory']);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.row);
    else
      rejectRow(log, tables.participants, row, {
        column: 'territory',
        code: 'unique',
        message: `Row ${first} already names this territory for the operation.`,
        remedy: 'Delete one of the two rows.'
      });
  }
}
