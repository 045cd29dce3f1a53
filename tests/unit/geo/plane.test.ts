import { geoContains } from 'd3-geo';
import fc from 'fast-check';
import { feature } from 'topojson-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareWorldFile } from '../../../src/prepare/topology/world-file';
import { projectWorld, type Plane } from '../../../src/geo/plane';
import { createRegionalProjection, createWorldProjection } from '../../../src/geo/projection';
import { ShapeBuilder, containsPoint, type Shape } from '../../../src/geo/shape';
import type { ArcsByTerritory, World } from '../../../src/geo/world';
import { vectorOf } from '../../../src/geo/vector';
import { readWorld } from '../world';

let world: World;
beforeAll(() => {
  world = readWorld();
});

/** A territory's shape with every point that it has. */
const shapeOf = (plane: Plane, code: string): Shape | null => plane.shapeOf(code)?.at(Infinity) ?? null;

/** All lines of a kind; none where none of them is in sight. */
const allOf = (plane: Plane, arcs: ArcsByTerritory): Shape =>
  plane.lines([...arcs.values()].flat())?.at(Infinity) ?? new ShapeBuilder().build(false);

/** Every edge of the shape as x, y of both its ends; closed shapes have one back to each ring's start. */
function* edgesOf({ coordinates, ends, closed }: Shape): Generator<[number, number, number, number]> {
  let start = 0;
  for (const end of ends) {
    for (let i = start; i < end; i++) {
      if (!closed && i + 1 === end) break;
      const j = i + 1 < end ? i + 1 : start;
      yield [
        coordinates[2 * i] as number,
        coordinates[2 * i + 1] as number,
        coordinates[2 * j] as number,
        coordinates[2 * j + 1] as number
      ];
    }
    start = end;
  }
}

/** The longest edge whose middle is shown; what lies beyond the horizon is painted over, and grows long there without harm. */
function longestShownEdge(shape: Shape, plane: Plane): number {
  let longest = 0;
  for (const [x0, y0, x1, y1] of edgesOf(shape))
    if (plane.projection.contains((x0 + x1) / 2, (y0 + y1) / 2))
      longest = Math.max(longest, Math.hypot(x1 - x0, y1 - y0));
  return longest;
}

/** The codes of the territories for whose shape `holds`. */
const codesWhere = (plane: Plane, holds: (shape: Shape, code: string) => boolean): string[] =>
  [...world.territories.keys()].filter((code) => {
    const shape = shapeOf(plane, code);
    return shape !== null && holds(shape, code);
  });

const regional = (lon: number, lat: number) => projectWorld(world, createRegionalProjection([lon, lat]));

/** Codes of the territories whose anchor the projection shows and whose shape does not hold it. */
function findStrayAnchors(plane: Plane): string[] {
  const { projection } = plane;
  return [...world.territories.values()]
    .filter(({ anchor, polygons }) => polygons.length > 0 && projection.shows(...vectorOf(anchor)))
    .filter(({ code, anchor }) => {
      const shape = shapeOf(plane, code);
      return !shape || !containsPoint(shape, ...projection.project(anchor));
    })
    .map(({ code }) => code);
}

