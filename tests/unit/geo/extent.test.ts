import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOfExtent, extentOfBounds, middleOf } from '../../../src/geo/extent';
import { createRegionalProjection, createWorldProjection } from '../../../src/geo/projection';
import type { Bounds } from '../../../src/geo/shape';

const ASIA = createRegionalProjection([105, 16]);
const WORLD = createWorldProjection();

const sizeOf = ([x0, y0, x1, y1]: Bounds): number => Math.max(x1 - x0, y1 - y0);
const farthest = (a: Bounds, b: Bounds): number =>
  Math.max(...a.map((n, i) => Math.abs(n - (b[i] as number))));

describe('an extent', () => {
  it('is shown whole: its corners and the middles of its edges lie within its bounds', () => {
    const [x0, y0, x1, y1] = boundsOfExtent(ASIA, { west: 60, south: -11, east: 141, north: 53 });
    for (const lon of [60, 100.5, 141])
      for (const lat of [-11, 21, 53]) {
        const [x, y] = ASIA.project([lon, lat]);
        expect(x >= x0 - 1e-9 && x <= x1 + 1e-9 && y >= y0 - 1e-9 && y <= y1 + 1e-9).toBe(true);
      }
  });

  it('goes on across the 180th meridian where its west is greater than its east', () => {
    const pacific = createRegionalProjection([180, 0]);
    const extent = { west: 160, south: -20, east: -150, north: 20 };
    expect(middleOf(extent)).toEqual([-175, 0]);
    const [x0, , x1] = boundsOfExtent(pacific, extent);
    expect(x0).toBeCloseTo(pacific.project([160, 0])[0], 6);
    expect(x1).toBeCloseTo(pacific.project([-150, 0])[0], 6);
    expect(extentOfBounds(pacific, boundsOfExtent(pacific, extent))).toEqual(extent);
  });

  it('of a window fits the same window again, unless a pole is near', () => {
    const any = fc.record({
      x: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
      y: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
      width: fc.double({ min: 0.03, max: 0.9, noNaN: true }),
      aspect: fc.double({ min: 0.8, max: 2.5, noNaN: true })
    });
    fc.assert(
      fc.property(fc.constantFrom(ASIA, WORLD), any, (projection, { x, y, width, aspect }) => {
        const height = width / aspect;
        const bounds: Bounds = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
        const again = boundsOfExtent(projection, extentOfBounds(projection, bounds));
        // Two decimals of a degree are 0.00009 of the globe's radius.
        expect(farthest(again, bounds)).toBeLessThan(0.05 * sizeOf(bounds) + 0.0003);
      })
    );
  });

  it('of a window that is larger than the globe is all of it', () => {
    const { west, south, east, north } = extentOfBounds(WORLD, [-9, -9, 9, 9]);
    expect(north - south).toBeGreaterThan(170);
    expect((east - west + 360) % 360).toBeGreaterThan(358);
    expect(boundsOfExtent(ASIA, { west: -100, south: -40, east: -60, north: -30 })).toBe(ASIA.outline.bounds);
  });
});
