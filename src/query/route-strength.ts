import { ROUTE_STATUSES, type Figure } from '../model/data-package';
import { amountOf, scaleValueOf } from '../model/quantity';
import type { RouteInView } from './route-filter';

/** More routes than this are a tangle that nobody reads: the map draws the strongest. */
export const MOST_ROUTES = 1000;

/**
 * The strongest routes, at most `most`, in their former order: those with a leg interdicted before those monitored, reported and suspected;
 * among equals those that carried the greater share of the most that is stated in their unit, then those without an amount, then
 * as listed. `leads` names routes that come before all others. All of them, as the same object, where there are no more than `most`.
 */
export function pickStrongest(
  routes: readonly RouteInView[],
  figureOf: (id: string) => Figure | undefined,
  leads: (route: RouteInView) => boolean = () => false,
  most = MOST_ROUTES
): readonly RouteInView[] {
  if (routes.length <= most) return routes;
  const amounts = routes.map(({ route }) => {
    const figure = route.figure === null ? undefined : figureOf(route.figure);
    const amount = figure && amountOf(figure.quantity);
    return { unit: amount?.unit, value: amount ? scaleValueOf(amount) : null };
  });
  const greatest = new Map<string, number>();
  for (const { unit, value } of amounts)
    if (unit && value !== null) greatest.set(unit, Math.max(value, greatest.get(unit) ?? 0));
  const ranked = routes.map((route, i) => {
    const { unit, value } = amounts[i] as (typeof amounts)[number];
    return {
      route,
      i,
      leads: leads(route) ? 0 : 1,
      status: Math.min(...route.legs.map(({ status }) => ROUTE_STATUSES.indexOf(status))),
      share: unit && value !== null ? value / (greatest.get(unit) || 1) : -1
    };
  });
  ranked.sort((a, b) => a.leads - b.leads || a.status - b.status || b.share - a.share || a.i - b.i);
  return ranked
    .slice(0, most)
    .sort((a, b) => a.i - b.i)
    .map(({ route }) => route);
}