describe.each([
  [105, 16],
  [178, -18],
  [-55, -15],
  [0, 90],
  [0, -90],
  // The points opposite the middle of Russia, of China, of the United States and of Antarctica.
  [-80, -62],
  [-75, -35],
  [82, -40],
  [10, 85],
  [11, 0]
])('the world about %d, %d', (lon, lat) => {
  let plane: Plane;
  beforeAll(() => {
    plane = regional(lon, lat);
  });

  it('has no coordinate that is not a number, nor one beyond the end of the plane', () => {
    // The whole sphere lies within 2 of the centre.
    const isLost = (n: number) => !(Math.abs(n) <= 2.0001);
    expect(codesWhere(plane, (shape) => shape.coordinates.some(isLost))).toEqual([]);
  });

  it('shows each territory around its anchor', () => {
    expect(findStrayAnchors(plane)).toEqual([]);
  });

  it('colours no middle of another territory with a territory', () => {
    const anchors = [...world.territories.values()].filter(({ anchor }) =>
      plane.projection.shows(...vectorOf(anchor))
    );
    const wrong: string[] = [];
    for (const owner of world.territories.values()) {
      const shape = shapeOf(plane, owner.code);
      if (!shape) continue;
      for (const { code, anchor, polygons } of anchors)
        if (
          code !== owner.code &&
          polygons.length &&
          containsPoint(shape, ...plane.projection.project(anchor))
        )
          wrong.push(`${owner.code} over ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('leaves the middle of the oceans dry of land', () => {
    const oceans = [
      [-30, 0],
      [-140, 0],
      [-150, -40],
      [80, -20],
      [170, 40],
      [-40, 45]
    ] as const;
    const shown = oceans.filter((ocean) => plane.projection.shows(...vectorOf(ocean)));
    const flooded = codesWhere(plane, (shape) =>
      shown.some((ocean) => containsPoint(shape, ...plane.projection.project(ocean)))
    );
    expect(flooded).toEqual([]);
  });

  it('draws no edge across the map', () => {
    expect(codesWhere(plane, (shape) => longestShownEdge(shape, plane) > 0.1)).toEqual([]);
    for (const lines of [world.coast, world.borders, world.disputed])
      expect(longestShownEdge(allOf(plane, lines), plane)).toBeLessThan(0.1);
  });
});

describe('a land that surrounds the point opposite the centre', () => {
  /** A round land about the Gulf of Guinea, its edge clockwise as the topology's are. */
  function createRoundLand(radiusDegrees: number): World {
    const angle = (radiusDegrees * Math.PI) / 180;
    const vectors = Array.from({ length: 121 }, (_, i) => {
      const turn = (-2 * Math.PI * i) / 120;
      return [Math.cos(angle), Math.sin(angle) * Math.cos(turn), Math.sin(angle) * Math.sin(turn)];
    });
    return {
      vectors: Float64Array.from(vectors.flat()),
      arcStarts: Uint32Array.from([0, 121]),
      territories: new Map([
        [
          'LND',
          { code: 'LND', alpha2: null, name: null, anchor: [0, 0], population: null, polygons: [[[0]]] }
        ]
      ]),
      borders: new Map(),
      coast: new Map([['LND', [[0]]]]),
      disputed: new Map(),
      populations: world.populations,
      topology: world.topology
    };
  }

  it.each([
    [85, 170],
    [85, 180],
    [95, 178],
    [30, 60]
  ])('is filled on its own side of its edge: of radius %d°, from %d° away', (radius, away) => {
    const plane = projectWorld(createRoundLand(radius), createRegionalProjection([away, 0]));
    const shape = shapeOf(plane, 'LND') as Shape;
    for (let lon = away - 99; lon < away + 99; lon += 3) {
      const distance = Math.min(Math.abs(lon), 360 - lon);
      if (Math.abs(distance - radius) < 0.5) continue;
      const isLand = containsPoint(shape, ...plane.projection.project([lon, 0]));
      expect(isLand, `${lon}°`).toBe(distance < radius);
    }
  });
});

describe('the land under a point', () => {
  it('is, about any centre, what d3.geoContains finds on the sphere', () => {
    const { topology } = prepareWorldFile();
    const { geometries } = topology.objects.territories;
    const lands = geometries
      .filter(({ type }) => type !== 'Point')
      .map((geometry) => [geometry.id, feature(topology as never, geometry)] as const);
    // Evenly over the sphere, by the golden angle; none lies so near to a border that its straight edges would matter.
    const points = Array.from({ length: 40 }, (_, i) => {
      const point: [number, number] = [
        ((137.508 * i) % 360) - 180,
        (Math.asin(1 - (2 * i + 1) / 40) * 180) / Math.PI
      ];
      return { point, codes: lands.filter(([, land]) => geoContains(land, point)).map(([code]) => code) };
    });
    expect(points.filter(({ codes }) => codes.length).length).toBeGreaterThan(10);
    const lon = fc.integer({ min: -180, max: 180 });
    const lat = fc.integer({ min: -90, max: 90 });
    const check = fc.property(lon, lat, (...centre) => {
      const plane = regional(...centre);
      for (const { point, codes } of points) {
        if (!plane.projection.shows(...vectorOf(point))) continue;
        const at = plane.projection.project(point);
        expect(codesWhere(plane, (shape) => containsPoint(shape, ...at))).toEqual(codes);
      }
    });
    fc.assert(check, { numRuns: 15 });
  });
});

describe('the world as a whole', () => {
  let plane: Plane;
  beforeAll(() => {
    plane = projectWorld(world, createWorldProjection());
  });

  it('lies within the outline, and everything of it is finite', () => {
    const [x0, y0, x1, y1] = plane.projection.outline.bounds;
    const isOutside = ({ coordinates, bounds: [a, b, c, d] }: Shape) =>
      !coordinates.every(Number.isFinite) || a < x0 - 1e-3 || b < y0 - 1e-3 || c > x1 + 1e-3 || d > y1 + 1e-3;
    expect(codesWhere(plane, isOutside)).toEqual([]);
  });

  it('gives every territory with polygons a shape, and none to the others', () => {
    for (const { code, polygons } of world.territories.values())
      expect(plane.shapeOf(code) !== null, code).toBe(polygons.length > 0);
  });

  it('shows each territory around its anchor', () => {
    expect(findStrayAnchors(plane)).toEqual([]);
  });

  it('draws no edge across the map but along the pole', () => {
    const [, , , bottom] = plane.projection.outline.bounds;
    const leaps = codesWhere(plane, (shape) =>
      [...edgesOf(shape)].some(
        ([x0, y0, x1, y1]) => Math.min(y0, y1) < bottom - 1e-3 && Math.hypot(x1 - x0, y1 - y0) > 0.1
      )
    );
    expect(leaps).toEqual([]);
  });

  it.each([
    ['RUS', [100, 65], [-175, 66]],
    ['FJI', [178, -17.8], [-179.95, -16.8]],
    ['USA', [-100, 40], [-155.5, 19.6]],
    ['NZL', [175.5, -38.5], [-176.55, -43.85]],
    ['ATA', [-168, -85], [-171, -85]]
  ] as const)('holds both ends of %s, on either side of the antimeridian or the cut', (code, one, other) => {
    const shape = shapeOf(plane, code) as Shape;
    for (const end of [one, other]) expect(containsPoint(shape, ...plane.projection.project(end))).toBe(true);
  });

  it('has coast and borders without a line across the cut', () => {
    for (const lines of [world.coast, world.borders, world.disputed]) {
      const shape = allOf(plane, lines);
      expect(shape.coordinates.length).toBeGreaterThan(0);
      expect(shape.closed).toBe(false);
      expect(longestShownEdge(shape, plane)).toBeLessThan(0.1);
    }
  });
});

describe('a shared border', () => {
  it('runs along the edge of both territories, point for point', () => {
    const plane = regional(67, 34);
    const border = plane.borderOf('AFG', 'PAK')?.at(Infinity) as Shape;
    const pointsOf = ({ coordinates }: Shape) =>
      Array.from(
        { length: coordinates.length / 2 },
        (_, i) => `${coordinates[2 * i]} ${coordinates[2 * i + 1]}`
      );
    for (const code of ['AFG', 'PAK']) {
      const edge = new Set(pointsOf(shapeOf(plane, code) as Shape));
      expect(pointsOf(border).filter((point) => !edge.has(point))).toEqual([]);
    }
    expect(border.coordinates.length).toBeGreaterThan(100);
  });

  it.each([40, 200, 900, 6000])('is one line at %d pixels to a unit, too', (k) => {
    const plane = regional(67, 34);
    const pointsOf = ({ coordinates }: Shape) =>
      Array.from({ length: coordinates.length / 2 }, (_, i) => coordinates.slice(2 * i, 2 * i + 2).join());
    const border = plane.borderOf('AFG', 'PAK')?.at(k) as Shape;
    for (const code of ['AFG', 'PAK']) {
      const edge = new Set(pointsOf(plane.shapeOf(code)?.at(k) as Shape));
      expect(pointsOf(border).filter((point) => !edge.has(point))).toEqual([]);
    }
  });
});

describe('an outline at a scale', () => {
  it('has far fewer points where they could not be told apart, and is the same object when it is asked again', () => {
    const outline = regional(105, 16).shapeOf('CHN');
    const coarse = outline?.at(150) as Shape;
    const fine = outline?.at(Infinity) as Shape;
    expect(coarse.coordinates.length).toBeLessThan(fine.coordinates.length / 4);
    expect(outline?.at(150)).not.toBe(fine);
    expect(outline?.at(150)).toBe(outline?.at(150));
  });
});
