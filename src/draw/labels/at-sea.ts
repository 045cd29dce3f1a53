import type { Bounds } from '../../geo/shape';
import { boxAround, growBox, isWithin, moveBox, nearestOf, type Box, type Point, type Segment } from './box';
import { spread, type Candidate } from './candidates';
import type { Site } from './on-land';
import type { Sums } from './summed-area';
import { isAt, measureForeign, nearnessOf, type Surroundings } from './surroundings';
import type { Variant } from './variants';

/** In so many directions a place at sea is looked for from each foot, and so far off the coast: farther for the end of a route, and for a figure. */
const DIRECTIONS = 24;
const REACH_PX = 80;
const ESSENTIAL_REACH_PX = 220;
const NAME_REACH_PX = 120;

/** And never farther than this share of the map's diagonal. */
const MOST_REACH = 0.24;

/** A leader over other lands is no longer than this share of the diagonal there: farther off, what it leads to is taken for theirs. */
const MOST_OVER_LAND = 0.1;

/** The steps of a look, longer by this share of the way beyond the first so many pixels; the first place off the coast, and how far within the land a leader begins. */
const STEP_PX = 3;
const LONGER = 0.1;
const NEAR_COAST_PX = 60;
const FIRST_PX = 6;
const FOOT_PX = [8, 5, 3, 11] as const;

/** Towards a side and not up or down: this is the least share of the way that leads there. */
const SIDEWAYS = 0.6;

/** A leader ends so far before its label, and keeps its air. */
const GAP_PX = 2;
const AIR_PX = 2;

/** What a place at sea costs, one with a leader, each pixel of that, more for those of a long one, and what it costs to lead over another land. */
const AT_SEA = 9;
const LED = 13;
const PER_PX = 0.06;
const LONG_PX = 45;
const PER_LONG_PX = 0.2;
const OVER_LAND = 25;
const OVER_LAND_PER_PX = 0.4;

/** Where a leader may begin: a point of the land, or the middle of a dot and its radius. */
export interface Foot {
  readonly at: Point;
  readonly radiusPx: number;
}

/** What a label at sea belongs to: where its leader may begin, what lies about, and the diagonal of the map. */
export interface Shore {
  readonly feet: readonly Foot[];
  readonly around: Surroundings;
  /** True of a label for which others are left out. */
  readonly isEssential: boolean;
  readonly diagonalPx: number;
}

/** Places at sea beside the land, each with a leader unless the land is plainly the nearest. */
export function placesAtSea(
  { room }: Site,
  variants: readonly Variant[],
  { feet, around, isEssential, diagonalPx }: Shore
): readonly Candidate[] {
  if (!variants.length) return [];
  const found = variants.map((): Candidate[] => []);
  const mostOverLand = isEssential ? MOST_OVER_LAND * diagonalPx : 0;
  const farthest = variants.some(({ lines }) => lines.at(-1)?.role === 'figure')
    ? ESSENTIAL_REACH_PX
    : NAME_REACH_PX;
  const reachPx = isEssential ? Math.min(farthest, MOST_REACH * diagonalPx) : REACH_PX;
  // Where not even this has room nothing has.
  const least = {
    width: Math.min(...variants.map(({ width }) => width)),
    height: Math.min(...variants.map(({ height }) => height))
  };
  for (const foot of feet)
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (2 * Math.PI * i) / DIRECTIONS;
      look(foot, [Math.cos(angle), Math.sin(angle)]);
    }
  return variants.flatMap(({ width, height }, i) =>
    spread(found[i] as Candidate[], 14, width / 4, height / 2)
  );

  /** Off one foot in one direction: for each way to write the label the first two places. */
  function look(foot: Foot, toward: Point): void {
    const {
      at: [x, y],
      radiusPx
    } = foot;
    const [ux, uy] = toward;
    const left = variants.map(() => 2);
    let exit = radiusPx;
    let [last, crossed] = [exit, false];
    for (let t = exit; t - exit <= reachPx; t += stepAt(t - exit)) {
      const [px, py] = [x + t * ux, y + t * uy];
      if (px < room[0] || py < room[1] || px > room[2] || py > room[3]) return;
      if (!radiusPx && isAt([px, py], around.countMain)) {
        exit = last = t;
        if (crossed) return;
        continue;
      }
      crossed ||= around.isForeign(px, py);
      if (crossed && !isEssential) return;
      if (t - exit < FIRST_PX || t - last < FIRST_PX) continue;
      last = t;
      if (!boxWithRoom([px, py], toward, least)) continue;
      const from = footOf(foot, toward, exit, around);
      if (!from) continue;
      variants.forEach((variant, i) => {
        if (!left[i]) return;
        const box = boxWithRoom([px, py], toward, variant);
        if (!box) return;
        const candidate = placeAtSea(
          variant,
          box,
          { from, toward, isDot: radiusPx > 0 },
          { around, mostOverLand }
        );
        if (!candidate) return;
        found[i]?.push(candidate);
        (left[i] as number)--;
      });
      if (left.every((count) => !count)) return;
    }
  }

  /** The box beyond a point, where that has room; one moved up or down by half its height where only that has. */
  function boxWithRoom(at: Point, toward: Point, size: Pick<Variant, 'width' | 'height'>): Box | null {
    const box = boxBeyond(at, toward, size, room);
    if (hasRoom(box)) return box;
    if (Math.abs(toward[0]) < SIDEWAYS) return null;
    const moved = [-0.5, 0.5].map((share) => moveBox(box, 0, share * size.height));
    return moved.find(hasRoom) ?? null;
  }

  function hasRoom(box: Box): boolean {
    return isWithin(box, room) && !around.countLand(growBox(box, AIR_PX));
  }
}

