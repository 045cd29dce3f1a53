import { geoPath } from 'd3-geo';
import type { TerritoryCode } from '../model/data-package';
import { DETAIL_PX, type Outline } from './outline';
import { BROKEN, SHOWN, type Projection } from './projection';
import { NO_BOUNDS, ShapeBuilder, isEmptyBounds, uniteBounds, type Bounds, type Shape } from './shape';
import { thinLine } from './thin-line';
import { positionOf } from './vector';
import { findOutline, findSharedBorder, type Polygon, type Ring, type World } from './world';

/**
 * The world under one projection. Shared points are projected once, in one pass; only polygons that meet the cut or lie
 * around the point opposite the centre are left to d3-geo's clipping. Outlines are made when first asked for, and then the same.
 */
export interface Plane {
  readonly world: World;
  readonly projection: Projection;
  /** The territory's outline; null where it has none or none of it is shown. */
  shapeOf(code: TerritoryCode): Outline | null;
  /** Lines along arcs, interrupted where the projection is cut; a new outline each time. Null where none of them is shown. */
  lines(arcs: readonly Ring[]): Outline | null;
  /** The land border of two territories; null where they share none. */
  borderOf(a: TerritoryCode, b: TerritoryCode): Outline | null;
  /** The outer edge of some territories together; null where none of it is shown. */
  outlineOf(members: readonly TerritoryCode[]): Outline | null;
}

/** A ring or line: arcs one after the other, or, where the projection cuts it, points of its own as x, y pairs. */
type Part = Ring | Float32Array;

export function projectWorld(world: World, projection: Projection): Plane {
  const { vectors, arcStarts } = world;
  const points = vectors.length / 3;
  const coordinates = new Float32Array(2 * points);
  const flags = new Uint8Array(points);
  projection.projectAll(vectors, coordinates, flags);
  const fates = classifyArcs(arcStarts, flags, projection);
  const arcBounds = boundArcs(arcStarts, coordinates);
  const outlines = new Map<string, Outline | null>();
  let thinned: { readonly k: number; readonly arcs: (Float32Array | undefined)[] } = { k: 0, arcs: [] };

  /** The points of an arc that are needed at a scale. */
  function thinArc(arc: number, k: number): Float32Array {
    if (thinned.k !== k) thinned = { k, arcs: [] };
    return (thinned.arcs[arc] ??= thinLine(
      coordinates.subarray(2 * (arcStarts[arc] as number), 2 * (arcStarts[arc + 1] as number)),
      DETAIL_PX / k
    ));
  }

  function addPart(builder: ShapeBuilder, part: Part, k: number, closed: boolean): void {
    if (part instanceof Float32Array) {
      const thin = thinLine(part, DETAIL_PX / k);
      builder.points(thin, 0, thin.length / 2);
    } else
      for (const index of part) {
        const thin = thinArc(arcOf(index), k);
        const count = thin.length / 2;
        // Neighbouring arcs of a ring share an end: each gives all its points but the last.
        const given = closed ? count - 1 : count;
        builder.points(thin, index < 0 ? count - 1 : 0, index < 0 ? -given : given);
      }
    builder.end(closed ? 3 : 2);
  }

  function createPartsOutline(parts: readonly Part[], closed: boolean): Outline | null {
    const bounds = parts.reduce<Bounds>((all, part) => uniteBounds(all, boundsOf(part)), NO_BOUNDS);
    if (isEmptyBounds(bounds)) return null;
    let last: { k: number; shape: Shape } | null = null;
    return {
      closed,
      bounds,
      at(k) {
        if (last?.k === k) return last.shape;
        const builder = new ShapeBuilder();
        for (const part of parts) addPart(builder, part, k, closed);
        const shape = builder.build(closed);
        last = { k, shape };
        return shape;
      }
    };
  }

  function boundsOf(part: Part): Bounds {
    if (part instanceof Float32Array) return boundsOfPoints(part, 0, part.length / 2);
    return part.reduce<Bounds>(
      (all, index) => uniteBounds(all, arcBounds[arcOf(index)] as Bounds),
      NO_BOUNDS
    );
  }

  function ringsOf(polygon: Polygon): readonly Part[] {
    let fate = 0;
    for (const ring of polygon) for (const index of ring) fate |= fates[arcOf(index)] as number;
    if (!(fate & SHOWN)) return [];
    const outer = polygon[0];
    if (fate & BROKEN || !outer || isInsideOut(coordinates, arcStarts, outer)) return clipPolygon(polygon);
    return polygon;
  }

  /** The rings of a polygon as d3-geo clips them. */
  function clipPolygon(polygon: Polygon): readonly Float32Array[] {
    const rings: Float32Array[] = [];
    let ring: number[] = [];
    const end = (): void => {
      if (ring.length) rings.push(Float32Array.from(ring));
      ring = [];
    };
    geoPath(projection.d3, {
      moveTo: (x, y) => {
        end();
        ring.push(x, y);
      },
      lineTo: (x, y) => ring.push(x, y),
      closePath: end,
      arc: () => undefined,
      beginPath: () => undefined
    })({ type: 'Polygon', coordinates: polygon.map((arcs) => positionsOf(world, arcs)) });
    end();
    return rings;
  }

  /** Lines along arcs; one that the projection cuts gives the pieces that are left of it. */
  function partsOfLines(arcs: readonly Ring[]): readonly Part[] {
    const parts: Part[] = [];
    for (const line of arcs)
      for (const index of line) {
        const fate = fates[arcOf(index)] as number;
        if (fate === SHOWN) parts.push([index]);
        else if (fate & SHOWN) parts.push(...piecesOf(arcOf(index)));
      }
    return parts;
  }

  function piecesOf(arc: number): readonly Float32Array[] {
    const pieces: Float32Array[] = [];
    let start = arcStarts[arc] as number;
    const end = arcStarts[arc + 1] as number;
    for (let i = start + 1; i <= end; i++) {
      if (i < end && !((flags[i] as number) & BROKEN)) continue;
      if (i - start > 1) pieces.push(coordinates.subarray(2 * start, 2 * i));
      start = i;
    }
    return pieces;
  }

  function keep(key: string, make: () => Outline | null): Outline | null {
    let outline = outlines.get(key);
    if (outline === undefined) outlines.set(key, (outline = make()));
    return outline;
  }

  const lines = (arcs: readonly Ring[]): Outline | null => createPartsOutline(partsOfLines(arcs), false);

  return {
    world,
    projection,
    shapeOf: (code) =>
      keep(code, () =>
        createPartsOutline(world.territories.get(code)?.polygons.flatMap(ringsOf) ?? [], true)
      ),
    lines,
    borderOf: (a, b) => keep(`${a}|${b}`, () => lines(findSharedBorder(world, a, b))),
    outlineOf: (members) =>
      keep(`around ${members.join()}`, () => lines(findOutline(world, new Set(members))))
  };
}

