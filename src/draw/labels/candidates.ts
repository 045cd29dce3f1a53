import type { TextStyle } from '../sink';
import type { Box, Segment } from './box';
import type { Variant } from './variants';

/** A place where a label may stand as far as the lands go, in CSS pixels from the plane's origin. */
export interface Candidate {
  readonly variant: Variant;
  readonly box: Box;
  readonly align: TextStyle['align'];
  readonly inside: boolean;
  readonly leader: Segment | null;
  /** Codes of the other lands under its leader, one for each FOREIGN_STEP_PX; of a region's name, of the lands under it, one for each of its samples. */
  readonly over: readonly string[];
  /** The lower, the better. */
  readonly cost: number;
}

/** Of candidates those that are worth a look, at most so many: the cheapest, none of them nearer to a cheaper one of its kind than a step. */
export function spread(
  candidates: readonly Candidate[],
  most: number,
  stepX: number,
  stepY: number
): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const one of [...candidates].sort((a, b) => a.cost - b.cost)) {
    const isNearby = kept.some(
      ({ box }) => Math.abs(box.x - one.box.x) < stepX && Math.abs(box.y - one.box.y) < stepY
    );
    if (!isNearby) kept.push(one);
    if (kept.length === most) break;
  }
  return kept;
}

/** Places are no nearer to each other than this. */
const LEAST_STEP_PX = 3;

/** Middles of a grid of at most so many places over a span; the one place given is among them. */
export function stepsOver(
  [from, to]: readonly [number, number],
  most: number,
  given: number
): readonly number[] {
  if (to <= from) return given >= from && given <= to ? [given] : [(from + to) / 2];
  const count = Math.max(1, Math.min(most, Math.ceil((to - from) / LEAST_STEP_PX)));
  const steps = Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
  if (given > from && given < to) steps.push(given);
  return steps;
}
