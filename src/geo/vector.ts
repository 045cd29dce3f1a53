/** A point on the unit sphere: x towards 0° N 0° E, y towards 0° N 90° E, z towards the North Pole. */
export type Vector = readonly [x: number, y: number, z: number];

/** Longitude and latitude in degrees, in this order. */
export type Position = readonly [lon: number, lat: number];

const RADIANS = Math.PI / 180;

export function vectorOf([lon, lat]: Position): Vector {
  const cos = Math.cos(lat * RADIANS);
  return [cos * Math.cos(lon * RADIANS), cos * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

export function positionOf([x, y, z]: Vector): Position {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The vector at length 1; the zero vector stays as it is. */
export function normalize(v: Vector): Vector {
  const length = Math.hypot(v[0], v[1], v[2]);
  return length === 0 ? v : [v[0] / length, v[1] / length, v[2] / length];
}

/** `a` and `b` weighted and added. */
export function combine(a: Vector, wa: number, b: Vector, wb: number): Vector {
  return [wa * a[0] + wb * b[0], wa * a[1] + wb * b[1], wa * a[2] + wb * b[2]];
}

/** The angle between two points seen from the sphere's centre, in radians; exact for near and opposite points alike. */
export function angleBetween(a: Vector, b: Vector): number {
  const c = cross(a, b);
  return Math.atan2(Math.hypot(c[0], c[1], c[2]), dot(a, b));
}
