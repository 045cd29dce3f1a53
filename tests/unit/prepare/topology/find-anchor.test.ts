import { expect, test } from 'vitest';
import { findAnchor } from '../../../../src/prepare/topology/find-anchor';

/** A clockwise box. */
const box = (west: number, south: number, east: number, north: number) => [
  [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south]
  ]
];

test('the anchor of a square on the equator is its middle', () => {
  const [lon, lat] = findAnchor([box(10, -1, 12, 1)]);
  expect(lon).toBeCloseTo(11, 1);
  expect(lat).toBeCloseTo(0, 1);
});

test('the part that is largest on the Earth counts, not on a flat map', () => {
  // 20° × 4° in the far north is less ground than 7° × 7° on the equator.
  const [, lat] = findAnchor([box(0, 80, 20, 84), box(0, -3.5, 7, 3.5)]);
  expect(Math.abs(lat)).toBeLessThan(3.5);
});

test('the anchor stands on the broad side of a land, across the antimeridian', () => {
  const ring = [
    [178, 0],
    [178, 4],
    [-178, 4],
    [-178, 3.5],
    [179, 3.5],
    [179, 0],
    [178, 0]
  ];
  const [lon, lat] = findAnchor([[ring]]);
  expect(lon > 178 && lon < 179.5).toBe(true);
  expect(lat > 0 && lat < 4).toBe(true);
});

test('a city takes as many decimals as it needs', () => {
  const anchor = findAnchor([box(12.4312, 41.9012, 12.4348, 41.9048)]);
  expect(anchor[0]).toBeCloseTo(12.433, 3);
  expect(anchor[1]).toBeCloseTo(41.903, 3);
});

test('a ring wound the wrong way, or collapsed, is refused', () => {
  const [ring] = box(0, 0, 2, 2) as [number[][]];
  expect(() => findAnchor([[[...ring].reverse()]])).toThrow(RangeError);
  expect(() => findAnchor([])).toThrow(RangeError);
});
