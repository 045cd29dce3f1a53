import type { Bounds } from '../../geo/shape';
import type { Box } from './box';

/** Square cells over a part of the plane: the corner nearest the origin and a cell's width in CSS pixels, and how many there are. */
export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly cellPx: number;
  readonly columns: number;
  readonly rows: number;
}

/** How many cells of a kind a box touches, however large it is, in the same time. */
export interface Sums {
  count(box: Box): number;
  /** How many cells it touches at all, those beyond the grid among them. */
  cellsOf(box: Box): number;
  /** True where every cell that the box touches is of the kind. */
  covers(box: Box): boolean;
}

/** A grid over bounds, its cells counted from the plane's origin: the same wherever the bounds begin. */
export function createGrid([x0, y0, x1, y1]: Bounds, cellPx: number): Grid {
  const [left, top] = [Math.floor(x0 / cellPx), Math.floor(y0 / cellPx)];
  return {
    x: left * cellPx,
    y: top * cellPx,
    cellPx,
    columns: Math.max(1, Math.ceil(x1 / cellPx) - left),
    rows: Math.max(1, Math.ceil(y1 / cellPx) - top)
  };
}

/**
 * Sums over the cells of a grid, of which those count whose value `counts` has a 1 for; beyond the grid there are none. `part` keeps to a smaller grid
 * of the same cells. Source: Crow 1984, Summed-Area Tables for Texture Mapping.
 */
export function createSums(cells: Uint16Array, grid: Grid, counts: Uint8Array, part: Grid = grid): Sums {
  const { x, y, cellPx, columns, rows } = part;
  const left = Math.round((x - grid.x) / cellPx);
  const top = Math.round((y - grid.y) / cellPx);
  const stride = columns + 1;
  const sums = new Uint32Array(stride * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    let from = (row + top) * grid.columns + left;
    let at = (row + 1) * stride + 1;
    for (let column = 0; column < columns; column++, at++) {
      sum += counts[cells[from++] as number] as number;
      sums[at] = (sums[at - stride] as number) + sum;
    }
  }
  const within = (value: number, most: number): number => (value < 0 ? 0 : value > most ? most : value);
  function sumOf(x0: number, y0: number, x1: number, y1: number): number {
    const [c0, c1] = [within(x0, columns), within(x1, columns)];
    const [r0, r1] = [within(y0, rows) * stride, within(y1, rows) * stride];
    return (
      (sums[r1 + c1] as number) -
      (sums[r1 + c0] as number) -
      (sums[r0 + c1] as number) +
      (sums[r0 + c0] as number)
    );
  }
  const firstColumn = (box: Box): number => Math.floor((box.x - x) / cellPx);
  const firstRow = (box: Box): number => Math.floor((box.y - y) / cellPx);
  const endColumn = (box: Box): number => Math.ceil((box.x + box.width - x) / cellPx);
  const endRow = (box: Box): number => Math.ceil((box.y + box.height - y) / cellPx);
  const count = (box: Box): number => sumOf(firstColumn(box), firstRow(box), endColumn(box), endRow(box));
  const cellsOf = (box: Box): number => (endColumn(box) - firstColumn(box)) * (endRow(box) - firstRow(box));
  return { count, cellsOf, covers: (box) => count(box) === cellsOf(box) };
}