function boundsOfPoints(coordinates: Float32Array, from: number, to: number): Bounds {
  let [x0, y0, x1, y1] = NO_BOUNDS;
  for (let i = from; i < to; i++) {
    const x = coordinates[2 * i] as number;
    const y = coordinates[2 * i + 1] as number;
    if (x < x0) x0 = x;
    if (y < y0) y0 = y;
    if (x > x1) x1 = x;
    if (y > y1) y1 = y;
  }
  return [x0, y0, x1, y1];
}

function boundArcs(arcStarts: Uint32Array, coordinates: Float32Array): readonly Bounds[] {
  return Array.from({ length: arcStarts.length - 1 }, (_, arc) =>
    boundsOfPoints(coordinates, arcStarts[arc] as number, arcStarts[arc + 1] as number)
  );
}

function arcOf(index: number): number {
  return index < 0 ? ~index : index;
}

/** The first point of an arc in its direction, and how many points it has: negative where it runs backwards. */
function spanOf(arcStarts: Uint32Array, index: number): [first: number, count: number] {
  const arc = arcOf(index);
  const start = arcStarts[arc] as number;
  const end = arcStarts[arc + 1] as number;
  return index < 0 ? [end - 1, start - end] : [start, end - start];
}

/** By arc, the flags of all its points together. */
function classifyArcs(arcStarts: Uint32Array, flags: Uint8Array, { kind }: Projection): Uint8Array {
  const fates = new Uint8Array(arcStarts.length - 1);
  for (let arc = 0; arc < fates.length; arc++) {
    const first = arcStarts[arc] as number;
    const end = arcStarts[arc + 1] as number;
    // In the world projection an arc's first point was compared with another arc's last.
    let fate = (flags[first] as number) & (kind === 'world' ? ~BROKEN : ~0);
    for (let i = first + 1; i < end; i++) fate |= flags[i] as number;
    fates[arc] = fate;
  }
  return fates;
}

/**
 * True where a projected outer ring runs against the clock: the topology winds them with it, so this one surrounds the
 * point opposite the centre, and its inside is out.
 */
function isInsideOut(coordinates: Float32Array, arcStarts: Uint32Array, ring: Ring): boolean {
  let doubled = 0;
  let px = 0;
  let py = 0;
  let started = false;
  for (const index of ring) {
    const [first, count] = spanOf(arcStarts, index);
    const step = Math.sign(count);
    for (let i = first, n = Math.abs(count); n > 0; i += step, n--) {
      const x = coordinates[2 * i] as number;
      const y = coordinates[2 * i + 1] as number;
      if (started) doubled += px * y - x * py;
      started = true;
      px = x;
      py = y;
    }
  }
  return doubled < 0;
}

/** The ring as GeoJSON has it. */
function positionsOf(world: World, ring: Ring): [number, number][] {
  const { vectors, arcStarts } = world;
  const positions: [number, number][] = [];
  for (const index of ring) {
    const [first, count] = spanOf(arcStarts, index);
    const step = Math.sign(count);
    for (let i = first, n = Math.abs(count); n > 0; i += step, n--) {
      const j = 3 * i;
      const [lon, lat] = positionOf([
        vectors[j] as number,
        vectors[j + 1] as number,
        vectors[j + 2] as number
      ]);
      positions.push([lon, lat]);
    }
  }
  return positions;
}
