import type { Outline } from '../../geo/outline';
import { containsPoint, NO_BOUNDS, uniteBounds, type Bounds, type Shape } from '../../geo/shape';
import type { LabelMark } from '../../scene/marks';
import { DOT_RADIUS_PX, isDrawnAsDot } from '../draw-areas';
import type { View } from '../view';
import { feetOn, placesAtSea } from './at-sea';
import { placesBesideDot } from './beside-dot';
import type { Box, Point } from './box';
import type { Candidate } from './candidates';
import { createGround, createInterior, layGround, type Ground, type Lands } from './ground';
import { keepMainParts } from './main-parts';
import { placesInRegion } from './of-region';
import { placesAtCoast, placesWithin, type Coast, type Site } from './on-land';
import { createGrid, type Grid, type Sums } from './summed-area';
import { surround } from './surroundings';
import { writeVariants, type Variant } from './variants';

/** The lands at a scale, and the part of them within which labels are to be whole; in CSS pixels from the plane's origin. */
export interface Setting {
  readonly lands: Lands;
  readonly k: number;
  readonly room: Bounds;
  /** The ground at least of this part. */
  groundOf(part: Bounds): Ground;
  /** Lays the ground that all labels share, in pieces. */
  prepare(): Generator<void>;
}

/** The finest cells, and how many of them a ground that all labels share, one of a single label and a land's interior have at most. */
const CELL_PX = 2;
const SHARED_CELLS = 600_000;
const GROUND_CELLS = 60_000;
const INTERIOR_CELLS = 30_000;

/** So far about its land a label is looked for. */
const REACH_X_PX = 420;
const REACH_Y_PX = 340;

/** Where a land has so many places for a label whole, no other is looked for. */
const ENOUGH = 10;

/** A land so many times as wide and high as its label is large: there is always a place for it whole. */
const LARGE = 5;

/** So many ways to write a label are tried at the coast. */
const MOST_AT_COAST = 6;

/** Ways to write a label that are dearer than this are not tried at sea, but for its name alone. */
const DEAR = 6;

export function createSetting(lands: Lands, k: number, room: Bounds): Setting {
  const gridOf = (part: Bounds, most: number): Grid => createGrid(part, cellFor(part, most));
  let shared: Ground | null = null;
  const isShared = areaOf(room) <= SHARED_CELLS * CELL_PX ** 2;
  return {
    lands,
    k,
    room,
    groundOf(part) {
      const isWithin = part[0] >= room[0] && part[1] >= room[1] && part[2] <= room[2] && part[3] <= room[3];
      return isShared && isWithin
        ? (shared ??= createGround(lands, k, gridOf(room, SHARED_CELLS)))
        : createGround(lands, k, gridOf(part, GROUND_CELLS));
    },
    *prepare() {
      if (isShared) shared ??= yield* layGround(lands, k, gridOf(room, SHARED_CELLS));
    }
  };
}

/** True where a label's land is a dot on the screen, beside which the label stands. */
export function isDotted(label: LabelMark, view: Pick<View, 'k'>): boolean {
  return label.lines[0]?.role !== 'region' && isDrawnAsDot(label, view);
}

/** The window may reach a little farther than the room that it was fitted to. */
const EDGE_PX = 8;

/** Letters keep so far from its edge. */
const EDGE_AIR_PX = 4;

/**
 * All places for a label that are worth a look, as far as the lands go: what else is on the map is not asked here. A label within the room stays
 * there, and one beyond it does not reach in: the window's edge cuts none.
 */
export function findCandidates(label: LabelMark, setting: Setting): readonly Candidate[] {
  const { k, lands, room } = setting;
  const anchor = [k * label.at[0], k * label.at[1]] as const;
  const [x0, y0, x1, y1] = room;
  if (anchor[0] >= x0 && anchor[1] >= y0 && anchor[0] <= x1 && anchor[1] <= y1)
    return findWithin(label, anchor, growBounds(room, -EDGE_AIR_PX, -EDGE_AIR_PX), setting);
  const window: Bounds = [x0 - EDGE_PX, y0 - EDGE_PX, x1 + EDGE_PX, y1 + EDGE_PX];
  return findWithin(label, anchor, scaleBounds(lands.outline.bounds, k), setting).filter(
    ({ box: { x, y, width, height } }) =>
      x > window[2] || y > window[3] || x + width < window[0] || y + height < window[1]
  );
}

