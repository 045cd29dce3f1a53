import { boxAround, growBox, type Box } from './box';
import { spread, stepsOver, type Candidate } from './candidates';
import type { Site } from './on-land';
import type { Variant } from './variants';

/** What a place costs that is away from the region's middle, in sizes of it, and for the share that is at sea. */
const AWAY = 8;
const AT_SEA = 6;

/** Places for a region's name: on its members, or on the sea between them, and on no other land. */
export function placesInRegion(
  { bounds: [x0, y0, x1, y1], anchor, room }: Site,
  variant: Variant,
  countOwn: (box: Box) => number,
  cellsOf: (box: Box) => number,
  countForeign: (box: Box) => number
): readonly Candidate[] {
  const { width, height } = variant;
  const [left, top] = [Math.max(x0, room[0]), Math.max(y0, room[1])];
  const [right, bottom] = [Math.min(x1, room[2]), Math.min(y1, room[3])];
  if (right - left < width || bottom - top < height) return [];
  const size = Math.hypot(x1 - x0, y1 - y0);
  const found: Candidate[] = [];
  for (const x of stepsOver(left + width / 2, right - width / 2, 3, 28, anchor[0]))
    for (const y of stepsOver(top + height / 2, bottom - height / 2, 3, 28, anchor[1])) {
      const box = boxAround(x, y, width / 2, height / 2);
      if (countForeign(growBox(box, 2))) continue;
      const share = Math.min(1, countOwn(box) / cellsOf(box));
      const right1 = { ...box, x: x, width: x1 - x };
      const left1 = { ...box, x: x0, width: x - x0 };
      const below = { ...box, y: y, height: y1 - y };
      const above = { ...box, y: y0, height: y - y0 };
      const isBetween =
        (countOwn(left1) > 0 && countOwn(right1) > 0) || (countOwn(above) > 0 && countOwn(below) > 0);
      if (share < 0.5 && !isBetween) continue;
      const away = Math.hypot(x - anchor[0], y - anchor[1]) / size;
      const cost = variant.price + AWAY * away + AT_SEA * (1 - share);
      found.push({ variant, box, align: 'middle', inside: false, leader: null, cost });
    }
  return spread(found, 16, width / 3, height);
}
