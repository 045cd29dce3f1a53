import { prepareWorldFile } from '../../../src/prepare/topology/world-file';
import { geoArea, geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';
import fc from 'fast-check';
import { feature } from 'topojson-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectWorld } from '../../../src/geo/plane';
import {
  HORIZON_DEGREES,
  WORLD_MERIDIAN,
  createRegionalProjection,
  createWorldProjection,
  type Projection
} from '../../../src/geo/projection';
import { containsPoint, type Shape } from '../../../src/geo/shape';
import { angleBetween, vectorOf, type Position } from '../../../src/geo/vector';
import type { World } from '../../../src/geo/world';
import { readWorld } from '../world';

const DEGREES = 180 / Math.PI;

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true })
);
const plane = fc.tuple(
  fc.double({ min: -4, max: 4, noNaN: true }),
  fc.double({ min: -4, max: 4, noNaN: true })
);

const apart = (a: Position, b: Position): number => angleBetween(vectorOf(a), vectorOf(b)) * DEGREES;

/** d3-geo's own projection with its resampling and clipping out of the way. */
const bare = (d3: GeoProjection): GeoProjection => d3.scale(1).translate([0, 0]).precision(0);

function expectAlike(projection: Projection, d3: GeoProjection, at: Position): void {
  const [x, y] = projection.project(at);
  const [expectedX, expectedY] = d3([at[0], at[1]]) as [number, number];
  expect(x).toBeCloseTo(expectedX, 7);
  expect(y).toBeCloseTo(expectedY, 7);
}

describe('the regional projection', () => {
  it("is d3-geo's geoAzimuthalEqualArea about the same centre", () => {
    fc.assert(
      fc.property(position, position, (centre, at) => {
        // Near the point opposite the centre both only tell the direction, from digits that are lost.
        fc.pre(apart(centre, at) < 170);
        const d3 = bare(geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).clipAngle(180));
        expectAlike(createRegionalProjection(centre), d3, at);
      })
    );
  });

  it('finds back every position that it shows', () => {
    fc.assert(
      fc.property(position, position, (centre, at) => {
        fc.pre(apart(centre, at) < HORIZON_DEGREES);
        const projection = createRegionalProjection(centre);
        const [x, y] = projection.project(at);
        expect(projection.contains(x, y)).toBe(true);
        expect(projection.shows(...vectorOf(at))).toBe(true);
        expect(apart(projection.unproject(x, y), at)).toBeLessThan(1e-6);
      })
    );
  });

  it('gives points off the globe the place on the horizon in their direction', () => {
    fc.assert(
      fc.property(position, plane, (centre, [x, y]) => {
        const projection = createRegionalProjection(centre);
        fc.pre(!projection.contains(x, y));
        const at = projection.unproject(x, y);
        expect(apart(centre, at)).toBeCloseTo(HORIZON_DEGREES, 6);
        const [px, py] = projection.project(at);
        expect(Math.abs(Math.atan2(px * y - py * x, px * x + py * y))).toBeLessThan(1e-6);
      })
    );
  });

  it('has north up and east to the right of its centre', () => {
    const { project } = createRegionalProjection([105, 16]);
    expect(project([105, 20])[1]).toBeLessThan(0);
    expect(project([110, 16])[0]).toBeGreaterThan(0);
    for (const n of project([105, 16])) expect(n).toBeCloseTo(0, 12);
  });
});

