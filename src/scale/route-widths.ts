import type { Figure, Measure, Route, SeizureType } from '../model/data-package';
import { amountOf, convertAmount, scaleValueOf } from '../model/quantity';
import { isAddable, type Unit } from '../model/unit';
import { roundDown } from './circle-sizes';

/** The width of the line that carries most, and the least that any has, in CSS pixels. */
export const MOST_WIDTH_PX = 10;
const LEAST_WIDTH_PX = 1.6;

/** How wide the lines of routes are: as the amounts that they carried. */
export interface RouteWidths {
  /** What widths compare: one seizure type in one unit; null where there are no two amounts to compare. */
  readonly of: { readonly type: SeizureType; readonly unit: Unit } | null;
  /** In CSS pixels; null where the route has no amount in that unit. */
  widthOf(route: string): number | null;
  /** Round amounts from greatest to least, for the legend. */
  readonly samples: readonly { readonly value: number; readonly widthPx: number }[];
}

/** A route with the figure that says how much it carried. */
export interface CarryingRoute {
  readonly route: Route;
  readonly figure: Figure | null;
}

/**
 * Widths for routes whose amounts are of one seizure type and in units that convert: the group with most routes, the first of equals. Other
 * routes keep the width of their status, since pieces, kilograms and people cannot be compared by width. An amount's number is that
 * of the scale of classes: the stated bound or value, the middle of a range.
 */
export function createRouteWidths(
  routes: readonly CarryingRoute[],
  measures: ReadonlyMap<string, Measure>
): RouteWidths {
  const groups: { type: SeizureType; unit: Unit; values: Map<string, number> }[] = [];
  for (const { route, figure } of routes) {
    const type = figure && measures.get(figure.measure)?.type;
    if (!figure || !type) continue;
    const amount = amountOf(figure.quantity);
    let group = groups.find((each) => each.type === type && isAddable(each.unit, amount.unit));
    const value = scaleValueOf(convertAmount(amount, group?.unit ?? amount.unit));
    if (value === null) continue;
    if (!group) groups.push((group = { type, unit: amount.unit, values: new Map() }));
    group.values.set(route.id, value);
  }
  const group = groups.reduce<(typeof groups)[number] | null>(
    (most, each) => (each.values.size > (most?.values.size ?? 1) ? each : most),
    null
  );
  if (!group) return { of: null, widthOf: () => null, samples: [] };
  const values = [...group.values.values()];
  const most = Math.max(...values);
  const scaled = (value: number): number =>
    Math.max(LEAST_WIDTH_PX, most > 0 ? (MOST_WIDTH_PX * value) / most : 0);
  const samples = [roundDown(most), roundDown(most / 4)]
    .filter((value, i, all) => value > 0 && all.indexOf(value) === i)
    .map((value) => ({ value, widthPx: scaled(value) }));
  return {
    of: { type: group.type, unit: group.unit },
    widthOf(route) {
      const value = group.values.get(route);
      return value === undefined ? null : scaled(value);
    },
    samples
  };
}
