import { meshArcs } from 'topojson-client';
import type { GeometryObject, Topology, Transform } from 'topojson-specification';
import type { TerritoryCode } from '../model/data-package';
import type { PackedTopology } from './prepared-topology';
import type { Position } from './vector';

/** Arc indices as TopoJSON has them: `~i` is arc i backwards. A ring is a list of arcs, a polygon a list of rings. */
export type Ring = readonly number[];
export type Polygon = readonly Ring[];

export type ArcsByTerritory = ReadonlyMap<TerritoryCode, readonly Ring[]>;

export interface Territory {
  readonly code: TerritoryCode;
  /** ISO 3166-1 alpha-2, or null for lands without a code. */
  readonly alpha2: string | null;
  /** A name for lands that Intl.DisplayNames does not know; null for all others. */
  readonly name: string | null;
  /** [lon, lat] inside the territory's main part, as far from its edge as can be. */
  readonly anchor: Position;
  /** Inhabitants, an estimate; null where there is none. */
  readonly population: number | null;
  /** Empty for territories too small for the topology to have a shape. */
  readonly polygons: readonly Polygon[];
}

/**
 * The world's territories on the sphere, decoded once. All arcs' points stand one after the other:
 * arc i holds the points arcStarts[i] … arcStarts[i + 1] − 1; `vectors` has x, y, z triples of unit length.
 */
export interface World {
  readonly vectors: Float64Array;
  readonly arcStarts: Uint32Array;
  readonly territories: ReadonlyMap<TerritoryCode, Territory>;
  /** Arcs between two territories, along the coast, and of borders known to be disputed: each by one territory that it belongs to. */
  readonly borders: ArcsByTerritory;
  readonly coast: ArcsByTerritory;
  readonly disputed: ArcsByTerritory;
  /** The release of CLDR that the populations are of. */
  readonly populations: PackedTopology['populations'];
  readonly topology: PackedTopology;
}

const RADIANS = Math.PI / 180;

/** Decodes a packed topology; it is trusted to be well formed, being part of the build. */
export function decodeWorld(topology: PackedTopology): World {
  const { arcs, transform } = topology;
  const arcStarts = new Uint32Array(arcs.length + 1);
  for (let arc = 0; arc < arcs.length; arc++)
    arcStarts[arc + 1] = (arcStarts[arc] as number) + countPoints(arcs[arc] as string);
  const vectors = new Float64Array(3 * (arcStarts[arcs.length] as number));
  arcs.reduce((at, arc) => unpackArc(arc, transform, vectors, at), 0);

  const territories = new Map<TerritoryCode, Territory>();
  for (const geometry of topology.objects.territories.geometries) {
    const { a2, name, anchor, population } = geometry.properties;
    territories.set(geometry.id, {
      code: geometry.id,
      alpha2: a2 ?? null,
      name: name ?? null,
      anchor,
      population: population ?? null,
      polygons:
        geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : []
    });
  }

  const { populations } = topology;
  return { vectors, arcStarts, territories, populations, ...sortArcs(topology), topology };
}

/** Two numbers make a point, and the last sign of each is one of the lower 32. */
function countPoints(arc: string): number {
  let numbers = 0;
  for (let i = 0; i < arc.length; i++) if (arc.charCodeAt(i) < 95) numbers++;
  return numbers / 2;
}

/** Writes the points of an arc as unit vectors from `at` on; gives where the next one begins. */
function unpackArc(arc: string, { scale, translate }: Transform, vectors: Float64Array, at: number): number {
  let x = 0;
  let y = 0;
  let i = 0;
  while (i < arc.length) {
    for (let axis = 0; axis < 2; axis++) {
      let bits = 0;
      let shift = 0;
      let sign;
      do {
        sign = arc.charCodeAt(i++) - 63;
        bits |= (sign & 31) << shift;
        shift += 5;
      } while (sign >= 32);
      const step = bits & 1 ? ~(bits >> 1) : bits >> 1;
      if (axis === 0) x += step;
      else y += step;
    }
    const lon = (x * scale[0] + translate[0]) * RADIANS;
    const lat = (y * scale[1] + translate[1]) * RADIANS;
    const cos = Math.cos(lat);
    vectors[at++] = cos * Math.cos(lon);
    vectors[at++] = cos * Math.sin(lon);
    vectors[at++] = Math.sin(lat);
  }
  return at;
}

