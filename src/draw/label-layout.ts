import type { Outline } from '../geo/outline';
import { containsPoint, hasPointWithin, type Bounds } from '../geo/shape';
import type { LabelLine, LabelMark } from '../scene/marks';
import type { Palette } from '../scale/palette';
import { createBoxIndex } from './box-index';
import { DOT_RADIUS_PX } from './draw-areas';
import { findCandidates, isDotted } from './label-candidates';
import type { TextStyle } from './sink';
import { measureText } from './text-width';
import type { View } from './view';

/** x, y of the corner nearest the origin, then width and height, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly label: LabelMark;
  readonly box: Box;
  readonly align: TextStyle['align'];
  /** True where the whole label lies within the territory's own fill. */
  readonly inside: boolean;
}

const LINE_HEIGHT_PX = 15;

/** Two boxes that are nearer than this to each other touch. */
const AIR_PX = 2;

/** How near to each other the points of a label's box are that tell on what it lies. */
const SAMPLE_PX = 28;

/** How each line of a label is set. */
export function styleOf(
  line: LabelLine,
  placed: Pick<PlacedLabel, 'align' | 'inside' | 'label'>,
  palette: Palette
): TextStyle {
  const onFill = placed.inside && placed.label.onFill;
  const halo = onFill ? null : palette.halo;
  const { align } = placed;
  const ink = onFill ? palette.inkOnFill : palette.ink;
  const soft = onFill ? palette.inkOnFill : palette.inkSoft;
  if (line.role === 'name') return { sizePx: 13, weight: 600, colour: ink, align, halo };
  if (line.role === 'figure') return { sizePx: 12.5, weight: 500, colour: ink, align, halo };
  if (line.role === 'region')
    return { sizePx: 11.5, weight: 600, colour: soft, align, halo, trackingPx: 1.6 };
  return { sizePx: 12, weight: 500, colour: soft, align, halo };
}

/**
 * Finds a place for every label that has one without touching another label or an obstacle, in order of priority. Labels of areas are tried
 * at the anchor, around it, elsewhere on their land and beside it, but never apart from it; labels of dots beside them. None is cut by the
 * edge of the surface, and none by that of the view's frame; one beyond it stands elsewhere where it can. A label that fits nowhere is left
 * out; that a territory took part is never lost by it, since its fill or dot stays.
 */
export function placeLabels(
  labels: readonly LabelMark[],
  obstacles: readonly Box[],
  view: View,
  palette: Palette
): PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  const dots = labels
    .filter((label) => !label.besidePx && isDotted(label, view))
    .map((label) => dotBox(label, view));
  const inTheWay = createBoxIndex([...obstacles, ...dots], AIR_PX);
  const lands = labels.filter(({ shape, onlyInside }) => shape !== null && !onlyInside);
  for (const label of [...labels].sort((a, b) => a.priority - b.priority)) {
    const best = placeLabel(label, inTheWay, taken, lands, view, palette);
    if (!best) continue;
    taken.push(best.box);
    placed.push(best);
  }
  return placed;
}

function dotBox(label: LabelMark, view: View): Box {
  const x = view.k * label.at[0] + view.tx;
  const y = view.k * label.at[1] + view.ty;
  return { x: x - DOT_RADIUS_PX, y: y - DOT_RADIUS_PX, width: 2 * DOT_RADIUS_PX, height: 2 * DOT_RADIUS_PX };
}

function placeLabel(
  label: LabelMark,
  inTheWay: ReturnType<typeof createBoxIndex>,
  taken: readonly Box[],
  lands: readonly LabelMark[],
  view: View,
  palette: Palette
): PlacedLabel | null {
  const dotted = isDotted(label, view);
  const draft = { label, align: 'middle', inside: false } as const;
  const width = Math.max(...label.lines.map((line) => measureText(line.text, styleOf(line, draft, palette))));
  const height = label.lines.length * LINE_HEIGHT_PX;
  let best: PlacedLabel | null = null;
  let least = Infinity;
  let index = 0;
  for (const { box, align, apart } of findCandidates(label, view, width, height)) {
    const rank = apart === undefined ? Math.min(index++, MOST_RANK) : MOST_RANK + apart;
    if (rank >= least) break;
    if (isAcrossEdge(box, view)) continue;
    if (taken.some((other) => overlapOf(box, other, WORD_SPACE_PX) > 0)) continue;
    let cost = rank;
    cost += inTheWay(box, (other) => 0.2 * overlapOf(box, other));
    if (view.frame && isOffFrame(box, view.frame, view)) {
      if (isInFrame(box, view.frame, view)) continue;
      cost += OFF_FRAME;
    }
    // What asks how it lies on the lands takes longest and comes last.
    if (cost >= least) continue;
    if (label.onlyInside ? !isInside(label, box, view) : !isNear(label, box, view)) continue;
    const inside = label.shape !== null && isInside(label, box, view);
    const intrudes = (land: LabelMark): boolean =>
      land !== label && isTouching(land.shape as Outline, box, view);
    if (label.onFill && !inside && apart === undefined) cost += HALF_ON_FILL;
    if (!inside && (apart !== undefined || !label.onFill) && cost < least) {
      if (lands.some((land) => land.onFill && intrudes(land))) cost += HALF_ON_FILL;
      else if (label.shape && !dotted && lands.some(intrudes))
        cost += apart !== undefined || isAbout(label.shape, box, view) ? ON_OTHER : ASTRAY;
    }
    if (cost >= least) continue;
    least = cost;
    best = { label, box, align, inside };
  }
  return best;
}

/** Beyond this many candidates one is as far away as another; those beside the land come after all that are on it. */
const MOST_RANK = 30;

