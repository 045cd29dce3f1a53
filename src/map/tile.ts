import { findDifference, type Content } from '../draw/display-list';
import type { View } from '../draw/view';
import type { Bounds } from '../geo/shape';

/** What one layer shows at one scale. */
export interface TilePainter {
  /** What a tile shows over its ground; empty where there is nothing. Bounds are CSS pixels from the plane's origin. */
  contentOf(tile: Bounds): Content;
  /** Draws what falls within the bounds, where nothing but the ground is; the view puts the plane where the tile shows it. */
  paint(context: CanvasRenderingContext2D, view: View, within: Bounds): void;
}

/** What lies under all that a layer shows and stays the same as long as the scene's base does. */
export interface TileGround {
  /** Fills the tile first; an opaque one spares the compositor from blending it. */
  readonly colour: string;
  paint: TilePainter['paint'];
}

/** Many tiles in one: outlines that run through several of them are then drawn only once. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly bounds: Bounds;
}

/** Larger canvases, in device pixels, are more than some browsers give. */
const MOST_PIXELS = 16_000_000;

/** Draws the ground for all tiles within the bounds; null where that takes a larger canvas than may be had. */
export function drawGroundSheet(ground: TileGround, bounds: Bounds, k: number, ratio: number): Sheet | null {
  const [width, height] = sizeOf(bounds, ratio);
  if (width * height > MOST_PIXELS) return null;
  const [canvas, context] = createSurface(width, height);
  context.fillStyle = ground.colour;
  context.fillRect(0, 0, width, height);
  ground.paint(context, viewOf(bounds, k, ratio), bounds);
  return { canvas, bounds };
}

/** Draws what the painter shows over a sheet of the ground, which stays as it is. */
export function drawOverSheet(
  { canvas: ground, bounds }: Sheet,
  painter: TilePainter,
  k: number,
  ratio: number
): Sheet {
  const [canvas, context] = createSurface(ground.width, ground.height);
  context.drawImage(ground, 0, 0);
  painter.paint(context, viewOf(bounds, k, ratio), bounds);
  return { canvas, bounds };
}

function createSurface(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return [canvas, canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D];
}

const EMPTY: Content = new Map();

/** Canvases out of use, to be used again: making one costs more than clearing it. */
const MOST_SPARE = 24;
const spare: HTMLCanvasElement[] = [];

/** One canvas of a layer, which knows what it shows and draws only what changes. */
export class Tile {
  readonly bounds: Bounds;
  readonly #k: number;
  readonly #ratio: number;
  readonly #ground: TileGround | null;
  readonly #sheet: Sheet | null;
  #content: Content = EMPTY;
  #canvas: HTMLCanvasElement | null = null;

  /** Its bounds are CSS pixels from the plane's origin at `k` of them to a plane unit. */
  constructor(bounds: Bounds, k: number, ratio: number, ground: TileGround | null, sheet: Sheet | null) {
    this.bounds = bounds;
    this.#k = k;
    this.#ratio = ratio;
    this.#ground = ground;
    this.#sheet = sheet;
  }

  /** Null where there is nothing to show. */
  get canvas(): HTMLCanvasElement | null {
    return this.#canvas;
  }

