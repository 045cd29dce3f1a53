import type { Bounds } from '../../geo/shape';
import { boxAround, growBox, type Box, type Point } from './box';
import { spread, stepsOver, type Candidate } from './candidates';
import type { Sums } from './summed-area';
import type { Variant } from './variants';

/** Within its land a label is better off so far from the border, and better still with more. */
const AIR_PX = 2;
const ROOM_PX = 6;

/** What it costs to have little air, for its letters alone to be within the land, and to stand a whole length of the land away from its anchor. */
const TIGHT = 1.5;
const CRAMPED = 12;
const AWAY = 5;

/** Half on the land and half at sea: what that costs at least, and for the share that is at sea. */
const COASTAL = 6;
const AT_SEA = 6;

/** So much of a label at the coast is on its land at least. */
const LEAST_ON_LAND = 0.4;

/** What the letters of a label take up of its box: there is air in its lines above and below. */
export function lettersOf(box: Box): Box {
  return growBox(box, 0, -LINE_AIR_PX);
}

const LINE_AIR_PX = 2.5;

/** The land that a label is of: its bounds in CSS pixels, where it is best named, and the part of the map within which labels are whole. */
export interface Site {
  readonly bounds: Bounds;
  readonly anchor: Point;
  readonly room: Bounds;
}

/** Places wholly within a land: some about the best of them, and some elsewhere. */
export function placesWithin(site: Site, variant: Variant, within: Sums): readonly Candidate[] {
  const found: Candidate[] = [];
  visitPlaces(site, variant, 0, (box, away) => {
    if (!within.covers(lettersOf(box))) return;
    const tight = within.covers(growBox(box, ROOM_PX))
      ? 0
      : variant.isNameless || within.covers(growBox(box, AIR_PX))
        ? TIGHT
        : CRAMPED;
    found.push({
      variant,
      box,
      align: 'middle',
      inside: true,
      leader: null,
      over: [],
      cost: variant.price + AWAY * away + tight
    });
  });
  const { width, height } = variant;
  return [...spread(found, 8, width / 4, height / 3), ...spread(found, 12, 1.2 * width, 1.6 * height)];
}

/** The cells that a land touches, those wholly within it, and how many cells of other lands a box touches. */
export interface Coast {
  readonly touched: Sums;
  readonly within: Sums;
  countForeign(box: Box): number;
}

/** Places half on a land and half on the sea before its coast, off all other lands. */
export function placesAtCoast(
  site: Site,
  variant: Variant,
  { touched, within, countForeign }: Coast
): readonly Candidate[] {
  const found: Candidate[] = [];
  const { width, height } = variant;
  visitPlaces(site, variant, 0.5, (box, away) => {
    const cells = touched.count(box);
    if (!cells) return;
    const share = Math.min(1, cells / touched.cellsOf(box));
    const middle = boxAround(box.x + width / 2, box.y + height / 2, 2);
    if (
      share < LEAST_ON_LAND ||
      !touched.count(middle) ||
      countForeign(growBox(box, AIR_PX)) ||
      within.covers(box)
    )
      return;
    const cost = variant.price + COASTAL + AT_SEA * (1 - share) + AWAY * away;
    found.push({ variant, box, align: 'middle', inside: false, leader: null, over: [], cost });
  });
  return spread(found, 8, width / 3, height / 2);
}

/** Visits places of a variant over a land and, by a share of its size, about it; `away` is how far from the anchor, in sizes of the land. */
function visitPlaces(
  { bounds: [x0, y0, x1, y1], anchor, room }: Site,
  { width, height }: Variant,
  reach: number,
  visit: (box: Box, away: number) => void
): void {
  const size = Math.sqrt((x1 - x0) * (y1 - y0)) + 20;
  const [left, top] = [Math.max(room[0], x0 - reach * width), Math.max(room[1], y0 - reach * height)];
  const [right, bottom] = [Math.min(room[2], x1 + reach * width), Math.min(room[3], y1 + reach * height)];
  if (right - left < width || bottom - top < height) return;
  const xs = stepsOver([left + width / 2, right - width / 2], 24, anchor[0]);
  const ys = stepsOver([top + height / 2, bottom - height / 2], 24, anchor[1]);
  for (const x of xs)
    for (const y of ys)
      visit(boxAround(x, y, width / 2, height / 2), Math.hypot(x - anchor[0], y - anchor[1]) / size);
}
