import { cutShape } from '../geo/cut-shape';
import type { Outline } from '../geo/outline';
import type { Bounds } from '../geo/shape';
import type { Paint } from '../scale/palette';
import { HATCH, MAP_FONT, type PixelPath, type Sink, type Stroke, type TextStyle } from './sink';
import type { View } from './view';

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

/** A sink on a canvas, which can also fill other figures than outlines with a paint, and cut all that follows to an outline. */
export interface CanvasSink extends Sink {
  fillArea(paths: readonly PixelPath[], paint: Paint): void;
  clip(outline: Outline): void;
}

/** Draws onto a canvas whose device pixels are view.ratio to a CSS pixel; `box` is the part of it, in CSS pixels, to which outlines are cut. */
export function createCanvasSink(context: CanvasRenderingContext2D, view: View, box: Bounds): CanvasSink {
  const { k, tx, ty, ratio } = view;
  const paths = new Map<Outline, Path2D>();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);

  function pathOf(outline: Outline): Path2D {
    let path = paths.get(outline);
    if (!path) paths.set(outline, (path = trace(outline)));
    return path;
  }

  /** The outline as far as it lies in the box, with the points that it needs at this scale. */
  function trace(outline: Outline): Path2D {
    const path = new Path2D();
    const shape = cutShape(outline.at(k), [
      (box[0] - tx) / k,
      (box[1] - ty) / k,
      (box[2] - tx) / k,
      (box[3] - ty) / k
    ]);
    if (!shape) return path;
    const { coordinates, ends, closed } = shape;
    let start = 0;
    for (const end of ends) {
      for (let i = start; i < end; i++) {
        const x = k * (coordinates[2 * i] as number) + tx;
        const y = k * (coordinates[2 * i + 1] as number) + ty;
        if (i === start) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      if (closed) path.closePath();
      start = end;
    }
    return path;
  }

  function setPaint(paint: Paint): void {
    if (paint.kind === 'solid') {
      context.fillStyle = paint.colour;
      return;
    }
    const pattern = context.createPattern(hatchTile(paint.line, paint.ground, ratio), 'repeat');
    if (!pattern) return;
    // The tile is laid out in device pixels.
    pattern.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, 0, 0]));
    context.fillStyle = pattern;
  }

  function setStroke(stroke: Stroke): void {
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.widthPx;
    context.lineJoin = 'round';
    context.lineCap = stroke.dash ? 'butt' : 'round';
    context.setLineDash(stroke.dash ? [...stroke.dash] : []);
    context.globalAlpha = stroke.opacity ?? 1;
  }

  function follow({ points, closed }: PixelPath): void {
    for (let i = 0; i < points.length; i += 2) {
      if (i === 0) context.moveTo(points[0] as number, points[1] as number);
      else context.lineTo(points[i] as number, points[i + 1] as number);
    }
    if (closed) context.closePath();
  }

  function setFont(style: TextStyle): void {
    context.font = `${style.weight} ${style.sizePx}px ${MAP_FONT}`;
    context.letterSpacing = `${style.trackingPx ?? 0}px`;
  }

  function fillArea(all: readonly PixelPath[], paint: Paint): void {
    setPaint(paint);
    context.beginPath();
    all.forEach(follow);
    context.fill();
  }

  return {
    fillArea,
    clip: (outline) => context.clip(pathOf(outline), 'evenodd'),
    layer: (_, draw) => draw(),
    group: (_, draw) => draw(),
    fillOutline(outline, paint) {
      setPaint(paint);
      context.fill(pathOf(outline), 'evenodd');
    },
    strokeOutline(outline, stroke) {
      setStroke(stroke);
      context.stroke(pathOf(outline));
      context.globalAlpha = 1;
    },
    fillPaths: (all, colour) => fillArea(all, { kind: 'solid', colour }),
    strokePaths(all, stroke) {
      setStroke(stroke);
      context.beginPath();
      all.forEach(follow);
      context.stroke();
      context.globalAlpha = 1;
    },
    fillCircle(x, y, radiusPx, paint) {
      setPaint(paint);
      context.beginPath();
      context.arc(x, y, radiusPx, 0, 2 * Math.PI);
      context.fill();
    },
    strokeCircle(x, y, radiusPx, stroke) {
      setStroke(stroke);
      context.beginPath();
      context.arc(x, y, radiusPx, 0, 2 * Math.PI);
      context.stroke();
      context.globalAlpha = 1;
    },
    text(text, [x, y], style) {
      setFont(style);
      context.textAlign = style.align === 'middle' ? 'center' : style.align === 'start' ? 'left' : 'right';
      context.textBaseline = 'alphabetic';
      if (style.halo) {
        setStroke({ colour: style.halo, widthPx: 3.5 });
        context.strokeText(text, x, y);
      }
      context.fillStyle = style.colour;
      context.fillText(text, x, y);
    }
  };
}
