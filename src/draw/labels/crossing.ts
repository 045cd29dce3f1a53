import type { Box, Segment } from './box';

/** True where the line from a to b passes through the box from x0, y0 to x1, y1. Source: Liang & Barsky 1984. */
export function crossesBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number
): boolean {
  if (Math.max(ax, bx) < x0 || Math.min(ax, bx) > x1 || Math.max(ay, by) < y0 || Math.min(ay, by) > y1)
    return false;
  const [dx, dy] = [bx - ax, by - ay];
  // All of the box lies on one side of the line where its corners do.
  const a = dx * (y0 - ay) - dy * (x0 - ax);
  const b = dx * (y0 - ay) - dy * (x1 - ax);
  const c = dx * (y1 - ay) - dy * (x0 - ax);
  const d = dx * (y1 - ay) - dy * (x1 - ax);
  return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
}

/** True where the lines a–b and c–d cross or come nearer to each other than `air`. */
export function areLinesNear(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
  air: number
): boolean {
  if (Math.max(ax, bx) + air < Math.min(cx, dx) || Math.max(cx, dx) + air < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) + air < Math.min(cy, dy) || Math.max(cy, dy) + air < Math.min(ay, by)) return false;
  const crosses =
    sideOf(ax, ay, bx, by, cx, cy) * sideOf(ax, ay, bx, by, dx, dy) < 0 &&
    sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) < 0;
  return (
    crosses ||
    squaredTo(ax, ay, cx, cy, dx, dy) < air * air ||
    squaredTo(bx, by, cx, cy, dx, dy) < air * air ||
    squaredTo(cx, cy, ax, ay, bx, by) < air * air ||
    squaredTo(dx, dy, ax, ay, bx, by) < air * air
  );
}

function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/** The square of the distance from a point to the line a–b. */
function squaredTo(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  const [ex, ey] = [ax + t * dx - x, ay + t * dy - y];
  return ex * ex + ey * ey;
}

/** How much of the line a–b lies within a box. Source: Liang & Barsky 1984. */
export function lengthWithin(
  { from: [ax, ay], to: [bx, by] }: Segment,
  { x, y, width, height }: Box
): number {
  const [dx, dy] = [bx - ax, by - ay];
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [-dx, ax - x],
    [dx, x + width - ax],
    [-dy, ay - y],
    [dy, y + height - ay]
  ] as const) {
    if (step === 0 && room < 0) return 0;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return Math.max(0, leaves - enters) * Math.hypot(dx, dy);
}
