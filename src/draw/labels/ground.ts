import type { Outline } from '../../geo/outline';
import { containsPoint, type Shape } from '../../geo/shape';
import type { Box } from './box';
import { fillShape, traceShape } from './scan-shape';
import { createGrid, createSums, type Grid, type Sums } from './summed-area';

/** All lands by their codes, and the edge of what the projection shows. */
export interface Lands {
  readonly land: ReadonlyMap<string, Outline>;
  readonly outline: Outline;
}

/**
 * Who owns each cell of a grid. A cell that a land only touches is that land's, too: what keeps off such cells keeps off the land. What lies
 * beyond the globe's edge is owned by nobody that a label is of.
 */
export interface Ground {
  readonly grid: Grid;
  /** Cells with land, or beyond the edge. */
  readonly land: Sums;
  /** Cells in a box's grid that are owned by no others than these, in a part of the grid. */
  ownedBy(owners: readonly string[], part: Box): Sums;
  /** Whether a point's cell is land of others than these. */
  isForeign(owners: readonly string[]): (x: number, y: number) => boolean;
  /** The codes of the lands that a point's cell is of, or touches. */
  ownersAt(x: number, y: number): readonly string[];
}

const BEYOND = 'beyond the edge';

/** A mark of the cells through which an outline runs: these lie only partly on their owner's land. */
const EDGE = 'edge';

/** Lays a grid of cells over a part of the plane at `k` pixels to its unit. */
export function createGround(lands: Lands, k: number, grid: Grid): Ground {
  const work = layGround(lands, k, grid);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same, land by land, so that the page can do else between two. */
export function* layGround({ land, outline }: Lands, k: number, grid: Grid): Generator<void, Ground> {
  const sets = createOwnerSets();
  const cells = new Uint16Array(grid.columns * grid.rows);
  const add = (...owners: readonly string[]): Paint => {
    const both = (set: number): number => owners.reduce((all, owner) => sets.with(all, owner), set);
    const plain = both(0);
    // Next to each other most cells are alike.
    let [before, after] = [0, plain];
    return (row, from, to) => {
      const end = row * grid.columns + to;
      for (let i = row * grid.columns + from; i < end; i++) {
        const set = cells[i] as number;
        if (set !== before) [before, after] = [set, both(set)];
        cells[i] = after;
      }
    };
  };
  const [x1, y1] = [grid.x + grid.columns * grid.cellPx, grid.y + grid.rows * grid.cellPx];
  for (const [code, { bounds, at }] of land) {
    if (k * bounds[2] < grid.x || k * bounds[0] > x1 || k * bounds[3] < grid.y || k * bounds[1] > y1)
      continue;
    const shape = at(k);
    fillShape(shape, k, grid, add(code));
    traceShape(shape, k, grid, add(code, EDGE));
    yield;
  }
  paintBeyond(outline.at(k), k, grid, add(BEYOND));
  const part = ({ x, y, width, height }: Box): Grid =>
    createGrid(
      [Math.max(grid.x, x), Math.max(grid.y, y), Math.min(x1, x + width), Math.min(y1, y + height)],
      grid.cellPx
    );
  const setAt = (x: number, y: number): number => {
    const column = Math.floor((x - grid.x) / grid.cellPx);
    const row = Math.floor((y - grid.y) / grid.cellPx);
    const isOff = column < 0 || row < 0 || column >= grid.columns || row >= grid.rows;
    return isOff ? 0 : (cells[row * grid.columns + column] as number);
  };
  const isOwnedBy = (owners: readonly string[]): Uint8Array =>
    sets.mark(
      (set) => set.some((one) => one !== EDGE) && set.every((one) => one === EDGE || owners.includes(one))
    );
  return {
    grid,
    land: createSums(
      cells,
      grid,
      sets.mark((set) => set.length > 0)
    ),
    ownedBy: (owners, box) => createSums(cells, grid, isOwnedBy(owners), part(box)),
    isForeign(owners) {
      const owned = isOwnedBy(owners);
      return (x, y) => {
        const set = setAt(x, y);
        return set > 0 && !owned[set];
      };
    },
    ownersAt: (x, y) => sets.landsOf(setAt(x, y))
  };
}

/** The cells of one shape alone: those that lie wholly within it, and those that it touches. */
export function createInterior(shape: Shape, k: number, grid: Grid): { within: Sums; touched: Sums } {
  const cells = new Uint16Array(grid.columns * grid.rows);
  const write = (value: number) => (row: number, from: number, to: number) =>
    void cells.fill(value, row * grid.columns + from, row * grid.columns + to);
  fillShape(shape, k, grid, write(1));
  traceShape(shape, k, grid, write(2));
  return {
    within: createSums(cells, grid, Uint8Array.of(0, 1, 0)),
    touched: createSums(cells, grid, Uint8Array.of(0, 1, 1))
  };
}

type Paint = (row: number, from: number, to: number) => void;

function paintBeyond(edge: Shape, k: number, grid: Grid, paint: Paint): void {
  const { x, y, cellPx, columns, rows } = grid;
  const corners = [x, x + columns * cellPx].flatMap((cx) =>
    [y, y + rows * cellPx].map((cy) => [cx / k, cy / k])
  );
  // The globe's edge bulges outward: where the corners are on the globe all is.
  if (corners.every(([cx, cy]) => containsPoint(edge, cx as number, cy as number))) return;
  let next = 0;
  fillShape(edge, k, grid, (row, from, to) => {
    for (; next < row; next++) paint(next, 0, columns);
    paint(row, 0, from);
    paint(row, to, columns);
    next = row + 1;
  });
  for (; next < rows; next++) paint(next, 0, columns);
}

/** Sets of owners as small numbers; 0 is the empty one. */
function createOwnerSets() {
  const sets: (readonly string[])[] = [[]];
  const numbers = new Map<string, number>([['', 0]]);
  const unions: Map<string, number>[] = [];
  const lands: (readonly string[])[] = [];
  return {
    with(set: number, owner: string): number {
      const known = (unions[set] ??= new Map());
      let union = known.get(owner);
      if (union === undefined) {
        const before = sets[set] as readonly string[];
        const owners = before.includes(owner) ? before : [...before, owner].sort();
        const key = owners.join();
        union = numbers.get(key) ?? sets.push(owners) - 1;
        numbers.set(key, union);
        known.set(owner, union);
      }
      return union;
    },
    landsOf: (set: number): readonly string[] =>
      (lands[set] ??= (sets[set] as readonly string[]).filter((owner) => owner !== EDGE && owner !== BEYOND)),
    mark: (isMarked: (set: readonly string[]) => boolean): Uint8Array =>
      Uint8Array.from(sets, (set) => Number(isMarked(set)))
  };
}
