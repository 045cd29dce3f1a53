/**
 * The points of a line, x, y pairs, by which it strays nowhere by more than `tolerance` from where it was: those nearer than that to the one
 * before go first, then those that lie near the straight line between others (Douglas and Peucker 1973). First and last stay, so that lines
 * that met still meet. A closed line that is smaller than the tolerance is left with its two ends; at no tolerance the line is itself.
 */
export function thinLine(points: Float32Array, tolerance: number): Float32Array {
  if (tolerance <= 0) return points;
  const least = tolerance * tolerance;
  const apart = dropNear(points, least);
  const count = apart.length / 2;
  if (count <= 2) return apart;
  const kept = new Uint8Array(count);
  kept[0] = kept[count - 1] = 1;
  const spans = [0, count - 1];
  let left = 2;
  while (spans.length) {
    const to = spans.pop() as number;
    const from = spans.pop() as number;
    const farthest = findFarthest(apart, from, to, least);
    if (farthest === -1) continue;
    kept[farthest] = 1;
    left++;
    spans.push(from, farthest, farthest, to);
  }
  const thinned = new Float32Array(2 * left);
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (!kept[i]) continue;
    thinned[at++] = apart[2 * i] as number;
    thinned[at++] = apart[2 * i + 1] as number;
  }
  return thinned;
}

function dropNear(points: Float32Array, least: number): Float32Array {
  const last = points.length - 2;
  if (last < 4) return points;
  const kept = new Float32Array(points.length);
  let x = (kept[0] = points[0] as number);
  let y = (kept[1] = points[1] as number);
  let at = 2;
  for (let i = 2; i <= last; i += 2) {
    const dx = (points[i] as number) - x;
    const dy = (points[i + 1] as number) - y;
    if (i < last && dx * dx + dy * dy < least) continue;
    x = kept[at++] = points[i] as number;
    y = kept[at++] = points[i + 1] as number;
  }
  return kept.subarray(0, at);
}

/** The point between two others that lies farthest from the straight line that joins them; -1 where none is farther than the least. */
function findFarthest(points: Float32Array, from: number, to: number, leastSquared: number): number {
  const ax = points[2 * from] as number;
  const ay = points[2 * from + 1] as number;
  const dx = (points[2 * to] as number) - ax;
  const dy = (points[2 * to + 1] as number) - ay;
  const squared = dx * dx + dy * dy;
  let most = leastSquared;
  let found = -1;
  for (let i = from + 1; i < to; i++) {
    let px = (points[2 * i] as number) - ax;
    let py = (points[2 * i + 1] as number) - ay;
    if (squared > 0) {
      const t = Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
      px -= t * dx;
      py -= t * dy;
    }
    const away = px * px + py * py;
    if (away <= most) continue;
    most = away;
    found = i;
  }
  return found;
}
