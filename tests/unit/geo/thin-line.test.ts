import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinLine } from '../../../src/geo/thin-line';

const anyLine = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 })), {
    minLength: 2,
    maxLength: 80
  })
  .map((points) => Float32Array.from(points.flat()));

const anyTolerance = fc.integer({ min: 1, max: 400 });

const pointsOf = (line: Float32Array): [number, number][] =>
  Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i] as number, line[2 * i + 1] as number]);

function distanceTo(line: Float32Array, [x, y]: readonly [number, number]): number {
  let least = Infinity;
  const points = pointsOf(line);
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] as [number, number];
    const [bx, by] = points[i] as [number, number];
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = squared ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared)) : 0;
    least = Math.min(least, Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y));
  }
  return least;
}

describe('a thinned line', () => {
  it('is made of points of the line in their order, and has its first and its last', () => {
    fc.assert(
      fc.property(anyLine, anyTolerance, (line, tolerance) => {
        const all = pointsOf(line).map(String);
        const kept = pointsOf(thinLine(line, tolerance)).map(String);
        expect(kept[0]).toBe(all[0]);
        expect(kept.at(-1)).toBe(all.at(-1));
        let from = 0;
        for (const point of kept) {
          from = all.indexOf(point, from);
          expect(from).toBeGreaterThanOrEqual(0);
        }
      })
    );
  });

  it('passes each point of the line within the tolerance, or that of a point that it stands for', () => {
    fc.assert(
      fc.property(anyLine, anyTolerance, (line, tolerance) => {
        const thin = thinLine(line, tolerance);
        for (const point of pointsOf(line))
          expect(distanceTo(thin, point)).toBeLessThanOrEqual(2 * tolerance + 1e-3);
      })
    );
  });

  it('is itself at no tolerance, and without the points on a straight line at the least', () => {
    const straight = Float32Array.of(0, 0, 1, 0, 2, 0);
    expect(thinLine(straight, 0)).toBe(straight);
    expect([...thinLine(straight, 1e-6)]).toEqual([0, 0, 2, 0]);
  });

  it('is two ends where a closed line is smaller than the tolerance', () => {
    expect([...thinLine(Float32Array.of(0, 0, 1, 0, 1, 1, 0, 0), 10)]).toEqual([0, 0, 0, 0]);
  });
});
