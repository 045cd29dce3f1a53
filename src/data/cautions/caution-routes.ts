import { isOpenEnd, sortLegs } from '../validate/validate-legs';
import { isSameFamily } from '../validate/validate-measures';
import { warnOfRow, type Inspection, type RowFault, type RowOf } from '../read/table';

/** Warns of routes that are kept but may be wrong. To be called once, when no more rows are left out. */
export function warnOfRoutes(inspection: Inspection): void {
  warnOfReturns(inspection);
  warnOfRoles(inspection);
  warnOfLegsAfterStop(inspection);
  warnOfFigures(inspection);
}

/**
 * Legs that bring a route back to where it had already been: it may be so, but more often an end is mistyped or two routes are written
 * as one. Ends that a source leaves open are never taken for one place.
 */
function warnOfReturns({ tables: { legs, places }, log }: Inspection): void {
  for (const sorted of sortLegs(legs).values()) {
    const rowOf = new Map<string, number>();
    for (const leg of sorted) {
      const { from, to } = leg.cells;
      if (!rowOf.has(from)) rowOf.set(from, leg.row);
      const earlier = rowOf.get(to);
      if (earlier === undefined) rowOf.set(to, leg.row);
      else if (!isOpenEnd(to, places))
        warnOfRow(log, legs, leg, { column: 'to', code: 'route_returns', to, earlier });
    }
  }
}

/** Legs that say something else of the point at which they meet than the leg before. */
function warnOfRoles({ tables: { legs }, log }: Inspection): void {
  for (const sorted of sortLegs(legs).values())
    for (const [i, leg] of sorted.slice(1).entries()) {
      const before = (sorted[i] as RowOf<'legs'>).cells.to_role;
      const { from: end, from_role: here } = leg.cells;
      if (before === null || here === null || before === here) continue;
      warnOfRow(log, legs, leg, { column: 'from_role', code: 'leg_role', end, before, here });
    }
}

/** Legs that were travelled although an earlier one was not, or was where the goods were stopped. */
function warnOfLegsAfterStop({ tables: { legs }, log }: Inspection): void {
  for (const sorted of sortLegs(legs).values()) {
    const stop = sorted.find(({ cells }) => cells.travelled === 'no' || cells.status === 'interdicted');
    if (!stop) continue;
    for (const leg of sorted.slice(sorted.indexOf(stop) + 1)) {
      if (leg.cells.travelled !== 'yes') continue;
      // Goods that were seized in parts are interdicted on several legs.
      if (leg.cells.status === 'interdicted' && stop.cells.travelled !== 'no') continue;
      warnOfRow(log, legs, leg, { column: 'travelled', code: 'leg_after_stop', stop: stop.row });
    }
  }
}

/** Routes whose figure counts something else than they move, or is of another operation. */
function warnOfFigures({ tables: { routes, figures, measures }, log }: Inspection): void {
  for (const row of routes.rows.values()) {
    const figure = figures.rows.get(row.cells.figure ?? '');
    if (!figure) continue;
    const warn = (fault: RowFault) => warnOfRow(log, routes, row, fault);
    const { commodity } = row.cells;
    const { measure, operation } = figure.cells;
    if (commodity !== null && !isSameFamily(measures, commodity, measure))
      warn({ column: 'figure', code: 'route_commodity', commodity, measure });
    if (operation !== row.cells.operation)
      warn({ column: 'figure', code: 'route_figure_operation', operation });
  }
}
