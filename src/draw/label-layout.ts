import { containsPoint, type Bounds, type Shape } from '../geo/shape';
import type { LabelLine, LabelMark } from '../scene/marks';
import type { Palette } from '../scale/palette';
import { DOT_RADIUS_PX, isDrawnAsDot } from './draw-areas';
import type { TextStyle } from './sink';
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
  if (line.role === 'name') return { sizePx: 13, weight: 650, colour: ink, align, halo };
  if (line.role === 'figure') return { sizePx: 12.5, weight: 450, colour: ink, align, halo };
  if (line.role === 'region')
    return { sizePx: 11.5, weight: 600, colour: soft, align, halo, trackingPx: 1.6 };
  return { sizePx: 12, weight: 450, colour: soft, align, halo };
}

/**
 * Finds a place for every label that has one without touching another label or an obstacle, in order of priority. Labels of areas are tried
 * at the anchor and around it but never apart from their land, labels of dots beside them; none is cut by the edge of the surface. A
 * label that fits nowhere is left out; that a territory took part is never lost by it, since its fill or dot stays.
 */
export function placeLabels(
  labels: readonly LabelMark[],
  obstacles: readonly Box[],
  view: View,
  palette: Palette,
  measure: (text: string, style: TextStyle) => number
): PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  const dots = labels
    .filter((label) => !label.besidePx && isDotted(label, view))
    .map((label) => dotBox(label, view));
  const inTheWay = [...obstacles, ...dots];
  const strong = labels.filter(({ onFill }) => onFill);
  for (const label of [...labels].sort((a, b) => a.priority - b.priority)) {
    const best = placeLabel(label, inTheWay, taken, strong, view, palette, measure);
    if (!best) continue;
    taken.push(best.box);
    placed.push(best);
  }
  return placed;
}

function isDotted(label: LabelMark, view: View): boolean {
  return label.lines[0]?.role !== 'region' && isDrawnAsDot(label, view);
}

function dotBox(label: LabelMark, view: View): Box {
  const x = view.k * label.at[0] + view.tx;
  const y = view.k * label.at[1] + view.ty;
  return { x: x - DOT_RADIUS_PX, y: y - DOT_RADIUS_PX, width: 2 * DOT_RADIUS_PX, height: 2 * DOT_RADIUS_PX };
}

function placeLabel(
  label: LabelMark,
  obstacles: readonly Box[],
  taken: readonly Box[],
  strong: readonly LabelMark[],
  view: View,
  palette: Palette,
  measure: (text: string, style: TextStyle) => number
): PlacedLabel | null {
  const draft = { label, align: 'middle', inside: false } as const;
  const width = Math.max(...label.lines.map((line) => measure(line.text, styleOf(line, draft, palette))));
  const height = label.lines.length * LINE_HEIGHT_PX;
  let best: PlacedLabel | null = null;
  let least = Infinity;
  let index = 0;
  for (const { box, align, apart } of findCandidates(label, view, width, height)) {
    const rank = Math.min(index++, MOST_RANK);
    if (rank >= least) break;
    if (label.onlyInside && !isInside(label, box, view)) continue;
    if (!isNear(label, box, view) || taken.some((other) => overlapOf(box, other) > 0)) continue;
    if (isAcrossEdge(box, view)) continue;
    const hidden = obstacles.reduce((sum, other) => sum + overlapOf(box, other), 0);
    const inside = label.shape !== null && isInside(label, box, view);
    const intrudes =
      (apart === true || (!label.onFill && !inside)) &&
      strong.some(({ id, shape }) => id !== label.id && shape !== null && isTouching(shape, box, view));
    const cost =
      rank +
      hidden * 0.2 +
      (label.onFill && !inside && !apart ? HALF_ON_FILL : 0) +
      (intrudes ? HALF_ON_FILL / 2 : 0);
    if (cost >= least) continue;
    least = cost;
    best = { label, box, align, inside };
  }
  return best;
}

/** Beyond this many candidates one is as far away as another. */
const MOST_RANK = 30;

/** What it costs a label to lie half on a strong fill and half off it, in steps down the list of candidates. */
const HALF_ON_FILL = 40;

interface Candidate {
  readonly box: Box;
  readonly align: TextStyle['align'];
  /** Beside the shape, not on it. */
  readonly apart?: boolean;
}

/** Where a label may stand, the best place first; later ones are only worked out where the first are taken. */
function* findCandidates(label: LabelMark, view: View, width: number, height: number): Generator<Candidate> {
  const x = view.k * label.at[0] + view.tx;
  const y = view.k * label.at[1] + view.ty;
  const isBeside = label.besidePx > 0 || isDotted(label, view);
  if (label.onlyInside && isBeside) return;
  yield* isBeside
    ? besideDot(x, y, label.besidePx || DOT_RADIUS_PX, width, height)
    : aroundAnchor(x, y, width, height);
  if (!label.onFill || !label.shape) return;
  yield* withinBounds(label.shape.bounds, x, y, view, width, height);
  yield* besideShape(label.shape.bounds, x, y, view, width, height);
}

