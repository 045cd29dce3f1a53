import { max } from 'd3-array';
import type { Figure, Measure, Route } from '../model/data-package';
import { amountOf, convertAmount, scaleValueOf } from '../model/quantity';
import { conversionFactor, dimensionOf, isAddable, unitForMap, type Unit } from '../model/unit';
import { roundDown } from './circle-sizes';

/** The width of the line that carries most, and the least that any has, in CSS pixels. */
export const MOST_WIDTH_PX = 10;
const LEAST_WIDTH_PX = 1.6;

/** How wide the lines of routes are: as the amounts that they carried. */
export interface RouteWidths {
  /** What widths compare: one measure, with those that it contains, in the one unit that a map of them writes; null where there are no two amounts to compare. */
  readonly of: { readonly measure: Measure; readonly unit: Unit } | null;
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
 * Widths for routes whose amounts are of one measure, or of measures that one contains, in units that convert: the group with most routes, the
 * first of equals. Other routes keep the width of their status, since pistols, kilograms and people cannot be compared by width. An
 * amount's number is that of the scale of classes: the stated bound or value, the middle of a range.
 */
export function createRouteWidths(
  routes: readonly CarryingRoute[],
  measures: ReadonlyMap<string, Measure>
): RouteWidths {
  /** `common` are the measures that contain all amounts of a group, the narrowest first. */
  const groups: { common: readonly Measure[]; unit: Unit; values: Map<string, number> }[] = [];
  for (const { route, figure } of routes) {
    if (!figure) continue;
    const wider = listWider(figure.measure, measures);
    const amount = amountOf(figure.quantity);
    let group = groups.find(
      ({ common, unit }) => common.at(-1) === wider.at(-1) && isAddable(unit, amount.unit)
    );
    const value = scaleValueOf(convertAmount(amount, group?.unit ?? amount.unit));
    if (value === null || !wider.length) continue;
    if (!group) groups.push((group = { common: wider, unit: amount.unit, values: new Map() }));
    group.common = group.common.filter((measure) => wider.includes(measure));
    group.values.set(route.id, value);
  }
  const group = groups.reduce<(typeof groups)[number] | null>(
    (most, each) => (each.values.size > (most?.values.size ?? 1) ? each : most),
    null
  );
  const measure = group?.common[0];
  if (!group || !measure) return { of: null, widthOf: () => null, samples: [] };
  const amounts = [...group.values.values()];
  const unit = unitForMap(amounts, group.unit);
  const factor = conversionFactor(group.unit, unit);
  const most = (max(amounts) ?? 0) * factor;
  const scaled = (value: number): number =>
    Math.max(LEAST_WIDTH_PX, most > 0 ? (MOST_WIDTH_PX * value) / most : 0);
  const samples = [roundDown(most), roundDown(most / 4)]
    // Half a piece was never seized.
    .filter((value) => value > 0 && (dimensionOf(unit) !== 'count' || Number.isInteger(value)))
    .map((value) => ({ value, widthPx: scaled(value) }));
  return {
    of: { measure, unit },
    widthOf(route) {
      const value = group.values.get(route);
      return value === undefined ? null : scaled(value * factor);
    },
    samples
  };
}

/** A measure and those that contain it, the narrowest first. Measures that contain each other in a circle end where it closes. */
function listWider(id: string, measures: ReadonlyMap<string, Measure>): readonly Measure[] {
  const found = new Set<Measure>();
  for (
    let measure = measures.get(id);
    measure && !found.has(measure);
    measure = measures.get(measure.partOf ?? '')
  )
    found.add(measure);
  return [...found];
}
