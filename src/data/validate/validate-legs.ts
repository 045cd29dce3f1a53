import { group } from 'd3-array';
import {
  leaveOutWith,
  rejectAll,
  rejectRow,
  type Inspection,
  type RowFault,
  type RowOf,
  type TableOf
} from '../read/table';

/**
 * Leaves out routes whose legs do not make one way: numbered 1, 2, 3 … without gaps, each starting where the one before ended and ending
 * elsewhere, at least one. The leg that breaks the chain is told, and its route is left out with it; half a route is never shown.
 */
export function validateLegs({ tables: { routes, legs, places, events }, log }: Inspection): void {
  if (!legs.isRead) {
    rejectAll(log, routes, [...routes.rows.values()], { column: null, cause: legs.file });
    return;
  }
  const legsOf = sortLegs(legs);
  const leftOutOf = new Map([...legs.leftOut.values()].reverse().map((leg) => [leg.cells.route, leg]));
  for (const [id, route] of routes.rows) {
    const sorted = legsOf.get(id) ?? [];
    // With one leg out already, faults of the others are its consequence.
    const broken = leftOutOf.has(id)
      ? undefined
      : sorted.find((leg, i) => rejectBrokenLeg(leg, sorted[i - 1]));
    const cause = leftOutOf.get(id) ?? legs.leftOut.get(broken?.id ?? '');
    if (cause) {
      leaveOutWith(routes, route, cause.consequences);
    } else if (sorted.length === 0) {
      rejectRow(log, routes, route, { column: null, code: 'route_without_legs', legs: legs.file });
    }
  }

  function rejectBrokenLeg(leg: RowOf<'legs'>, before: RowOf<'legs'> | undefined): boolean {
    const fault = findFault(leg, before);
    if (fault) rejectRow(log, legs, leg, fault);
    return fault !== null;
  }

  function findFault(
    { cells: { leg: number, from, to } }: RowOf<'legs'>,
    before: RowOf<'legs'> | undefined
  ): RowFault | null {
    const expected = (before?.cells.leg ?? 0) + 1;
    if (number !== expected) return { column: 'leg', code: 'leg_number', expected, number };
    const end = before?.cells.to ?? from;
    if (before && end !== from)
      return { column: 'from', code: 'leg_gap', end, start: from, before: before.row };
    if (from !== to) return null;
    const isOpen = isOpenEnd(from, places);
    return { column: 'to', code: 'leg_nowhere', end: from, isOpen, events: events.file };
  }
}

/** True for an end that its source leaves open. */
export function isOpenEnd(end: string, places: TableOf<'places'>): boolean {
  return places.rows.get(end)?.cells.kind === 'unknown';
}

/** The legs of each route by their numbers; those with one number as they stand in the file. */
export function sortLegs(legs: TableOf<'legs'>): Map<string, RowOf<'legs'>[]> {
  const legsOf = group(legs.rows.values(), ({ cells }) => cells.route);
  for (const sorted of legsOf.values()) sorted.sort((a, b) => a.cells.leg - b.cells.leg);
  return legsOf;
}
