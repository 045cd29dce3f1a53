import type { Box, Point, Segment } from './box';

/** True where a line passes through a box, or nearer by it than `air` along either axis. Source: Liang & Barsky 1984. */
export function crossesBox({ from: [ax, ay], to: [bx, by] }: Segment, box: Box, air = 0): boolean {
  const [x0, y0] = [box.x - air, box.y - air];
  const [x1, y1] = [box.x + box.width + air, box.y + box.height + air];
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

/** True where two lines cross or come nearer to each other than `air`. */
export function areLinesNear(one: Segment, other: Segment, air: number): boolean {
  const [[ax, ay], [bx, by]] = [one.from, one.to];
  const [[cx, cy], [dx, dy]] = [other.from, other.to];
  if (Math.max(ax, bx) + air < Math.min(cx, dx) || Math.max(cx, dx) + air < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) + air < Math.min(cy, dy) || Math.max(cy, dy) + air < Math.min(ay, by)) return false;
  const crosses =
    sideOf(one, other.from) * sideOf(one, other.to) < 0 &&
    sideOf(other, one.from) * sideOf(other, one.to) < 0;
  return (
    crosses ||
    squaredTo(one.from, other) < air * air ||
    squaredTo(one.to, other) < air * air ||
    squaredTo(other.from, one) < air * air ||
    squaredTo(other.to, one) < air * air
  );
}

function sideOf({ from: [ax, ay], to: [bx, by] }: Segment, [x, y]: Point): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/** The square of the distance from a point to a line. */
function squaredTo([x, y]: Point, { from: [ax, ay], to: [bx, by] }: Segment): number {
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
