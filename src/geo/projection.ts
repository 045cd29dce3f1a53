import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';
import { ShapeBuilder, type Shape } from './shape';
import { type Position, type Vector, cross, dot, normalize, positionOf, vectorOf } from './vector';

const DEGREES = 180 / Math.PI;

/** Beyond this angle from its centre the regional projection shows nothing. */
export const HORIZON_DEGREES = 100;

/** The meridian in the middle of the world projection: its cut, at 169° W, keeps Russia and Alaska whole. */
export const WORLD_MERIDIAN = 11;

/** The middle of one that shows the Pacific whole: its cut, at 26° W, passes between Iceland, the Azores, Cape Verde and the Americas, and through Greenland. */
export const PACIFIC_MERIDIAN = 154;

/**
 * An equal-area map of a sphere of radius 1 onto a plane with y downward. Areas on the plane are areas on the sphere,
 * wherever they lie.
 */
export interface Projection {
  readonly kind: 'regional' | 'world';
  readonly centre: Position;
  project(position: Position): readonly [x: number, y: number];
  /** The position at a point of the plane; for a point beyond the outline, that of the nearest one within it. */
  unproject(x: number, y: number): Position;
  /** True for points of the plane that show a part of the globe. */
  contains(x: number, y: number): boolean;
  /** True where the projection shows the point of the unit sphere at all. */
  shows(x: number, y: number, z: number): boolean;
  /** Projects n points at once: x, y, z triples in, x, y pairs out, and for each point its flags: SHOWN, BROKEN, both or neither. */
  projectAll(vectors: Float64Array, to: Float32Array, flags: Uint8Array): void;
  /** The edge of what is shown. */
  readonly outline: Shape;
  /** The same projection at scale 1 for d3-geo, which clips and resamples what meets the cut. */
  readonly d3: GeoProjection;
}

/** A point that the projection shows at all. */
export const SHOWN = 1;

/** A point from which no straight line leads to the one before it: across the cut, or near the point opposite the centre. */
export const BROKEN = 2;

/** Points nearer than this to the point opposite the centre stretch without bound (cosine of the angle from the centre). */
const ANTIPODE_COSINE = Math.cos(160 / DEGREES);

/**
 * Lambert's azimuthal equal-area projection about a centre (Snyder 1987, Map Projections: A Working Manual, p. 185),
 * cut off at HORIZON_DEGREES.
 */
export function createRegionalProjection(centre: Position): Projection {
  const c = vectorOf(centre);
  const lon = centre[0] / DEGREES;
  const east: Vector = [-Math.sin(lon), Math.cos(lon), 0];
  const north = cross(c, east);
  const horizon = Math.cos(HORIZON_DEGREES / DEGREES);
  const radius = 2 * Math.sin(HORIZON_DEGREES / DEGREES / 2);

  function project(position: Position): readonly [number, number] {
    const v = vectorOf(position);
    const k = Math.sqrt(2 / Math.max(1e-9, 1 + dot(v, c)));
    return [k * dot(v, east), -k * dot(v, north)];
  }

  function unproject(x: number, y: number): Position {
    const length = Math.hypot(x, y);
    if (length < 1e-12) return centre;
    const inside = Math.min(length, radius);
    const angle = 2 * Math.asin(inside / 2);
    const sin = Math.sin(angle) / length;
    const cos = Math.cos(angle);
    const v: [number, number, number] = [0, 0, 0];
    for (const i of [0, 1, 2] as const) v[i] = cos * c[i] + sin * (x * east[i] - y * north[i]);
    return positionOf(normalize(v));
  }

  function projectAll(vectors: Float64Array, to: Float32Array, flags: Uint8Array): void {
    const [cx, cy, cz] = c;
    const [ex, ey] = east;
    const [nx, ny, nz] = north;
    for (let i = 0, j = 0, n = flags.length; i < n; i++, j += 3) {
      const x = vectors[j] as number;
      const y = vectors[j + 1] as number;
      const z = vectors[j + 2] as number;
      const w = cx * x + cy * y + cz * z;
      const k = Math.sqrt(2 / Math.max(1e-9, 1 + w));
      to[2 * i] = k * (ex * x + ey * y);
      to[2 * i + 1] = -k * (nx * x + ny * y + nz * z);
      flags[i] = (w >= horizon ? SHOWN : 0) | (w < ANTIPODE_COSINE ? BROKEN : 0);
    }
  }

  const outline = new ShapeBuilder();
  for (let i = 0; i < 360; i++) outline.point(radius * Math.cos(i / DEGREES), radius * Math.sin(i / DEGREES));
  outline.end();

  return {
    kind: 'regional',
    centre,
    project,
    unproject,
    contains: (x, y) => Math.hypot(x, y) <= radius,
    shows: (x, y, z) => c[0] * x + c[1] * y + c[2] * z >= horizon,
    projectAll,
    outline: outline.build(true),
    d3: geoAzimuthalEqualArea()
      .scale(1)
      .translate([0, 0])
      .rotate([-centre[0], -centre[1]])
      .clipAngle(HORIZON_DEGREES)
      .precision(0.0007)
  };
}

