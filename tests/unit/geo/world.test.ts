import { beforeAll, describe, expect, it } from 'vitest';
import { angleBetween, positionOf, type Position, type Vector } from '../../../src/geo/vector';
import {
  findOutline,
  findSharedBorder,
  type ArcsByTerritory,
  type Ring,
  type World
} from '../../../src/geo/world';
import { readWorld } from '../world';

const EARTH_RADIUS_KM = 6371.0088;
const CENTRAL_ASIA = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'];

let world: World;
beforeAll(() => {
  world = readWorld();
});

function vectorsOf(lines: readonly Ring[]): Vector[][] {
  const { arcStarts, vectors } = world;
  return lines.flatMap((line) =>
    line.map((index) => {
      const arc = index < 0 ? ~index : index;
      const points: Vector[] = [];
      for (let i = arcStarts[arc] as number; i < (arcStarts[arc + 1] as number); i++)
        points.push([vectors[3 * i] as number, vectors[3 * i + 1] as number, vectors[3 * i + 2] as number]);
      return points;
    })
  );
}

function lengthKmOf(lines: readonly Ring[]): number {
  let sum = 0;
  for (const points of vectorsOf(lines))
    for (let i = 1; i < points.length; i++) sum += angleBetween(points[i - 1] as Vector, points[i] as Vector);
  return sum * EARTH_RADIUS_KM;
}

const arcsOf = (lines: readonly Ring[]): Set<number> =>
  new Set(lines.flat().map((index) => (index < 0 ? ~index : index)));

const arcsOfAll = (arcs: ArcsByTerritory): Set<number> => arcsOf([...arcs.values()].flat());

describe('the decoded world', () => {
  it('has points of the sphere only', () => {
    const { vectors } = world;
    let worst = 0;
    for (let i = 0; i < vectors.length; i += 3)
      worst = Math.max(
        worst,
        Math.abs(Math.hypot(vectors[i] as number, vectors[i + 1] as number, vectors[i + 2] as number) - 1)
      );
    expect(worst).toBeLessThan(1e-12);
  });

  it('knows every participant of Trigger-Salvo II, Afghanistan and what has no shape', () => {
    const stated = [
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
    for (const code of stated) expect(world.territories.get(code)?.polygons.length, code).toBeGreaterThan(0);
    expect(world.territories.get('GIB')?.polygons).toEqual([]);
    expect(world.territories.get('GIB')?.alpha2).toBe('GI');
  });

  it('has each arc as a coast, a border or a disputed border, and as one of them alone', () => {
    const [coast, borders, disputed] = [world.coast, world.borders, world.disputed].map(arcsOfAll) as [
      Set<number>,
      Set<number>,
      Set<number>
    ];
    for (const arc of borders) expect(coast.has(arc) || disputed.has(arc)).toBe(false);
    for (const arc of disputed) expect(coast.has(arc)).toBe(false);
    expect(coast.size + borders.size + disputed.size).toBe(world.arcStarts.length - 1);
  });

  it('counts the line between Serbia and Kosovo as disputed, that between France and Spain not', () => {
    const disputed = arcsOfAll(world.disputed);
    const isDisputed = (a: string, b: string) =>
      [...arcsOf(findSharedBorder(world, a, b))].map((arc) => disputed.has(arc));
    expect(new Set(isDisputed('SRB', 'XKX'))).toEqual(new Set([true]));
    expect(new Set(isDisputed('FRA', 'ESP'))).toEqual(new Set([false]));
  });
});

describe('a shared border', () => {
  // Published lengths: CIA World Factbook, Land boundaries. Outlines for 1:50 million cut the corners of mountain borders, so that they
  // come out up to a third shorter, and none comes out longer.
  it.each([
    ['AFG', 'PAK', 2670],
    ['CHN', 'MNG', 4630],
    ['USA', 'MEX', 3155],
    ['FRA', 'ESP', 646],
    ['KAZ', 'RUS', 7644],
    ['HKG', 'CHN', 33]
  ])('of %s and %s is at most a third shorter than the published %d km', (a, b, publishedKm) => {
    const lengthKm = lengthKmOf(findSharedBorder(world, a, b));
    expect(lengthKm).toBeLessThan(publishedKm);
    expect(lengthKm).toBeGreaterThan((2 / 3) * publishedKm);
  });

  it('of Afghanistan and Pakistan lies where the Durand Line does', () => {
    const positions = vectorsOf(findSharedBorder(world, 'AFG', 'PAK'))
      .flat()
      .map(positionOf);
    // From the corner with Iran near 29.9° N, 60.9° E to the Wakhan's near 37° N, 74.9° E.
    const lons = positions.map(([lon]) => lon);
    const lats = positions.map(([, lat]) => lat);
    expect(Math.min(...lons)).toBeCloseTo(60.87, 0);
    expect(Math.max(...lons)).toBeCloseTo(74.9, 0);
    expect(Math.min(...lats)).toBeGreaterThan(29.3);
    expect(Math.max(...lats)).toBeLessThan(37.2);
    // The crossing at Torkham, 34.12° N, 71.09° E.
    const torkham: Position = [71.09, 34.12];
    const away = Math.min(...positions.map(([lon, lat]) => Math.hypot(lon - torkham[0], lat - torkham[1])));
    expect(away).toBeLessThan(0.3);
  });

  it('is the same from both sides, and none where there is only sea or another land between', () => {
    expect(arcsOf(findSharedBorder(world, 'PAK', 'AFG'))).toEqual(
      arcsOf(findSharedBorder(world, 'AFG', 'PAK'))
    );
    for (const [a, b] of [
      ['PHL', 'IDN'],
      ['AFG', 'KGZ'],
      ['SGP', 'MYS'],
      ['PAK', 'PAK'],
      ['PAK', 'XXX']
    ] as const)
      expect(findSharedBorder(world, a, b), `${a} ${b}`).toEqual([]);
  });
});

describe("a region's outline", () => {
  it('leaves out every border between its members, and keeps all else of them', () => {
    const outline = arcsOf(findOutline(world, new Set(CENTRAL_ASIA)));
    const inner = new Set<number>();
    for (const a of CENTRAL_ASIA)
      for (const b of CENTRAL_ASIA)
        if (a < b) for (const arc of arcsOf(findSharedBorder(world, a, b))) inner.add(arc);
    expect(inner.size).toBeGreaterThan(5);
    for (const arc of inner) expect(outline.has(arc)).toBe(false);
    const whole = new Set(
      CENTRAL_ASIA.flatMap((code) => [...arcsOf(world.territories.get(code)?.polygons.flat() ?? [])])
    );
    expect(outline.size + inner.size).toBe(whole.size);
  });

  it('of a single territory is its whole edge', () => {
    const edge = arcsOf(world.territories.get('MNG')?.polygons.flat() ?? []);
    expect(arcsOf(findOutline(world, new Set(['MNG'])))).toEqual(edge);
  });

  it('of nothing is nothing', () => {
    expect(findOutline(world, new Set())).toEqual([]);
    expect(findOutline(world, new Set(['XXX']))).toEqual([]);
  });
});
