import type { Fault } from '../../model/problem';
import { keyOf, rejectRow, splitList, suggestIds, type Inspection, type RowFault } from '../read/table';
import { findSwap } from './swapped-position';

/** What is wrong with a place that a row names, whichever column does. */
type WhereFault = Pick<RowFault, 'suggest' | 'because'> & Fault<'territory_unknown' | 'place_unknown'>;

/** What is wrong with a territory's code, or null: it must be one that the map has a shape or an anchor for. */
export function findTerritoryFault(code: string, { knownTerritories }: Inspection): WhereFault | null {
  if (knownTerritories.has(code)) return null;
  return {
    code: 'territory_unknown',
    territory: code,
    // Codes are never guessed by their letters: one letter away from a code is nearly always that of another country.
    suggest: (findAliases) => findAliases(code)
  };
}

/** What is wrong with the code of a territory or the id of a place, or null. Three capital letters are taken for a code. */
export function findWhereFault(where: string, inspection: Inspection): WhereFault | null {
  const { places } = inspection.tables;
  if (/^[A-Z]{3}$/.test(where)) return findTerritoryFault(where, inspection);
  if (places.rows.has(where)) return null;
  return {
    code: 'place_unknown',
    place: where,
    places: places.file,
    isRead: places.isRead,
    because: places.leftOut.get(where),
    suggest: (findAliases) => {
      const codes = findAliases(where);
      return codes.length ? codes : suggestIds(places, where);
    }
  };
}

/** Leaves out participants, places, legs, events and names that stand at no territory or place that there is. */
export function validatePlaces(inspection: Inspection): void {
  const { tables, log } = inspection;
  validatePlaceRows(inspection);
  validateParticipants(inspection);
  for (const row of tables.territories.rows.values()) {
    const fault = findTerritoryFault(row.cells.code, inspection);
    if (fault) rejectRow(log, tables.territories, row, { column: 'code', ...fault });
  }
  for (const row of tables.legs.rows.values())
    for (const column of ['from', 'to'] as const) {
      const fault = findWhereFault(row.cells[column], inspection);
      if (fault) rejectRow(log, tables.legs, row, { column, ...fault });
    }
  for (const row of tables.events.rows.values()) {
    const fault = findWhereFault(row.cells.place, inspection);
    if (fault) rejectRow(log, tables.events, row, { column: 'place', ...fault });
  }
}

function validatePlaceRows(inspection: Inspection): void {
  const { tables, log } = inspection;
  for (const row of tables.places.rows.values()) {
    for (const member of splitList(row.cells.members)) {
      const fault = findTerritoryFault(member, inspection);
      if (fault) rejectRow(log, tables.places, row, { column: 'members', ...fault });
    }
    const { lon, lat, kind } = row.cells;
    const reject = (fault: RowFault) => rejectRow(log, tables.places, row, fault);
    if ((lon === null) !== (lat === null)) {
      reject({ column: lon === null ? 'lon' : 'lat', code: 'position_half' });
    } else if (lon === null && kind === 'point') {
      reject({ column: 'lon', code: 'position_missing' });
    } else if (lon !== null && lat !== null) {
      if (Math.abs(lon) > 180) reject({ column: 'lon', code: 'longitude' });
      if (Math.abs(lat) > 90) reject({ column: 'lat', code: 'latitude', swapped: findSwap(lon, lat) });
    }
  }
}

function validateParticipants(inspection: Inspection): void {
  const { tables, log } = inspection;
  const seen = new Map<string, number>();
  for (const row of tables.participants.rows.values()) {
    for (const column of ['territory', 'counted_within'] as const) {
      const code = row.cells[column];
      const fault = code === null ? null : findTerritoryFault(code, inspection);
      if (fault) rejectRow(log, tables.participants, row, { column, ...fault });
    }
    const key = keyOf(row.cells, ['operation', 'territory']);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.row);
    else rejectRow(log, tables.participants, row, { column: 'territory', code: 'participant_twice', first });
  }
}
