import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { lineBetween, shapeOfTerritory } from '../../../../src/geo/geojson-shape';
import { createGeoJson } from '../../../../src/export/data/geojson';
import { pictureOf } from '../../fixture-package';
import { readWorld } from '../../world';

const world = readWorld();

/** Twice the enclosed area; positive where a ring runs counter-clockwise. */
const areaOf = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [x0 = 0, y0 = 0] = ring[i] ?? [];
    return sum + x0 * y - x * y0;
  }, 0);

function polygonsOf(code: string): Position[][][] {
  const shape = shapeOfTerritory(world, code);
  return shape?.type === 'Polygon'
    ? [shape.coordinates]
    : shape?.type === 'MultiPolygon'
      ? shape.coordinates
      : [];
}

describe('the shape of a territory', () => {
  test.each([...world.territories.keys()])('%s is as RFC 7946 has it', (code) => {
    for (const [outer = [], ...holes] of polygonsOf(code)) {
      expect(areaOf(outer)).toBeGreaterThan(0);
      for (const hole of holes) expect(areaOf(hole)).toBeLessThan(0);
      for (const ring of [outer, ...holes]) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
        ring.forEach(([lon = NaN, lat = NaN], i) => {
          expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
          if (i)
            expect(Math.abs(lon - (ring[i - 1]?.[0] ?? NaN)) <= (Math.abs(lat) === 90 ? 360 : 180)).toBe(
              true
            );
        });
      }
    }
  });

  // Areas of the CIA World Factbook and UNdata in km², to a hundredth part: the outlines are thinned.
  test.each([
    ['RUS', 17_098_000, 0.03],
    ['PAK', 796_000, 0.12],
    ['LSO', 30_355, 0.05],
    ['ZAF', 1_219_000, 0.02],
    ['FJI', 18_274, 0.1]
  ])(
    '%s has its area, holes taken off and both sides of the antimeridian counted',
    (code, km2, tolerance) => {
      // Lambert's cylindrical projection keeps areas: x = λ, y = sin φ.
      const flat = (ring: Position[]) =>
        ring.map(([lon = 0, lat = 0]): Position => [(lon * Math.PI) / 180, Math.sin((lat * Math.PI) / 180)]);
      const sum = polygonsOf(code)
        .flat()
        .reduce((area, ring) => area + areaOf(flat(ring)) / 2, 0);
      const found = sum * 6371.007 ** 2;
      expect(Math.abs(found / km2 - 1)).toBeLessThan(tolerance);
    }
  );
});

test('a line over the antimeridian is cut in two at it', () => {
  expect(lineBetween([170, 10], [-170, 20])).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [170, 10],
        [180, 15]
      ],
      [
        [-180, 15],
        [-170, 20]
      ]
    ]
  });
  expect(lineBetween([-170, 0], [170, 0])).toMatchObject({
    coordinates: [
      [
        [-170, 0],
        [-180, 0]
      ],
      [
        [180, 0],
        [170, 0]
      ]
    ]
  });
  expect(lineBetween([10, 0], [20, 5])).toEqual({
    type: 'LineString',
    coordinates: [
      [10, 0],
      [20, 5]
    ]
  });
});

describe('a view as GeoJSON', () => {
  test('has territories with their amounts, what states nothing with null, and legs with their evidence', async () => {
    const { features } = createGeoJson(pictureOf({ measure: 'arrests' }));
    const of = (id: string) => features.find((feature) => feature.id === id);
    expect(of('PAK')?.properties).toMatchObject({
      kind: 'territory',
      name: 'Pakistan',
      state: 'value',
      low: 430,
      high: 430,
      unit: 'count'
    });
    expect(of('PAK')?.geometry?.type).toMatch(/Polygon$/);
    expect(of('MNG')?.properties).toMatchObject({
      state: 'participant',
      amount: null,
      low: null,
      high: null
    });
    expect(of('cl2-afg-pak-firearms-1')).toMatchObject({
      geometry: { type: 'LineString' },
      properties: {
        kind: 'leg',
        fromName: 'Afghanistan',
        toName: 'Pakistan',
        status: 'reported',
        publisher: 'Example Police'
      }
    });
    // The operation's total is on no country, and not lost.
    expect(of('cl2-arrests')).toMatchObject({
      geometry: null,
      properties: { kind: 'statement', scope: 'operation', qualifier: 'at_least', value: 1200 }
    });
  });

  test('"at least" has no upper end, in a file that any program reads', async () => {
    const text = JSON.stringify(createGeoJson(pictureOf({ operations: 'all', measure: 'arrests' })));
    const { features } = JSON.parse(text) as {
      features: { id: string; properties: { low: number | null; high: number | null } }[];
    };
    const open = features.filter(({ properties }) => properties.low !== null && properties.high === null);
    expect(open.length).toBeGreaterThan(0);
  });
});
