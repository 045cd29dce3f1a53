import { meshArcs } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { TerritoryCode } from '../model/data-package';
import type { PreparedTopology } from './prepared-topology';
import type { Position } from './vector';

/** Arc indices as TopoJSON has them: `~i` is arc i backwards. A ring is a list of arcs, a polygon a list of rings. */
export type Ring = readonly number[];
export type Polygon = readonly Ring[];

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
  /** Arcs between two territories; arcs along the coast; arcs of borders known to be disputed. */
  readonly borders: readonly Ring[];
  readonly coast: readonly Ring[];
  readonly disputed: readonly Ring[];
  readonly topology: PreparedTopology;
}

const RADIANS = Math.PI / 180;

/** Decodes a prepared topology; it is trusted to be well formed, being part of the build. */
export function decodeWorld(topology: PreparedTopology): World {
  const { arcs, transform } = topology;
  const arcStarts = new Uint32Array(arcs.length + 1);
  arcs.forEach((arc, i) => (arcStarts[i + 1] = (arcStarts[i] as number) + arc.length));
  const vectors = new Float64Array(3 * (arcStarts[arcs.length] as number));
  const [kx, ky] = transform.scale;
  const [tx, ty] = transform.translate;
  let at = 0;
  for (const arc of arcs) {
    let x = 0;
    let y = 0;
    for (const delta of arc) {
      x += delta[0] as number;
      y += delta[1] as number;
      const lon = (x * kx + tx) * RADIANS;
      const lat = (y * ky + ty) * RADIANS;
      const cos = Math.cos(lat);
      vectors[at++] = cos * Math.cos(lon);
      vectors[at++] = cos * Math.sin(lon);
      vectors[at++] = Math.sin(lat);
    }
  }

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

  return { vectors, arcStarts, territories, ...sortArcs(topology), topology };
}

/** Tells borders, disputed borders and coast apart by the territories on the two sides of each arc. */
function sortArcs(topology: PreparedTopology): Pick<World, 'borders' | 'coast' | 'disputed'> {
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
  const borders: Ring[] = [];
  const coast: Ring[] = [];
  const disputed: Ring[] = [];
  for (let arc = 0; arc < count; arc++) {
    const [a, b] = [left[arc] as number, right[arc] as number];
    if (a === NONE) continue;
    if (b === NONE) coast.push([arc]);
    else if (a !== b)
      (disputes.has(`${geometries[a]?.id} ${geometries[b]?.id}`) ? disputed : borders).push([arc]);
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
  { topology }: World,
  members: ReadonlySet<TerritoryCode>,
  keep: (a: TerritoryCode, b: TerritoryCode) => boolean
): readonly Ring[] {
  const geometries = topology.objects.territories.geometries.filter(({ id }) =>
    members.has(id)
  ) as GeometryObject[];
  const collection: GeometryObject = { type: 'GeometryCollection', geometries };
  const mesh = meshArcs(topology as unknown as Topology, collection, (a, b) =>
    keep(String(a.id), String(b.id))
  );
  return mesh.arcs as Ring[];
}
