import { NO_BOUNDS, uniteBounds, type Bounds } from '../geo/shape';
import type { LabelMark } from '../scene/marks';
import { DOT_RADIUS_PX, isDrawnAsDot } from './draw-areas';
import type { Box } from './label-layout';
import type { TextStyle } from './sink';
import type { View } from './view';

/** A place where a label may stand. */
export interface Candidate {
  readonly box: Box;
  readonly align: TextStyle['align'];
  /** Beside the shape, not on it: how much worse than the best place there. */
  readonly apart?: number;
}

/** Where a label may stand, the best place first; later ones are only worked out where the first are taken. */
export function* findCandidates(
  label: LabelMark,
  view: View,
  width: number,
  height: number
): Generator<Candidate> {
  const x = view.k * label.at[0] + view.tx;
  const y = view.k * label.at[1] + view.ty;
  const isBeside = label.besidePx > 0 || isDotted(label, view);
  if (label.onlyInside && isBeside) return;
  yield* isBeside
    ? besideDot(x, y, label.besidePx || DOT_RADIUS_PX, width, height)
    : aroundAnchor(x, y, width, height);
  if (label.within.length) {
    const bounds = label.within.reduce((all, shape) => uniteBounds(all, shape.bounds), NO_BOUNDS);
    yield* withinBounds(bounds, x, y, view, width, height);
  }
  if (!label.shape || isBeside) return;
  yield* withinBounds(label.shape.bounds, x, y, view, width, height);
  if (label.onFill) yield* besideShape(label.shape.bounds, x, y, view, width, height);
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

/** How much worse a corner is than a side, in steps down the list. */
const CORNER = 6;

/** Beside the shape's bounds, the side nearest the anchor first, and then towards its corners. */
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
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  const at = (bx: number, by: number, align: TextStyle['align']): Candidate => ({
    box: { x: bx, y: by, width, height },
    align
  });
  const away = ({ box }: Candidate): number =>
    Math.hypot(box.x + width / 2 - anchorX, box.y + height / 2 - anchorY);
  const nearestFirst = (candidates: Candidate[], best: number): Candidate[] =>
    candidates.sort((a, b) => away(a) - away(b)).map((each, i) => ({ ...each, apart: best + i }));
  const sides = [
    at(right + 6, midY - height / 2, 'start'),
    at(left - width - 6, midY - height / 2, 'end'),
    at(midX - width / 2, top - height - 4, 'middle'),
    at(midX - width / 2, bottom + 4, 'middle')
  ];
  const corners = [top - height - 4, bottom + 4].flatMap((by) => [
    at(midX, by, 'start'),
    at(midX - width, by, 'end')
  ]);
  return [...nearestFirst(sides, 0), ...nearestFirst(corners, CORNER)];
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

/** True where a label's land is a dot on the screen, beside which the label stands. */
export function isDotted(label: LabelMark, view: View): boolean {
  return label.lines[0]?.role !== 'region' && isDrawnAsDot(label, view);
}