const A1 = 1.340264;
const A2 = -0.081106;
const A3 = 0.000893;
const A4 = 0.003796;
const M = Math.sqrt(3) / 2;

/** x per radian of longitude, and y, at the parametric latitude `l`. */
function equalEarth(l: number): readonly [xPerRadian: number, y: number] {
  const l2 = l * l;
  const l6 = l2 * l2 * l2;
  return [
    Math.cos(l) / (M * (A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2))),
    l * (A1 + A2 * l2 + l6 * (A3 + A4 * l2))
  ];
}

/** Equal Earth (Šavrič, Patterson and Jenny 2018), turned to a meridian in degrees east. */
export function createWorldProjection(middle = WORLD_MERIDIAN): Projection {
  const meridian = middle / DEGREES;
  const top = equalEarth(Math.asin(M))[1];
  const cos0 = Math.cos(meridian);
  const sin0 = Math.sin(meridian);

  function projectVector(x: number, y: number, z: number): readonly [number, number] {
    const lambda = Math.atan2(y * cos0 - x * sin0, x * cos0 + y * sin0);
    const [perRadian, py] = equalEarth(Math.asin(M * Math.max(-1, Math.min(1, z))));
    return [lambda * perRadian, -py];
  }

  /** Newton's method on y, as the authors give it; converges in a few rounds everywhere. */
  function parametricLatitude(y: number): number {
    let l = y;
    for (let i = 0; i < 12; i++) {
      const l2 = l * l;
      const l6 = l2 * l2 * l2;
      const step =
        (l * (A1 + A2 * l2 + l6 * (A3 + A4 * l2)) - y) / (A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2));
      l -= step;
      if (Math.abs(step) < 1e-12) break;
    }
    return l;
  }

  function unproject(x: number, y: number): Position {
    const l = parametricLatitude(Math.max(-top, Math.min(top, -y)));
    const lambda = Math.max(-Math.PI, Math.min(Math.PI, x / equalEarth(l)[0]));
    const lon = lambda * DEGREES + middle;
    return [
      lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon,
      Math.asin(Math.max(-1, Math.min(1, Math.sin(l) / M))) * DEGREES
    ];
  }

  function projectAll(vectors: Float64Array, to: Float32Array, flags: Uint8Array): void {
    let before = 0;
    for (let i = 0, j = 0, n = flags.length; i < n; i++, j += 3) {
      const x = vectors[j] as number;
      const y = vectors[j + 1] as number;
      const lambda = Math.atan2(y * cos0 - x * sin0, x * cos0 + y * sin0);
      const l = Math.asin(M * (vectors[j + 2] as number));
      const l2 = l * l;
      const l6 = l2 * l2 * l2;
      to[2 * i] = (lambda * Math.cos(l)) / (M * (A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2)));
      to[2 * i + 1] = -l * (A1 + A2 * l2 + l6 * (A3 + A4 * l2));
      flags[i] = Math.abs(lambda - before) > Math.PI ? SHOWN | BROKEN : SHOWN;
      before = lambda;
    }
  }

  const outline = new ShapeBuilder();
  for (const side of [1, -1])
    for (let lat = -90; lat <= 90; lat++) {
      const [perRadian, y] = equalEarth(Math.asin(M * Math.sin((side * lat) / DEGREES)));
      outline.point(side * Math.PI * perRadian, -y);
    }
  outline.end();

  return {
    kind: 'world',
    centre: [middle, 0],
    project: (position) => projectVector(...vectorOf(position)),
    unproject,
    contains: (x, y) =>
      Math.abs(y) <= top && Math.abs(x) <= Math.PI * equalEarth(parametricLatitude(-y))[0] + 1e-9,
    shows: () => true,
    projectAll,
    outline: outline.build(true),
    d3: geoEqualEarth().scale(1).translate([0, 0]).rotate([-middle, 0]).precision(0.0007)
  };
}
