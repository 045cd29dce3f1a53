/** x, y of the corner nearest the origin, then width and height, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** A line from one point to another. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export function boxAround(x: number, y: number, halfWidth: number, halfHeight = halfWidth): Box {
  return { x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
}

export function growBox({ x, y, width, height }: Box, byX: number, byY = byX): Box {
  return { x: x - byX, y: y - byY, width: width + 2 * byX, height: height + 2 * byY };
}

export function moveBox({ x, y, width, height }: Box, dx: number, dy: number): Box {
  return { x: x + dx, y: y + dy, width, height };
}

/** True where two boxes lie nearer to each other than this. */
export function isNearBox(a: Box, b: Box, airX: number, airY: number): boolean {
  return (
    a.x < b.x + b.width + airX &&
    b.x < a.x + a.width + airX &&
    a.y < b.y + b.height + airY &&
    b.y < a.y + a.height + airY
  );
}

/** The area that two boxes share, in square pixels. */
export function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The point of a box that is nearest to another point. */
export function nearestOf({ x, y, width, height }: Box, [px, py]: Point): Point {
  return [Math.max(x, Math.min(x + width, px)), Math.max(y, Math.min(y + height, py))];
}

/** True where a line passes through a box. Source: Liang & Barsky 1984. */
export function crossesBox({ from: [ax, ay], to: [bx, by] }: Segment, box: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, step, low, high] of [
    [ax, bx - ax, box.x, box.x + box.width],
    [ay, by - ay, box.y, box.y + box.height]
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [t0, t1] = [(low - start) / step, (high - start) / step];
    enter = Math.max(enter, Math.min(t0, t1));
    leave = Math.min(leave, Math.max(t0, t1));
  }
  return enter <= leave;
}

/** True where two lines cross or come nearer to each other than this. */
export function isNearSegment(a: Segment, b: Segment, air: number): boolean {
  const side = ({ from: [ax, ay], to: [bx, by] }: Segment, [x, y]: Point): number =>
    (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  if (side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0) return true;
  return [
    [a.from, b],
    [a.to, b],
    [b.from, a],
    [b.to, a]
  ].some(([point, line]) => distanceTo(line as Segment, point as Point) < air);
}

function distanceTo({ from: [ax, ay], to: [bx, by] }: Segment, [x, y]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}
