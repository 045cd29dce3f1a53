import {
  DomUtil,
  Layer,
  type LatLng,
  type LeafletEventHandlerFn,
  type ZoomAnimEvent,
  type Point
} from 'leaflet';
import type { Bounds } from '../geo/shape';
import { findDifference, type Content } from '../draw/display-list';
import type { View } from '../draw/view';
import { pixelsPerUnit, placeElement, windowOrigin } from './placement';

/** What one layer shows at one scale. */
export interface TilePainter {
  /** What a tile shows; empty where there is nothing to draw. Bounds are CSS pixels from the plane's origin. */
  contentOf(tile: Bounds): Content;
  /** Draws what falls within the bounds, which are clean; the view puts the plane where the tile shows it. */
  paint(context: CanvasRenderingContext2D, view: View, within: Bounds): void;
}

export interface TileLayer {
  readonly name: string;
  /** Its height in the pile: what is higher covers what is lower. */
  readonly level: number;
  /** A colour that fills its tiles first, and spares the compositor from blending them; null for see-through tiles. */
  ground(): string | null;
  /** Makes ready to draw at `k` CSS pixels to a plane unit. */
  prepare(k: number): TilePainter;
}

/** Tiles are about this large; the window is cut evenly, so that those in it cover no more than it. */
const TILE_PX = 320;

/** While zooming goes on tiles are stretched; this long after the last step they are drawn anew. */
const SETTLE_MS = 90;

/** Beyond this stretch they are drawn anew in the middle of a zoom. */
const MOST_STRETCH = 2.5;

/** This long after the map has come to rest, tiles out of sight are given up: a browser spends time on every canvas in every frame. */
const REST_MS = 1500;

/** The time, in ms, that a frame may spend on tiles that are not in the window yet. */
const AHEAD_MS = 5;

const EMPTY: Content = new Map();

interface Tile {
  readonly bounds: Bounds;
  content: Content;
  /** Null where there is nothing to draw. */
  canvas: HTMLCanvasElement | null;
}

interface Pile {
  readonly spec: TileLayer;
  readonly element: HTMLElement;
  painter: TilePainter;
  readonly tiles: Map<string, Tile>;
}

/** One scale's tiles: a grid that starts at the window's corner of the moment it was made. */
interface Grid {
  readonly zoom: number;
  readonly k: number;
  readonly originX: number;
  readonly originY: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly piles: readonly Pile[];
}

/**
 * Layers of canvases cut into tiles. A pan draws only the tiles that come into reach, a few in each frame; a change of the data only those tiles in
 * which something changed; a zoom stretches what is there and, when it has settled, draws the window anew and what lies around it later.
 */
export class TileStack extends Layer {
  readonly #specs: readonly TileLayer[];
  readonly #onPainted: (causes: ReadonlySet<string>) => void;
  #grid: Grid | null = null;
  #frame = 0;
  #settling = 0;
  #resting = 0;
  #moving = false;
  #renew = false;
  #stretched = false;
  /** Leaflet's origin when the tiles were last put in their place; it moves whenever the view is set anew. */
  #placedFrom: Point | null = null;
  readonly #stale = new Set<string>();
  readonly #causes = new Set<string>();
  #spare: HTMLCanvasElement[] = [];

  constructor(specs: readonly TileLayer[], onPainted: (causes: ReadonlySet<string>) => void) {
    super();
    this.#specs = specs;
    this.#onPainted = onPainted;
  }