function stepAt(offPx: number): number {
  return STEP_PX + LONGER * Math.max(0, offPx - NEAR_COAST_PX);
}

/** At a dot's edge, or on the land a little before its coast; null where that is too narrow. */
function footOf(
  { at: [x, y], radiusPx }: Foot,
  [ux, uy]: Point,
  exit: number,
  { isMain }: Surroundings
): Point | null {
  if (radiusPx) return [x + radiusPx * ux, y + radiusPx * uy];
  for (const px of FOOT_PX) {
    const back = Math.max(0, exit - px);
    const from: Point = [x + back * ux, y + back * uy];
    if (isMain(...from)) return from;
  }
  return null;
}

function placeAtSea(
  variant: Variant,
  box: Box,
  way: { readonly from: Point; readonly toward: Point; readonly isDot: boolean },
  { around, mostOverLand }: { readonly around: Surroundings; readonly mostOverLand: number }
): Candidate | null {
  const [ux, uy] = way.toward;
  const align = ux > 0.4 ? 'start' : ux < -0.4 ? 'end' : 'middle';
  const steep = Math.abs(uy);
  const near = way.isDot ? null : nearnessOf(box, around);
  if (near !== null)
    return {
      variant,
      box,
      align,
      inside: false,
      leader: null,
      over: [],
      cost: variant.price + AT_SEA + 0.2 * near + steep
    };
  const leader = leadTo(box, way.from);
  if (!leader) return null;
  const { lengthPx: onForeign, owners: crossed } = measureForeign(leader, around);
  if (onForeign > mostOverLand) return null;
  const length = Math.hypot(leader.to[0] - way.from[0], leader.to[1] - way.from[1]);
  const over = onForeign > 0 ? OVER_LAND + OVER_LAND_PER_PX * onForeign : 0;
  return {
    variant,
    box,
    align,
    inside: false,
    leader,
    over: crossed,
    cost: variant.price + LED + PER_PX * length + PER_LONG_PX * Math.max(0, length - LONG_PX) + steep + over
  };
}

/** The box that begins at a point on the way outward; moved along where it would reach out of the map. */
function boxBeyond(
  [x, y]: Point,
  [ux, uy]: Point,
  { width, height }: Pick<Variant, 'width' | 'height'>,
  room: Bounds
): Box {
  const share = (u: number): number => Math.max(-1, Math.min(1, 1.5 * u));
  const within = (middle: number, half: number, from: number, to: number): number =>
    Math.max(from + half, Math.min(to - half, middle));
  return boxAround(
    within(x + share(ux) * (width / 2 + GAP_PX), width / 2, room[0], room[2]),
    within(y + share(uy) * (height / 2 + GAP_PX), height / 2, room[1], room[3]),
    width / 2,
    height / 2
  );
}

/** The line from a foot to just before the box; null where the foot is in the box or at it. */
function leadTo(box: Box, foot: Point): Segment | null {
  const to = nearestOf(box, foot);
  const length = Math.hypot(to[0] - foot[0], to[1] - foot[1]);
  if (length < 2 * GAP_PX + 2) return null;
  const t = (length - GAP_PX) / length;
  return { from: foot, to: [foot[0] + t * (to[0] - foot[0]), foot[1] + t * (to[1] - foot[1])] };
}

/** Points of a land, far from each other, from which leaders may start; the anchor is the first. */
export function feetOn({ bounds: [x0, y0, x1, y1], anchor }: Site, within: Sums): readonly Foot[] {
  const FEET = 4;
  const APART_PX = 45;
  const STEPS = 10;
  const points: Point[] = [];
  for (let i = 0; i < STEPS; i++)
    for (let j = 0; j < STEPS; j++) {
      const [x, y] = [x0 + ((x1 - x0) * (i + 0.5)) / STEPS, y0 + ((y1 - y0) * (j + 0.5)) / STEPS];
      if (within.covers(boxAround(x, y, 3))) points.push([x, y]);
    }
  const feet = [anchor];
  const awayOf = ([x, y]: Point): number => Math.min(...feet.map(([fx, fy]) => Math.hypot(x - fx, y - fy)));
  while (feet.length < FEET && points.length) {
    const next = points.reduce((far, point) => (awayOf(point) > awayOf(far) ? point : far));
    if (awayOf(next) < APART_PX) break;
    feet.push(next);
  }
  return feet.map((at) => ({ at, radiusPx: 0 }));
}
