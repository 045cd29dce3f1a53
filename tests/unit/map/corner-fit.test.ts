import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitView } from '../../../src/draw/view';
import type { Bounds } from '../../../src/geo/shape';
import type { Insets } from '../../../src/map/atlas-map';
import { avoidCorner, type CoveredCorner } from '../../../src/map/corner-fit';

type Point = readonly [x: number, y: number];

const INSETS: Insets = { top: 16, right: 16, bottom: 16, left: 16 };
const LEFT: CoveredCorner = { side: 'left', widthPx: 300, heightPx: 200 };
const RIGHT: CoveredCorner = { ...LEFT, side: 'right' };

const cornersOf = ([x0, y0, x1, y1]: Bounds): readonly Point[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1]
];

function isCovered(
  [x, y]: Point,
  bounds: Bounds,
  size: Point,
  insets: Insets,
  corner: CoveredCorner
): boolean {
  const { k, tx, ty } = fitView(bounds, ...size, insets);
  const fromSide = corner.side === 'left' ? k * x + tx : size[0] - (k * x + tx);
  return fromSide < corner.widthPx && size[1] - (k * y + ty) < corner.heightPx;
}

describe('insets that avoid a covered corner', () => {
  const wide: Bounds = [0, 0, 4, 1];
  const tall: Bounds = [0, 0, 1, 4];

  it('are those given where nothing is covered', () => {
    expect(avoidCorner(wide, cornersOf(wide), [1000, 800], INSETS, null)).toBe(INSETS);
    expect(avoidCorner(wide, [], [1000, 800], INSETS, LEFT)).toBe(INSETS);
  });

  it('are those given where the corner covers only empty parts of the bounds', () => {
    const points: Point[] = [
      [0, 0],
      [1, 0],
      [1, 1]
    ];
    const square: Bounds = [0, 0, 1, 1];
    expect(avoidCorner(square, points, [800, 800], INSETS, LEFT)).toBe(INSETS);
    expect(avoidCorner(square, points, [800, 800], INSETS, RIGHT)).not.toBe(INSETS);
  });

  it('leave the foot free for what is wide, and the side for what is tall', () => {
    // 4 × 1 fills the width of 1,000 × 500 px and reaches into the last 200 px of the height: only the side would cost size.
    const foot = avoidCorner(wide, cornersOf(wide), [1000, 500], INSETS, LEFT);
    expect(foot).toEqual({ ...INSETS, bottom: foot.bottom });
    expect(foot.bottom).toBeGreaterThanOrEqual(LEFT.heightPx);
    // 1 × 4 in 600 × 1,000 px fills the height and stands in the middle: only the foot would cost size.
    const side = avoidCorner(tall, cornersOf(tall), [600, 1000], INSETS, LEFT);
    expect(side).toEqual({ ...INSETS, left: side.left });
    expect(side.left).toBeGreaterThanOrEqual(LEFT.widthPx);
  });

  it('leave the side of the corner free, not the other', () => {
    const side = avoidCorner(tall, cornersOf(tall), [600, 1000], INSETS, RIGHT);
    expect(side).toEqual({ ...INSETS, right: side.right });
    expect(side.right).toBeGreaterThanOrEqual(RIGHT.widthPx);
  });

  const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
  const offset = fc.integer({ min: -300, max: 300 }).map((n) => n / 100);
  const extent = fc.integer({ min: 1, max: 400 }).map((n) => n / 100);
  const inset = fc.integer({ min: 0, max: 60 });
  // Not whole pixels, so that no point lies on the very edge, where rounding decides.
  const covered = fc.integer({ min: 40, max: 320 }).map((px) => px + 0.3);
  const anyCase = fc.record({
    bounds: fc.tuple(offset, offset, extent, extent).map(([x, y, w, h]): Bounds => [x, y, x + w, y + h]),
    shares: fc.array(fc.tuple(share, share), { maxLength: 12 }),
    size: fc.tuple(fc.integer({ min: 500, max: 2000 }), fc.integer({ min: 500, max: 1400 })),
    insets: fc.record({ top: inset, right: inset, bottom: inset, left: inset }),
    corner: fc.record({
      side: fc.constantFrom('left' as const, 'right' as const),
      widthPx: covered,
      heightPx: covered
    })
  });

  it('hide no point of the bounds, and give way on one side at most', () => {
    fc.assert(
      fc.property(anyCase, ({ bounds, shares, size, insets, corner }) => {
        const [x0, y0, x1, y1] = bounds;
        const points = shares.map(([s, t]): Point => [x0 + s * (x1 - x0), y0 + t * (y1 - y0)]);
        const chosen = avoidCorner(bounds, points, size, insets, corner);
        expect(points.filter((point) => isCovered(point, bounds, size, chosen, corner))).toEqual([]);
        const changed = (['top', 'right', 'bottom', 'left'] as const).filter(
          (side) => chosen[side] !== insets[side]
        );
        const wasCovered = points.some((point) => isCovered(point, bounds, size, insets, corner));
        expect(changed).toHaveLength(wasCovered ? 1 : 0);
        for (const side of changed) {
          expect(['bottom', corner.side]).toContain(side);
          expect(chosen[side]).toBeGreaterThan(insets[side]);
        }
      })
    );
  });
});
