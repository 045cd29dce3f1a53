import type { Candidate } from './candidates';
import { areLinesNear, crossesBox } from './crossing';

/** Two labels in one line that are nearer than this would be read as one; and one above the other touch. */
const WORD_SPACE_PX = 9;
const LINE_AIR_PX = 5;

/** A leader keeps so far from other labels and leaders. */
const LEADER_AIR_PX = 2;

/** Each candidate as numbers: its box, its leader and the bounds of both. */
const SIZE = 12;

/**
 * For each candidate of all labels, numbered one after the other, those of other labels that cannot stand where it does: their boxes touch, a
 * leader crosses the other's box, or both leaders cross.
 */
export function findConflicts(candidates: readonly (readonly Candidate[])[]): readonly Int32Array[] {
  const starts = startsOf(candidates);
  const total = candidates.reduce((sum, list) => sum + list.length, 0);
  const all = new Float64Array(SIZE * total);
  candidates.flat().forEach((candidate, i) => write(candidate, all, SIZE * i));
  const pairs: number[] = [];
  const reaches = candidates.map((list, i) => reachOf(all, starts[i] as number, list.length));
  candidates.forEach((list, i) => {
    for (let j = i + 1; j < candidates.length; j++) {
      const other = reaches[j] as Float64Array;
      if (!isNear(reaches[i] as Float64Array, 8, other, 8)) continue;
      const first = starts[j] as number;
      const end = first + (candidates[j] as readonly Candidate[]).length;
      for (let p = starts[i] as number, last = p + list.length; p < last; p++) {
        if (!isNear(all, SIZE * p + 8, other, 8)) continue;
        for (let q = first; q < end; q++) if (areInConflict(all, SIZE * p, SIZE * q)) pairs.push(p, q);
      }
    }
  });
  return listByFirst(pairs, total);
}

/** Of pairs, given one after the other and meant both ways: for each number those that it is paired with. */
export function listByFirst(pairs: ArrayLike<number>, total: number): readonly Int32Array[] {
  const ends = new Int32Array(total + 1);
  for (let i = 0; i < pairs.length; i++) (ends[(pairs[i] as number) + 1] as number)++;
  for (let i = 0; i < total; i++) (ends[i + 1] as number) += ends[i] as number;
  const starts = ends.slice();
  const lists = new Int32Array(pairs.length);
  for (let i = 0; i < pairs.length; i++)
    lists[(starts[pairs[i] as number] as number)++] = pairs[i ^ 1] as number;
  return Array.from({ length: total }, (_, i) => lists.subarray(ends[i], ends[i + 1]));
}

/** The number of each label's first candidate. */
export function startsOf(candidates: readonly (readonly unknown[])[]): readonly number[] {
  let start = 0;
  return candidates.map((list) => (start += list.length) - list.length);
}

function write({ box: { x, y, width, height }, leader }: Candidate, to: Float64Array, at: number): void {
  const [ax, ay] = leader?.from ?? [x, y];
  const [bx, by] = leader?.to ?? [x, y];
  const reach = [Math.min(x, ax), Math.min(y, ay), Math.max(x + width, ax), Math.max(y + height, ay)];
  to.set([x, y, x + width, y + height, ax, ay, leader ? bx : NaN, by, ...reach], at);
}

/** The bounds of all that a label's candidates reach, in the place where a candidate has its own. */
function reachOf(all: Float64Array, start: number, count: number): Float64Array {
  const reach = new Float64Array(SIZE).fill(Infinity, 8, 10).fill(-Infinity, 10);
  for (let at = SIZE * start; at < SIZE * (start + count); at += SIZE)
    for (let i = 8; i < SIZE; i++)
      reach[i] = (i < 10 ? Math.min : Math.max)(reach[i] as number, all[at + i] as number);
  return reach;
}

function isNear(a: Float64Array, p: number, b: Float64Array, q: number): boolean {
  return (
    (a[p] as number) < (b[q + 2] as number) + WORD_SPACE_PX &&
    (b[q] as number) < (a[p + 2] as number) + WORD_SPACE_PX &&
    (a[p + 1] as number) < (b[q + 3] as number) + LINE_AIR_PX &&
    (b[q + 1] as number) < (a[p + 3] as number) + LINE_AIR_PX
  );
}

function areInConflict(all: Float64Array, p: number, q: number): boolean {
  if (!isNear(all, p + 8, all, q + 8)) return false;
  if (isNear(all, p, all, q) || leadsThrough(all, p, q) || leadsThrough(all, q, p)) return true;
  const [ax, ay, bx, by] = [all[p + 4], all[p + 5], all[p + 6], all[p + 7]] as [
    number,
    number,
    number,
    number
  ];
  const [cx, cy, dx, dy] = [all[q + 4], all[q + 5], all[q + 6], all[q + 7]] as [
    number,
    number,
    number,
    number
  ];
  if (bx !== bx || dx !== dx) return false;
  return areLinesNear(ax, ay, bx, by, cx, cy, dx, dy, LEADER_AIR_PX + 1);
}

/** True where the leader of one crosses the box of the other; never where it has none. */
function leadsThrough(all: Float64Array, p: number, q: number): boolean {
  const bx = all[p + 6] as number;
  return (
    bx === bx &&
    crossesBox(
      all[p + 4] as number,
      all[p + 5] as number,
      bx,
      all[p + 7] as number,
      (all[q] as number) - LEADER_AIR_PX,
      (all[q + 1] as number) - LEADER_AIR_PX,
      (all[q + 2] as number) + LEADER_AIR_PX,
      (all[q + 3] as number) + LEADER_AIR_PX
    )
  );
}
