import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  chooseProjection,
  chooseMeridian,
  findExtent,
  leaveRoomForNames,
  findReach,
  REGIONAL_REACH_DEGREES,
  type EnclosingCap
} from '../../../src/geo/fit-extent';
import { projectWorld } from '../../../src/geo/plane';
import {
  createRegionalProjection,
  createWorldProjection,
  PACIFIC_MERIDIAN,
  WORLD_MERIDIAN
} from '../../../src/geo/projection';
import { angleBetween, vectorOf, type Position } from '../../../src/geo/vector';
import type { World } from '../../../src/geo/world';
import { readWorld } from '../world';

const DEGREES = 180 / Math.PI;
const TRIGGER_SALVO = [
  'BRN',
  'CHN',
  'HKG',
  'MAC',
  'IDN',
  'KOR',
  'KGZ',
  'MNG',
  'NPL',
  'PAK',
  'PHL',
  'SGP',
  'AFG'
];

let world: World;
beforeAll(() => {
  world = readWorld();
});

const reachOf = (...codes: string[]): EnclosingCap => findReach(world, codes) as EnclosingCap;
const apart = (a: Position, b: Position): number => angleBetween(vectorOf(a), vectorOf(b)) * DEGREES;

describe('the reach of an operation', () => {
  it('of Trigger-Salvo II has its middle in South-East Asia, and is shown on a regional map about a whole degree', () => {
    const reach = reachOf(...TRIGGER_SALVO);
    // Between its far corners: Pakistan's west (61° E), Papua (141° E), Heilongjiang (53° N) and Timor (11° S).
    expect(apart(reach.centre, [105, 16])).toBeLessThan(4);
    expect(reach.radius).toBeLessThan(REGIONAL_REACH_DEGREES);
    const { kind, centre } = chooseProjection(reach);
    expect(kind).toBe('regional');
    expect(centre.every(Number.isInteger)).toBe(true);
  });

  it('is the world where lands lie on all its sides, or where there is nothing to show', () => {
    expect(chooseProjection(reachOf('FRA', 'BRA', 'JPN')).kind).toBe('world');
    expect(chooseProjection(reachOf('FRA', 'BRA', 'JPN')).centre[0]).toBe(WORLD_MERIDIAN);
    expect(findReach(world, [])).toBeNull();
    expect(findReach(world, ['XXX'])).toBeNull();
    expect(chooseProjection(null).kind).toBe('world');
  });

  it.each([
    ['USA', 'Hawaii', [-155.5, 19.6]],
    ['ESP', 'the Canaries', [-15.6, 27.9]],
    ['PRT', 'the Azores', [-25.5, 37.8]],
    ['ECU', 'the Galápagos', [-91, -0.5]],
    ['CHL', 'Easter Island', [-109.4, -27.1]],
    ['NOR', 'Svalbard', [16, 78]]
  ] as const)('of %s is not pulled by %s', (code, _, far) => {
    const { centre, radius } = reachOf(code);
    expect(apart(centre, far)).toBeGreaterThan(radius);
  });

  it('of the United States holds the lower 48 and Alaska', () => {
    const { centre, radius } = reachOf('USA');
    // Florida, Maine, California, Nome.
    for (const at of [
      [-80.5, 25.3],
      [-67.1, 44.8],
      [-124.2, 40.4],
      [-165.4, 64.5]
    ] as const)
      expect(apart(centre, at)).toBeLessThan(radius + 0.5);
  });

  it('goes across the antimeridian', () => {
    const { centre, radius } = reachOf('FJI');
    expect(apart(centre, [178.5, -17.5])).toBeLessThan(1.5);
    expect(radius).toBeLessThan(3);
  });

  it('of a territory without a shape is its anchor', () => {
    const { centre, radius } = reachOf('GIB');
    expect(apart(centre, [-5.35, 36.13])).toBeLessThan(0.01);
    expect(radius).toBeLessThan(1e-6);
  });

  it('holds all points, and is hardly larger than the smallest cap around them can be', () => {
    const near = fc.tuple(fc.integer({ min: 40, max: 140 }), fc.integer({ min: -45, max: 45 }));
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 12 }), (points) => {
        const { centre, radius } = findReach(world, [], points) as EnclosingCap;
        for (const point of points) expect(apart(centre, point)).toBeLessThan(radius + 1e-6);
        const widest = Math.max(...points.flatMap((a) => points.map((b) => apart(a, b)))) / DEGREES;
        // Jung's theorem on the sphere (Dekster 1995): sin r ≤ √(4/3) sin(d/2); the approximation's steps may leave a degree.
        const most = Math.asin(Math.min(1, Math.sqrt(4 / 3) * Math.sin(widest / 2))) * DEGREES;
        expect(radius).toBeLessThan(most + 1.5);
      })
    );
  });
});

