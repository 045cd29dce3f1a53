import type { MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { feature, quantize } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology, Transform } from 'topojson-specification';
import type { TerritoryCode } from '../../model/data-package';
import type { PreparedTopology, TerritoryGeometry } from '../../geo/prepared-topology';
import { findAnchor } from './find-anchor.ts';
import { gatherParts, type Atlas, type PolygonArcs } from './gather-parts.ts';
import { listIsoCodes, type CodeMappings } from './iso-codes.ts';
import { DISPUTED, POINTS, UNASSIGNED } from './lands.ts';
import { findSmallRingArcs } from './small-rings.ts';
import { densify, simplifyArcs } from './simplify-arcs.ts';

/** Bends of less than this area are smoothed away; a map at 1:50 million shows none of them. */
export const LEAST_BEND_KM2 = 5;

/** Islands and enclaves smaller than this keep every point that the source has. */
export const SMALL_RING_KM2 = 1500;

/** No edge is longer, in degrees of a great circle: a straight line between projected points stays close to the true course. */
export const LONGEST_EDGE_DEGREES = 1;

/**
 * All coordinates lie on a grid of 0.005° by 0.004°: at most 557 m along a parallel, 445 m along a meridian. It keeps off every whole
 * degree, because d3-geo turns a ring inside out when one of its points lies right on the circle that it is clipped to.
 */
const TRANSFORM: Transform = { scale: [0.005, 0.004], translate: [-179.9987, -89.9991] };

/** The grid's last meridian that is not beyond 180°. */
const EASTERNMOST = 179.9963;

/** The release of cldr-core whose populations are taken, and when it was published: a new release needs its own date here. */
export const CLDR_RELEASE = { version: '48.2.0', published: '2026-03-25' };

/** What is taken of cldr-core's supplemental data. */
export interface Cldr {
  readonly version: string;
  readonly codeMappings: CodeMappings;
  readonly territoryAlias: Readonly<Record<string, unknown>>;
  readonly territoryInfo: Readonly<Record<string, { readonly _population: string } | undefined>>;
}

/**
 * The world as the atlas draws it, from Natural Earth's 1:50m countries: one geometry for each ISO 3166-1 code and for a few lands
 * without one, overseas territories apart from their mainland, thinned and laid on a grid. The same input gives the same output.
 * Throws an Error naming the land where the source is not as the tables of lands.ts expect it.
 */
export function prepareTopology(atlas: Atlas, cldr: Cldr): PreparedTopology {
  if (cldr.version !== CLDR_RELEASE.version)
    throw new Error(
      `cldr-core ${cldr.version} is installed, and the date in CLDR_RELEASE is that of ${CLDR_RELEASE.version}`
    );
  const codes = listIsoCodes(cldr.codeMappings, cldr.territoryAlias);
  const small = findSmallRingArcs(atlas, SMALL_RING_KM2);
  const lines = simplifyArcs(atlas, LEAST_BEND_KM2, (arc) => small.has(arc)).map((line) =>
    densify(line, LONGEST_EDGE_DEGREES)
  );
  const parts = gatherParts(atlas, codes, lines);
  const { arcs, shapes } = numberArcs(parts);
  const topology = quantize(
    {
      type: 'Topology',
      objects: {},
      arcs: arcs.map((arc) => (lines[arc] ?? []).map(([lon, lat]) => [Math.min(lon, EASTERNMOST), lat]))
    },
    TRANSFORM
  );

  const alpha2 = new Map(codes.map(({ a3, a2 }) => [a3, a2]));
  const unassigned = new Map([...UNASSIGNED.values()].map((land) => [land.code, land]));
  const geometries: TerritoryGeometry[] = [];
  for (const code of [...alpha2.keys(), ...unassigned.keys()].sort()) {
    const a2 = alpha2.get(code) ?? unassigned.get(code)?.a2;
    const name = unassigned.get(code)?.name;
    const shape = shapes.get(code);
    const point = POINTS.get(code);
    if (!shape && !point) throw new Error(`${code} has neither a shape nor a point`);
    const anchor: [number, number] = shape ? findAnchor(partsOf(topology, shape)) : [...(point ?? [0, 0])];
    const population = a2 === undefined ? 0 : Number(cldr.territoryInfo[a2]?._population ?? 0);
    const properties = {
      ...(a2 !== undefined && { a2 }),
      ...(name !== undefined && { name }),
      anchor,
      ...(population > 0 && { population })
    };
    geometries.push({
      ...(shape ?? { type: 'Point', coordinates: gridPosition(anchor) }),
      id: code,
      properties
    });
  }
  return {
    type: 'Topology',
    objects: { territories: { type: 'GeometryCollection', geometries } },
    populations: { ...CLDR_RELEASE },
    disputed: DISPUTED.map(([a, b]) => [a, b]),
    transform: TRANSFORM,
    // Rounding leaves negative zeros, which JSON does not have.
    arcs: topology.arcs.map((arc) => arc.map((step) => step.map((value) => value + 0)))
  };
}

/** A point as TopoJSON quantises it: whole steps of the grid. */
function gridPosition([lon, lat]: [number, number]): [number, number] {
  const { scale, translate } = TRANSFORM;
  return [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])];
}

/** Leaves out arcs that no ring uses any more: the old numbers of those that stay, and the shapes with the new ones. */
function numberArcs(parts: ReadonlyMap<TerritoryCode, readonly PolygonArcs[]>): {
  arcs: number[];
  shapes: Map<TerritoryCode, Polygon | MultiPolygon>;
} {
  const used = new Set([...parts.values()].flat(3).map((arc) => (arc < 0 ? ~arc : arc)));
  const arcs = [...used].sort((a, b) => a - b);
  const numbers = new Map(arcs.map((arc, number) => [arc, number]));
  const renumber = (arc: number) => (arc < 0 ? ~(numbers.get(~arc) as number) : (numbers.get(arc) as number));
  const shapes = new Map<TerritoryCode, Polygon | MultiPolygon>();
  for (const [code, polygons] of parts) {
    const renumbered = polygons.map((polygon) => polygon.map((ring) => ring.map(renumber)));
    const [only] = renumbered;
    shapes.set(
      code,
      only && renumbered.length === 1
        ? { type: 'Polygon', arcs: only }
        : { type: 'MultiPolygon', arcs: renumbered }
    );
  }
  return { arcs, shapes };
}

function partsOf(topology: Topology, shape: Polygon | MultiPolygon) {
  const { geometry } = feature(topology, shape) as { geometry: GeoPolygon | GeoMultiPolygon };
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
