/** [x0, y0, x1, y1] in plane units; x0 > x1 for nothing at all. */
export type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];

export const NO_BOUNDS: Bounds = [Infinity, Infinity, -Infinity, -Infinity];

/**
 * Projected geometry as numbers only: `coordinates` holds x, y pairs in plane units (a sphere of radius 1, y downward);
 * `ends` holds, for every ring or line, the index of the point after its last. A closed shape is filled by
 * the even-odd rule; its rings do not repeat their first point.
 */
export interface Shape {
  readonly coordinates: Float32Array;
  readonly ends: Uint32Array;
  readonly closed: boolean;
  readonly bounds: Bounds;
}

/** Collects rings or lines into a Shape. */
export class ShapeBuilder {
  #coordinates = new Float32Array(256);
  #length = 0;
  #start = 0;
  readonly #ends: number[] = [];

  /** Appends one point of the current ring or line. */
  point(x: number, y: number): void {
    if (this.#length + 2 > this.#coordinates.length) this.#grow(this.#length + 2);
    this.#coordinates[this.#length++] = x;
    this.#coordinates[this.#length++] = y;
  }

  /** Appends `count` points of `from`, starting with the point `first`; backwards where `count` is negative. */
  points(from: Float32Array, first: number, count: number): void {
    const n = Math.abs(count);
    if (this.#length + 2 * n > this.#coordinates.length) this.#grow(this.#length + 2 * n);
    if (count > 0) {
      this.#coordinates.set(from.subarray(2 * first, 2 * (first + n)), this.#length);
      this.#length += 2 * n;
      return;
    }
    const to = this.#coordinates;
    let at = this.#length;
    for (let i = first; i > first - n; i--) {
      to[at++] = from[2 * i] as number;
      to[at++] = from[2 * i + 1] as number;
    }
    this.#length = at;
  }

  /** Ends the current ring or line; one of fewer points than `least` is dropped. */
  end(least = 2): void {
    if (this.#length - this.#start < 2 * least) this.#length = this.#start;
    else this.#ends.push(this.#length / 2);
    this.#start = this.#length;
  }

  build(closed: boolean): Shape {
    const coordinates = this.#coordinates.slice(0, this.#start);
    return { coordinates, ends: Uint32Array.from(this.#ends), closed, bounds: boundsOf(coordinates) };
  }

  #grow(needed: number): void {
    const larger = new Float32Array(Math.max(needed, 2 * this.#coordinates.length));
    larger.set(this.#coordinates.subarray(0, this.#length));
    this.#coordinates = larger;
  }
}

function boundsOf(coordinates: Float32Array): Bounds {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (let i = 0; i < coordinates.length; i += 2) {
    const x = coordinates[i] as number;
    const y = coordinates[i + 1] as number;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return [x0, y0, x1, y1];
}

/** The smallest bounds around both. */
export function uniteBounds(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

export function isEmptyBounds(bounds: Bounds): boolean {
  return bounds[0] > bounds[2];
}

/** True where the point lies inside a closed shape, by the even-odd rule. */
export function containsPoint(shape: Shape, x: number, y: number): boolean {
  const { coordinates, ends, bounds } = shape;
  if (!shape.closed || x < bounds[0] || x > bounds[2] || y < bounds[1] || y > bounds[3]) return false;
  let inside = false;
  let start = 0;
  for (const end of ends) {
    let px = coordinates[2 * end - 2] as number;
    let py = coordinates[2 * end - 1] as number;
    for (let i = start; i < end; i++) {
      const qx = coordinates[2 * i] as number;
      const qy = coordinates[2 * i + 1] as number;
      if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
      px = qx;
      py = qy;
    }
    start = end;
  }
  return inside;
}
