import type { Ground } from './ground';
import { boxAround, growBox, type Box, type Point, type Segment } from './box';
import type { Sums } from './summed-area';

/** What lies about a land: asked of a box or point, where it is the land's own and where it is another's. */
export interface Surroundings {
  /** Cells of any land, and of lands that are not the label's. */
  countLand(box: Box): number;
  countForeign(box: Box): number;
  isForeign(x: number, y: number): boolean;
  /** The codes of all lands at a point. */
  ownersAt(x: number, y: number): readonly string[];
  /** True for a point on the land's main parts, exactly. */
  isMain(x: number, y: number): boolean;
  /** Cells that the land's main parts touch. */
  countMain(box: Box): number;
}

/** A land: the codes of its ground, the part of the map that it takes up, and its main parts by cells and exactly. */
interface Land {
  readonly owners: readonly string[];
  readonly part: Box;
  readonly main: Sums;
  readonly isMain: Surroundings['isMain'];
}

export function surround(ground: Ground, { owners, part, main, isMain }: Land): Surroundings {
  const own = ground.ownedBy(owners, part);
  return {
    countLand: ground.land.count,
    countForeign: (box) => ground.land.count(box) - own.count(box),
    isForeign: ground.isForeign(owners),
    ownersAt: ground.ownersAt,
    isMain,
    countMain: main.count
  };
}

/** How far off its land a label is at most taken for the land's, and how much farther off all others are then at least. */
const NEAR_PX = [3, 6, 10] as const;
const FARTHER = 1.6;

/** How far a box is from a land's main parts, where it is plainly nearer to them than to any other land; null where it is not. */
export function nearnessOf(box: Box, { countMain, countForeign }: Surroundings): number | null {
  const near = NEAR_PX.find((px) => countMain(growBox(box, px)) > 0);
  return near !== undefined && !countForeign(growBox(box, FARTHER * near + 4)) ? near : null;
}

/** Other lands under a line are looked for at such steps. */
export const FOREIGN_STEP_PX = 1.5;

/** How much of a line lies on other lands, in CSS pixels, and which these are, a code for each FOREIGN_STEP_PX of it. */
export function measureForeign(
  { from, to }: Segment,
  { isForeign, ownersAt }: Surroundings
): { readonly lengthPx: number; readonly owners: readonly string[] } {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = Math.ceil(length / FOREIGN_STEP_PX);
  const owners: string[] = [];
  let foreign = 0;
  for (let i = 0; i <= steps; i++) {
    const t = i / (steps || 1);
    const [x, y] = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    if (!isForeign(x, y)) continue;
    foreign++;
    const [owner] = ownersAt(x, y);
    if (owner !== undefined) owners.push(owner);
  }
  return { lengthPx: (foreign * length) / (steps + 1), owners };
}

export function isAt([x, y]: Point, sums: (box: Box) => number): boolean {
  return sums(boxAround(x, y, 0.01)) > 0;
}