function findWithin(label: LabelMark, anchor: Point, room: Bounds, setting: Setting): readonly Candidate[] {
  const { k } = setting;
  const variants = writeVariants(label);
  if (label.lines[0]?.role === 'region') return placeRegion(label, { anchor, room }, variants, setting);
  const isDot = isDotted(label, setting);
  if (label.onlyInside && (isDot || label.besidePx > 0)) return [];
  const main = label.shape && mainPartsOf(label.shape, k);
  const bounds: Bounds = main ? scaleBounds(main.bounds, k) : [...anchor, ...anchor];
  const site: Site = { bounds, anchor, room };
  const part = meetBounds(bounds, room);
  const { within, touched } = main
    ? createInterior(main, k, createGrid(part, cellFor(part, INTERIOR_CELLS)))
    : { within: NOTHING, touched: NOTHING };
  const inside = isDot ? [] : placesWithinLand(site, variants, within);
  const whole = inside.filter(({ variant }) => variant.price < 3);
  if (label.onlyInside || (whole.length >= ENOUGH && !label.besidePx)) return inside;

  const wide = meetBounds(growBounds(bounds, REACH_X_PX, REACH_Y_PX), room);
  const ground = setting.groundOf(wide);
  const around = surround(ground, {
    owners: [label.id],
    part: asBox(meetBounds(label.shape ? scaleBounds(label.shape.bounds, k) : bounds, wide)),
    main: touched,
    isMain: (x, y) => main !== null && containsPoint(main, x / k, y / k)
  });
  const { countForeign } = around;
  // Beyond its ground nothing is known of the lands.
  const wideSite: Site = { ...site, room: wide };
  const radiusPx = Math.max(label.besidePx, isDot ? DOT_RADIUS_PX : 0);
  const named = variants.filter(({ isNameless }) => !isNameless);
  const last = named.find(({ lines }) => lines.length === 1);
  const atSea = named.filter((each) => each.price <= DEAR || each === last);
  return [
    ...inside,
    ...(label.onFill || isDot ? [] : placesHalfOnLand(wideSite, variants, { touched, within, countForeign })),
    ...(radiusPx ? placesBesideDot(wideSite, radiusPx, variants.filter(hasHead), around) : []),
    ...placesAtSea(wideSite, atSea, {
      feet: isDot ? [{ at: anchor, radiusPx }] : feetOn(site, within),
      around,
      isEssential: label.essential,
      diagonalPx: Math.hypot(room[2] - room[0], room[3] - room[1])
    })
  ];
}

/** True where it begins with the land's name or code. */
function hasHead({ lines }: Variant): boolean {
  return lines[0]?.role !== 'figure';
}

/** Null where nothing is left of it at this scale. */
function mainPartsOf(outline: Outline, k: number): Shape | null {
  const main = keepMainParts(outline.at(k));
  return main.ends.length ? main : null;
}

/** Within the land; worse ways to write a label only where better ones have few places. */
function placesWithinLand(site: Site, variants: readonly Variant[], within: Sums): readonly Candidate[] {
  const found: Candidate[] = [];
  const [x0, y0, x1, y1] = site.bounds;
  const isLarge = ({ width, height }: Variant): boolean =>
    x1 - x0 > LARGE * width && y1 - y0 > LARGE * height;
  for (const variant of variants) {
    if (found.length >= 2 * ENOUGH && (isLarge(variant) || found.length >= 4 * ENOUGH)) break;
    found.push(...placesWithin(site, variant, within));
  }
  return found;
}

/** Half on the land; worse ways to write a label only where better ones have few places. */
function placesHalfOnLand(site: Site, variants: readonly Variant[], coast: Coast): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const variant of variants.slice(0, MOST_AT_COAST)) {
    if (found.length >= ENOUGH) break;
    found.push(...placesAtCoast(site, variant, coast));
  }
  return found;
}

function placeRegion(
  label: LabelMark,
  { anchor, room }: Pick<Site, 'anchor' | 'room'>,
  variants: readonly Variant[],
  { k, lands, groundOf }: Setting
): readonly Candidate[] {
  const outlines = label.members.flatMap((code) => lands.land.get(code) ?? []);
  if (!outlines.length) return [];
  const bounds = scaleBounds(
    outlines.reduce((all, { bounds: each }) => uniteBounds(all, each), NO_BOUNDS),
    k
  );
  const part = meetBounds(bounds, room);
  if (part[0] >= part[2] || part[1] >= part[3]) return [];
  const ground = groundOf(part);
  const own = ground.ownedBy(label.members, asBox(part));
  const countForeign = (box: Box): number => ground.land.count(box) - own.count(box);
  return variants.flatMap((variant) =>
    placesInRegion({ bounds, anchor, room }, variant, {
      isSpot: label.isSpot,
      own,
      countForeign,
      ownersAt: ground.ownersAt
    })
  );
}

const NOTHING: Sums = { count: () => 0, cellsOf: () => 1, covers: () => false };

/** The size of cells with which a part has at most so many. */
function cellFor(part: Bounds, most: number): number {
  return Math.max(CELL_PX, Math.sqrt(areaOf(part) / most));
}

function areaOf([x0, y0, x1, y1]: Bounds): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}

function scaleBounds([x0, y0, x1, y1]: Bounds, k: number): Bounds {
  return [k * x0, k * y0, k * x1, k * y1];
}

function growBounds([x0, y0, x1, y1]: Bounds, byX: number, byY: number): Bounds {
  return [x0 - byX, y0 - byY, x1 + byX, y1 + byY];
}

function meetBounds(a: Bounds, b: Bounds): Bounds {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function asBox([x0, y0, x1, y1]: Bounds): Box {
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}
