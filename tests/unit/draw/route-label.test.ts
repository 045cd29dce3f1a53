import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/draw/labels/box';
import { CAPTION_HEIGHT_PX, placeCaption } from '../../../src/draw/route-label';

const WIDTH_PX = 90;
const EVERYWHERE: Box = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 };

/** The box of a caption with this middle. */
const boxAt = ([x, y]: readonly [number, number], width: number): Box => ({
  x: x - width / 2,
  y: y - CAPTION_HEIGHT_PX / 2,
  width,
  height: CAPTION_HEIGHT_PX
});

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = ({ x, y, width, height }: Box, px: number, py: number): boolean =>
  px > x && px < x + width && py > y && py < y + height;

const level = (length: number, points = 13): number[] =>
  Array.from({ length: points }, (_, i) => [(length * i) / (points - 1), 0]).flat();

const place = (lines: readonly ArrayLike<number>[], taken: readonly Box[] = []) =>
  placeCaption(lines, WIDTH_PX, taken);

const coordinate = fc.integer({ min: -400, max: 400 });
const width = fc.integer({ min: 10, max: 240 });
const anyBox: fc.Arbitrary<Box> = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 60 })
});

describe('a caption beside a line', () => {
  it('stands over the middle of a level line', () => {
    const [x, y] = place([level(600)]) as [number, number];
    expect(x).toBe(300);
    expect(y + CAPTION_HEIGHT_PX / 2).toBeLessThan(0);
  });

  it('goes to the other side where the first is taken', () => {
    const above = { x: 0, y: -40, width: 600, height: 40 };
    const [x, y] = place([level(600)], [above]) as [number, number];
    expect(x).toBe(300);
    expect(y - CAPTION_HEIGHT_PX / 2).toBeGreaterThan(0);
  });

  it('goes along the line where both sides of its middle are taken', () => {
    const middle = { x: 290, y: -40, width: 20, height: 80 };
    const [x] = place([level(600)], [middle]) as [number, number];
    expect(Math.abs(x - 300)).toBeGreaterThanOrEqual(10 + WIDTH_PX / 2);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(600);
  });

  it('is left out where all is taken', () => {
    expect(place([level(600)], [EVERYWHERE])).toBeNull();
  });

  it('is left out where there is no line, or one of no length', () => {
    expect(place([])).toBeNull();
    expect(place([[]])).toBeNull();
    expect(place([[5, 5]])).toBeNull();
    expect(place([[5, 5, 5, 5, 5, 5]])).toBeNull();
  });

  it('stands beside the longest line', () => {
    const far = level(600, 40).map((n, i) => (i % 2 ? 1000 : n));
    const [, y] = place([level(60), far, level(60)]) as [number, number];
    expect(Math.abs(y - 1000)).toBeLessThan(2 * CAPTION_HEIGHT_PX);
  });

  it('touches no box that is taken, and holds no point of its line', () => {
    const anyLine = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(anyLine, fc.array(anyBox, { maxLength: 12 }), width, (points, taken, widthPx) => {
        const at = placeCaption([points.flat()], widthPx, taken);
        if (!at) return;
        const box = boxAt(at, widthPx);
        expect(taken.some((other) => overlaps(box, other))).toBe(false);
        expect(points.some(([x, y]) => holds(box, x, y))).toBe(false);
      })
    );
  });

  it('lies wholly on one side of a straight line, however steep, and not far from it', () => {
    const angle = fc.integer({ min: 0, max: 3600 }).map((n) => (n * Math.PI) / 1800);
    fc.assert(
      fc.property(angle, fc.integer({ min: 40, max: 900 }), width, (turn, length, widthPx) => {
        const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
        const line = Array.from({ length: 13 }, (_, i) => [(dx * length * i) / 12, (dy * length * i) / 12]);
        const at = placeCaption([line.flat()], widthPx, []);
        expect(at).not.toBeNull();
        const { x, y, height } = boxAt(at as [number, number], widthPx);
        const distances = [x, x + widthPx].flatMap((px) => [y, y + height].map((py) => dx * py - dy * px));
        expect(new Set(distances.map(Math.sign)).size).toBe(1);
        expect(Math.min(...distances.map(Math.abs))).toBeGreaterThan(1);
        expect(Math.min(...distances.map(Math.abs))).toBeLessThan(CAPTION_HEIGHT_PX);
      })
    );
  });
});
