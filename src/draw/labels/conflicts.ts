import { crossesBox, growBox, isNearBox, isNearSegment, type Box } from './box';
import type { Candidate } from './candidates';

/** Two labels in one line that are nearer than this would be read as one; and one above the other touch. */
const WORD_SPACE_PX = 9;
const LINE_AIR_PX = 2;

/** A leader keeps so far from other labels and leaders. */
const LEADER_AIR_PX = 2;

/** True where two labels cannot both stand in these places. */
export function areInConflict(a: Candidate, b: Candidate): boolean {
  return (
    isNearBox(a.box, b.box, WORD_SPACE_PX, LINE_AIR_PX) ||
    (a.leader !== null && crossesBox(a.leader, growBox(b.box, LEADER_AIR_PX))) ||
    (b.leader !== null && crossesBox(b.leader, growBox(a.box, LEADER_AIR_PX))) ||
    (a.leader !== null && b.leader !== null && isNearSegment(a.leader, b.leader, LEADER_AIR_PX + 1))
  );
}

/**
 * For each candidate of all labels, numbered one after the other, those of other labels that it is in conflict with. Labels are
 * compared only where what their candidates reach meets.
 */
export function findConflicts(candidates: readonly (readonly Candidate[])[]): number[][] {
  const starts = startsOf(candidates);
  const conflicts = candidates.flatMap((list) => list.map((): number[] => []));
  const reaches = candidates.map((list) => list.map(reachOf));
  const wholes = reaches.map((list) => list.reduce<Box | null>((all, box) => (all ? unite(all, box) : box), null));
  candidates.forEach((list, i) => {
    for (let j = i + 1; j < candidates.length; j++) {
      const [one, other] = [wholes[i], wholes[j]];
      if (!one || !other || !isNearBox(one, other, WORD_SPACE_PX, LINE_AIR_PX + 1)) continue;
      list.forEach((a, m) => {
        const reach = (reaches[i] as Box[])[m] as Box;
        if (!isNearBox(reach, other, WORD_SPACE_PX, LINE_AIR_PX + 1)) return;
        (candidates[j] as readonly Candidate[]).forEach((b, n) => {
          const near = (reaches[j] as Box[])[n] as Box;
          if (!isNearBox(reach, near, WORD_SPACE_PX, LINE_AIR_PX + 1) || !areInConflict(a, b)) return;
          const [p, q] = [(starts[i] as number) + m, (starts[j] as number) + n];
          (conflicts[p] as number[]).push(q);
          (conflicts[q] as number[]).push(p);
        });
      });
    }
  });
  return conflicts;
}

/** The number of each label's first candidate. */
export function startsOf(candidates: readonly (readonly unknown[])[]): readonly number[] {
  let start = 0;
  return candidates.map((list) => (start += list.length) - list.length);
}

function reachOf({ box, leader }: Candidate): Box {
  if (!leader) return box;
  const [fx, fy] = leader.from;
  return unite(box, { x: fx, y: fy, width: 0, height: 0 });
}

function unite(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y
  };
}