/** A grid of places over the shape's bounds, those nearest the anchor first. */
function withinBounds(
  bounds: Bounds,
  x: number,
  y: number,
  view: View,
  width: number,
  height: number
): Candidate[] {
  const STEPS = 12;
  const candidates: (Candidate & { away: number })[] = [];
  for (let i = 0; i <= STEPS; i++)
    for (let j = 0; j <= STEPS; j++) {
      const cx = view.k * (bounds[0] + ((bounds[2] - bounds[0]) * i) / STEPS) + view.tx;
      const cy = view.k * (bounds[1] + ((bounds[3] - bounds[1]) * j) / STEPS) + view.ty;
      candidates.push({
        box: { x: cx - width / 2, y: cy - height / 2, width, height },
        align: 'middle',
        away: Math.hypot(cx - x, cy - y)
      });
    }
  return candidates.sort((a, b) => a.away - b.away);
}

/** Right, left, above and below the shape's bounds, the side nearest the anchor first. */
function besideShape(
  [x0, y0, x1, y1]: Bounds,
  anchorX: number,
  anchorY: number,
  view: View,
  width: number,
  height: number
): Candidate[] {
  const left = view.k * x0 + view.tx;
  const right = view.k * x1 + view.tx;
  const top = view.k * y0 + view.ty;
  const bottom = view.k * y1 + view.ty;
  const [x, y] = [(left + right - width) / 2, (top + bottom - height) / 2];
  const at = (bx: number, by: number, align: TextStyle['align']): Candidate => ({
    box: { x: bx, y: by, width, height },
    align,
    apart: true
  });
  const away = ({ box }: Candidate): number =>
    Math.hypot(box.x + width / 2 - anchorX, box.y + height / 2 - anchorY);
  return [
    at(right + 6, y, 'start'),
    at(x, top - height - 4, 'middle'),
    at(x, bottom + 4, 'middle'),
    at(left - width - 6, y, 'end')
  ].sort((a, b) => away(a) - away(b));
}

function besideDot(x: number, y: number, radiusPx: number, width: number, height: number): Candidate[] {
  const away = radiusPx + 4;
  const box = (bx: number, by: number): Box => ({ x: bx, y: by, width, height });
  const candidates: Candidate[] = [];
  for (const dy of [0, -height * 0.7, height * 0.7]) {
    candidates.push({ box: box(x + away, y - height / 2 + dy), align: 'start' });
    candidates.push({ box: box(x - away - width, y - height / 2 + dy), align: 'end' });
  }
  candidates.push({ box: box(x - width / 2, y + away), align: 'middle' });
  candidates.push({ box: box(x - width / 2, y - away - height), align: 'middle' });
  return candidates;
}

function aroundAnchor(x: number, y: number, width: number, height: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (const reach of [0, 0.5, 1, 1.6])
    for (const [dx, dy] of [
      [0, 0],
      [0, 1],
      [0, -1],
      [0.6, 0],
      [-0.6, 0],
      [0.6, 1],
      [-0.6, 1],
      [0.6, -1],
      [-0.6, -1]
    ] as const) {
      if (reach === 0 && (dx !== 0 || dy !== 0)) continue;
      if (reach > 0 && dx === 0 && dy === 0) continue;
      candidates.push({
        box: {
          x: x - width / 2 + dx * reach * width,
          y: y - height / 2 + dy * reach * (height + 6),
          width,
          height
        },
        align: 'middle'
      });
    }
  return candidates;
}

/** The area that two boxes share, in square pixels, with a little air around each. */
function overlapOf(a: Box, b: Box): number {
  const air = 2;
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + air;
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) + air;
  return width > 0 && height > 0 ? width * height : 0;
}

const SLIGHT_PX = 0.5;

/** Farther from its land than this a label would seem to name another. */
const NEAR_PX = 14;

/** True where the box touches what it names, or is hardly away from it; a region's name has the region's middle well within its width. */
function isNear(
  { at, shape, lines, besidePx }: LabelMark,
  { x, y, width, height }: Box,
  view: View
): boolean {
  const [x0, y0, x1, y1] = shape?.bounds ?? [...at, ...at];
  const aside = lines[0]?.role === 'region' ? -0.2 * width : besidePx + NEAR_PX;
  return (
    view.k * x1 + view.tx >= x - aside &&
    view.k * x0 + view.tx <= x + width + aside &&
    view.k * y1 + view.ty >= y - besidePx - NEAR_PX &&
    view.k * y0 + view.ty <= y + height + besidePx + NEAR_PX
  );
}

/** True where a part of a box lies off the surface, beyond an error of rounding; never where the view has no edges. */
function isAcrossEdge({ x, y, width, height }: Box, { widthPx, heightPx }: View): boolean {
  if (widthPx === Infinity) return false;
  const beyond = Math.max(-x, -y, x + width - widthPx, y + height - heightPx);
  return beyond > SLIGHT_PX;
}

function isInside(label: LabelMark, box: Box, view: View): boolean {
  const { shape } = label;
  if (!shape) return false;
  const holds = ([x, y]: readonly [number, number]): boolean =>
    containsPoint(shape, (x - view.tx) / view.k, (y - view.ty) / view.k);
  // Most labels that are not inside fail at a corner: along the edges is only looked where none does.
  return cornersOf(box).every(holds) && edgesOf(box).every(holds);
}

function isTouching(shape: Shape, box: Box, view: View): boolean {
  return cornersOf(box).some(([x, y]) =>
    containsPoint(shape, (x - view.tx) / view.k, (y - view.ty) / view.k)
  );
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
