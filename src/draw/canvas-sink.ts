import type { Shape } from '../geo/shape';
import type { Paint } from '../scale/palette';
import { HATCH, MAP_FONT, type PixelPath, type Sink, type Stroke, type TextStyle } from './sink';
import { createUnboundedView, type View } from './view';

/** Points nearer than this to the one before, in device pixels, add nothing to a path but time. */
const DETAIL_PX = 0.5;

const paths = new WeakMap<Shape, { level: number; path: Path2D }>();

/**
 * A shape's path on the plane, with as many points as can be told apart at `k` device pixels to a plane unit. It is kept until the map is
 * shown at another octave of scale: in between, the canvas places it by its transform, so that moving costs no new path.
 */
function pathOf(shape: Shape, k: number): Path2D {
  const level = Math.ceil(Math.log2(k));
  const kept = paths.get(shape);
  if (kept?.level === level) return kept.path;
  const path = new Path2D();
  const nearest = DETAIL_PX / 2 ** level;
  const { coordinates, ends, closed } = shape;
  let i = 0;
  for (const end of ends) {
    let x = coordinates[i] as number;
    let y = coordinates[i + 1] as number;
    path.moveTo(x, y);
    const last = 2 * end - 2;
    for (i += 2; i <= last; i += 2) {
      const nextX = coordinates[i] as number;
      const nextY = coordinates[i + 1] as number;
      if (i < last && Math.abs(nextX - x) + Math.abs(nextY - y) < nearest) continue;
      path.lineTo(nextX, nextY);
      x = nextX;
      y = nextY;
    }
    if (closed) path.closePath();
  }
  paths.set(shape, { level, path });
  return path;
}

const tiles = new Map<string, HTMLCanvasElement>();

/** A square tile with one diagonal line, in device pixels. */
function hatchTile(line: string, ground: string, ratio: number): HTMLCanvasElement {
  const key = `${line} ${ground} ${ratio}`;
  let tile = tiles.get(key);
  if (!tile) {
    tile = document.createElement('canvas');
    const size = Math.round(HATCH.tilePx * ratio);
    tile.width = tile.height = size;
    const context = tile.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = ground;
    context.fillRect(0, 0, size, size);
    context.strokeStyle = line;
    context.lineWidth = HATCH.linePx * ratio;
    context.beginPath();
    for (const shift of [-size, 0, size]) {
      context.moveTo(shift - 1, size + 1);
      context.lineTo(shift + size + 1, -1);
    }
    context.stroke();
    tiles.set(key, tile);
  }
  return tile;
}

/**
 * Draws onto a canvas whose device pixels are view.ratio to a CSS pixel. `shift` moves all that is given in pixels: a tile draws by it what was
 * recorded for the whole map.
 */
export function createCanvasSink(
  context: CanvasRenderingContext2D,
  view: View,
  shift: readonly [x: number, y: number] = [0, 0]
): Sink {
  const { ratio } = view;
  const k = view.k * ratio;
  const tx = view.tx * ratio;
  const ty = view.ty * ratio;

  const onPlane = (): void => context.setTransform(k, 0, 0, k, tx, ty);
  const inPixels = (): void => context.setTransform(ratio, 0, 0, ratio, shift[0] * ratio, shift[1] * ratio);

  /** `unitPx` is the length of a CSS pixel under the current transform. */
  function setPaint(paint: Paint): void {
    if (paint.kind === 'solid') {
      context.fillStyle = paint.colour;
      return;
    }
    const pattern = context.createPattern(hatchTile(paint.line, paint.ground, ratio), 'repeat');
    if (!pattern) return;
    // The pattern is laid out in device pixels from the plane's origin, so that it does not swim when the map is redrawn.
    const size = Math.round(HATCH.tilePx * ratio);
    const matrix = context.getTransform().invertSelf();
    matrix.translateSelf(((tx % size) + size) % size, ((ty % size) + size) % size);
    pattern.setTransform(matrix);
    context.fillStyle = pattern;
  }

  function setStroke(stroke: Stroke, unitPx: number): void {
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.widthPx * unitPx;
    context.lineJoin = 'round';
    context.lineCap = stroke.dash ? 'butt' : 'round';
    context.setLineDash(stroke.dash ? stroke.dash.map((length) => length * unitPx) : []);
    context.globalAlpha = stroke.opacity ?? 1;
  }

  function trace(path: PixelPath): void {
    const { points } = path;
    for (let i = 0; i < points.length; i += 2) {
      if (i === 0) context.moveTo(points[0] as number, points[1] as number);
      else context.lineTo(points[i] as number, points[i + 1] as number);
    }
    if (path.closed) context.closePath();
  }

  function setFont(style: TextStyle): void {
    context.font = `${style.weight} ${style.sizePx}px ${MAP_FONT}`;
    context.letterSpacing = `${style.trackingPx ?? 0}px`;
  }

  const sink: Sink = {
    clip(shape, draw) {
      context.save();
      onPlane();
      context.clip(pathOf(shape, k));
      draw(sink);
      context.restore();
    },
    fillShape(shape, paint) {
      onPlane();
      setPaint(paint);
      context.fill(pathOf(shape, k), 'evenodd');
    },
    strokeShape(shape, stroke) {
      onPlane();
      setStroke(stroke, 1 / view.k);
      context.stroke(pathOf(shape, k));
      context.globalAlpha = 1;
    },
    fillPaths(all, colour) {
      inPixels();
      context.fillStyle = colour;
      context.beginPath();
      all.forEach(trace);
      context.fill();
    },
    strokePaths(all, stroke) {
      inPixels();
      setStroke(stroke, 1);
      context.beginPath();
      all.forEach(trace);
      context.stroke();
      context.globalAlpha = 1;
    },
    fillCircle(x, y, radiusPx, paint) {
      inPixels();
      setPaint(paint);
      context.beginPath();
      context.arc(x, y, radiusPx, 0, 2 * Math.PI);
      context.fill();
    },
    strokeCircle(x, y, radiusPx, stroke) {
      inPixels();
      setStroke(stroke, 1);
      context.beginPath();
      context.arc(x, y, radiusPx, 0, 2 * Math.PI);
      context.stroke();
      context.globalAlpha = 1;
    },
    text(text, x, y, style) {
      inPixels();
      setFont(style);
      context.textAlign = style.align === 'middle' ? 'center' : style.align === 'start' ? 'left' : 'right';
      context.textBaseline = 'alphabetic';
      if (style.halo) {
        setStroke({ colour: style.halo, widthPx: 3.5 }, 1);
        context.strokeText(text, x, y);
      }
      context.fillStyle = style.colour;
      context.fillText(text, x, y);
    },
    measureText(text, style) {
      setFont(style);
      return context.measureText(text).width;
    }
  };
  return sink;
}

let ruler: Sink | undefined;
const widths = new Map<string, number>();

/** The width of a text as a canvas will draw it, in CSS pixels; it is measured once. */
export function measureCanvasText(text: string, style: TextStyle): number {
  const key = `${style.sizePx} ${style.weight} ${style.trackingPx} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ruler ??= createCanvasSink(
      document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D,
      createUnboundedView(1, 1)
    );
    width = ruler.measureText(text, style);
    widths.set(key, width);
  }
  return width;
}

/** Forgets all widths: another font has come. */
export function forgetTextWidths(): void {
  widths.clear();
}
