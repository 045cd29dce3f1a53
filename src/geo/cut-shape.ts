import { ShapeBuilder, type Bounds, type Shape } from './shape';

/**
 * What of a shape lies within a box: the same object where all of it does, null where nothing does. Rings are cut along the box's sides
 * (Sutherland and Hodgman 1974), so that a side of the box may become a part of their edge; of lines the parts whose segments may touch it stay.
 */
export function cutShape(shape: Shape, box: Bounds): Shape | null {
  const [x0, y0, x1, y1] = shape.bounds;
  if (x0 > box[2] || x1 < box[0] || y0 > box[3] || y1 < box[1]) return null;
  if (x0 >= box[0] && x1 <= box[2] && y0 >= box[1] && y1 <= box[3]) return shape;
  const builder = new ShapeBuilder();
  let start = 0;
  for (const end of shape.ends) {
    const points = shape.coordinates.subarray(2 * start, 2 * end);
    if (shape.closed) addRing(builder, points, box);
    else addLine(builder, points, box);
    start = end;
  }
  const cut = builder.build(shape.closed);
  return cut.ends.length ? cut : null;
}

/** On which sides of the box a point lies beyond it. */
const LEFT = 1;
const RIGHT = 2;
const ABOVE = 4;
const BELOW = 8;
const SIDES = [LEFT, RIGHT, ABOVE, BELOW];

function sidesOf(x: number, y: number, [x0, y0, x1, y1]: Bounds): number {
  return (x < x0 ? LEFT : x > x1 ? RIGHT : 0) | (y < y0 ? ABOVE : y > y1 ? BELOW : 0);
}

function addRing(builder: ShapeBuilder, ring: Float32Array, box: Bounds): void {
  let anywhere = 0;
  let everywhere = LEFT | RIGHT | ABOVE | BELOW;
  for (let i = 0; i < ring.length; i += 2) {
    const sides = sidesOf(ring[i] as number, ring[i + 1] as number, box);
    anywhere |= sides;
    everywhere &= sides;
  }
  if (everywhere) return;
  let points: ArrayLike<number> = ring;
  for (const side of SIDES) if (anywhere & side) points = cutAlong(points, side, box);
  for (let i = 0; i < points.length; i += 2) builder.point(points[i] as number, points[i + 1] as number);
  builder.end();
}

/** The part of a ring on the inner side of one side of the box. */
function cutAlong(ring: ArrayLike<number>, side: number, box: Bounds): number[] {
  const axis = side === LEFT || side === RIGHT ? 0 : 1;
  const limit = (
    side === LEFT ? box[0] : side === RIGHT ? box[2] : side === ABOVE ? box[1] : box[3]
  ) as number;
  const sign = side === LEFT || side === ABOVE ? 1 : -1;
  const cut: number[] = [];
  let x = ring[ring.length - 2] as number;
  let y = ring[ring.length - 1] as number;
  let before = sign * ((axis ? y : x) - limit);
  for (let i = 0; i < ring.length; i += 2) {
    const nextX = ring[i] as number;
    const nextY = ring[i + 1] as number;
    const after = sign * ((axis ? nextY : nextX) - limit);
    if (before >= 0 !== after >= 0) {
      const t = before / (before - after);
      cut.push(axis ? x + t * (nextX - x) : limit, axis ? limit : y + t * (nextY - y));
    }
    if (after >= 0) cut.push(nextX, nextY);
    x = nextX;
    y = nextY;
    before = after;
  }
  return cut;
}

function addLine(builder: ShapeBuilder, line: Float32Array, box: Bounds): void {
  let x = line[0] as number;
  let y = line[1] as number;
  let sides = sidesOf(x, y, box);
  let isOpen = false;
  for (let i = 2; i < line.length; i += 2) {
    const nextX = line[i] as number;
    const nextY = line[i + 1] as number;
    const nextSides = sidesOf(nextX, nextY, box);
    if (sides & nextSides) {
      if (isOpen) builder.end();
      isOpen = false;
    } else {
      if (!isOpen) builder.point(x, y);
      builder.point(nextX, nextY);
      isOpen = true;
    }
    x = nextX;
    y = nextY;
    sides = nextSides;
  }
  builder.end();
}
