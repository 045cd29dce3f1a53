import { sampleCurve, type Bend } from '../geo/curve';
import type { LocatedPlace } from '../geo/places';
import type { Plane } from '../geo/plane';
import { NO_BOUNDS } from '../geo/shape';
import type { DataPackage, Leg, Route } from '../model/data-package';
import type { Palette } from '../scale/palette';
import type { BorderLightMark, RegionMark, RouteMark } from './marks';

/** A route with both ends of each leg found on the globe. */
export interface LocatedRoute {
  readonly route: Route;
  readonly legs: readonly { readonly leg: Leg; readonly from: LocatedPlace; readonly to: LocatedPlace }[];
}

/** How a single leg bends, and how far neighbours of a fan are apart, as shares of the leg's length. */
const SINGLE_BULGE = 0.14;
const FAN_BULGE = 0.1;
const FAN_SHIFT = 0.11;

/**
 * The routes' curves. Legs between the same two places, in either direction, fan out in the order of the list, so that none lies on
 * another. A leg with an end out of sight is still drawn as far as it is seen; one that is out of sight altogether has no mark.
 */
export function createRoutes(
  plane: Plane,
  routes: readonly LocatedRoute[],
  dataPackage: Pick<DataPackage, 'measures'>,
  palette: Palette
): RouteMark[] {
  const lanes = new Map<string, number>();
  const keyOf = (from: LocatedPlace, to: LocatedPlace): string => [from.id, to.id].sort().join(' ');
  for (const { legs } of routes)
    for (const { from, to } of legs) lanes.set(keyOf(from, to), (lanes.get(keyOf(from, to)) ?? 0) + 1);
  const taken = new Map<string, number>();
  const marks: RouteMark[] = [];
  for (const { route, legs } of routes) {
    const type = (route.commodity && dataPackage.measures.get(route.commodity)?.type) || 'unstated';
    for (const { leg, from, to } of legs) {
      const key = keyOf(from, to);
      const lane = taken.get(key) ?? 0;
      taken.set(key, lane + 1);
      const path = projectCurve(plane, from, to, bendOf(lane, lanes.get(key) ?? 1, from.id > to.id));
      if (!path.curve.length) continue;
      marks.push({
        route: route.id,
        leg: leg.leg,
        ...path,
        status: leg.status,
        type,
        colour: palette.types[type],
        directed: route.direction === 'known',
        travelled: leg.travelled !== 'no',
        open: to.kind === 'region'
      });
    }
  }
  return marks;
}

/** The outlines of the regions in which routes end. */
export function createRegions(plane: Plane, routes: readonly LocatedRoute[], palette: Palette): RegionMark[] {
  const regions = new Map<string, LocatedPlace>();
  for (const { legs } of routes)
    for (const { from, to } of legs)
      for (const end of [from, to]) if (end.kind === 'region' && end.members.length) regions.set(end.id, end);
  return [...regions.values()].map((place) => ({
    place: place.id,
    outline: plane.outlineOf(place.members),
    colour: palette.region
  }));
}

/** The land borders that legs between two territories cross, each once. */
export function createBorderLights(
  plane: Plane,
  routes: readonly LocatedRoute[],
  palette: Palette
): BorderLightMark[] {
  const crossings = new Map<string, { a: string; b: string; routes: Set<string> }>();
  for (const { route, legs } of routes)
    for (const { from, to } of legs) {
      if (from.kind !== 'territory' || to.kind !== 'territory') continue;
      const [a, b] = [from.id, to.id].sort() as [string, string];
      const crossing = crossings.get(`${a} ${b}`) ?? { a, b, routes: new Set() };
      crossing.routes.add(route.id);
      crossings.set(`${a} ${b}`, crossing);
    }
  const lights: BorderLightMark[] = [];
  for (const crossing of crossings.values()) {
    const shape = plane.borderOf(crossing.a, crossing.b);
    if (shape) lights.push({ routes: [...crossing.routes], shape, colour: palette.borderLight });
  }
  return lights;
}

/** A lane's bend; lanes are counted from one side of the pair, whichever way their legs run. */
function bendOf(lane: number, lanes: number, reversed: boolean): Bend {
  if (lanes === 1) return { bulge: SINGLE_BULGE, shift: 0 };
  const offset = (lane - (lanes - 1) / 2) * (reversed ? -1 : 1);
  return { bulge: offset * FAN_BULGE, shift: offset * FAN_SHIFT };
}

/** The curve as far as it is seen, in one line or several; without a point where nothing of it is. */
function projectCurve(
  plane: Plane,
  from: LocatedPlace,
  to: LocatedPlace,
  bend: Bend
): Pick<RouteMark, 'curve' | 'ends' | 'bounds'> {
  const { projection } = plane;
  const vectors = sampleCurve(from.position, to.position, bend);
  const count = vectors.length / 3;
  const curve = new Float32Array(2 * count);
  const broken = new Uint8Array(count);
  projection.projectAll(vectors, curve, broken);
  const ends: number[] = [];
  let [x0, y0, x1, y1] = NO_BOUNDS;
  let n = 0;
  let open = false;
  for (let i = 0; i < count; i++) {
    const j = 3 * i;
    const shown = projection.shows(vectors[j] as number, vectors[j + 1] as number, vectors[j + 2] as number);
    if (open && (!shown || broken[i])) ends.push(n);
    open = shown;
    if (!shown) continue;
    const x = curve[2 * i] as number;
    const y = curve[2 * i + 1] as number;
    // Shown points close up over those left out, which lie behind them.
    curve[2 * n] = x;
    curve[2 * n + 1] = y;
    n++;
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  if (open) ends.push(n);
  return { curve: n === count ? curve : curve.slice(0, 2 * n), ends, bounds: [x0, y0, x1, y1] };
}