describe('the meridian of a world map', () => {
  // Kansas, Alice Springs, Mandalay, Brasília, Abuja.
  const [usa, aus, mmr, bra, nga] = [
    [-98, 39],
    [134, -24],
    [96, 22],
    [-48, -16],
    [7, 9]
  ] as const;

  it('is the one on which a line over the Pacific stays whole', () => {
    expect(chooseMeridian([[usa, aus]])).toBe(PACIFIC_MERIDIAN);
    expect(
      chooseMeridian([
        [aus, usa],
        [aus, mmr]
      ])
    ).toBe(PACIFIC_MERIDIAN);
  });

  it('is the usual one where none crosses the Pacific, or others cross the Atlantic', () => {
    for (const lines of [
      [],
      [[bra, nga]],
      [[usa, bra]],
      [
        [usa, aus],
        [bra, nga]
      ]
    ] as const)
      expect(chooseMeridian(lines)).toBe(WORLD_MERIDIAN);
  });
});

describe('the room for names', () => {
  const boundsOf = (...codes: string[]) => {
    const plane = projectWorld(world, createRegionalProjection([80, 35]));
    const bounds = findExtent(plane, codes);
    return { bounds, roomy: leaveRoomForNames(plane, { codes, withFigure: new Set(), points: [] }, bounds) };
  };

  it('is left beside a small land at the edge, and above and below it', () => {
    const { bounds, roomy } = boundsOf('ITA', 'MNG', 'HKG');
    const size = Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
    expect(roomy[2] - bounds[2]).toBeGreaterThan(0.07 * size);
    expect(roomy[3] - bounds[3]).toBeGreaterThan(0.04 * size);
    expect(roomy[0]).toBe(bounds[0]);
  });

  it('is left for a figure beside a larger land at the edge, too', () => {
    const plane = projectWorld(world, createRegionalProjection([0, 15]));
    const codes = ['NOR', 'GHA'];
    const bounds = findExtent(plane, codes);
    const roomFor = (...withFigure: string[]) =>
      leaveRoomForNames(plane, { codes, withFigure: new Set(withFigure), points: [] }, bounds);
    expect(roomFor()).toEqual(bounds);
    expect(roomFor('NOR')).toEqual(bounds);
    expect(roomFor('GHA')[3]).toBeGreaterThan(bounds[3]);
  });

  it('is none where lands are large, or the small ones lie within', () => {
    for (const { bounds, roomy } of [boundsOf('IND', 'CHN'), boundsOf('IND', 'CHN', 'BTN')])
      expect(roomy).toEqual(bounds);
  });
});

describe('the extent on the plane', () => {
  it('holds the anchors of all that it is asked for, and no more than the globe', () => {
    const plane = projectWorld(world, createRegionalProjection([105, 16]));
    const [x0, y0, x1, y1] = findExtent(plane, TRIGGER_SALVO);
    const [left, top, right, bottom] = plane.projection.outline.bounds;
    expect(x0 > left && y0 > top && x1 < right && y1 < bottom).toBe(true);
    for (const code of TRIGGER_SALVO) {
      const [x, y] = plane.projection.project(world.territories.get(code)?.anchor as Position);
      expect(x >= x0 && x <= x1 && y >= y0 && y <= y1, code).toBe(true);
    }
  });

  it('grows by a point, and not by one beyond the horizon', () => {
    const plane = projectWorld(world, createRegionalProjection([105, 16]));
    const alone = findExtent(plane, ['PAK']);
    expect(findExtent(plane, ['PAK'], [[140, 35]])[2]).toBeCloseTo(plane.projection.project([140, 35])[0], 6);
    expect(findExtent(plane, ['PAK'], [[-75, -15]])).toEqual(alone);
  });

  it('is the whole map where there is nothing to show', () => {
    const plane = projectWorld(world, createWorldProjection());
    expect(findExtent(plane, [])).toEqual(plane.projection.outline.bounds);
    expect(findExtent(plane, ['XXX'])).toEqual(plane.projection.outline.bounds);
  });
});
