import { growBox, isWithin, type Point } from './box';
import type { Candidate } from './candidates';
import type { Site } from './on-land';
import type { Surroundings } from './surroundings';
import type { Variant } from './variants';

/** A label keeps so far from the dot; and at its own land so far from others. */
const GAP_PX = 4;
const OWN_AIR_PX = 6;

/** What a place beside a dot costs, and each that comes after a better one. */
const BESIDE = 2;
const WORSE = 0.5;

/** Places beside a dot, or a circle at its land's anchor, that are nearer to it than to any other land. */
export function placesBesideDot(
  { anchor: [x, y], room }: Site,
  radiusPx: number,
  variants: readonly Variant[],
  around: Surroundings
): readonly Candidate[] {
  const away = radiusPx + GAP_PX;
  return variants.flatMap((variant) => {
    const { width, height } = variant;
    const places: (readonly [Point, Candidate['align']])[] = [0, -0.7, 0.7].flatMap((dy) => [
      [[x + away, y - height / 2 + dy * height], 'start'] as const,
      [[x - away - width, y - height / 2 + dy * height], 'end'] as const
    ]);
    places.push([[x - width / 2, y + away], 'middle'], [[x - width / 2, y - away - height], 'middle']);
    return places.flatMap(([[bx, by], align], i): Candidate[] => {
      const box = { x: bx, y: by, width, height };
      const isOwn = around.countMain(box) > 0;
      const foreign = around.countForeign(growBox(box, isOwn ? OWN_AIR_PX : Math.min(away, 9)));
      if (foreign || !isWithin(box, room)) return [];
      const cost = variant.price + BESIDE + WORSE * i;
      return [{ variant, box, align, inside: false, leader: null, over: [], cost }];
    });
  });
}
