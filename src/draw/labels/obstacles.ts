import { growBox, moveBox, overlapOf, type Box, type Segment } from './box';
import { createBoxIndex } from './box-index';
import type { Candidate } from './candidates';
import { crossesBox, lengthWithin } from './crossing';
import { FOREIGN_STEP_PX } from './surroundings';

/** What else is on the map, in CSS pixels of the view. */
export interface Obstacles {
  /** Circles, which a label should rather not cover. */
  readonly soft: readonly Box[];
  /** The lines of routes, and half their widths. */
  readonly lines: readonly { readonly points: ArrayLike<number>; readonly halfPx: number }[];
  /** Heads and starts of lines, which it hardly may. */
  readonly firm: readonly Box[];
  /** What has a meaning of its own: a stop, an event, a number, a question mark. No label covers one. */
  readonly hard: readonly Box[];
  /** Dots and events by their territories: a label that covers one hides it, and one beside it is taken for its name. */
  readonly dots: readonly { readonly id: string; readonly box: Box }[];
  /** Territories in a colour of the data. */
  readonly filled: ReadonlySet<string>;
}

/** What it costs to cover a soft obstacle, for each square pixel and at most, and a firm one. */
const PER_SQUARE_PX = 0.2;
const MOST_COVERED = 12;
const FIRM = 60;

/** What it costs to cover the dot of another land, which hides its data: only a figure does that, and only rather than be left out. */
const ON_DOT = 200;

/** What it costs to have a line run through a label, for each pixel of it, and at most. */
const THROUGH = 5;
const THROUGH_PER_PX = 0.6;
const MOST_THROUGH = 60;

/** Above and below its letters a line of text has so much air. */
const LINE_AIR_PX = 2;

/** What it costs to lead over a land in a colour of the data, for each pixel of it, and to write a region's name on such lands alone. */
const OVER_COLOUR = 10;
const OVER_COLOUR_PER_PX = 0.5;
const ON_COLOUR = 70;

/** A label without a leader keeps so far from the dots of others. */
const DOT_AIR_PX = 9;

/** The name of a region or area keeps farther from events: it is written wider than a land's, and names what lies about it. */
const REGION_AIR_PX = 24;

/** What a place costs a label for what it would cover, of obstacles that are moved by dx, dy; Infinity where it may not stand there. */
export function priceObstacles(
  { soft, lines, firm, hard, dots, filled }: Obstacles,
  dx: number,
  dy: number
): (candidate: Candidate, id: string) => number {
  const move = (boxes: readonly Box[]): Box[] => boxes.map((box) => moveBox(box, dx, dy));
  const visitSoft = createBoxIndex(move(soft));
  const moved = new Map(dots.map(({ id, box }) => [moveBox(box, dx, dy), id]));
  const hardBoxes = move(hard);
  const visitHard = createBoxIndex(hardBoxes);
  const visitFirm = createBoxIndex(move(firm));
  const visitMarks = createBoxIndex([...move(firm), ...hardBoxes, ...moved.keys()]);
  const visitDots = createBoxIndex([...moved.keys()]);
  const segments = new Map(lines.flatMap((line) => cutSegments(line, dx, dy)));
  const visitLines = createBoxIndex([...segments.keys()]);
  return ({ variant, box, inside, leader, over }, id) => {
    let isBarred = false;
    if (!leader && !inside)
      visitDots(
        growBox(box, variant.lines[0]?.role === 'region' ? REGION_AIR_PX : DOT_AIR_PX),
        (near) => (isBarred ||= moved.get(near) !== id)
      );
    visitHard(box, () => (isBarred = true));
    if (isBarred) return Infinity;
    let covered = 0;
    visitSoft(box, (near) => (covered += PER_SQUARE_PX * overlapOf(box, near)));
    let cost = Math.min(MOST_COVERED, Math.round(4 * covered) / 4);
    let through = 0;
    visitLines(box, (near) => {
      const { line, halfPx } = segments.get(near) as LineSegment;
      through += lengthWithin(line, growBox(box, halfPx, halfPx - LINE_AIR_PX));
    });
    if (through > 0) cost += Math.min(MOST_THROUGH, THROUGH + THROUGH_PER_PX * Math.round(through));
    visitFirm(box, () => (cost += FIRM));
    visitDots(box, (near) => (cost += moved.get(near) === id ? 0 : ON_DOT));
    const coloured = over.filter((code) => filled.has(code)).length;
    if (!leader) return cost + (coloured ? (ON_COLOUR * coloured) / over.length : 0);
    if (coloured) cost += OVER_COLOUR + OVER_COLOUR_PER_PX * FOREIGN_STEP_PX * coloured;
    const [x, y] = [Math.min(leader.from[0], leader.to[0]), Math.min(leader.from[1], leader.to[1])];
    const width = Math.abs(leader.from[0] - leader.to[0]);
    const height = Math.abs(leader.from[1] - leader.to[1]);
    visitMarks({ x, y, width, height }, (near) => {
      if (isFar(leader, near) && crossesBox(leader, near)) cost += FIRM / 2;
    });
    return cost;
  };
}

interface LineSegment {
  readonly line: Segment;
  readonly halfPx: number;
}

/** Each piece of a line by the box that it takes up. */
function cutSegments(
  { points, halfPx }: Obstacles['lines'][number],
  dx: number,
  dy: number
): (readonly [Box, LineSegment])[] {
  const found: (readonly [Box, LineSegment])[] = [];
  for (let i = 2; i < points.length; i += 2) {
    const from = [(points[i - 2] as number) + dx, (points[i - 1] as number) + dy] as const;
    const to = [(points[i] as number) + dx, (points[i + 1] as number) + dy] as const;
    const box = {
      x: Math.min(from[0], to[0]),
      y: Math.min(from[1], to[1]),
      width: Math.abs(to[0] - from[0]),
      height: Math.abs(to[1] - from[1])
    };
    found.push([growBox(box, halfPx), { line: { from, to }, halfPx }]);
  }
  return found;
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
