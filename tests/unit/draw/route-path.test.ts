import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  JOINT_RADIUS_PX,
  STOP_RADIUS_PX,
  layoutRoute,
  middleOfRoute,
  type RoutePath
} from '../../../src/draw/route-path';
import { PLACE, PLAIN, routeMark } from './marks';

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
function sizeOf({ heads }: Pick<RoutePath, 'heads'>): [number, number] {
  const [tx, ty, ax, ay, bx, by] = heads[0]?.points as [number, number, number, number, number, number];
  return [Math.hypot(tx - (ax + bx) / 2, ty - (ay + by) / 2), Math.hypot(ax - bx, ay - by)];
}

describe('a leg on the screen', () => {
  it('keeps off the places at its ends, and its line ends where the head begins', () => {
    const { lines, heads } = layoutRoute(routeMark(ALONG), PLAIN);
    const [line] = lines as [Float32Array];
    expect(first(line)).toEqual([6, 50]);
    expect(heads[0]?.points.slice(0, 2)).toEqual([194, 50]);
    // One pixel under the head, so that no gap shows between them.
    expect(last(line)).toEqual([185, 50]);
    expect(sizeOf({ heads })).toEqual([10, 10]);
  });

  it('has a head of one size at every scale, pointing along the line', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 40, noNaN: true }),
        fc.integer({ min: 50, max: 400 }),
        (k, radius) => {
          const path = layoutRoute(routeMark(arc(radius)), { ...PLAIN, k });
          const [head] = path.heads;
          if (!head) return;
          const [headLength, headWidth] = sizeOf(path);
          expect(headLength).toBeCloseTo(10, 3);
          expect(headWidth).toBeCloseTo(10, 3);
          const [x, y] = last(path.lines.at(-1) as Float32Array);
          expect(Math.hypot((head.points[0] as number) - x, (head.points[1] as number) - y)).toBeLessThan(10);
        }
      )
    );
  });

  it('has a head wherever there is room for one, and none where it would be all head', () => {
    const headAt = (px: number) => layoutRoute(routeMark([0, 0, px / 2, 0, px, 0]), PLAIN).heads;
    expect(headAt(40)).toHaveLength(1);
    expect(headAt(20)).toHaveLength(1);
    expect(headAt(18)).toEqual([]);
    const short = layoutRoute(routeMark([0, 0, 4, 0, 8, 0]), PLAIN);
    expect(length(short.lines[0] as Float32Array)).toBeCloseTo(8, 5);
  });

  it('has no head where the direction is not known, and keeps its gaps', () => {
    const { lines, heads } = layoutRoute(routeMark(ALONG, { heads: 'none' }), PLAIN);
    expect(heads).toEqual([]);
    expect(last(lines[0] as Float32Array)).toEqual([194, 50]);
  });

  it('dissolves within a region, where it ends at no point', () => {
    const { heads, lines, fades } = layoutRoute(
      routeMark(ALONG, { end: { ...PLACE, kind: 'region' } }),
      PLAIN
    );
    expect(heads).toHaveLength(1);
    expect(heads[0]?.open).toBe(true);
    // An open head is an angle: the line goes through it to its tip. What follows is ever fainter and ends before the place.
    expect(heads[0]?.points.slice(0, 2)).toEqual([154, 50]);
    expect(last(lines[0] as Float32Array)).toEqual([154, 50]);
    expect(fades.map(({ strength }) => strength)).toEqual([0.75, 0.5, 0.3]);
    const ends = fades.flatMap(({ line }) => [line[0] as number, last(line)[0] as number]);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect(ends[0]).toBeGreaterThan(154);
    expect(ends.at(-1)).toBeLessThan(200);
    const out = layoutRoute(routeMark(ALONG, { start: { ...PLACE, kind: 'region' } }), PLAIN);
    expect(out.start).toBeNull();
    expect(out.fades).toHaveLength(3);
    expect(first(out.lines[0] as Float32Array)).toEqual([46, 50]);
  });

  it('has its head on the last of several lines, and starts on the first', () => {
    const mark = routeMark([0, 0, 50, 0, 100, 0, 700, 0, 750, 0, 800, 0], { ends: [3, 6] });
    const { lines, heads } = layoutRoute(mark, PLAIN);
    expect(lines).toHaveLength(2);
    expect(first(lines[0] as Float32Array)).toEqual([6, 0]);
    expect(last(lines[0] as Float32Array)).toEqual([100, 0]);
    expect(heads[0]?.points.slice(0, 2)).toEqual([794, 0]);
  });

  it('is finite and no longer than the leg, whatever the leg', () => {
    const point = fc.tuple(
      fc.double({ min: -900, max: 900, noNaN: true }),
      fc.double({ min: -900, max: 900, noNaN: true })
    );
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 30 }),
        fc.constantFrom('end', 'start', 'both', 'middle', 'none'),
        fc.constantFrom('place', 'region'),
        (points, headed, kind) => {
          const flat = points.flat();
          const mark = routeMark(flat, { heads: headed, end: { ...PLACE, kind } });
          const { lines, heads } = layoutRoute(mark, PLAIN);
          for (const line of lines) {
            expect(line.every(Number.isFinite)).toBe(true);
            expect(length(line)).toBeLessThanOrEqual(length(Float32Array.from(flat)) + 1e-2);
          }
          for (const head of heads) expect(head.points.every(Number.isFinite)).toBe(true);
        }
      )
    );
  });

  it('has nothing to draw without points', () => {
    expect(layoutRoute(routeMark([], { ends: [] }), PLAIN)).toMatchObject({ lines: [], heads: [] });
  });

  it('goes up to the ring where it goes on, with its head in the middle', () => {
    const path = layoutRoute(
      routeMark(ALONG, { heads: 'middle', start: { ...PLACE, joins: true }, end: { ...PLACE, joins: true } }),
      PLAIN
    );
    const [line] = path.lines as [Float32Array];
    expect(first(line)[0]).toBeCloseTo(JOINT_RADIUS_PX, 4);
    expect(last(line)[0]).toBeCloseTo(200 - JOINT_RADIUS_PX, 4);
    expect(path.joint).toEqual([0, 50]);
    const [tip, , left, , right] = path.heads[0]?.points as [number, number, number, number, number];
    expect((tip + (left + right) / 2) / 2).toBeCloseTo(100, 1);
  });

  it('keeps clear of the mark where the goods were stopped', () => {
    const path = layoutRoute(routeMark(ALONG, { end: { ...PLACE, stopped: true } }), PLAIN);
    expect(path.stop).toEqual([200, 50]);
    expect(path.heads[0]?.points[0]).toBeLessThanOrEqual(200 - STOP_RADIUS_PX);
    const before = layoutRoute(routeMark(ALONG, { start: { ...PLACE, stopped: true } }), PLAIN);
    expect(before.stop).toEqual([0, 50]);
    expect(before.start).toBeNull();
  });

  it('begins with a dot at a place, and with nothing where a head is', () => {
    expect(layoutRoute(routeMark(ALONG), PLAIN).start).toEqual([0, 50]);
    expect(layoutRoute(routeMark(ALONG, { heads: 'both' }), PLAIN).start).toBeNull();
    expect(layoutRoute(routeMark(ALONG, { heads: 'both' }), PLAIN).heads).toHaveLength(2);
  });

  it('is a stub of one length at every scale where an end is not stated', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.boolean(),
        (k, angle, leadsIn) => {
          const unknown = { ...PLACE, kind: 'unknown' } as const;
          const mark = routeMark([1, 2], {
            stub: { angle, leadsIn },
            start: leadsIn ? unknown : PLACE,
            end: leadsIn ? PLACE : unknown
          });
          const path = layoutRoute(mark, { ...PLAIN, k });
          const [line] = path.lines as [Float32Array];
          const [x, y] = path.question as readonly [number, number];
          // 36 px with the gap to the place, 9 more to the middle of the question mark.
          expect(Math.hypot(x - k, y - 2 * k)).toBeCloseTo(45, 2);
          expect(length(line)).toBeGreaterThan(5);
          expect(length(line)).toBeLessThan(21);
          expect(path.fades).toHaveLength(3);
          // No head points to where nobody says that it leads.
          expect(path.heads).toHaveLength(leadsIn ? 1 : 0);
          for (const { points } of path.heads)
            expect(Math.hypot((points[0] as number) - k, (points[1] as number) - 2 * k)).toBeCloseTo(2, 2);
        }
      )
    );
  });

  it('is as wide as its amount, with a head that is wider', () => {
    const [, width] = sizeOf(layoutRoute(routeMark(ALONG, { widthPx: 10 }), PLAIN));
    expect(width).toBeGreaterThan(10);
  });

  it('has its middle half-way along its points', () => {
    expect(middleOfRoute(routeMark(ALONG), { ...PLAIN, k: 2, tx: 7 })).toEqual([207, 100]);
  });
});
