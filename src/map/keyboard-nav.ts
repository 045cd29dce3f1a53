import type { Plane } from '../geo/plane';
import type { TerritoryCode } from '../model/data-package';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The territory that an arrow key leads to from another: the nearest in that direction, where what lies straight ahead is nearer than what
 * lies aside. Null where there is none. Without a start it is the one nearest the middle of them all.
 */
export function findNeighbour(
  plane: Plane,
  codes: Iterable<TerritoryCode>,
  from: TerritoryCode | null,
  direction: Direction
): TerritoryCode | null {
  const points = [...codes].flatMap((code) => {
    const territory = plane.world.territories.get(code);
    return territory ? [{ code, at: plane.projection.project(territory.anchor) }] : [];
  });
  const start = points.find(({ code }) => code === from);
  const origin = start?.at ?? ([0, 0] as const);
  let best: TerritoryCode | null = null;
  let least = Infinity;
  for (const { code, at } of points) {
    if (code === from) continue;
    const dx = at[0] - origin[0];
    const dy = at[1] - origin[1];
    const ahead = direction === 'right' ? dx : direction === 'left' ? -dx : direction === 'down' ? dy : -dy;
    const aside = Math.abs(direction === 'right' || direction === 'left' ? dy : dx);
    if (start && ahead <= 0) continue;
    const cost = start ? ahead + 2.5 * aside : Math.hypot(dx, dy);
    if (cost >= least) continue;
    least = cost;
    best = code;
  }
  return best;
}
