import type { Box } from './box';

/** The width and height of a cell, in CSS pixels. */
const CELL_PX = 48;

/** Cells so far apart share a number: what is in one is then looked at in vain, no more. */
const numberOf = (column: number, row: number): number => ((column & 0x3fff) << 14) | (row & 0x3fff);

const cellOf = (value: number): number => Math.floor(value / CELL_PX);

/** Boxes by the cells of a grid that they lie in, to visit those that touch another box without looking at all of them. */
export function createBoxIndex(boxes: readonly Box[]): (box: Box, visit: (near: Box) => void) => void {
  const cells = new Map<number, Box[]>();
  const visitCells = (box: Box, visit: (key: number, column: number, row: number) => void): void => {
    const [x1, y1] = [cellOf(box.x + box.width), cellOf(box.y + box.height)];
    for (let column = cellOf(box.x); column <= x1; column++)
      for (let row = cellOf(box.y); row <= y1; row++) visit(numberOf(column, row), column, row);
  };
  for (const box of boxes)
    visitCells(box, (key) => {
      const cell = cells.get(key);
      if (cell) cell.push(box);
      else cells.set(key, [box]);
    });
  return (box, visit) =>
    visitCells(box, (key, column, row) => {
      for (const near of cells.get(key) ?? []) {
        if (near.x > box.x + box.width || box.x > near.x + near.width) continue;
        if (near.y > box.y + box.height || box.y > near.y + near.height) continue;
        // Of all cells that both lie in, this is the first.
        if (cellOf(Math.max(near.x, box.x)) === column && cellOf(Math.max(near.y, box.y)) === row)
          visit(near);
      }
    });
}
