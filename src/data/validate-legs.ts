import { numberOf, rejectAll, rejectRow, textOf, type Inspection, type Row } from './table';

/**
 * Leaves out routes whose legs do not make one way: numbered 1, 2, 3 … without gaps, each starting where the one before ended, at least one.
 * The leg that breaks the chain is told, and so is its route; half a route is never shown.
 */
export function validateLegs({ tables: { routes, legs }, log }: Inspection): void {
  if (!legs.isRead) {
    rejectAll(log, routes, [...routes.rows.values()], { column: null, code: 'leg_chain', cause: legs.file });
    return;
  }
  const legsOf = new Map<string | null, Row[]>();
  for (const leg of legs.rows.values()) {
    const route = textOf(leg, 'route');
    const known = legsOf.get(route);
    if (known) known.push(leg);
    else legsOf.set(route, [leg]);
  }
  for (const [id, route] of routes.rows) {
    const sorted = (legsOf.get(id) ?? []).sort(
      (a, b) => (numberOf(a, 'leg') ?? 0) - (numberOf(b, 'leg') ?? 0)
    );
    // With one leg out already, faults of the others are its consequence.
    const leftOut =
      legs.leftOut.find(({ cells }) => cells.route === id) ??
      sorted.find((leg, i) => rejectBrokenLeg(leg, sorted[i - 1]));
    if (leftOut) {
      rejectRow(log, routes, route, {
        column: null,
        code: 'leg_chain',
        message: `The route is left out, because a leg of it is (row ${leftOut.row} of ${legs.file}).`,
        remedy: `Mend row ${leftOut.row} of ${legs.file}.`
      });
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
    if (end === null || end === textOf(leg, 'from')) return false;
    rejectRow(log, legs, leg, {
      column: 'from',
      code: 'leg_chain',
      message: `The leg before ends at ${end}, but this one starts at ${textOf(leg, 'from')}.`,
      remedy: `Write ${end}, or mend “to” in row ${before?.row}.`
    });
    return true;
  }
}
