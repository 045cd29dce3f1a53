import { ROUTE_STATUSES, type Figure } from '../../model/data-package';
import { amountOf, scaleValueOf } from '../../model/quantity';
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
    return (figure && amountOf(figure.quantity)) ?? null;
  });
  const greatest = new Map<string, number>();
  for (const amount of amounts)
    if (amount?.unit)
      greatest.set(amount.unit, Math.max(scaleValueOf(amount) ?? 0, greatest.get(amount.unit) ?? 0));
  const shares = Float64Array.from(amounts, (amount) => {
    const value = amount?.unit ? scaleValueOf(amount) : null;
    return value === null ? -1 : value / (greatest.get(amount?.unit ?? '') || 1);
  });
  // A route that leads ranks before any status.
  const ranks = Int8Array.from(routes, (route) => (leads(route) ? -1 : rankOf(route)));
  const order = Int32Array.from(routes, (_, i) => i).sort(
    (a, b) =>
      (ranks[a] as number) - (ranks[b] as number) || (shares[b] as number) - (shares[a] as number) || a - b
  );
  return Array.from(order.subarray(0, most).sort(), (i) => routes[i] as RouteInView);
}

/** The place of a route's strongest leg among the statuses. */
function rankOf({ legs }: RouteInView): number {
  let rank: number = ROUTE_STATUSES.length;
  for (const { status } of legs) rank = Math.min(rank, ROUTE_STATUSES.indexOf(status));
  return rank;
}
