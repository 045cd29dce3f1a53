import type { Extent } from '../model/view-state';
import type { Projection } from './projection';
import { NO_BOUNDS, isEmptyBounds, uniteBounds, type Bounds } from './shape';
import { vectorOf, type Position } from './vector';

/** An extent is looked at in so many steps to each side. */
const STEPS = 12;

export function middleOf(extent: Extent): Position {
  return positionAt(extent, 0.5, 0.5);
}

/** The part of the plane that shows an extent; all of it, where the projection shows nothing of that. */
export function boundsOfExtent(projection: Projection, extent: Extent): Bounds {
  let bounds = NO_BOUNDS;
  for (let i = 0; i <= STEPS; i++)
    for (let j = 0; j <= STEPS; j++) {
      const position = positionAt(extent, i / STEPS, j / STEPS);
      if (!projection.shows(...vectorOf(position))) continue;
      const [x, y] = projection.project(position);
      bounds = uniteBounds(bounds, [x, y, x, y]);
    }
  return isEmptyBounds(bounds) ? projection.outline.bounds : bounds;
}

/** An extent comes as near to the bounds that it is of in so many rounds as can be seen. */
const ROUNDS = 10;

/**
 * The extent whose bounds are these: fitted into the same window again it shows the same. Meridians and parallels are bent, so that its edges
 * lie within the bounds, which only its corners or the middles of its edges touch.
 */
export function extentOfBounds(projection: Projection, bounds: Bounds): Extent {
  const edge = projection.outline.bounds;
  // A little within the edge, whose two sides are one meridian.
  const x0 = Math.max(bounds[0], 0.999 * edge[0]);
  const y0 = Math.max(bounds[1], 0.999 * edge[1]);
  const x1 = Math.min(bounds[2], 0.999 * edge[2]);
  const y1 = Math.min(bounds[3], 0.999 * edge[3]);
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const holds = ([px, py]: readonly [number, number]): boolean =>
    px >= x0 && px <= x1 && py >= y0 && py <= y1;
  const hasPole = (lat: 90 | -90): boolean =>
    projection.kind === 'regional' && projection.shows(0, 0, lat / 90) && holds(projection.project([0, lat]));
  let [left, top, right, bottom] = [x0, y0, x1, y1];
  const read = (): Extent => ({
    west: round(projection.unproject(left, y)[0]),
    south: hasPole(-90) ? -90 : round(projection.unproject(x, bottom)[1]),
    east: round(projection.unproject(right, y)[0]),
    north: hasPole(90) ? 90 : round(projection.unproject(x, top)[1])
  });
  for (let i = 0; i < ROUNDS; i++) {
    const shown = boundsOfExtent(projection, read());
    left = Math.max(x0, Math.min(x, left + x0 - shown[0]));
    top = Math.max(y0, Math.min(y, top + y0 - shown[1]));
    right = Math.min(x1, Math.max(x, right + x1 - shown[2]));
    bottom = Math.min(y1, Math.max(y, bottom + y1 - shown[3]));
  }
  return read();
}

/** Two places, as they are written into an address. */
function round(degrees: number): number {
  return Math.round(100 * degrees) / 100;
}

/** The position at shares of an extent's way from west to east and from south to north. */
function positionAt({ west, south, east, north }: Extent, across: number, up: number): Position {
  const lon = west + across * ((east - west + 360) % 360);
  return [lon > 180 ? lon - 360 : lon, south + up * (north - south)];
}
