import type { Candidate } from './candidates';
import { areLinesNear, crossesBox } from './crossing';

/** Two labels in one line that are nearer than this would be read as one; and one above the other touch. */
const WORD_SPACE_PX = 9;
const LINE_AIR_PX = 5;

/** A leader keeps so far from other labels and leaders. */
const LEADER_AIR_PX = 2;

/** Each candidate as numbers: its box, and the bounds of that and its leader. */
const SIZE = 8;
const REACH = 4;

/**
 * For each candidate of all labels, numbered one after the other, those of other labels that cannot stand where it does: their boxes touch, a
 * leader crosses the other's box, or both leaders cross.
 */
export function findConflicts(candidates: readonly (readonly Candidate[])[]): readonly Int32Array[] {
  const starts = startsOf(candidates);
  const total = candidates.reduce((sum, list) => sum + list.length, 0);
  const all = new Float64Array(SIZE * total);
  const flat = candidates.flat();
  flat.forEach((candidate, i) => write(candidate, all, SIZE * i));
  const pairs: number[] = [];
  const reaches = candidates.map((list, i) => reachOf(all, starts[i] as number, list.length));
  candidates.forEach((list, i) => {
    for (let j = i + 1; j < candidates.length; j++) {
      const other = reaches[j] as Float64Array;
      if (!isNear(reaches[i] as Float64Array, REACH, other, REACH)) continue;
      const first = starts[j] as number;
      const end = first + (candidates[j] as readonly Candidate[]).length;
      for (let p = starts[i] as number, last = p + list.length; p < last; p++) {
        if (!isNear(all, SIZE * p + REACH, other, REACH)) continue;
        for (let q = first; q < end; q++) {
          if (!isNear(all, SIZE * p + REACH, all, SIZE * q + REACH)) continue;
          const [one, two] = [flat[p] as Candidate, flat[q] as Candidate];
          if (isNear(all, SIZE * p, all, SIZE * q) || doLeadersCross(one, two)) pairs.push(p, q);
        }
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
  const reach = [Math.min(x, ax), Math.min(y, ay), Math.max(x + width, ax), Math.max(y + height, ay)];
  to.set([x, y, x + width, y + height, ...reach], at);
}

/** The bounds of all that a label's candidates reach, in the place where a candidate has its own. */
function reachOf(all: Float64Array, start: number, count: number): Float64Array {
  const reach = new Float64Array(SIZE).fill(Infinity, REACH, REACH + 2).fill(-Infinity, REACH + 2);
  for (let at = SIZE * start; at < SIZE * (start + count); at += SIZE)
    for (let i = REACH; i < SIZE; i++)
      reach[i] = (i < REACH + 2 ? Math.min : Math.max)(reach[i] as number, all[at + i] as number);
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

/** True where the leader of one crosses the box of the other, or both leaders cross. */
function doLeadersCross(one: Candidate, other: Candidate): boolean {
  return (
    leadsThrough(one, other) ||
    leadsThrough(other, one) ||
    (one.leader !== null &&
      other.leader !== null &&
      areLinesNear(one.leader, other.leader, LEADER_AIR_PX + 1))
  );
}

function leadsThrough({ leader }: Candidate, { box }: Candidate): boolean {
  return leader !== null && crossesBox(leader, box, LEADER_AIR_PX);
}
