import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutRoute, middleOfRoute, type RoutePath } from '../../../src/draw/route-path';
import { PLAIN, routeMark } from './marks';

const ALONG = Array.from({ length: 21 }, (_, i) => [10 * i, 50]).flat();
const arc = (radius: number) =>
  Array.from({ length: 41 }, (_, i) => {
    const angle = (i / 40) * Math.PI;
    return [-radius * Math.cos(angle), -radius * Math.sin(angle)];
  }).flat();

const first = (line: Float32Array) => [line[0] as number, line[1] as number] as const;
const last = (line: Float32Array) => [line.at(-2) as number, line.at(-1) as number] as const;
const length = (line: Float32Array): number => {
  let sum = 0;
  for (let i = 2; i < line.length; i += 2)
    sum += Math.hypot(
      (line[i] as number) - (line[i - 2] as number),
      (line[i + 1] as number) - (line[i - 1] as number)
    );
  return sum;
};
/** The head's length and width. */
function sizeOf({ head }: RoutePath): [number, number] {
  const [tx, ty, ax, ay, bx, by] = head as [number, number, number, number, number, number];
  return [Math.hypot(tx - (ax + bx) / 2, ty - (ay + by) / 2), Math.hypot(ax - bx, ay - by)];
}

describe('a leg on the screen', () => {
  it('keeps off the places at its ends, and its line ends where the head begins', () => {
    const { lines, head } = layoutRoute(routeMark(ALONG), PLAIN);
    const [line] = lines as [Float32Array];
    expect(first(line)).toEqual([5, 50]);
    expect(head?.slice(0, 2)).toEqual([194, 50]);
    // One pixel under the head, so that no gap shows between them.
    expect(last(line)).toEqual([185, 50]);
    expect(sizeOf({ lines, head })).toEqual([10, 10]);
  });

  it('has a head of one size at every scale, pointing along the line', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 40, noNaN: true }),
        fc.integer({ min: 50, max: 400 }),
        (k, radius) => {
          const path = layoutRoute(routeMark(arc(radius)), { ...PLAIN, k });
          if (!path.head) return;
          const [headLength, headWidth] = sizeOf(path);
          expect(headLength).toBeCloseTo(10, 3);
          expect(headWidth).toBeCloseTo(10, 3);
          const [x, y] = last(path.lines.at(-1) as Float32Array);
          expect(Math.hypot((path.head[0] as number) - x, (path.head[1] as number) - y)).toBeLessThan(10);
        }
      )
    );
  });

  it('has a head wherever there is room for one, and none where it would be all head', () => {
    const headAt = (px: number) => layoutRoute(routeMark([0, 0, px / 2, 0, px, 0]), PLAIN).head;
    expect(headAt(40)).not.toBeNull();
    expect(headAt(30)).toBeNull();
    const short = layoutRoute(routeMark([0, 0, 4, 0, 8, 0]), PLAIN);
    expect(length(short.lines[0] as Float32Array)).toBeCloseTo(8, 5);
  });

  it('has no head where the direction is not known, and keeps its gaps', () => {
    const { lines, head } = layoutRoute(routeMark(ALONG, { directed: false }), PLAIN);
    expect(head).toBeNull();
    expect(last(lines[0] as Float32Array)).toEqual([194, 50]);
  });

  it('reaches into a region, whose edge nobody stated', () => {
    const { head } = layoutRoute(routeMark(ALONG, { open: true }), PLAIN);
    expect(head?.slice(0, 2)).toEqual([200, 50]);
  });

  it('has its head on the last of several lines, and starts on the first', () => {
    const mark = routeMark([0, 0, 50, 0, 100, 0, 700, 0, 750, 0, 800, 0], { ends: [3, 6] });
    const { lines, head } = layoutRoute(mark, PLAIN);
    expect(lines).toHaveLength(2);
    expect(first(lines[0] as Float32Array)).toEqual([5, 0]);
    expect(last(lines[0] as Float32Array)).toEqual([100, 0]);
    expect(head?.slice(0, 2)).toEqual([794, 0]);
  });

  it('is finite and no longer than the leg, whatever the leg', () => {
    const point = fc.tuple(
      fc.double({ min: -900, max: 900, noNaN: true }),
      fc.double({ min: -900, max: 900, noNaN: true })
    );
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 30 }),
        fc.boolean(),
        fc.boolean(),
        (points, directed, open) => {
          const flat = points.flat();
          const { lines, head } = layoutRoute(routeMark(flat, { directed, open }), PLAIN);
          for (const line of lines) {
            expect(line.every(Number.isFinite)).toBe(true);
            expect(length(line)).toBeLessThanOrEqual(length(Float32Array.from(flat)) + 1e-2);
          }
          if (head) expect(head.every(Number.isFinite)).toBe(true);
        }
      )
    );
  });

  it('has nothing to draw without points', () => {
    expect(layoutRoute(routeMark([], { ends: [] }), PLAIN)).toEqual({ lines: [], head: null });
  });

  it('has its middle half-way along its points', () => {
    expect(middleOfRoute(routeMark(ALONG), { ...PLAIN, k: 2, tx: 7 })).toEqual([207, 100]);
  });
});
