import { geoEquirectangular, geoStream } from 'd3-geo';
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { TerritoryCode } from '../model/data-package';
import { positionOf, type Position as LonLat } from './vector';
import type { Ring, World } from './world';

/** Decimal places of a degree: 0.0001° is 11 m at most, finer than the outlines are. */
const PLACES = 1e4;

/**
 * A territory's shape as RFC 7946 has it: longitude and latitude in degrees, outer rings counter-clockwise, cut at the antimeridian. The point at which it is
 * named where the map has no shape of it; null for no territory.
 */
export function shapeOfTerritory(world: World, code: TerritoryCode): Polygon | MultiPolygon | Point | null {
  const territory = world.territories.get(code);
  if (!territory) return null;
  const polygons = territory.polygons.flatMap((polygon) => {
    const rings = polygon.map((ring) => positionsOf(world, ring));
    return rings.some(crossesAntimeridian) ? cutPolygon(rings) : [rings.map(turn)];
  });
  const [first] = polygons;
  if (!first) return { type: 'Point', coordinates: territory.anchor.map(round) };
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** The points of a ring in degrees, the first again at the end. */
function positionsOf({ vectors, arcStarts }: World, ring: Ring): Position[] {
  const positions: Position[] = [];
  for (const arc of ring) {
    const index = arc < 0 ? ~arc : arc;
    const [start, end] = [arcStarts[index] as number, arcStarts[index + 1] as number];
    const points = Array.from({ length: end - start }, (_, i) => {
      const at = 3 * (start + i);
      return positionOf([vectors[at] as number, vectors[at + 1] as number, vectors[at + 2] as number]).map(
        round
      );
    });
    if (arc < 0) points.reverse();
    // Each arc begins where the one before ended.
    positions.push(...(positions.length ? points.slice(1) : points));
  }
  const [first] = positions;
  if (first) positions[positions.length - 1] = first;
  return positions;
}

function crossesAntimeridian(ring: readonly Position[]): boolean {
  return ring.some(([lon = 0], i) => i > 0 && Math.abs(lon - (ring[i - 1]?.[0] ?? 0)) > 180);
}

/** Rings of the topology are clockwise, as d3-geo wants them; those of GeoJSON the other way round. */
function turn(ring: readonly Position[]): Position[] {
  return [...ring].reverse();
}

/** A polygon over the antimeridian, or about a pole, as the parts that d3-geo cuts it into. */
function cutPolygon(rings: Position[][]): Position[][][] {
  const cut: Position[][] = [];
  const projection = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  let ring: Position[] = [];
  geoStream(
    { type: 'Polygon', coordinates: rings },
    projection.stream({
      point: (x, y) => void ring.push([round(x), round(-y)]),
      lineStart: () => void (ring = []),
      lineEnd: () => void (ring.length > 2 && cut.push([...ring, ring[0] as Position])),
      polygonStart: () => undefined,
      polygonEnd: () => undefined
    })
  );
  const outer = cut.filter((each) => areaOf(each) < 0).map((each) => [turn(each)]);
  for (const hole of cut.filter((each) => areaOf(each) > 0)) {
    const owner = outer.find(([around]) => around && contains(around, hole[0] as Position));
    owner?.push(turn(hole));
  }
  return outer;
}

/** Twice the area that a ring encloses, negative where it runs clockwise. */
function areaOf(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i - 1] as Position, ring[i] as Position];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

function contains(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i - 1] as Position, ring[i] as Position];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}

/** The straight line between two points, the shorter way round: cut in two where that crosses the antimeridian. */
export function lineBetween(
  [lonA, latA]: LonLat,
  [lonB, latB]: LonLat
): { type: 'LineString'; coordinates: Position[] } | { type: 'MultiLineString'; coordinates: Position[][] } {
  const from = [round(lonA), round(latA)];
  const to = [round(lonB), round(latB)];
  if (Math.abs(lonB - lonA) <= 180) return { type: 'LineString', coordinates: [from, to] };
  const edge = lonA > 0 ? 180 : -180;
  const way = lonB + 2 * edge - lonA;
  const lat = round(latA + ((edge - lonA) / way) * (latB - latA));
  return {
    type: 'MultiLineString',
    coordinates: [
      [from, [edge, lat]],
      [[-edge, lat], to]
    ]
  };
}

function round(degrees: number): number {
  // Not −0, which JSON writes as 0 and a comparison tells apart.
  return Math.round(degrees * PLACES) / PLACES + 0;
}
