import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitView } from '../../../src/draw/view';
import type { Bounds } from '../../../src/geo/shape';

const size = fc.integer({ min: 200, max: 4000 });
const pad = fc.integer({ min: 0, max: 90 });
const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: 0.001, max: 4, noNaN: true }),
    fc.double({ min: 0.001, max: 4, noNaN: true })
  )
  .map(([x, y, width, height]) => [x, y, x + width, y + height]);

describe('a fitted view', () => {
  it('shows all of the bounds within the padding, in the middle, and touches it on two sides', () => {
    fc.assert(
      fc.property(
        bounds,
        size,
        size,
        fc.tuple(pad, pad, pad, pad),
        (b, width, height, [top, right, bottom, left]) => {
          const { k, tx, ty } = fitView(
            b,
            { widthPx: width, heightPx: height },
            { top, right, bottom, left }
          );
          const [x0, y0, x1, y1] = [k * b[0] + tx, k * b[1] + ty, k * b[2] + tx, k * b[3] + ty];
          const gaps = [x0 - left, y0 - top, width - right - x1, height - bottom - y1] as const;
          for (const gap of gaps) expect(gap).toBeGreaterThan(-1e-6);
          expect(gaps[0]).toBeCloseTo(gaps[2], 6);
          expect(gaps[1]).toBeCloseTo(gaps[3], 6);
          expect(Math.min(...gaps)).toBeCloseTo(0, 6);
        }
      )
    );
  });

  it('is finite for a single point and for a window smaller than its padding', () => {
    const padding = { top: 100, right: 100, bottom: 100, left: 100 };
    for (const view of [
      fitView([1, 1, 1, 1], { widthPx: 800, heightPx: 600 }, padding),
      fitView([0, 0, 1, 1], { widthPx: 50, heightPx: 50 }, padding)
    ])
      for (const n of [view.k, view.tx, view.ty]) expect(Number.isFinite(n)).toBe(true);
  });
});
