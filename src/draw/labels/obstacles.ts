import { growBox, moveBox, overlapOf, type Box, type Segment } from './box';
import { createBoxIndex } from './box-index';
import type { Candidate } from './candidates';
import { crossesBox } from './crossing';

/** What else is on the map, in CSS pixels of the view: marks that a label should rather not cover, and those that it hardly may. */
export interface Obstacles {
  readonly soft: readonly Box[];
  readonly firm: readonly Box[];
  /** Dots, which are firm, by their territories: a label beside one is taken for that one's. */
  readonly dots: readonly { readonly id: string; readonly box: Box }[];
}

/** What it costs to cover a soft obstacle, for each square pixel and at most, and a firm one. */
const PER_SQUARE_PX = 0.2;
const MOST_COVERED = 12;
const FIRM = 60;

/** A label without a leader keeps so far from the dots of others. */
const DOT_AIR_PX = 9;

/** What a place costs a label for what it would cover, of obstacles that are moved by dx, dy; Infinity where it would name another's dot. */
export function priceObstacles(
  { soft, firm, dots }: Obstacles,
  dx: number,
  dy: number
): (candidate: Candidate, id: string) => number {
  const move = (boxes: readonly Box[]): Box[] => boxes.map((box) => moveBox(box, dx, dy));
  const visitSoft = createBoxIndex(move(soft));
  const moved = new Map(dots.map(({ id, box }) => [moveBox(box, dx, dy), id]));
  const visitFirm = createBoxIndex([...move(firm), ...moved.keys()]);
  const visitDots = createBoxIndex([...moved.keys()]);
  return ({ box, inside, leader }, id) => {
    let isAstray = false;
    if (!leader && !inside)
      visitDots(growBox(box, DOT_AIR_PX), (near) => (isAstray ||= moved.get(near) !== id));
    if (isAstray) return Infinity;
    let covered = 0;
    visitSoft(box, (near) => (covered += PER_SQUARE_PX * overlapOf(box, near)));
    let cost = Math.min(MOST_COVERED, Math.round(4 * covered) / 4);
    visitFirm(box, () => (cost += FIRM));
    if (leader) {
      const [x, y] = [Math.min(leader.from[0], leader.to[0]), Math.min(leader.from[1], leader.to[1])];
      const width = Math.abs(leader.from[0] - leader.to[0]);
      const height = Math.abs(leader.from[1] - leader.to[1]);
      visitFirm({ x, y, width, height }, (near) => {
        const { x: x0, y: y0 } = near;
        if (
          isFar(leader, near) &&
          crossesBox(...leader.from, ...leader.to, x0, y0, x0 + near.width, y0 + near.height)
        )
          cost += FIRM / 2;
      });
    }
    return cost;
  };
}

/** False for what is at the leader's own foot. */
function isFar({ from: [x, y] }: Segment, box: Box): boolean {
  const AT_FOOT_PX = 3;
  return (
    x < box.x - AT_FOOT_PX ||
    x > box.x + box.width + AT_FOOT_PX ||
    y < box.y - AT_FOOT_PX ||
    y > box.y + box.height + AT_FOOT_PX
  );
}
