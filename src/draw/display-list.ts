import type { Bounds, Shape } from '../geo/shape';
import { NO_BOUNDS, isEmptyBounds, uniteBounds } from '../geo/shape';
import type { Paint } from '../scale/palette';
import type { PixelPath, Sink, Stroke } from './sink';
import type { View } from './view';

/** One step of a drawing: where it leaves marks (CSS pixels of the drawing's view), what it is, and how to do it again. */
interface Step {
  readonly bounds: Bounds;
  readonly key: string;
  replay(sink: Sink, within: Bounds): void;
}

/** The steps of a part of a drawing, by their keys. */
export type Content = ReadonlyMap<string, Bounds>;

/** Where two contents of one place differ; null where they look the same. */
export function findDifference(before: Content, after: Content): Bounds | null {
  let bounds = NO_BOUNDS;
  for (const [key, where] of before) if (!after.has(key)) bounds = uniteBounds(bounds, where);
  for (const [key, where] of after) if (!before.has(key)) bounds = uniteBounds(bounds, where);
  return isEmptyBounds(bounds) ? null : bounds;
}

/**
 * A drawing kept as its steps, so that parts of it can be drawn by themselves, and drawn again only where something changed.
 */
export interface DisplayList {
  /** What is drawn within the bounds: every step's key, which tells it from any other, and where it leaves marks. */
  contentOf(within: Bounds): Content;
  /** Draws what falls within the bounds; lines are cut to them, so that a tile costs no more than what it shows. */
  replay(sink: Sink, within: Bounds): void;
}

/** Records what `draw` draws, in the pixels of `view`. `measureText` answers for the surface on which it will be drawn. */
export function recordDrawing(
  view: View,
  measureText: Sink['measureText'],
  draw: (sink: Sink) => void
): DisplayList {
  const steps: Step[] = [];
  draw(createRecorder(view, measureText, steps));
  return {
    contentOf: (within) =>
      new Map(steps.filter((step) => isTouching(step.bounds, within)).map((step) => [step.key, step.bounds])),
    replay(sink, within) {
      for (const step of steps) if (isTouching(step.bounds, within)) step.replay(sink, within);
    }
  };
}

function createRecorder(view: View, measureText: Sink['measureText'], steps: Step[]): Sink {
  const add = (bounds: Bounds, key: string, replay: Step['replay']): void => {
    steps.push({ bounds, key, replay });
  };
  const placed = ({ bounds: [x0, y0, x1, y1] }: Shape, margin: number): Bounds => [
    view.k * x0 + view.tx - margin,
    view.k * y0 + view.ty - margin,
    view.k * x1 + view.tx + margin,
    view.k * y1 + view.ty + margin
  ];
  return {
    clip(shape, draw) {
      const inner: Step[] = [];
      draw(createRecorder(view, measureText, inner));
      const bounds = inner.reduce((all, step) => uniteBounds(all, step.bounds), NO_BOUNDS);
      add(bounds, `clip ${idOf(shape)} ${inner.map(({ key }) => key).join()}`, (sink, within) =>
        sink.clip(shape, () => {
          for (const step of inner) if (isTouching(step.bounds, within)) step.replay(sink, within);
        })
      );
    },
    fillShape: (shape, paint) =>
      add(placed(shape, 1), `fill ${idOf(shape)} ${keyOfPaint(paint)}`, (sink) =>
        sink.fillShape(shape, paint)
      ),
    strokeShape: (shape, stroke) =>
      add(placed(shape, stroke.widthPx), `stroke ${idOf(shape)} ${keyOfStroke(stroke)}`, (sink) =>
        sink.strokeShape(shape, stroke)
      ),
    fillPaths(paths, colour) {
      const { bounded, all, hash } = boundPaths(paths, 1);
      add(all, `areas ${hash} ${colour}`, (sink, within) => {
        const touching = pathsIn(bounded, within);
        if (touching.length) sink.fillPaths(touching, colour);
      });
    },
    strokePaths(paths, stroke) {
      const { bounded, all, hash } = boundPaths(paths, stroke.widthPx);
      add(all, `lines ${hash} ${keyOfStroke(stroke)}`, (sink, within) => {
        const touching = pathsIn(bounded, within);
        // A dash begins at the start of its line, so that a broken line must be drawn whole.
        const cut = stroke.dash
          ? touching
          : touching.flatMap((path) => cutPath(path, within, stroke.widthPx));
        if (cut.length) sink.strokePaths(cut, stroke);
      });
    },
    fillCircle: (x, y, radiusPx, paint) =>
      add(
        [x - radiusPx, y - radiusPx, x + radiusPx, y + radiusPx],
        `disc ${x} ${y} ${radiusPx} ${keyOfPaint(paint)}`,
        (sink) => sink.fillCircle(x, y, radiusPx, paint)
      ),
    strokeCircle(x, y, radiusPx, stroke) {
      const r = radiusPx + stroke.widthPx;
      add([x - r, y - r, x + r, y + r], `ring ${x} ${y} ${radiusPx} ${keyOfStroke(stroke)}`, (sink) =>
        sink.strokeCircle(x, y, radiusPx, stroke)
      );
    },
    text(text, x, y, style) {
      const width = measureText(text, style);
      const left = style.align === 'start' ? x : style.align === 'end' ? x - width : x - width / 2;
      const { sizePx, weight, colour, align, halo, trackingPx } = style;
      add(
        [left - 4, y - 1.2 * sizePx - 4, left + width + 4, y + 0.4 * sizePx + 4],
        // Another font looks different in the same place: its width tells it from the one before.
        `text ${x} ${y} ${width} ${sizePx} ${weight} ${colour} ${align} ${halo} ${trackingPx} ${text}`,
        (sink) => sink.text(text, x, y, style)
      );
    },
    measureText
  };
}

