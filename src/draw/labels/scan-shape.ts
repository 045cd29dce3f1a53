import type { Shape } from '../../geo/shape';
import type { Grid } from './summed-area';

/** A row of cells from one column to before another. */
type Paint = (row: number, from: number, to: number) => void;

/** More columns than any grid has. */
const COLUMNS = 1e5;

/** Paints the cells whose middle lies within a closed shape, by the even-odd rule, from the first row to the last. */
export function fillShape(shape: Shape, k: number, grid: Grid, paint: Paint): void {
  const { columns, rows } = grid;
  const crossings: number[] = [];
  forEachEdge(shape, k, grid, (ax, ay, bx, by) => {
    const first = Math.max(0, Math.ceil(Math.min(ay, by) - 0.5));
    const last = Math.min(rows, Math.ceil(Math.max(ay, by) - 0.5));
    for (let row = first; row < last; row++) {
      const x = ax + ((row + 0.5 - ay) / (by - ay)) * (bx - ax);
      crossings.push(row * COLUMNS + Math.max(0, Math.min(columns, Math.ceil(x - 0.5))));
    }
  });
  const sorted = new Float64Array(crossings).sort();
  for (let i = 0; i + 1 < sorted.length; i += 2) {
    const row = Math.floor((sorted[i] as number) / COLUMNS);
    const from = (sorted[i] as number) - row * COLUMNS;
    const to = (sorted[i + 1] as number) - row * COLUMNS;
    if (from < to) paint(row, from, to);
  }
}

/** Paints every cell through which the shape's edge runs. */
export function traceShape(shape: Shape, k: number, grid: Grid, paint: Paint): void {
  const { columns, rows } = grid;
  forEachEdge(shape, k, grid, (ax, ay, bx, by) => {
    if (Math.max(ax, bx) < 0 || Math.min(ax, bx) >= columns) return;
    const first = Math.max(0, Math.floor(Math.min(ay, by)));
    const last = Math.min(rows - 1, Math.floor(Math.max(ay, by)));
    for (let row = first; row <= last; row++) {
      const x0 = by === ay ? ax : ax + ((Math.max(row, Math.min(row + 1, ay)) - ay) / (by - ay)) * (bx - ax);
      const x1 = by === ay ? bx : ax + ((Math.max(row, Math.min(row + 1, by)) - ay) / (by - ay)) * (bx - ax);
      const from = Math.max(0, Math.floor(Math.min(x0, x1)));
      const to = Math.min(columns, Math.floor(Math.max(x0, x1)) + 1);
      if (from < to) paint(row, from, to);
    }
  });
}

/** All edges that may meet the grid's rows, in cells from its corner. */
function forEachEdge(
  { coordinates, ends }: Shape,
  k: number,
  { x, y, cellPx, rows }: Grid,
  visit: (ax: number, ay: number, bx: number, by: number) => void
): void {
  let start = 0;
  for (const end of ends) {
    let ax = (k * (coordinates[2 * end - 2] as number) - x) / cellPx;
    let ay = (k * (coordinates[2 * end - 1] as number) - y) / cellPx;
    for (let i = start; i < end; i++) {
      const bx = (k * (coordinates[2 * i] as number) - x) / cellPx;
      const by = (k * (coordinates[2 * i + 1] as number) - y) / cellPx;
      if ((ay >= 0 || by >= 0) && (ay < rows || by < rows)) visit(ax, ay, bx, by);
      ax = bx;
      ay = by;
    }
    start = end;
  }
}
