import { isOpenEnd, sortLegs } from '../validate/validate-legs';
import { isSameFamily } from '../validate/validate-measures';
import { textOf, type Inspection, type Row } from '../read/table';

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
    const rowOf = new Map<string | null, number>();
    for (const leg of sorted) {
      const from = textOf(leg, 'from');
      const to = textOf(leg, 'to');
      if (!rowOf.has(from)) rowOf.set(from, leg.row);
      const earlier = rowOf.get(to);
      if (earlier === undefined) rowOf.set(to, leg.row);
      else if (!isOpenEnd(to, places))
        log.report({
          file: legs.file,
          row: leg.row,
          column: 'to',
          value: to,
          code: 'cycle',
          severity: 'warning',
          message: `The route comes back to ${to}, where it had been in row ${earlier}.`,
          remedy:
            'Leave it if the source says so; otherwise mend “to”, or make what follows a route of its own.'
        });
    }
  }
}

/** Legs that say something else of the point at which they meet than the leg before. */
function warnOfRoles({ tables: { legs }, log }: Inspection): void {
  for (const sorted of sortLegs(legs).values())
    for (const [i, leg] of sorted.slice(1).entries()) {
      const [before, role] = [textOf(sorted[i] as Row, 'to_role'), textOf(leg, 'from_role')];
      if (before === null || role === null || before === role) continue;
      log.report({
        file: legs.file,
        row: leg.row,
        column: 'from_role',
        value: role,
        code: 'leg_chain',
        severity: 'warning',
        message: `${textOf(leg, 'from')} is ${before} where the leg before ends, but ${role} here.`,
        remedy: 'Write the same role in both rows, or empty the one that the source does not state.'
      });
    }
}

/** Legs that were travelled although an earlier one was not, or was where the goods were stopped. */
function warnOfLegsAfterStop({ tables: { legs }, log }: Inspection): void {
  for (const sorted of sortLegs(legs).values()) {
    const stop = sorted.find(
      (leg) => textOf(leg, 'travelled') === 'no' || textOf(leg, 'status') === 'interdicted'
    );
    if (!stop) continue;
    for (const leg of sorted.slice(sorted.indexOf(stop) + 1)) {
      if (textOf(leg, 'travelled') !== 'yes') continue;
      // Goods that were seized in parts are interdicted on several legs.
      if (textOf(leg, 'status') === 'interdicted' && textOf(stop, 'travelled') !== 'no') continue;
      log.report({
        file: legs.file,
        row: leg.row,
        column: 'travelled',
        value: 'yes',
        code: 'after_stop',
        severity: 'warning',
        message: `The leg was travelled, but the route was stopped in row ${stop.row}.`,
        remedy: 'Write no, or mend “status” and “travelled” of the earlier leg.'
      });
    }
  }
}

/** Routes whose figure counts something else than they move, or is of another operation. */
function warnOfFigures({ tables: { routes, figures, measures }, log }: Inspection): void {
  for (const row of routes.rows.values()) {
    const figure = figures.rows.get(textOf(row, 'figure') ?? '');
    if (!figure) continue;
    const warn = (message: string) =>
      log.report({
        file: routes.file,
        row: row.row,
        column: 'figure',
        value: textOf(row, 'figure'),
        code: 'commodity',
        severity: 'warning',
        message,
        remedy: 'Name the figure of what was moved, or empty the cell.'
      });
    const commodity = textOf(row, 'commodity');
    const measure = textOf(figure, 'measure') ?? '';
    if (commodity !== null && !isSameFamily(measures, commodity, measure))
      warn(`The route moves ${commodity}, but its figure is of ${measure}.`);
    if (textOf(figure, 'operation') !== textOf(row, 'operation'))
      warn(`The figure is of another operation (${textOf(figure, 'operation')}).`);
  }
}
