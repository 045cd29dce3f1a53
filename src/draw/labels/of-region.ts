import { boxAround, growBox, type Box, type Point } from './box';
import { spread, stepsOver, type Candidate } from './candidates';
import type { Site } from './on-land';
import type { Sums } from './summed-area';
import type { Variant } from './variants';

/** What a place costs that is away from the region's middle, in sizes of it, more the farther (there it names a part), and for the share that is at sea. */
const AWAY = 8;
const FAR = 60;
const AT_SEA = 6;

/** At sea it stands at most so far off a member that it is beside, and all other lands are so far off at least. */
const BESIDE_PX = 10;
const APART_PX = 30;

/** So much of a name that is not between members is on them at least. */
const LEAST_ON_LAND = 0.5;

/** A name's box is looked at in so many columns and rows of points. */
const SAMPLES = [9, 3] as const;

/** The name of a place within lands stands at most so far from it. */
const SPOT_PX = 20;

/** Points all over a box, near enough to each other that no land of the size of a letter is missed. */
function sampleBox({ x, y, width, height }: Box): readonly Point[] {
  const [columns, rows] = SAMPLES;
  return Array.from({ length: columns * rows }, (_, i) => [
    x + (width * ((i % columns) + 0.5)) / columns,
    y + (height * (Math.floor(i / columns) + 0.5)) / rows
  ]);
}

/** A region's members: `own` are the cells of all of them, `isSpot` is true of a place within lands. */
export interface Members {
  readonly isSpot: boolean;
  readonly own: Sums;
  countForeign(box: Box): number;
  ownersAt(x: number, y: number): readonly string[];
}

/** Places for a region's name: on its members, or on the sea between or beside them, and on no other land. */
export function placesInRegion(
  { bounds: [x0, y0, x1, y1], anchor, room }: Site,
  variant: Variant,
  { isSpot, own, countForeign, ownersAt }: Members
): readonly Candidate[] {
  const { width, height } = variant;
  const [reachX, reachY] = isSpot ? [width + SPOT_PX, height + SPOT_PX] : [Infinity, Infinity];
  const [left, top] = [Math.max(x0, room[0], anchor[0] - reachX), Math.max(y0, room[1], anchor[1] - reachY)];
  const [right, bottom] = [
    Math.min(x1, room[2], anchor[0] + reachX),
    Math.min(y1, room[3], anchor[1] + reachY)
  ];
  if (right - left < width || bottom - top < height) return [];
  const size = Math.hypot(x1 - x0, y1 - y0);
  const found: Candidate[] = [];
  for (const x of stepsOver([left + width / 2, right - width / 2], 28, anchor[0]))
    for (const y of stepsOver([top + height / 2, bottom - height / 2], 28, anchor[1])) {
      const box = boxAround(x, y, width / 2, height / 2);
      if (countForeign(growBox(box, 2))) continue;
      const share = Math.min(1, own.count(box) / own.cellsOf(box));
      const isOn = (side: Partial<Box>): boolean => own.count({ ...box, ...side }) > 0;
      const isBetween =
        (isOn({ x: x0, width: x - x0 }) && isOn({ x, width: x1 - x })) ||
        (isOn({ y: y0, height: y - y0 }) && isOn({ y, height: y1 - y }));
      const isBeside =
        !isSpot &&
        share === 0 &&
        own.count(growBox(box, BESIDE_PX)) > 0 &&
        !countForeign(growBox(box, APART_PX));
      if (share < LEAST_ON_LAND && !isBetween && !isBeside) continue;
      const away = Math.hypot(x - anchor[0], y - anchor[1]) / size;
      const cost = variant.price + AWAY * away + FAR * away ** 2 + AT_SEA * (1 - share);
      found.push({ variant, box, align: 'middle', inside: false, leader: null, over: [], cost });
    }
  // Some about the best of them, and some elsewhere: near each other all may be on a land in a colour of the data.
  const places = [...spread(found, 10, width / 3, height), ...spread(found, 10, 1.2 * width, 2 * height)];
  return places.map((candidate) => ({
    ...candidate,
    over: sampleBox(candidate.box).flatMap(([x, y]) => ownersAt(x, y).slice(0, 1))
  }));
}
