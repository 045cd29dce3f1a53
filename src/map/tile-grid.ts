import { NO_BOUNDS, uniteBounds, type Bounds } from '../geo/shape';

/** A tile's column and row; the tile at 0, 0 has its corner at the grid's origin. */
export type Cell = readonly [column: number, row: number];

/** Tiles are about this large; the window is cut evenly, so that those in it cover no more than it. */
const TILE_PX = 320;

/** A share of a tile that is an error of rounding, and not worth a tile. */
const SLIGHT = 1e-9;

/** How the plane at one scale is cut into tiles, in CSS pixels from the plane's origin. */
export class TileGrid {
  readonly zoom: number;
  readonly originX: number;
  readonly originY: number;
  readonly widthPx: number;
  readonly heightPx: number;

  /** The grid starts at the window's corner of the moment it was made. `ratio` is the number of device pixels to a CSS pixel. */
  constructor(
    zoom: number,
    origin: { x: number; y: number },
    windowPx: { x: number; y: number },
    ratio: number
  ) {
    this.zoom = zoom;
    this.originX = origin.x;
    this.originY = origin.y;
    this.widthPx = cutEvenly(windowPx.x, ratio);
    this.heightPx = cutEvenly(windowPx.y, ratio);
  }

  /** How far apart two tiles can be at most. */
  get tilePx(): number {
    return Math.max(this.widthPx, this.heightPx);
  }

  boundsOf([column, row]: Cell): Bounds {
    const x = this.originX + column * this.widthPx;
    const y = this.originY + row * this.heightPx;
    return [x, y, x + this.widthPx, y + this.heightPx];
  }

  /** The bounds of all cells that touch the bounds. */
  cellBoundsOf(bounds: Bounds): Bounds {
    return this.cellsIn(bounds)
      .map((cell) => this.boundsOf(cell))
      .reduce(uniteBounds, NO_BOUNDS);
  }

  /** The cells that touch the bounds, from the middle outward. */
  cellsIn([x0, y0, x1, y1]: Bounds): Cell[] {
    const cells: Cell[] = [];
    const first = [
      Math.floor((x0 - this.originX) / this.widthPx + SLIGHT),
      Math.floor((y0 - this.originY) / this.heightPx + SLIGHT)
    ] as const;
    const last = [
      Math.ceil((x1 - this.originX) / this.widthPx - SLIGHT) - 1,
      Math.ceil((y1 - this.originY) / this.heightPx - SLIGHT) - 1
    ] as const;
    for (let i = first[0]; i <= last[0]; i++) for (let j = first[1]; j <= last[1]; j++) cells.push([i, j]);
    const [ci, cj] = [(first[0] + last[0]) / 2, (first[1] + last[1]) / 2];
    return cells.sort((a, b) => Math.hypot(a[0] - ci, a[1] - cj) - Math.hypot(b[0] - ci, b[1] - cj));
  }
}

/** Into lengths of whole device pixels: what lies between two of them is blurred, and leaves a seam. */
function cutEvenly(lengthPx: number, ratio: number): number {
  const length = Math.max(1, lengthPx);
  return Math.ceil((length * ratio) / Math.ceil(length / TILE_PX)) / ratio;
}

/** True where the two share more than an edge. */
export function isTouching(a: Bounds, b: Bounds): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}
