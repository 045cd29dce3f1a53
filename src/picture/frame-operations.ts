import type { Target } from '../draw/hit-test';
import type { LocatedPlace } from '../geo/places';
import type { Position } from '../geo/vector';
import type { DataPackage, Operation, TerritoryCode } from '../model/data-package';

/** Lands and positions that a map of some operations is to show. */
export interface Framed {
  readonly codes: ReadonlySet<TerritoryCode>;
  /** Those of which a figure is written. */
  readonly withFigure: ReadonlySet<TerritoryCode>;
  readonly points: readonly Position[];
  /** The two ends of each leg of their routes that has both. */
  readonly lines: readonly (readonly [Position, Position])[];
}

/** Where ends of routes and places of events are. */
interface Places {
  isTerritory(end: string): boolean;
  locate(end: string): LocatedPlace | null;
}

/**
 * The participants of some operations, the lands with a statement or an event, and the ends of their routes; of a region that a route leads to,
 * the place that its line leads to and not all its members.
 */
export function frameOperations(
  dataPackage: DataPackage,
  operations: readonly Operation[],
  world: Places
): Framed {
  const ids = new Set(operations.map(({ id }) => id));
  const isShown = ({ operation }: { readonly operation: string }): boolean => ids.has(operation);
  const codes = new Set<TerritoryCode>();
  const places = new Map<string, Position>();
  const add = (end: string): void => {
    if (world.isTerritory(end)) codes.add(end);
    else {
      const place = world.locate(end);
      if (place) places.set(end, place.position);
    }
  };
  for (const { territory } of dataPackage.participants.filter(isShown)) add(territory);
  const withFigure = new Set<TerritoryCode>();
  for (const figure of dataPackage.figures) {
    if (!isShown(figure)) continue;
    const { scope } = figure;
    if (scope.kind === 'territory') {
      add(scope.territory);
      withFigure.add(scope.territory);
    }
    if (scope.kind === 'joint') scope.parts.filter(world.isTerritory).forEach(add);
  }
  for (const { place } of dataPackage.events.filter(isShown)) add(place);
  const lines: (readonly [Position, Position])[] = [];
  for (const { legs } of dataPackage.routes.filter((route) => route.preferred && isShown(route)))
    for (const { from, to } of legs) {
      add(from);
      add(to);
      const [start, end] = [world.locate(from), world.locate(to)];
      if (start && end) lines.push([start.position, end.position]);
    }
  return { codes, withFigure, points: [...places.values()], lines };
}

/** The lands and places that something chosen on the map is about: a country, the ends of a route or of all routes of a pair, an event's place. */
export function frameTarget(
  target: Exclude<Target, { kind: 'hexagon' }>,
  { routes }: Pick<DataPackage, 'routes'>,
  world: Places
): Framed {
  const ends = new Set(
    target.kind === 'territory'
      ? [target.territory]
      : target.kind === 'event'
        ? [target.place]
        : target.kind === 'bundle'
          ? target.pair.split(' ')
          : routes.find(({ id }) => id === target.route)?.legs.flatMap(({ from, to }) => [from, to])
  );
  const codes = new Set([...ends].filter((end) => world.isTerritory(end)));
  const points = [...ends].flatMap((end) => {
    const place = codes.has(end) ? null : world.locate(end);
    return place ? [place.position] : [];
  });
  return { codes, withFigure: new Set(), points, lines: [] };
}