  /** True where the painter would draw something else than what is here. */
  isStale(painter: TilePainter): boolean {
    return findDifference(this.#content, painter.contentOf(this.bounds)) !== null;
  }

  /**
   * Brings the tile to what the painter shows by drawing again what lies within the bounds of the change. A sheet on which the painter has
   * drawn already is copied instead.
   */
  update(painter: TilePainter, drawn: Sheet | null): void {
    const content = painter.contentOf(this.bounds);
    const changed = this.#canvas ? findDifference(this.#content, content) : this.bounds;
    if (!changed) return;
    this.#content = content;
    if (!content.size && !this.#ground) this.drop();
    else this.#draw(painter, changed, drawn);
  }

  drop(): void {
    this.#content = EMPTY;
    if (!this.#canvas) return;
    this.#canvas.remove();
    if (spare.length < MOST_SPARE) spare.push(this.#canvas);
    this.#canvas = null;
  }

  #draw(painter: TilePainter, changed: Bounds, drawn: Sheet | null): void {
    const ratio = this.#ratio;
    const fresh = this.#canvas === null;
    const canvas = (this.#canvas ??= this.#createCanvas());
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const [x, y] = this.bounds;
    // Whole device pixels, so that the part fits the rest without a seam.
    const left = fresh ? 0 : Math.max(0, Math.floor((changed[0] - x) * ratio));
    const top = fresh ? 0 : Math.max(0, Math.floor((changed[1] - y) * ratio));
    const right = fresh ? canvas.width : Math.min(canvas.width, Math.ceil((changed[2] - x) * ratio));
    const bottom = fresh ? canvas.height : Math.min(canvas.height, Math.ceil((changed[3] - y) * ratio));
    const [width, height] = [right - left, bottom - top];
    if (width <= 0 || height <= 0) return;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (!fresh) {
      context.beginPath();
      context.rect(left, top, width, height);
      context.clip();
    }
    const within: Bounds = [x + left / ratio, y + top / ratio, x + right / ratio, y + bottom / ratio];
    if (!drawn || !this.#copy(drawn, context, left, top, width, height)) {
      this.#clear(context, left, top, width, height, within);
      painter.paint(context, viewOf(this.bounds, this.#k, ratio), within);
    }
    context.restore();
  }

  /** Leaves nothing but the ground. */
  #clear(
    context: CanvasRenderingContext2D,
    left: number,
    top: number,
    width: number,
    height: number,
    within: Bounds
  ): void {
    if (!this.#ground) context.clearRect(left, top, width, height);
    else if (!this.#sheet || !this.#copy(this.#sheet, context, left, top, width, height)) {
      context.fillStyle = this.#ground.colour;
      context.fillRect(left, top, width, height);
      this.#ground.paint(context, viewOf(this.bounds, this.#k, this.#ratio), within);
    }
  }

  /** False where the sheet does not have this part, pixel by pixel. */
  #copy(
    { canvas, bounds }: Sheet,
    context: CanvasRenderingContext2D,
    left: number,
    top: number,
    width: number,
    height: number
  ): boolean {
    const x = toWhole(left + (this.bounds[0] - bounds[0]) * this.#ratio);
    const y = toWhole(top + (this.bounds[1] - bounds[1]) * this.#ratio);
    if (x < 0 || y < 0 || x + width > canvas.width || y + height > canvas.height) return false;
    if (!Number.isInteger(x) || !Number.isInteger(y)) return false;
    context.drawImage(canvas, x, y, width, height, left, top, width, height);
    return true;
  }

  #createCanvas(): HTMLCanvasElement {
    const canvas = spare.pop() ?? document.createElement('canvas');
    const [width, height] = sizeOf(this.bounds, this.#ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    canvas.className = 'tile';
    canvas.style.width = `${width / this.#ratio}px`;
    canvas.style.height = `${height / this.#ratio}px`;
    return canvas;
  }
}

function viewOf([x0, y0, x1, y1]: Bounds, k: number, ratio: number): View {
  return { k, tx: -x0, ty: -y0, widthPx: x1 - x0, heightPx: y1 - y0, ratio };
}

/** In device pixels. */
function sizeOf([x0, y0, x1, y1]: Bounds, ratio: number): [width: number, height: number] {
  return [Math.ceil(toWhole((x1 - x0) * ratio)), Math.ceil(toWhole((y1 - y0) * ratio))];
}

/** The whole number that a length in device pixels means; itself where it means none. */
function toWhole(lengthPx: number): number {
  const whole = Math.round(lengthPx);
  return Math.abs(whole - lengthPx) < 1e-6 ? whole : lengthPx;
}
