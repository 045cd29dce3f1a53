import { LONG_LEG_RADIANS, SAMPLE_RADIANS, type Bend } from '../geo/curve';
import type { LocatedPlace } from '../geo/places';
import type { Plane } from '../geo/plane';
import { angleBetween, vectorOf } from '../geo/vector';
import { ROUTE_STATUSES, type DataPackage, type Leg, type Route } from '../model/data-package';
import type { RouteStop } from '../query/routes/route-stop';
import type { Palette } from '../scale/palette';
import type { RouteWidths } from '../scale/route-widths';
import type { BorderLightMark, BundleMark, LineEnd, LineMark, RegionMark, RouteMark } from './marks';
import { projectCurve } from './project-curve';

/** A leg with its ends found on the globe; an end that the source leaves open is null, and never both. */
export interface LocatedLeg {
  readonly leg: Leg;
  readonly from: LocatedPlace | null;
  readonly to: LocatedPlace | null;
}

export interface LocatedRoute {
  readonly route: Route;
  readonly legs: readonly LocatedLeg[];
  /** Where the goods were stopped; null where that is not known. */
  readonly stop: RouteStop | null;
}

export interface RouteMarks {
  readonly routes: readonly RouteMark[];
  /** One for each pair of places with more than one leg between them, to be drawn instead of them where they would lie too near. */
  readonly bundles: readonly BundleMark[];
}

/** How a single leg bends, and how far neighbours of a fan are apart, as shares of the leg's length. */
const SINGLE_BULGE = 0.14;
const FAN_BULGE = 0.1;
const FAN_SHIFT = 0.11;

/** The ends of a long leg's fan stay this near to each other and to their place, in radians: 0.018 are 115 km. */
const MOST_LANE_RADIANS = 0.018;
const MOST_SPREAD_RADIANS = 0.1;

/** The direction in which the first stub leaves its place on the screen, and the angle from one to the next, in radians. */
const FIRST_STUB = -0.75 * Math.PI;
const NEXT_STUB = 0.5;

/** A pair of places with the legs between them, in either direction, in the order of the list. */
interface Pair {
  readonly a: LocatedPlace;
  readonly b: LocatedPlace;
  readonly lanes: { readonly mark: RouteMark; readonly towards: 'a' | 'b' }[];
  /** How many lanes there will be, those out of sight among them. */
  count: number;
}

/** What decides the colours and widths of routes. */
export interface RouteLook {
  readonly dataPackage: Pick<DataPackage, 'measures'>;
  readonly palette: Palette;
  readonly widths: Pick<RouteWidths, 'widthOf'>;
}

/**
 * The routes' curves. Legs between the same two places, in either direction, fan out in the order of the list, so that none lies on
 * another; legs of one route meet where it goes on. A leg with an end out of sight is still drawn as far as it is seen; one that is out of
 * sight altogether has no mark.
 */
export function createRoutes(
  plane: Plane,
  routes: readonly LocatedRoute[],
  { dataPackage, palette, widths }: RouteLook
): RouteMarks {
  const pairs = countLanes(routes);
  const step = routes.length > CROWD ? 2 * SAMPLE_RADIANS : SAMPLE_RADIANS;
  const taken = new Map<string, number>();
  const take = (key: string): number => {
    const lane = taken.get(key) ?? 0;
    taken.set(key, lane + 1);
    return lane;
  };
  const marks: RouteMark[] = [];
  for (const { route, legs, stop } of routes) {
    const type = (route.commodity && dataPackage.measures.get(route.commodity)?.type) || 'unstated';
    legs.forEach(({ leg, from, to }, i) => {
      const goesOn = legs[i + 1]?.leg.leg === leg.leg + 1;
      const stopAt = stop?.leg === leg.leg ? stop.at : null;
      const comesOn = legs[i - 1]?.leg.leg === leg.leg - 1;
      const start: LineEnd = { kind: kindOf(from), joins: comesOn, stopped: stopAt === 'from' };
      const end: LineEnd = { kind: kindOf(to), joins: goesOn, stopped: stopAt === 'to' };
      const look = {
        route: route.id,
        leg: leg.leg,
        status: leg.status,
        type,
        colour: palette.types[type],
        widthPx: widths.widthOf(route.id),
        heads: route.direction === 'unknown' ? 'none' : goesOn ? 'middle' : 'end',
        travelled: leg.travelled !== 'no',
        start,
        end
      } as const;
      if (!from || !to) {
        const known = from ?? to;
        const stub = known && createStub(plane, known, take(`? ${known.id}`), from === null);
        if (stub) marks.push({ ...look, ...stub, pair: null });
        return;
      }
      const key = keyOf(from, to);
      const pair = pairs.get(key) as Pair;
      const lane = { number: take(key), of: pair.count };
      const bend = bendOf({ from, to }, lane, { start: start.joins, end: end.joins });
      const path = projectCurve(plane, { from, to }, bend, step);
      if (!path.curve.length) return;
      const mark: RouteMark = { ...look, ...path, stub: null, pair: pair.count > 1 ? key : null };
      marks.push(mark);
      pair.lanes.push({ mark, towards: from.id < to.id ? 'b' : 'a' });
    });
  }
  return { routes: marks, bundles: createBundles(plane, pairs, palette) };
}

/** The outlines of the regions in which routes end. */
export function createRegions(plane: Plane, routes: readonly LocatedRoute[], palette: Palette): RegionMark[] {
  return listPlaces(routes).flatMap(({ id, kind, members }) => {
    const outline = kind === 'region' ? plane.outlineOf(members) : null;
    return outline ? [{ place: id, outline, colour: palette.region }] : [];
  });
}

