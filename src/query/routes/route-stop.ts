import type { Figure, Route } from '../../model/data-package';

/** An end of a leg at which the goods were stopped. */
export interface RouteStop {
  readonly leg: number;
  readonly at: 'from' | 'to';
}

/**
 * Where a route's goods were stopped, as far as the data tell: before the first leg that was never travelled; else at the end of the last
 * interdicted leg at which the linked figure places the seizure; else where that leg ends, if it is known to have been travelled. Null
 * where nothing was interdicted, or the place is not known. `figure` is the route's own, or null.
 */
export function findStop(route: Route, figure: Figure | null): RouteStop | null {
  const { legs } = route;
  const interdicted = legs.findLast(({ status }) => status === 'interdicted');
  if (!interdicted) return null;
  const untravelled = legs.find(({ travelled }) => travelled === 'no');
  if (untravelled) return { leg: untravelled.leg, at: 'from' };
  const seizedIn = figure?.scope.kind === 'territory' ? figure.scope.territory : null;
  const leg = interdicted.leg;
  if (seizedIn === interdicted.to) return { leg, at: 'to' };
  if (seizedIn === interdicted.from) return { leg, at: 'from' };
  return interdicted.travelled === 'yes' ? { leg, at: 'to' } : null;
}
