import type { Box } from './label-layout';

/** The width and height of a cell, in CSS pixels: about a label's width. */
const CELL_PX = 96;

/** More rows than any map has. */
const ROWS = 1e6;

/**
 * Boxes by the cell of a grid in which their corner lies, to add up something over those near another box without looking at all of them.
 * `airPx` is how near a box counts.
 */
export function createBoxIndex(
  boxes: readonly Box[],
  airPx: number
): (box: Box, amountOf: (near: Box) => number) => number {
  const cells = new Map<number, Box[]>();
  let [widest, highest] = [0, 0];
  for (const box of boxes) {
    const key = Math.floor(box.x / CELL_PX) * ROWS + Math.floor(box.y / CELL_PX);
    const cell = cells.get(key);
    if (cell) cell.push(box);
    else cells.set(key, [box]);
    widest = Math.max(widest, box.width);
    highest = Math.max(highest, box.height);
  }
  return ({ x, y, width, height }, amountOf) => {
    const [x1, y1] = [Math.floor((x + width + airPx) / CELL_PX), Math.floor((y + height + airPx) / CELL_PX)];
    const y0 = Math.floor((y - airPx - highest) / CELL_PX);
    let sum = 0;
    for (let column = Math.floor((x - airPx - widest) / CELL_PX); column <= x1; column++)
      for (let row = y0; row <= y1; row++) {
        const near = cells.get(column * ROWS + row);
        if (near) for (const box of near) sum += amountOf(box);
      }
    return sum;
  };
}