/** Tells borders, disputed borders and coast apart by the territories on the two sides of each arc. */
function sortArcs(topology: PackedTopology): Pick<World, 'borders' | 'coast' | 'disputed'> {
  const count = topology.arcs.length;
  const { geometries } = topology.objects.territories;
  const NONE = geometries.length;
  const left = new Uint16Array(count).fill(NONE);
  const right = new Uint16Array(count).fill(NONE);
  const visit = (arcs: unknown, owner: number): void => {
    if (Array.isArray(arcs)) for (const part of arcs) visit(part, owner);
    else {
      const arc = (arcs as number) < 0 ? ~(arcs as number) : (arcs as number);
      if (left[arc] === NONE) left[arc] = owner;
      else right[arc] = owner;
    }
  };
  geometries.forEach((geometry, owner) => {
    if (geometry.type !== 'Point') visit(geometry.arcs, owner);
  });
  const disputes = new Set(topology.disputed.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const borders = new Map<TerritoryCode, Ring[]>();
  const coast = new Map<TerritoryCode, Ring[]>();
  const disputed = new Map<TerritoryCode, Ring[]>();
  for (let arc = 0; arc < count; arc++) {
    const [a, b] = [left[arc] as number, right[arc] as number];
    const [one, other] = [geometries[a]?.id, geometries[b]?.id];
    if (one === undefined || one === other) continue;
    const kind = other === undefined ? coast : disputes.has(`${one} ${other}`) ? disputed : borders;
    const arcs = kind.get(one);
    if (arcs) arcs.push([arc]);
    else kind.set(one, [[arc]]);
  }
  return { borders, coast, disputed };
}

/** The land border that two territories share, as lines of arcs; empty where they share none. */
export function findSharedBorder(world: World, a: TerritoryCode, b: TerritoryCode): readonly Ring[] {
  return meshOf(world, new Set([a, b]), (p, q) => p !== q);
}

/** The outer edge of several territories taken together: what is a border or coast of one but not shared within them. */
export function findOutline(world: World, members: ReadonlySet<TerritoryCode>): readonly Ring[] {
  return meshOf(world, members, (p, q) => p === q);
}

/** The arcs of some territories of which `keep` holds for those on their two sides; both are the same where only one of them is. */
function meshOf(
  world: World,
  members: ReadonlySet<TerritoryCode>,
  keep: (a: TerritoryCode, b: TerritoryCode) => boolean
): readonly Ring[] {
  const geometries = world.topology.objects.territories.geometries.filter(({ id }) =>
    members.has(id)
  ) as GeometryObject[];
  const collection: GeometryObject = { type: 'GeometryCollection', geometries };
  const mesh = meshArcs(withEnds(world), collection, (a, b) => keep(String(a.id), String(b.id)));
  return mesh.arcs as Ring[];
}

const ends = new WeakMap<World, Topology>();

/** The topology with the two ends of each arc: by these alone arcs are joined to lines. */
function withEnds(world: World): Topology {
  let topology = ends.get(world);
  if (!topology) {
    const { vectors, arcStarts } = world;
    const pointAt = (i: number): number[] => [...vectors.subarray(3 * i, 3 * i + 3)];
    const arcs = Array.from({ length: arcStarts.length - 1 }, (_, arc) => [
      pointAt(arcStarts[arc] as number),
      pointAt((arcStarts[arc + 1] as number) - 1)
    ]);
    topology = { type: 'Topology', objects: {}, arcs };
    ends.set(world, topology);
  }
  return topology;
}
