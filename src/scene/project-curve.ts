import { SAMPLE_RADIANS, sampleCurve, type Bend } from '../geo/curve';
import type { LocatedPlace } from '../geo/places';
import type { Plane } from '../geo/plane';
import { NO_BOUNDS } from '../geo/shape';
import { BROKEN, SHOWN } from '../geo/projection';
import type { LineMark } from './marks';

/** A curve of the globe as it lies on the plane. */
export type ProjectedCurve = Pick<LineMark, 'curve' | 'ends' | 'bounds' | 'seen'>;

/** The longest way on the plane between two samples: a twelfth of the globe's radius is still a curve and no corner. */
const MOST_JUMP = 0.08;
const FINEST_RADIANS = 0.0015;

/**
 * The curve as far as it is seen, in one line or several; without a point where nothing of it is. Where the projection tears the globe apart, as a
 * world map does about the poles, it is sampled more and more finely.
 */
export function projectCurve(
  plane: Plane,
  { from, to }: { readonly from: LocatedPlace; readonly to: LocatedPlace },
  bend: Bend,
  stepRadians = SAMPLE_RADIANS
): ProjectedCurve {
  let step = stepRadians;
  let path = projectSamples(plane, sampleCurve(from.position, to.position, bend, step));
  while (longestJump(path) > MOST_JUMP && step > FINEST_RADIANS) {
    step /= 4;
    path = projectSamples(plane, sampleCurve(from.position, to.position, bend, step));
  }
  return path;
}

function longestJump({ curve, ends }: Pick<ProjectedCurve, 'curve' | 'ends'>): number {
  let longest = 0;
  let start = 0;
  for (const end of ends) {
    for (let i = start + 1; i < end; i++) {
      const dx = (curve[2 * i] as number) - (curve[2 * i - 2] as number);
      const dy = (curve[2 * i + 1] as number) - (curve[2 * i - 1] as number);
      const squared = dx * dx + dy * dy;
      if (squared > longest) longest = squared;
    }
    start = end;
  }
  return Math.sqrt(longest);
}

function projectSamples({ projection }: Plane, vectors: Float64Array): ProjectedCurve {
  const count = vectors.length / 3;
  const curve = new Float32Array(2 * count);
  const flags = new Uint8Array(count);
  projection.projectAll(vectors, curve, flags);
  const ends: number[] = [];
  let [x0, y0, x1, y1] = NO_BOUNDS;
  let n = 0;
  let open = false;
  const seen = { start: false, end: false };
  for (let i = 0; i < count; i++) {
    const shown = ((flags[i] as number) & SHOWN) !== 0;
    if (open && (!shown || (flags[i] as number) & BROKEN)) ends.push(n);
    open = shown;
    if (shown && i === 0) seen.start = true;
    if (shown && i === count - 1) seen.end = true;
    if (!shown) continue;
    const x = curve[2 * i] as number;
    const y = curve[2 * i + 1] as number;
    // Shown points close up over those left out, which lie behind them.
    curve[2 * n] = x;
    curve[2 * n + 1] = y;
    n++;
    if (x < x0) x0 = x;
    if (y < y0) y0 = y;
    if (x > x1) x1 = x;
    if (y > y1) y1 = y;
  }
  if (open) ends.push(n);
  return { curve: n === count ? curve : curve.slice(0, 2 * n), ends, bounds: [x0, y0, x1, y1], seen };
}
