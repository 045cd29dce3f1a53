import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';

/** [lon, lat] in degrees. */
export type Lonlat = readonly [number, number];
export type Line = readonly Lonlat[];

/** The radius of the sphere of the same volume as the Earth (IUGG's mean radius R1), in km. */
export const EARTH_RADIUS_KM = 6371.0088;

/** True for the same place on the Earth, whichever side of the antimeridian it is written on. */
function isSamePlace(a: Lonlat, b: Lonlat): boolean {
  return a[1] === b[1] && (a[0] === b[0] || Math.abs(a[0] - b[0]) === 360);
}

/** Leaves out the second of two successive points at one place; both ends stay. */
function dropRepeats(line: Line): Line {
  const last = line.length - 1;
  return line.filter((point, i) => {
    if (i === 0 || i === last) return true;
    if (i === last - 1 && isSamePlace(point, line[last] as Lonlat)) return false;
    return !isSamePlace(point, line[i - 1] as Lonlat);
  });
}

/**
 * The arcs of a topology in degrees, without the points that matter least: those whose triangle with their neighbours has less than
 * `leastKm2` on the sphere, taken away one by one (Visvalingam and Whyatt 1993). Ends of arcs stay, so that neighbours still share
 * their borders; arcs for which `isKept` holds lose nothing.
 */
export function simplifyArcs(
  topology: Topology<Objects>,
  leastKm2: number,
  isKept: (arc: number) => boolean
): Line[] {
  const least = leastKm2 / EARTH_RADIUS_KM ** 2;
  return presimplify(topology, sphericalTriangleArea).arcs.map((arc, i) => {
    const kept = isKept(i) ? arc : arc.filter((point) => (point[2] as number) >= least);
    return dropRepeats(kept.map((point): Lonlat => [point[0] as number, point[1] as number]));
  });
}

/** At least the angle, in degrees of a great circle, of a course that is straight in longitude and latitude. */
function courseLength(a: Lonlat, b: Lonlat): number {
  const nearestEquator = a[1] * b[1] <= 0 ? 0 : Math.min(Math.abs(a[1]), Math.abs(b[1]));
  const east = (b[0] - a[0]) * Math.cos((nearestEquator * Math.PI) / 180);
  return Math.hypot(east, b[1] - a[1]);
}

/**
 * The line with every edge longer than `longest` degrees cut into equal pieces along its course in longitude and latitude. That is the
 * course that Natural Earth means: the border on the 49th parallel is no great circle. Edges over the antimeridian stay whole.
 */
export function densify(line: Line, longest: number): Line {
  return line.flatMap((point, i): Line => {
    const before = line[i - 1];
    if (!before || Math.abs(point[0] - before[0]) > 180) return [point];
    const pieces = Math.max(1, Math.ceil(courseLength(before, point) / longest));
    const between = Array.from({ length: pieces - 1 }, (_, k): Lonlat => {
      const t = (k + 1) / pieces;
      return [before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])];
    });
    return [...between, point];
  });
}