/** More places than this are not named on the map: their names would cover it. */
export const MOST_NAMED_PLACES = 60;

/** The ids of all ends of routes, each once. */
export function listEnds(routes: readonly LocatedRoute[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { legs } of routes)
    for (const { from, to } of legs) {
      if (from) ids.add(from.id);
      if (to) ids.add(to.id);
    }
  return ids;
}

/** The ends of routes that are no territories, each once. */
export function listPlaces(routes: readonly LocatedRoute[]): readonly LocatedPlace[] {
  const places = new Map<string, LocatedPlace>();
  for (const { legs } of routes)
    for (const { from, to } of legs)
      for (const end of [from, to]) if (end && end.kind !== 'territory') places.set(end.id, end);
  return [...places.values()];
}

/** The places at which the goods of some routes were stopped. */
export function listStops(routes: readonly LocatedRoute[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { legs, stop } of routes) {
    const at = stop && legs.find(({ leg }) => leg.leg === stop.leg)?.[stop.at];
    if (at) ids.add(at.id);
  }
  return ids;
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
      if (from?.kind !== 'territory' || to?.kind !== 'territory') continue;
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

function keyOf(from: LocatedPlace, to: LocatedPlace): string {
  return from.id < to.id ? `${from.id} ${to.id}` : `${to.id} ${from.id}`;
}

function countLanes(routes: readonly LocatedRoute[]): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const { legs } of routes)
    for (const { from, to } of legs) {
      if (!from || !to) continue;
      const key = keyOf(from, to);
      const pair = pairs.get(key);
      if (pair) pair.count++;
      else {
        const [a, b] = from.id < to.id ? [from, to] : [to, from];
        pairs.set(key, { a, b, count: 1, lanes: [] });
      }
    }
  return pairs;
}

function kindOf(place: LocatedPlace | null): LineEnd['kind'] {
  if (!place) return 'unknown';
  return place.kind === 'territory' || place.kind === 'point' ? 'place' : 'region';
}

/**
 * A lane's bend; lanes are counted from one side of the pair, whichever way their legs run. An end at which the route goes on is not
 * moved aside.
 */
function bendOf(
  { from, to }: { readonly from: LocatedPlace; readonly to: LocatedPlace },
  { number, of }: { readonly number: number; readonly of: number },
  joins: { readonly start: boolean; readonly end: boolean }
): Bend {
  if (of === 1) return { bulge: SINGLE_BULGE, startShift: 0, endShift: 0 };
  const offset = (number - (of - 1) / 2) * (from.id > to.id ? -1 : 1);
  const length = Math.min(
    LONG_LEG_RADIANS,
    Math.max(1e-6, angleBetween(vectorOf(from.position), vectorOf(to.position)))
  );
  const shift = offset * Math.min(FAN_SHIFT, MOST_LANE_RADIANS / length, MOST_SPREAD_RADIANS / of / length);
  return { bulge: offset * FAN_BULGE, startShift: joins.start ? 0 : shift, endShift: joins.end ? 0 : shift };
}

/** One line for each pair with several legs: their strongest status (the statuses are in that order), their colour where they share one, heads where any of them leads. */
function createBundles(
  plane: Plane,
  pairs: ReadonlyMap<string, Pair>,
  palette: Palette
): readonly BundleMark[] {
  const bundles: BundleMark[] = [];
  for (const [pair, { a, b, lanes, count }] of pairs) {
    const marks = lanes.map(({ mark }) => mark);
    const first = marks[0];
    if (!first || count < 2) continue;
    const path = projectCurve(plane, { from: a, to: b }, { bulge: SINGLE_BULGE, startShift: 0, endShift: 0 });
    const length = angleBetween(vectorOf(a.position), vectorOf(b.position));
    const leads = (end: 'a' | 'b'): boolean =>
      lanes.some(({ mark, towards }) => mark.heads !== 'none' && towards === end);
    const heads = leads('a') ? (leads('b') ? 'both' : 'start') : leads('b') ? 'end' : 'none';
    bundles.push({
      ...path,
      pair,
      routes: [...new Set(marks.map(({ route }) => route))],
      lanes: count,
      gap: FAN_BULGE * Math.min(length, LONG_LEG_RADIANS),
      status: ROUTE_STATUSES.find((status) => marks.some((mark) => mark.status === status)) ?? first.status,
      colour: marks.every(({ type }) => type === first.type) ? first.colour : palette.types.unstated,
      widthPx: Math.min(7, 2.6 + 0.8 * Math.log2(count)),
      heads,
      travelled: marks.some(({ travelled }) => travelled),
      start: { kind: kindOf(a), joins: false, stopped: false },
      end: { kind: kindOf(b), joins: false, stopped: false },
      stub: null
    });
  }
  return bundles;
}

/** A short line of fixed length on the screen, from or to a place; null where that is out of sight. */
function createStub(
  plane: Plane,
  place: LocatedPlace,
  lane: number,
  leadsIn: boolean
): Pick<LineMark, 'curve' | 'ends' | 'bounds' | 'seen' | 'stub'> | null {
  if (!plane.projection.shows(...vectorOf(place.position))) return null;
  const [x, y] = plane.projection.project(place.position);
  return {
    curve: Float32Array.of(x, y),
    ends: [1],
    bounds: [x, y, x, y],
    seen: { start: true, end: true },
    stub: { angle: FIRST_STUB + (leadsIn ? lane : lane + 2) * NEXT_STUB, leadsIn }
  };
}

/** Of more routes than this each is sampled half as finely: its curve is still a curve, and there is twice the time for all. */
const CROWD = 200;
