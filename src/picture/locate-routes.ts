import type { LocatedPlace } from '../geo/places';
import type { DataPackage, Figure } from '../model/data-package';
import type { RouteInView } from '../query/routes/route-filter';
import { findStop } from '../query/routes/route-stop';
import type { LocatedLeg, LocatedRoute } from '../scene/route-scene';

/** Which legs are shown while routes appear leg by leg: of one route, or of all where `route` is null. */
export interface Reveal {
  readonly route: string | null;
  readonly legs: number;
}

/**
 * Routes with their legs' ends found on the globe. A leg is left out where an end that the source names cannot be found, or where it names
 * neither; a route without a leg left, too.
 */
export function locateRoutes(
  routes: readonly RouteInView[],
  {
    places,
    locate,
    figureOf,
    reveal
  }: {
    readonly places: DataPackage['places'];
    readonly locate: (end: string) => LocatedPlace | null;
    readonly figureOf: (id: string) => Figure | undefined;
    readonly reveal: Reveal | null;
  }
): readonly LocatedRoute[] {
  const isOpen = (end: string): boolean => places.get(end)?.kind === 'unknown';
  return routes.flatMap(({ route, legs }) => {
    const most = reveal && (reveal.route === null || reveal.route === route.id) ? reveal.legs : Infinity;
    const located = legs.flatMap((leg): LocatedLeg[] => {
      if (leg.leg > most) return [];
      const [from, to] = [locate(leg.from), locate(leg.to)];
      const isDrawable = (from || to) && (from || isOpen(leg.from)) && (to || isOpen(leg.to));
      return isDrawable ? [{ leg, from, to }] : [];
    });
    const figure = route.figure === null ? undefined : figureOf(route.figure);
    return located.length ? [{ route, legs: located, stop: findStop(route, figure ?? null) }] : [];
  });
}
