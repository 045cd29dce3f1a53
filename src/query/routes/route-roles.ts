import type { DataPackage, EndRole, Route } from '../../model/data-package';
import type { RouteInView } from './route-filter';

/**
 * How a route touches a territory: it begins there, ends there, passes through, has it at an end without a stated direction, or has an
 * end in a region that the territory is part of, which does not say that it was there.
 */
export const ROUTE_ROLES = ['out', 'in', 'through', 'undirected', 'region'] as const;
export type RouteRole = (typeof ROUTE_ROLES)[number];

const STATED: Readonly<Record<EndRole, RouteRole>> = { origin: 'out', transit: 'through', destination: 'in' };

/**
 * The role of a territory or place in a route: the first that the source states of it, else by its place in the whole route, whichever legs are in
 * view; null where it has none.
 */
export function roleIn(
  { route }: { readonly route: Pick<Route, 'legs' | 'direction'> },
  end: string,
  places: DataPackage['places']
): RouteRole | null {
  for (const { from, to, fromRole, toRole } of route.legs) {
    const stated = (from === end && fromRole) || (to === end && toRole);
    if (stated) return STATED[stated];
  }
  const first = route.legs[0]?.from;
  const last = route.legs.at(-1)?.to;
  if (route.direction === 'unknown' && (first === end || last === end)) return 'undirected';
  if (first === end) return 'out';
  if (last === end) return 'in';
  if (route.legs.some(({ from }) => from === end)) return 'through';
  const isWithin = ({ from, to }: RouteInView['legs'][number]): boolean =>
    [from, to].some((id) => places.get(id)?.members.includes(end));
  return route.legs.some(isWithin) ? 'region' : null;
}

/** The routes in view that touch a territory, by their role; roles without a route are left out. */
export function listRoutesAt(
  routes: readonly RouteInView[],
  end: string,
  places: DataPackage['places']
): readonly { readonly role: RouteRole; readonly routes: readonly RouteInView[] }[] {
  return ROUTE_ROLES.flatMap((role) => {
    const touching = routes.filter((route) => roleIn(route, end, places) === role);
    return touching.length ? [{ role, routes: touching }] : [];
  });
}