/** What it costs a label to lie half on a strong fill and half off it, in steps down the list of candidates. */
const HALF_ON_FILL = 40;

/** What it costs a label to lie on the land of another label, where it might be read as that one's. */
const ON_OTHER = 2;

/** What it costs one whose middle is not even on its own land: there it would be taken for the other's. */
const ASTRAY = 28;

/** What it costs a label to lie beyond the view's frame, where it is not seen; one that the frame cuts has no place there at all. */
const OFF_FRAME = 30;

/** The area that two boxes share, in square pixels, with a little air around each. */
function overlapOf(a: Box, b: Box, airX = AIR_PX): number {
  const airY = AIR_PX;
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + airX;
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) + airY;
  return width > 0 && height > 0 ? width * height : 0;
}

/** Two labels in one line that are nearer than this would be read as one. */
const WORD_SPACE_PX = 9;

const SLIGHT_PX = 0.5;

/** Farther from its land than this a label would seem to name another. */
const NEAR_PX = 14;

/**
 * True where the box touches what it names, or is hardly away from it; a region's name has the region's middle well within its width, or its
 * own middle on one of the region's lands.
 */
function isNear({ at, shape, lines, besidePx, within }: LabelMark, box: Box, view: View): boolean {
  const { x, y, width, height } = box;
  const toPlane = (px: number, py: number): Point => [(px - view.tx) / view.k, (py - view.ty) / view.k];
  const aside = lines[0]?.role === 'region' ? -0.2 * width : besidePx + NEAR_PX;
  const [x0, y0] = toPlane(x - aside, y - besidePx - NEAR_PX);
  const [x1, y1] = toPlane(x + width + aside, y + height + besidePx + NEAR_PX);
  const holds = (px: number, py: number): boolean => px >= x0 && px <= x1 && py >= y0 && py <= y1;
  // An anchor is on its land: the land itself, which takes longer, need mostly not be looked at.
  if (holds(...at)) return true;
  if (shape && !besidePx)
    return hasPointWithin(shape.at(view.k), [x0, y0, x1, y1]) || isTouching(shape, box, view);
  const middle = toPlane(x + width / 2, y + height / 2);
  return within.some((member) => containsPoint(member.at(view.k), ...middle));
}

function isOffFrame({ x, y, width, height }: Box, [x0, y0, x1, y1]: Bounds, { k, tx, ty }: View): boolean {
  return (
    x < k * x0 + tx - SLIGHT_PX ||
    y < k * y0 + ty - SLIGHT_PX ||
    x + width > k * x1 + tx + SLIGHT_PX ||
    y + height > k * y1 + ty + SLIGHT_PX
  );
}

/** The window reaches a little farther than its frame. */
const EDGE_PX = 8;

function isInFrame({ x, y, width, height }: Box, [x0, y0, x1, y1]: Bounds, { k, tx, ty }: View): boolean {
  return (
    x < k * x1 + tx + EDGE_PX &&
    x + width > k * x0 + tx - EDGE_PX &&
    y < k * y1 + ty + EDGE_PX &&
    y + height > k * y0 + ty - EDGE_PX
  );
}

/** True where a part of a box lies off the surface, beyond an error of rounding; never where the view has no edges. */
function isAcrossEdge({ x, y, width, height }: Box, { widthPx, heightPx }: View): boolean {
  if (widthPx === Infinity) return false;
  const beyond = Math.max(-x, -y, x + width - widthPx, y + height - heightPx);
  return beyond > SLIGHT_PX;
}

function isInside(label: LabelMark, box: Box, view: View): boolean {
  const shape = label.shape?.at(view.k);
  if (!shape) return false;
  const holds = ([x, y]: readonly [number, number]): boolean =>
    containsPoint(shape, (x - view.tx) / view.k, (y - view.ty) / view.k);
  // Most labels that are not inside fail at a corner: along the edges is only looked where none does.
  return cornersOf(box).every(holds) && edgesOf(box).every(holds);
}

/** True where the middle of the box is on the shape. */
function isAbout(outline: Outline, { x, y, width, height }: Box, { k, tx, ty }: View): boolean {
  return containsPoint(outline.at(k), (x + width / 2 - tx) / k, (y + height / 2 - ty) / k);
}

function isTouching(outline: Outline, box: Box, view: View): boolean {
  const [x0, y0, x1, y1] = outline.bounds;
  const { k, tx, ty } = view;
  const apart =
    k * x1 + tx < box.x ||
    k * x0 + tx > box.x + box.width ||
    k * y1 + ty < box.y ||
    k * y0 + ty > box.y + box.height;
  if (apart) return false;
  const shape = outline.at(k);
  const holds = ([x, y]: Point): boolean => containsPoint(shape, (x - tx) / k, (y - ty) / k);
  return cornersOf(box).some(holds) || edgesOf(box).some(holds);
}

type Point = readonly [x: number, y: number];

/** The box's corners and middle. */
function cornersOf({ x, y, width, height }: Box): readonly Point[] {
  return [
    [x, y + 2],
    [x + width, y + 2],
    [x, y + height - 2],
    [x + width, y + height - 2],
    [x + width / 2, y + height / 2]
  ];
}

/** Points along the box's upper and lower edge, so near to each other that no strait between two lands is missed. */
function edgesOf({ x, y, width, height }: Box): readonly Point[] {
  const steps = Math.ceil(width / SAMPLE_PX);
  const points: Point[] = [];
  for (let i = 1; i < steps; i++) {
    const at = x + (i / steps) * width;
    points.push([at, y + 2], [at, y + height - 2]);
  }
  return points;
}
