import type { Place, TerritoryCode } from '../model/data-package';
import { type Position, type Vector, combine, normalize, positionOf, vectorOf } from './vector';
import type { World } from './world';

/** Where a route's end or an event lies, and the lands that it stands for. */
export interface LocatedPlace {
  readonly id: string;
  readonly position: Position;
  readonly kind: 'territory' | Place['kind'];
  /** The territories of a region; the territory itself; none for a point. */
  readonly members: readonly TerritoryCode[];
}

/**
 * Finds a territory or a place of the package on the globe: a territory at its anchor; a place at its stated position, or else
 * amid its members' anchors. Null where the source names no place that could be found.
 */
export function locatePlace(
  world: World,
  places: ReadonlyMap<string, Place>,
  id: string
): LocatedPlace | null {
  const territory = world.territories.get(id);
  if (territory) return { id, position: territory.anchor, kind: 'territory', members: [id] };
  const place = places.get(id);
  if (!place) return null;
  const position = place.position ?? middleOf(world, place.members);
  return position && { id, position, kind: place.kind, members: place.members };
}

function middleOf(world: World, members: readonly TerritoryCode[]): Position | null {
  let sum: Vector = [0, 0, 0];
  for (const code of members) {
    const anchor = world.territories.get(code)?.anchor;
    if (anchor) sum = combine(sum, 1, vectorOf(anchor), 1);
  }
  return sum.every((n) => n === 0) ? null : positionOf(normalize(sum));
}
