import type { Bounds } from '../../geo/shape';

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

/** True where the whole box lies within the bounds. */
export function isWithin({ x, y, width, height }: Box, [x0, y0, x1, y1]: Bounds): boolean {
  return x >= x0 && y >= y0 && x + width <= x1 && y + height <= y1;
}
