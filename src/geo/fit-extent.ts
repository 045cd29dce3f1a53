import type { TerritoryCode } from '../model/data-package';
import type { Outline } from './outline';
import type { Plane } from './plane';
import {
  createRegionalProjection,
  createWorldProjection,
  PACIFIC_MERIDIAN,
  WORLD_MERIDIAN,
  type Projection
} from './projection';
import { NO_BOUNDS, isEmptyBounds, uniteBounds, type Bounds } from './shape';
import { type Position, type Vector, angleBetween, combine, normalize, positionOf, vectorOf } from './vector';
import type { Polygon, Territory, World } from './world';

const DEGREES = 180 / Math.PI;

/** A set of lands that reaches further than this from its middle is shown on the world projection. */
export const REGIONAL_REACH_DEGREES = 75;

/** The parts of a territory at least this large beside its largest count when a map is fitted to it. */
const MAIN_PART_SHARE = 0.08;

/** The middle of the smallest cap around some lands and points, and the cap's radius in degrees. */
export interface EnclosingCap {
  readonly centre: Position;
  readonly radius: number;
}

/**
 * Where to centre a map of these territories and points. Far small parts of a territory (Hawaii, Easter Island) do not pull the
 * map towards themselves. The smallest enclosing cap is approximated as Bădoiu and Clarkson (2003) do: step
 * towards the farthest point, by less each time. Null where there is nothing to show.
 */
export function findReach(
  world: World,
  codes: Iterable<TerritoryCode>,
  points: Iterable<Position> = []
): EnclosingCap | null {
  const vectors: Vector[] = [...points].map(vectorOf);
  for (const code of codes) {
    const territory = world.territories.get(code);
    if (!territory) continue;
    vectors.push(vectorOf(territory.anchor));
    for (const point of framePoints(world, territory)) vectors.push(point);
  }
  const first = vectors[0];
  if (!first) return null;
  let centre: Vector = first;
  for (let i = 1; i <= 80; i++)
    centre = normalize(combine(centre, 1, farthest(centre, vectors), 1 / (i + 1)));
  return { centre: positionOf(centre), radius: angleBetween(centre, farthest(centre, vectors)) * DEGREES };
}

/** The projection for a reach: regional about its middle, or the world where it is wider than that shows well. */
export function chooseProjection(reach: EnclosingCap | null): Projection {
  if (!reach || reach.radius > REGIONAL_REACH_DEGREES) return createWorldProjection();
  // A whole degree is near enough, and makes the map the same from one visit to the next.
  return createRegionalProjection([Math.round(reach.centre[0]), Math.round(reach.centre[1])]);
}

/** The projection about a reach, if `projection` is a regional one that shows a part of it beyond its good side. */
export function recentre(projection: Projection, reach: EnclosingCap | null): Projection {
  if (!reach || projection.kind === 'world') return projection;
  const away = angleBetween(vectorOf(projection.centre), vectorOf(reach.centre)) * DEGREES;
  return away + reach.radius > REGIONAL_REACH_DEGREES && away > 1 ? chooseProjection(reach) : projection;
}

/** The meridian of a world map on which the lines between some places stay whole: the usual one, or that of the Pacific where only it does. */
export function chooseMeridian(lines: readonly (readonly [Position, Position])[]): number {
  const isCut = (meridian: number): boolean =>
    lines.some(([[a], [b]]) => Math.abs(lonFrom(meridian, a) - lonFrom(meridian, b)) > 180);
  return isCut(WORLD_MERIDIAN) && !isCut(PACIFIC_MERIDIAN) ? PACIFIC_MERIDIAN : WORLD_MERIDIAN;
}

/** How far a longitude is east of a meridian, in degrees from −180. */
function lonFrom(meridian: number, lon: number): number {
  return ((((lon - meridian + 180) % 360) + 360) % 360) - 180;
}

/** The part of the plane that the territories' main parts and the points take up; empty bounds where there is nothing. */
export function findExtent(
  plane: Plane,
  codes: Iterable<TerritoryCode>,
  points: Iterable<Position> = []
): Bounds {
  const { world, projection } = plane;
  let bounds = NO_BOUNDS;
  const include = (vector: Vector): void => {
    if (!projection.shows(...vector)) return;
    const [x, y] = projection.project(positionOf(vector));
    bounds = uniteBounds(bounds, [x, y, x, y]);
  };
  for (const point of points) include(vectorOf(point));
  for (const code of codes) {
    const territory = world.territories.get(code);
    if (!territory) continue;
    include(vectorOf(territory.anchor));
    framePoints(world, territory).forEach(include);
  }
  return isEmptyBounds(bounds) ? projection.outline.bounds : bounds;
}

/** A land smaller than this has its name beside it, which is left so much room to either side, and above and below: shares of a map's size. */
const FOR_NAME = [0.04, 0.08, 0.05] as const;
const FOR_FIGURE = [0.12, 0.1, 0.09] as const;