describe('the world projection', () => {
  const projection = createWorldProjection();

  it("is d3-geo's geoEqualEarth turned to its meridian", () => {
    const d3 = bare(geoEqualEarth().rotate([-WORLD_MERIDIAN, 0]));
    fc.assert(
      fc.property(position, (at) => {
        // On the cut itself a point may lie at either edge.
        fc.pre(Math.abs(Math.abs(at[0] - WORLD_MERIDIAN) - 180) > 1e-6);
        expectAlike(projection, d3, at);
      })
    );
  });

  it('finds back every position', () => {
    fc.assert(
      fc.property(position, (at) => {
        const [x, y] = projection.project(at);
        expect(projection.contains(x, y)).toBe(true);
        // A pole is a line on this map: its longitude counts for nothing, and its latitude is found to about 1e-6 degrees.
        expect(apart(projection.unproject(x, y), at)).toBeLessThan(1e-5);
      })
    );
  });

  it('gives points off the globe a place on its edge, at the same height where there is one', () => {
    const [, y0, , y1] = projection.outline.bounds;
    fc.assert(
      fc.property(plane, ([x, y]) => {
        fc.pre(!projection.contains(x, y));
        const at = projection.unproject(x, y);
        const [px, py] = projection.project(at);
        expect(py).toBeCloseTo(Math.max(y0, Math.min(y1, y)), 5);
        if (y > y0 && y < y1) expect(Math.abs(Math.abs(at[0] - WORLD_MERIDIAN) - 180)).toBeLessThan(1e-6);
        else expect(Math.abs(px)).toBeLessThanOrEqual(Math.abs(projection.outline.bounds[2]));
      })
    );
  });

  it('keeps Russia and Alaska whole: the cut is at 169° W', () => {
    const [chukotka] = projection.project([-169.7, 66.1]);
    const [vladivostok] = projection.project([131.9, 43.1]);
    const [nome] = projection.project([-165.4, 64.5]);
    expect(chukotka).toBeGreaterThan(vladivostok);
    expect(nome).toBeLessThan(0);
  });
});

describe.each([
  ['regional', createRegionalProjection([105, 16])],
  ['world', createWorldProjection()]
] as const)('the outline of the %s projection', (_, projection) => {
  it('parts what is shown from what is not', () => {
    fc.assert(
      fc.property(plane, ([x, y]) => {
        // The outline has straight edges between its points, at most 0.0003 within the true curve.
        fc.pre(projection.contains(x * 1.001, y * 1.001) === projection.contains(x * 0.999, y * 0.999));
        expect(containsPoint(projection.outline, x, y)).toBe(projection.contains(x, y));
      })
    );
  });
});

/** The area inside the rings, which run with the clock outside and against it in holes. */
function areaOf({ coordinates, ends }: Shape): number {
  let doubled = 0;
  let start = 0;
  for (const end of ends) {
    for (let i = start; i < end; i++) {
      const j = i + 1 < end ? i + 1 : start;
      doubled +=
        (coordinates[2 * i] as number) * (coordinates[2 * j + 1] as number) -
        (coordinates[2 * j] as number) * (coordinates[2 * i + 1] as number);
    }
    start = end;
  }
  return Math.abs(doubled) / 2;
}

describe('areas on the plane', () => {
  let world: World;
  beforeAll(() => {
    world = readWorld();
  });

  const sphereArea = (code: string): number => {
    const { topology } = prepareWorldFile();
    const geometry = topology.objects.territories.geometries.find(({ id }) => id === code);
    if (!geometry) throw new Error(code);
    return geoArea(feature(topology as never, geometry));
  };

  // Edges are straight on the plane and great circles in d3.geoArea; none is longer than a degree. That costs less than 0.2 %.
  const TOLERANCE = 0.002;

  it.each(['PAK', 'AFG', 'CHN', 'MNG', 'KGZ', 'PHL', 'IDN', 'NPL', 'KOR', 'AUS', 'JPN', 'IND', 'KAZ'])(
    'are those on the sphere: %s in the regional projection about [105, 16]',
    (code) => {
      const shape = projectWorld(world, createRegionalProjection([105, 16]))
        .shapeOf(code)
        ?.at(Infinity) as Shape;
      expect(Math.abs(areaOf(shape) / sphereArea(code) - 1)).toBeLessThan(TOLERANCE);
    }
  );

  it.each(['PAK', 'CHN', 'BRA', 'GRL', 'CAN', 'COD', 'AUS', 'NZL', 'NOR', 'USA', 'RUS', 'ZAF', 'CHL'])(
    'are those on the sphere: %s in the world projection',
    (code) => {
      const shape = projectWorld(world, createWorldProjection()).shapeOf(code)?.at(Infinity) as Shape;
      expect(Math.abs(areaOf(shape) / sphereArea(code) - 1)).toBeLessThan(TOLERANCE);
    }
  );

  it('add up to the sphere inside the outline of the world, and to its cap inside that of a region', () => {
    expect(areaOf(createWorldProjection().outline) / (4 * Math.PI)).toBeCloseTo(1, 3);
    const cap = 2 * Math.PI * (1 - Math.cos(HORIZON_DEGREES / DEGREES));
    expect(areaOf(createRegionalProjection([105, 16]).outline) / cap).toBeCloseTo(1, 3);
  });
});