function isTouching(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

interface BoundedPath {
  readonly path: PixelPath;
  readonly bounds: Bounds;
}

/** Each path with its bounds, those of all together, and a number that changes when any of them does. */
function boundPaths(
  paths: readonly PixelPath[],
  margin: number
): { bounded: readonly BoundedPath[]; all: Bounds; hash: number } {
  const bounded = paths.map((path) => ({ path, bounds: boundsOf(path, margin) }));
  const all = bounded.reduce((united, { bounds }) => uniteBounds(united, bounds), NO_BOUNDS);
  const hash = paths.reduce((sum, path) => (Math.imul(sum, 31) + hashOf(path)) | 0, 7);
  return { bounded, all, hash };
}

function pathsIn(bounded: readonly BoundedPath[], within: Bounds): PixelPath[] {
  return bounded.filter(({ bounds }) => isTouching(bounds, within)).map(({ path }) => path);
}

const ids = new WeakMap<Shape, number>();
let lastId = 0;

/** Shapes never change: one that is the same object looks the same. */
function idOf(shape: Shape): number {
  let id = ids.get(shape);
  if (id === undefined) {
    id = ++lastId;
    ids.set(shape, id);
  }
  return id;
}

function keyOfPaint(paint: Paint): string {
  return paint.kind === 'solid' ? paint.colour : `${paint.line}/${paint.ground}`;
}

function keyOfStroke({ colour, widthPx, dash, opacity }: Stroke): string {
  return `${colour} ${widthPx} ${dash?.join(',') ?? ''} ${opacity ?? 1}`;
}

function boundsOf({ points }: PixelPath, margin: number): Bounds {
  let [x0, y0, x1, y1] = NO_BOUNDS;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] as number;
    const y = points[i + 1] as number;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return [x0 - margin, y0 - margin, x1 + margin, y1 + margin];
}

/** A number that changes when a point moves by a tenth of a pixel or more. */
function hashOf({ points }: PixelPath): number {
  let hash = points.length;
  for (let i = 0; i < points.length; i++)
    hash = (Math.imul(hash, 31) + Math.round(10 * (points[i] as number))) | 0;
  return hash;
}

/** The parts of a line whose segments may touch the bounds. */
function cutPath(path: PixelPath, [x0, y0, x1, y1]: Bounds, margin: number): PixelPath[] {
  const { points, closed } = path;
  if (closed || points.length <= 8) return [path];
  const parts: PixelPath[] = [];
  let part: number[] = [];
  for (let i = 2; i < points.length; i += 2) {
    const ax = points[i - 2] as number;
    const ay = points[i - 1] as number;
    const bx = points[i] as number;
    const by = points[i + 1] as number;
    const touches =
      Math.max(ax, bx) >= x0 - margin &&
      Math.min(ax, bx) <= x1 + margin &&
      Math.max(ay, by) >= y0 - margin &&
      Math.min(ay, by) <= y1 + margin;
    if (touches) {
      if (!part.length) part.push(ax, ay);
      part.push(bx, by);
    } else if (part.length) {
      parts.push({ points: part, closed: false });
      part = [];
    }
  }
  if (part.length) parts.push({ points: part, closed: false });
  return parts;
}
