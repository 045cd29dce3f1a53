import type { Box, Point, Segment } from '../../../../src/draw/labels/box';
import { containsPoint, type Shape } from '../../../../src/geo/shape';

/** Judges places by the polygons themselves, in plane units and without the cells that the labels were placed by. */

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

export function edgesOf({ coordinates, ends }: Shape): readonly Edge[] {
  const edges: Edge[] = [];
  let start = 0;
  for (const end of ends) {
    for (let i = start; i < end; i++) {
      const j = i + 1 < end ? i + 1 : start;
      edges.push([
        coordinates[2 * i],
        coordinates[2 * i + 1],
        coordinates[2 * j],
        coordinates[2 * j + 1]
      ] as never);
    }
    start = end;
  }
  return edges;
}

export function cornersOf({ x, y, width, height }: Box): readonly Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height]
  ];
}

/** True where a part of the box lies on the shape. */
export function touchesShape(box: Box, shape: Shape): boolean {
  const [x0, y0, x1, y1] = shape.bounds;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  if (x1 < box.x || x0 > right || y1 < box.y || y0 > bottom) return false;
  if (containsPoint(shape, box.x + box.width / 2, box.y + box.height / 2)) return true;
  const { coordinates, ends } = shape;
  let start = 0;
  for (const end of ends) {
    for (let i = start; i < end; i++) {
      const j = i + 1 < end ? i + 1 : start;
      const ax = coordinates[2 * i] as number;
      const ay = coordinates[2 * i + 1] as number;
      const bx = coordinates[2 * j] as number;
      const by = coordinates[2 * j + 1] as number;
      if ((ax < box.x && bx < box.x) || (ax > right && bx > right)) continue;
      if ((ay < box.y && by < box.y) || (ay > bottom && by > bottom)) continue;
      if (distanceOfLine({ from: [ax, ay], to: [bx, by] }, box) === 0) return true;
    }
    start = end;
  }
  return false;
}

/** The distance from a box to the nearest point of a shape; 0 where they meet. */
export function distanceToShape(box: Box, shape: Shape): number {
  if (containsPoint(shape, box.x + box.width / 2, box.y + box.height / 2)) return 0;
  let least = Infinity;
  for (const [ax, ay, bx, by] of edgesOf(shape)) {
    least = Math.min(least, distanceOfLine({ from: [ax, ay], to: [bx, by] }, box));
    if (least === 0) break;
  }
  return least;
}

export function distanceOfLine(line: Segment, box: Box): number {
  const isIn = ([x, y]: Point): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  if (isIn(line.from) || isIn(line.to)) return 0;
  const corners = cornersOf(box);
  const sides = corners.map((from, i): Segment => ({ from, to: corners[(i + 1) % 4] as Point }));
  return Math.min(...sides.map((side) => distanceOfLines(line, side)));
}

export function distanceOfLines(a: Segment, b: Segment): number {
  const side = ({ from, to }: Segment, [x, y]: Point): number =>
    (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
  if (side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0) return 0;
  const to = ({ from: [ax, ay], to: [bx, by] }: Segment, [x, y]: Point): number => {
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const t =
      squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
    return Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y);
  };
  return Math.min(to(a, b.from), to(a, b.to), to(b, a.from), to(b, a.to));
}

/** The share that the ring around a point has of a shape's largest ring. */
export function shareOfPartAt(shape: Shape, [x, y]: Point): number {
  const areas: number[] = [];
  let at = 0;
  let start = 0;
  for (const end of shape.ends) {
    const ring: Shape = {
      ...shape,
      coordinates: shape.coordinates.slice(2 * start, 2 * end),
      ends: Uint32Array.of(end - start)
    };
    const doubled = edgesOf(ring).reduce((sum, [ax, ay, bx, by]) => sum + ax * by - ay * bx, 0);
    areas.push(Math.abs(doubled));
    if (containsPoint(ring, x, y)) at = Math.max(at, Math.abs(doubled));
    start = end;
  }
  return at / Math.max(...areas);
}
