import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../src/geo/shape';
import { TileGrid, isTouching } from '../../../src/map/tile-grid';

const grid = (x: number, y: number, width: number, height: number, ratio = 1): TileGrid =>
  new TileGrid(2, { x, y }, { x: width, y: height }, ratio);

describe('a grid of tiles', () => {
  it('cuts a window of 896 × 774 px into nine tiles that cover it and no more than a pixel beyond', () => {
    const cells = grid(-448, -387, 896, 774).cellsIn([-448, -387, 448, 387]);
    expect(cells).toHaveLength(9);
    expect(grid(-448, -387, 896, 774).cellBoundsOf([-448, -387, 448, 387])).toEqual([-448, -387, 449, 387]);
  });

  it('has tiles of whole device pixels, and no more of them, at every ratio', () => {
    const ratio = fc.oneof(
      fc.constantFrom(1.25, 1.5, 1.75, 27 / 16),
      fc.double({ min: 1, max: 3, noNaN: true })
    );
    const size = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(size, size, ratio, (width, height, r) => {
        const { widthPx, heightPx } = grid(0, 0, width, height, r);
        expect(widthPx * r).toBeCloseTo(Math.round(widthPx * r), 6);
        expect(heightPx * r).toBeCloseTo(Math.round(heightPx * r), 6);
        // Together they reach no further than a device pixel each beyond the window.
        const columns = Math.ceil(width / 320);
        expect(widthPx * columns).toBeGreaterThan(width - 1e-6);
        expect(widthPx * columns).toBeLessThan(width + columns / r + 1e-6);
      })
    );
  });

  it('gives a window of no size one tile', () => {
    expect(grid(0, 0, 0, 0).cellsIn([0, 0, 1, 1])).toEqual([[0, 0]]);
  });

  it('names the tiles in the middle first', () => {
    const [first, ...others] = grid(0, 0, 960, 960).cellsIn([0, 0, 960, 960]);
    expect(first).toEqual([1, 1]);
    expect(others).toHaveLength(8);
  });

  it('covers any bounds with tiles that touch them, each once, and leaves none out', () => {
    const offset = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(offset, offset, size, size, offset, offset, size, size, (x, y, w, h, bx, by, bw, bh) => {
        const tiles = grid(x, y, w, h);
        const bounds: Bounds = [bx, by, bx + bw, by + bh];
        const cells = tiles.cellsIn(bounds);
        expect(new Set(cells.map(String)).size).toBe(cells.length);
        expect(cells.every((cell) => isTouching(tiles.boundsOf(cell), bounds))).toBe(true);
        const [x0, y0, x1, y1] = tiles.cellBoundsOf(bounds);
        expect(x0 <= bx && y0 <= by && x1 >= bx + bw && y1 >= by + bh).toBe(true);
        expect(cells.length * tiles.widthPx * tiles.heightPx).toBeCloseTo((x1 - x0) * (y1 - y0), 6);
      })
    );
  });
});

describe('touching', () => {
  it('takes more than a shared edge', () => {
    expect(isTouching([0, 0, 10, 10], [10, 0, 20, 10])).toBe(false);
    expect(isTouching([0, 0, 10, 10], [9, 9, 20, 20])).toBe(true);
  });
});