  override onAdd(): this {
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
    clearTimeout(this.#resting);
    this.#discard(this.#grid);
    this.#grid = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        this.#place(center, zoom);
      },
      zoom: () => this.#follow(),
      movestart: () => this.#wake(),
      move: () => this.#follow(),
      viewreset: () => this.#follow(),
      moveend: () => this.#settle(),
      resize: () => this.redraw('resize')
    };
  }

  /** Draws one layer anew, where it changed, in the next frame. */
  invalidate(name: string, cause: string): void {
    this.#stale.add(name);
    this.#causes.add(cause);
    this.#schedule();
  }

  /** Draws everything anew at the map's present view in the next frame. */
  redraw(cause: string): void {
    this.#renew = true;
    this.#causes.add(cause);
    this.#schedule();
  }

  /** Draws whatever is waiting at once. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this._map) return;
    if (this.#renew || !this.#grid) this.#renewGrid();
    else {
      for (const pile of this.#grid.piles)
        if (this.#stale.has(pile.spec.name)) this.#refresh(this.#grid, pile);
      this.#cover(this.#grid);
    }
    this.#stale.clear();
    if (this.#causes.size) {
      const causes = new Set(this.#causes);
      this.#causes.clear();
      this.#onPainted(causes);
    }
    if (this.#grid && this.#moving && !this.#stretched && this.#drawAhead(this.#grid)) this.#schedule();
  }

  #schedule(): void {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.flush());
  }

  #follow(): void {
    const grid = this.#grid;
    if (!grid) return;
    const zoom = this._map.getZoom();
    if (zoom !== grid.zoom || this.#stretched || !this.#placedFrom?.equals(this._map.getPixelOrigin())) {
      this.#place(this._map.getCenter(), zoom);
      const stretch = 2 ** (zoom - grid.zoom);
      if (stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH) this.redraw('view');
    }
    if (zoom === grid.zoom) this.#schedule();
  }

  /** From the first move on, tiles are drawn ahead of it. */
  #wake(): void {
    clearTimeout(this.#resting);
    this.#moving = true;
    this.#schedule();
  }

  #rest(): void {
    this.#moving = false;
    if (this.#grid) this.#prune(this.#grid, this.#window());
  }

  #settle(): void {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#rest(), REST_MS);
    clearTimeout(this.#settling);
    if (!this.#grid || this._map.getZoom() === this.#grid.zoom) return;
    this.#settling = window.setTimeout(() => this.redraw('view'), SETTLE_MS);
  }

  #place(center: LatLng, zoom: number): void {
    const grid = this.#grid;
    if (!grid) return;
    this.#placedFrom = this._map.getPixelOrigin();
    for (const { element } of grid.piles)
      this.#stretched =
        placeElement(
          this._map,
          element,
          grid.originX / grid.k,
          grid.originY / grid.k,
          grid.zoom,
          center,
          zoom
        ) !== 1;
  }

  /** The window in CSS pixels from the plane's origin at the map's zoom. */
  #window(margin = 0): Bounds {
    const { x, y } = windowOrigin(this._map);
    const size = this._map.getSize();
    return [x - margin, y - margin, x + size.x + margin, y + size.y + margin];
  }

  #renewGrid(): void {
    clearTimeout(this.#settling);
    this.#renew = false;
    const before = this.#grid;
    const pane = this._map.getPane('overlayPane') as HTMLElement;
    const size = this._map.getSize();
    const zoom = this._map.getZoom();
    const k = pixelsPerUnit(zoom);
    const origin = windowOrigin(this._map).round();
    const grid: Grid = {
      zoom,
      k,
      originX: origin.x,
      originY: origin.y,
      widthPx: Math.ceil(Math.max(1, size.x) / Math.ceil(Math.max(1, size.x) / TILE_PX)),
      heightPx: Math.ceil(Math.max(1, size.y) / Math.ceil(Math.max(1, size.y) / TILE_PX)),
      piles: this.#specs.map((spec) => {
        const element = DomUtil.create('div', 'leaflet-zoom-animated');
        element.setAttribute('aria-hidden', 'true');
        element.style.zIndex = String(spec.level);
        return { spec, element, painter: spec.prepare(k), tiles: new Map() };
      })
    };
    this.#grid = grid;
    this.#stretched = false;
    this.#place(this._map.getCenter(), zoom);
    this.#cover(grid);
    for (const { element } of grid.piles) pane.append(element);
    this.#discard(before);
  }

  #discard(grid: Grid | null): void {
    for (const pile of grid?.piles ?? []) {
      for (const tile of pile.tiles.values()) this.#drop(tile);
      pile.element.remove();
    }
  }

  /** Draws a layer's changed tiles in the window; those outside it are dropped, to be drawn when there is time. */
  #refresh(grid: Grid, pile: Pile): void {
    pile.painter = pile.spec.prepare(grid.k);
    const inWindow = this.#window();
    for (const [key, tile] of pile.tiles) {
      const content = pile.painter.contentOf(tile.bounds);
      const changed = findDifference(tile.content, content);
      if (!changed) continue;
      if (isTouching(tile.bounds, inWindow)) this.#draw(grid, pile, tile, content, changed);
      else {
        this.#drop(tile);
        pile.tiles.delete(key);
      }
    }
  }

  /** Draws all tiles that the window lacks, at the grid's own zoom. */
  #cover(grid: Grid): void {
    if (this._map.getZoom() !== grid.zoom) return;
    for (const [i, j] of cellsIn(grid, this.#window()))
      for (const pile of grid.piles) this.#ensure(grid, pile, i, j);
  }

  /** Draws tiles around the window, while time allows; true where some are left. */
  #drawAhead(grid: Grid): boolean {
    if (this._map.getZoom() !== grid.zoom) return false;
    const started = performance.now();
    const reach = Math.max(grid.widthPx, grid.heightPx);
    const around = this.#window(reach);
    this.#prune(grid, this.#window(2 * reach));
    for (const [i, j] of cellsIn(grid, around))
      for (const pile of grid.piles) {
        if (pile.tiles.has(`${i} ${j}`)) continue;
        if (performance.now() - started > AHEAD_MS) return true;
        this.#ensure(grid, pile, i, j);
      }
    return false;
  }

  /** Gives up the tiles beyond the bounds. */
  #prune(grid: Grid, bounds: Bounds): void {
    for (const pile of grid.piles)
      for (const [key, tile] of pile.tiles)
        if (!isTouching(tile.bounds, bounds)) {
          this.#drop(tile);
          pile.tiles.delete(key);
        }
  }

  #ensure(grid: Grid, pile: Pile, i: number, j: number): void {
    const key = `${i} ${j}`;
    if (pile.tiles.has(key)) return;
    const x = grid.originX + i * grid.widthPx;
    const y = grid.originY + j * grid.heightPx;
    const tile: Tile = { bounds: [x, y, x + grid.widthPx, y + grid.heightPx], content: EMPTY, canvas: null };
    pile.tiles.set(key, tile);
    const content = pile.painter.contentOf(tile.bounds);
    if (content.size) this.#draw(grid, pile, tile, content, tile.bounds);
  }

  /** Brings a tile to a new content by drawing again what lies within the bounds of the change. */
  #draw(grid: Grid, pile: Pile, tile: Tile, content: Content, changed: Bounds): void {
    tile.content = content;
    if (!content.size) {
      this.#drop(tile);
      return;
    }
    const ratio = ratioOf();
    const fresh = tile.canvas === null;
    const canvas = tile.canvas ?? this.#createCanvas(grid, pile, tile, ratio);
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const [x, y] = tile.bounds;
    // Whole device pixels, so that the part fits the rest without a seam.
    const left = fresh ? 0 : Math.max(0, Math.floor((changed[0] - x) * ratio));
    const top = fresh ? 0 : Math.max(0, Math.floor((changed[1] - y) * ratio));
    const right = fresh ? canvas.width : Math.min(canvas.width, Math.ceil((changed[2] - x) * ratio));
    const bottom = fresh ? canvas.height : Math.min(canvas.height, Math.ceil((changed[3] - y) * ratio));
    if (right <= left || bottom <= top) return;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (!fresh) {
      context.beginPath();
      context.rect(left, top, right - left, bottom - top);
      context.clip();
    }
    const ground = pile.spec.ground();
    if (ground === null) context.clearRect(left, top, right - left, bottom - top);
    else {
      context.fillStyle = ground;
      context.fillRect(left, top, right - left, bottom - top);
    }
    pile.painter.paint(
      context,
      { k: grid.k, tx: -x, ty: -y, widthPx: grid.widthPx, heightPx: grid.heightPx, ratio },
      [x + left / ratio, y + top / ratio, x + right / ratio, y + bottom / ratio]
    );
    context.restore();
  }

  #createCanvas(grid: Grid, { element }: Pile, tile: Tile, ratio: number): HTMLCanvasElement {
    const canvas = this.#spare.pop() ?? document.createElement('canvas');
    const width = Math.ceil(grid.widthPx * ratio);
    const height = Math.ceil(grid.heightPx * ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    canvas.className = 'tile';
    canvas.style.left = `${tile.bounds[0] - grid.originX}px`;
    canvas.style.top = `${tile.bounds[1] - grid.originY}px`;
    canvas.style.width = `${width / ratio}px`;
    canvas.style.height = `${height / ratio}px`;
    element.append(canvas);
    tile.canvas = canvas;
    return canvas;
  }

  #drop(tile: Tile): void {
    if (!tile.canvas) return;
    tile.canvas.remove();
    if (this.#spare.length < 24) this.#spare.push(tile.canvas);
    tile.canvas = null;
  }
}

/** The cells of the grid that touch the bounds, from the middle outward. */
function cellsIn(grid: Grid, [x0, y0, x1, y1]: Bounds): (readonly [i: number, j: number])[] {
  const cells: (readonly [number, number])[] = [];
  const i0 = Math.floor((x0 - grid.originX) / grid.widthPx);
  const i1 = Math.ceil((x1 - grid.originX) / grid.widthPx) - 1;
  const j0 = Math.floor((y0 - grid.originY) / grid.heightPx);
  const j1 = Math.ceil((y1 - grid.originY) / grid.heightPx) - 1;
  for (let i = i0; i <= i1; i++) for (let j = j0; j <= j1; j++) cells.push([i, j]);
  const [ci, cj] = [(i0 + i1) / 2, (j0 + j1) / 2];
  return cells.sort((a, b) => Math.hypot(a[0] - ci, a[1] - cj) - Math.hypot(b[0] - ci, b[1] - cj));
}

function isTouching(a: Bounds, b: Bounds): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

function ratioOf(): number {
  return Math.min(3, Math.max(1, window.devicePixelRatio));
}
