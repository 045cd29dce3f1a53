import {
  leaveOutWith,
  numberOf,
  rejectAll,
  rejectRow,
  textOf,
  type Inspection,
  type Row,
  type Table
} from '../read/table';

/**
 * Leaves out routes whose legs do not make one way: numbered 1, 2, 3 … without gaps, each starting where the one before ended and ending
 * elsewhere, at least one. The leg that breaks the chain is told, and its route is left out with it; half a route is never shown.
 */
export function validateLegs({ tables: { routes, legs, places, events }, log }: Inspection): void {
  if (!legs.isRead) {
    rejectAll(log, routes, [...routes.rows.values()], { column: null, code: 'leg_chain', cause: legs.file });
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
    const cause = leftOutOf.get(id) ?? legs.leftOut.get(String(broken?.cells.id));
    if (cause) {
      leaveOutWith(routes, route, cause.consequences);
    } else if (sorted.length === 0) {
      rejectRow(log, routes, route, {
        column: null,
        code: 'leg_chain',
        message: 'The route has no legs.',
        remedy: `Add its legs to ${legs.file}, with this id in “route”.`
      });
    }
  }

  function rejectBrokenLeg(leg: Row, before: Row | undefined): boolean {
    const number = numberOf(leg, 'leg');
    const expected = (before ? (numberOf(before, 'leg') ?? 0) : 0) + 1;
    const from = textOf(leg, 'from');
    const end = before ? textOf(before, 'to') : null;
    if (number !== expected) {
      rejectRow(log, legs, leg, {
        column: 'leg',
        code: 'leg_chain',
        message: `The route’s next leg is number ${expected}, but this row is number ${number}.`,
        remedy: 'Number the legs of a route 1, 2, 3 … in their order.'
      });
      return true;
    }
    if (end !== null && end !== from) {
      rejectRow(log, legs, leg, {
        column: 'from',
        code: 'leg_chain',
        message: `The leg before ends at ${end}, but this one starts at ${from}.`,
        remedy: `Write ${end}, or mend “to” in row ${before?.row}.`
      });
      return true;
    }
    if (from !== textOf(leg, 'to')) return false;
    rejectRow(log, legs, leg, {
      column: 'to',
      code: 'leg_chain',
      message: `The leg starts and ends at ${from}, so it leads nowhere.`,
      remedy: isOpenEnd(from, places)
        ? 'Write an end that the source does state; without any there is no route.'
        : `Mend “to”, or say it as an event at ${from} in ${events.file} instead.`
    });
    return true;
  }
}

/** True for an end that its source leaves open. */
export function isOpenEnd(end: string | null, places: Table): boolean {
  return places.rows.get(end ?? '')?.cells.kind === 'unknown';
}

/** The legs of each route by their numbers; those with one number as they stand in the file. */
export function sortLegs(legs: Table): Map<string | null, Row[]> {
  const legsOf = new Map<string | null, Row[]>();
  for (const leg of legs.rows.values()) {
    const route = textOf(leg, 'route');
    const known = legsOf.get(route);
    if (known) known.push(leg);
    else legsOf.set(route, [leg]);
  }
  for (const sorted of legsOf.values())
    sorted.sort((a, b) => (numberOf(a, 'leg') ?? 0) - (numberOf(b, 'leg') ?? 0));
  return legsOf;
}