/** Lands and places that are named, and those of the lands of which a figure is written. */
interface Captioned {
  readonly codes: Iterable<TerritoryCode>;
  readonly withFigure: ReadonlySet<TerritoryCode>;
  readonly points: Iterable<Position>;
}

/** Bounds that leave room for the names of small lands and of places that lie at their edge, and for figures; never beyond the globe. */
export function leaveRoomForNames(
  plane: Plane,
  { codes, withFigure, points }: Captioned,
  bounds: Bounds
): Bounds {
  const { world, projection } = plane;
  const size = Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
  let roomy = bounds;
  const leaveRoom = (
    position: Position,
    [land, beside, above]: typeof FOR_NAME | typeof FOR_FIGURE,
    shape: Outline | null = null
  ): void => {
    if (!projection.shows(...vectorOf(position))) return;
    const [x, y] = projection.project(position);
    const [x0, y0, x1, y1] = shape?.bounds ?? [x, y, x, y];
    const [dx, dy] = [beside * size, above * size];
    if (Math.max(x1 - x0, y1 - y0) < land * size)
      roomy = uniteBounds(roomy, [x0 - dx, y0 - dy, x1 + dx, y1 + dy]);
  };
  for (const code of codes) {
    const anchor = world.territories.get(code)?.anchor;
    if (anchor) leaveRoom(anchor, withFigure.has(code) ? FOR_FIGURE : FOR_NAME, plane.shapeOf(code));
  }
  for (const point of points) leaveRoom(point, FOR_NAME);
  const [x0, y0, x1, y1] = projection.outline.bounds;
  return [Math.max(x0, roomy[0]), Math.max(y0, roomy[1]), Math.min(x1, roomy[2]), Math.min(y1, roomy[3])];
}

/** How much of what lies around some lands and places is shown with them, as a share of their size; and the least, 760 km. */
const AROUND = 0.2;
const LEAST_AROUND = 0.12;

/** The part of the plane that shows some territories and points amid what lies around them. */
export function findSurroundings(
  plane: Plane,
  codes: Iterable<TerritoryCode>,
  points: Iterable<Position>
): Bounds {
  const [x0, y0, x1, y1] = findExtent(plane, codes, points);
  const around = Math.max(LEAST_AROUND, AROUND * Math.max(x1 - x0, y1 - y0));
  return [x0 - around, y0 - around, x1 + around, y1 + around];
}

/** Lands that take up more of the world's width than this are shown with all of it. */
const MOST_OF_WORLD = 0.7;

/**
 * The part of a world projection that shows some bounds: these, or, where they take up most of its width, all of it without Antarctica and
 * the ice of the north, so that routes that leave it on one side and come back on the other are seen on both.
 */
export function frameWorld(projection: Projection, bounds: Bounds): Bounds {
  const [x0, , x1] = projection.outline.bounds;
  if (bounds[2] - bounds[0] < MOST_OF_WORLD * (x1 - x0)) return bounds;
  return [x0, projection.project([0, 84])[1], x1, projection.project([0, -57])[1]];
}

function farthest(from: Vector, vectors: readonly Vector[]): Vector {
  let least = Infinity;
  let found = from;
  for (const v of vectors) {
    const cosine = from[0] * v[0] + from[1] * v[1] + from[2] * v[2];
    if (cosine < least) {
      least = cosine;
      found = v;
    }
  }
  return found;
}

const frames = new WeakMap<Territory, readonly Vector[]>();

/** Points along the outer rings of a territory's main parts, near enough to each other to frame it; found once. */
function framePoints(world: World, territory: Territory): readonly Vector[] {
  let points = frames.get(territory);
  if (!points) {
    const rings = territory.polygons.map((polygon) => sampleRing(world, polygon));
    const sizes = rings.map(sizeOf);
    const least = MAIN_PART_SHARE * Math.max(...sizes);
    points = rings.filter((_, i) => (sizes[i] as number) >= least).flat();
    frames.set(territory, points);
  }
  return points;
}

/** The length of a ring's area vector, half the sum of its edges' cross products: near its true area. */
function sizeOf(ring: readonly Vector[]): number {
  let [x, y, z] = [0, 0, 0];
  let p = ring[ring.length - 1];
  for (const q of ring) {
    if (p) {
      x += p[1] * q[2] - p[2] * q[1];
      y += p[2] * q[0] - p[0] * q[2];
      z += p[0] * q[1] - p[1] * q[0];
    }
    p = q;
  }
  return Math.hypot(x, y, z) / 2;
}

/** Every eighth point of the polygon's outer ring, in its order, and the ends of its arcs. */
function sampleRing({ arcStarts, vectors }: World, polygon: Polygon): Vector[] {
  const points: Vector[] = [];
  for (const index of polygon[0] ?? []) {
    const arc = index < 0 ? ~index : index;
    const start = arcStarts[arc] as number;
    const last = (arcStarts[arc + 1] as number) - 1;
    for (let n = 0; n <= last - start; n += 8) {
      const j = 3 * (index < 0 ? last - n : start + n);
      points.push([vectors[j] as number, vectors[j + 1] as number, vectors[j + 2] as number]);
    }
  }
  return points;
}
