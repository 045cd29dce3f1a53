import { type Position, type Vector, angleBetween, cross, normalize, vectorOf } from './vector';

/** How a leg bends away from the great circle between its ends, as shares of its length; to the right of its direction where positive. */
export interface Bend {
  /** The distance of its middle from the great circle. */
  readonly bulge: number;
  /** How far its first and its last point are moved aside, so that parallel legs do not meet; 0 where it goes on as another leg. */
  readonly startShift: number;
  readonly endShift: number;
}

/** Legs longer than this, in radians, follow the great circle more and more closely: its own curve is seen well enough. */
export const LONG_LEG_RADIANS = 0.7;

/** The longest distance between two samples of a great circle, unless asked for less. */
export const SAMPLE_RADIANS = 0.03;

/**
 * A curve on the globe from one position to another: the great circle, moved aside whole and bent aside by an amount that dies away
 * at both ends.
 * Being a curve of the sphere, it is right in every projection, across the antimeridian too. Curves are read better than
 * straight lines (Jenny et al. 2018, Design principles for origin-destination flow maps).
 * Returns x, y, z triples of unit length, evenly spaced, at least 13 and as many as keep neighbours within `stepRadians` along the great circle.
 * Ends that coincide, or lie opposite each other, still give a finite curve.
 */
export function sampleCurve(
  from: Position,
  to: Position,
  bend: Bend,
  stepRadians = SAMPLE_RADIANS
): Float64Array {
  const a = vectorOf(from);
  const b = vectorOf(to);
  const angle = angleBetween(a, b);
  const side = aside(a, b);
  const forward = cross(a, side);
  const length = Math.min(angle, LONG_LEG_RADIANS);
  const steps = Math.max(12, Math.ceil(angle / stepRadians));
  const samples = new Float64Array(3 * (steps + 1));
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const shift = bend.startShift + t * (bend.endShift - bend.startShift);
    const out = length * (shift + bend.bulge * 4 * t * (1 - t));
    const ofSide = Math.sin(out);
    const ofA = Math.cos(out) * Math.cos(t * angle);
    const ofForward = Math.cos(out) * Math.sin(t * angle);
    // The three are at right angles to each other, so that the sum has unit length.
    samples[3 * i] = ofA * a[0] + ofForward * forward[0] + ofSide * side[0];
    samples[3 * i + 1] = ofA * a[1] + ofForward * forward[1] + ofSide * side[1];
    samples[3 * i + 2] = ofA * a[2] + ofForward * forward[2] + ofSide * side[2];
  }
  return samples;
}

/** A unit vector at right angles to the great circle from a to b, on its right-hand side; to one of the many where the ends tell none. */
function aside(a: Vector, b: Vector): Vector {
  const normal = cross(b, a);
  if (Math.hypot(...normal) > 1e-9) return normalize(normal);
  const east = cross(a, [0, 0, 1]);
  return Math.hypot(...east) > 1e-9 ? normalize(east) : [1, 0, 0];
}
