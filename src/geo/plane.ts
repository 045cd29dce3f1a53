import { geoPath } from 'd3-geo';
import type { TerritoryCode } from '../model/data-package';
import type { Projection } from './projection';
import { ShapeBuilder, splitLines, type Shape } from './shape';
import { positionOf } from './vector';
import { findOutline, findSharedBorder, type Polygon, type Ring, type World } from './world';

/**
 * The world under one projection. Shared points are projected once, in one pass; only polygons that meet the cut or lie
 * around the point opposite the centre are left to d3-geo's clipping. Shapes are made when first asked for.
 */
export interface Plane {
  readonly world: World;
  readonly projection: Projection;
  /** The territory's shape; null where it has none or none of it is shown. */
  shapeOf(code: TerritoryCode): Shape | null;
  /** Lines along arcs, interrupted where the projection is cut. */
  lines(arcs: readonly Ring[]): Shape;
  /** The land border of two territories; null where they share none. The same shape whenever it is asked for. */
  borderOf(a: TerritoryCode, b: TerritoryCode): Shape | null;
  /** The outer edge of some territories together, in short pieces. The same shapes whenever it is asked for. */
  outlineOf(members: readonly TerritoryCode[]): readonly Shape[];
}

export function projectWorld(world: World, projection: Projection): Plane {
  const { vectors, arcStarts } = world;
  const points = vectors.length / 3;
  const coordinates = new Float32Array(2 * points);
  const broken = new Uint8Array(points);
  projection.projectAll(vectors, coordinates, broken);
  const fates = classifyArcs(world, projection, broken);
  const shapes = new Map<TerritoryCode, Shape | null>();
  const kept = new Map<string, readonly Shape[]>();

  function addRing(builder: ShapeBuilder, ring: Ring): void {
    for (const index of ring) {
      const [first, count] = spanOf(arcStarts, index);
      // Neighbouring arcs of a ring share an end: each gives all its points but the last.
      builder.points(coordinates, first, count - Math.sign(count));
    }
    builder.end();
  }

  function addPolygon(builder: ShapeBuilder, polygon: Polygon): void {
    let fate = 0;
    for (const ring of polygon) for (const index of ring) fate |= fates[arcOf(index)] as number;
    if (!(fate & SHOWN)) return;
    const outer = polygon[0];
    if (fate & BROKEN || !outer || isInsideOut(coordinates, arcStarts, outer)) {
      addClipped(builder, polygon);
      return;
    }
    for (const ring of polygon) addRing(builder, ring);
  }

  function addClipped(builder: ShapeBuilder, polygon: Polygon): void {
    const rings = polygon.map((ring) => positionsOf(world, ring));
    geoPath(projection.d3, {
      moveTo: (x, y) => {
        builder.end();
        builder.point(x, y);
      },
      lineTo: (x, y) => builder.point(x, y),
      closePath: () => builder.end(),
      arc: () => undefined,
      beginPath: () => undefined
    })({ type: 'Polygon', coordinates: rings });
    builder.end();
  }

  return {
    world,
    projection,
    shapeOf(code) {
      let shape = shapes.get(code);
      if (shape === undefined) {
        const builder = new ShapeBuilder();
        for (const polygon of world.territories.get(code)?.polygons ?? []) addPolygon(builder, polygon);
        const built = builder.build(true);
        shape = built.ends.length ? built : null;
        shapes.set(code, shape);
      }
      return shape;
    },
    lines: drawLines,
    borderOf(a, b) {
      const [shape] = keep(`${a}|${b}`, () => [drawLines(findSharedBorder(world, a, b))]);
      return shape?.ends.length ? shape : null;
    },
    outlineOf: (members) =>
      keep(members.join(), () => splitLines(drawLines(findOutline(world, new Set(members))), OUTLINE_POINTS))
  };

  function keep(key: string, make: () => readonly Shape[]): readonly Shape[] {
    const shapes = kept.get(key) ?? make();
    kept.set(key, shapes);
    return shapes;
  }

  function drawLines(arcs: readonly Ring[]): Shape {
    const builder = new ShapeBuilder();
    for (const line of arcs) {
      for (const index of line) {
        const fate = fates[arcOf(index)] as number;
        if (fate === SHOWN) {
          const [first, count] = spanOf(arcStarts, index);
          builder.points(coordinates, first, count);
          continue;
        }
        builder.end();
        if (!(fate & SHOWN)) continue;
        eachPoint(arcStarts, index, (i, started) => {
          if (started && broken[index < 0 ? i + 1 : i]) builder.end();
          builder.point(coordinates[2 * i] as number, coordinates[2 * i + 1] as number);
        });
        builder.end();
      }
      builder.end();
    }
    return builder.build(false);
  }
}

/** Dotted lines are slow to draw: in pieces of so many points, only those in sight are drawn. */
const OUTLINE_POINTS = 48;

/** What is known of an arc: some of it is shown; no straight line may be drawn between some of its points. */
const SHOWN = 1;
const BROKEN = 2;

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

function eachPoint(
  arcStarts: Uint32Array,
  index: number,
  visit: (point: number, started: boolean) => void
): void {
  const [first, count] = spanOf(arcStarts, index);
  const step = Math.sign(count);
  for (let n = 0; n < Math.abs(count); n++) visit(first + n * step, n > 0);
}

function classifyArcs(world: World, projection: Projection, broken: Uint8Array): Uint8Array {
  const { arcStarts, vectors } = world;
  const fates = new Uint8Array(arcStarts.length - 1);
  for (let arc = 0; arc < fates.length; arc++) {
    let fate = 0;
    const first = arcStarts[arc] as number;
    const end = arcStarts[arc + 1] as number;
    for (let i = first; i < end && fate !== (SHOWN | BROKEN); i++) {
      // In the world projection an arc's first point was compared with another arc's last.
      if (broken[i] && (i > first || projection.kind === 'regional')) fate |= BROKEN;
      if (!(fate & SHOWN)) {
        const j = 3 * i;
        if (projection.shows(vectors[j] as number, vectors[j + 1] as number, vectors[j + 2] as number))
          fate |= SHOWN;
      }
    }
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
  for (const index of ring)
    eachPoint(arcStarts, index, (i) => {
      const x = coordinates[2 * i] as number;
      const y = coordinates[2 * i + 1] as number;
      if (started) doubled += px * y - x * py;
      started = true;
      px = x;
      py = y;
    });
  return doubled < 0;
}

/** The ring as GeoJSON has it. */
function positionsOf(world: World, ring: Ring): [number, number][] {
  const { vectors, arcStarts } = world;
  const positions: [number, number][] = [];
  for (const index of ring)
    eachPoint(arcStarts, index, (i) => {
      const j = 3 * i;
      const [lon, lat] = positionOf([
        vectors[j] as number,
        vectors[j + 1] as number,
        vectors[j + 2] as number
      ]);
      positions.push([lon, lat]);
    });
  return positions;
}
