import {
  DomUtil,
  Layer,
  type LatLng,
  type LeafletEventHandlerFn,
  type ZoomAnimEvent,
  type Point
} from 'leaflet';
import type { Bounds } from '../geo/shape';
import { pixelsPerUnit, placeElement, windowOrigin } from './placement';
import { Tile, drawGroundSheet, drawOverSheet, type Sheet, type TileGround, type TilePainter } from './tile';
import { TileGrid, isTouching, type Cell } from './tile-grid';

export interface TileLayer {
  readonly name: string;
  /** Its height in the pile: what is higher covers what is lower. */
  readonly level: number;
  /** Null for see-through tiles. */
  ground(): TileGround | null;
  /** Makes ready to draw at `k` CSS pixels to a plane unit. */
  prepare(k: number): TilePainter;
}

/** While zooming goes on tiles are stretched; this long after the last step they are drawn anew. */
const SETTLE_MS = 90;

/** Beyond this stretch they are drawn anew in the middle of a zoom. */
const MOST_STRETCH = 2.5;

/** This long after the map has come to rest, tiles out of sight are given up: a browser spends time on every canvas in every frame. */
const REST_MS = 1500;

/** The time, in ms, that a frame may spend on tiles that are not in the window yet. */
const AHEAD_MS = 5;

/** One layer at one scale. */
interface Pile {
  readonly spec: TileLayer;
  readonly element: HTMLElement;
  readonly ground: TileGround | null;
  /** The ground of the tiles that were in the window at first. */
  readonly sheet: Sheet | null;
  painter: TilePainter;
  /** By column and row. */
  readonly tiles: Map<string, Tile>;
}

/** One scale's layers. */
interface Level {
  readonly grid: TileGrid;
  readonly k: number;
  readonly ratio: number;
  readonly piles: readonly Pile[];
}

/**
 * Layers of canvases cut into tiles. A pan draws only the tiles that come into reach, a few in each frame; a change of the data only those tiles in
 * which something changed; a zoom stretches what is there and, when it has settled, draws the window anew and what lies around it later.
 */
export class TileStack extends Layer {
  readonly #specs: readonly TileLayer[];
  readonly #onPainted: (causes: ReadonlySet<string>) => void;
  readonly #ratio: () => number;
  #level: Level | null = null;
  #frame = 0;
  #settling = 0;
  #resting = 0;
  #moving = false;
  #isOutdated = false;
  #stretched = false;
  /** Leaflet's origin when the tiles were last put in their place; it moves whenever the view is set anew. */
  #placedFrom: Point | null = null;
  readonly #stale = new Set<string>();
  readonly #causes = new Set<string>();

  /** `ratio` is the number of device pixels to one of the map's. */
  constructor(
    specs: readonly TileLayer[],
    onPainted: (causes: ReadonlySet<string>) => void,
    ratio: () => number
  ) {
    super();
    this.#specs = specs;
    this.#onPainted = onPainted;
    this.#ratio = ratio;
  }

  override onAdd(): this {
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
    clearTimeout(this.#resting);
    discard(this.#level);
    this.#level = null;
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
    this.#isOutdated = true;
    this.#causes.add(cause);
    this.#schedule();
  }

  /** Draws whatever is waiting at once. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this._map) return;
    const isBusy = this.#isOutdated || this.#stale.size > 0;
    if (this.#isOutdated || !this.#level) this.#renew();
    else {
      for (const pile of this.#level.piles)
        if (this.#stale.has(pile.spec.name)) this.#refresh(this.#level, pile);
      this.#cover(this.#level);
    }
    this.#stale.clear();
    if (this.#causes.size) {
      const causes = new Set(this.#causes);
      this.#causes.clear();
      this.#onPainted(causes);
    }
    // A frame in which much was drawn is not made longer by what nobody sees yet.
    if (this.#level && this.#moving && !this.#stretched && (isBusy || this.#drawAhead(this.#level)))
      this.#schedule();
  }

  #schedule(): void {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.flush());
  }

  #follow(): void {
    const level = this.#level;
    if (!level) return;
    const zoom = this._map.getZoom();
    if (
      zoom !== level.grid.zoom ||
      this.#stretched ||
      !this.#placedFrom?.equals(this._map.getPixelOrigin())
    ) {
      this.#place(this._map.getCenter(), zoom);
      const stretch = 2 ** (zoom - level.grid.zoom);
      if (stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH) this.redraw('view');
    }
    if (zoom === level.grid.zoom) this.#schedule();
  }

  /** From the first move on, tiles are drawn ahead of it. */
  #wake(): void {
    clearTimeout(this.#resting);
    this.#moving = true;
    this.#schedule();
  }

  #rest(): void {
    this.#moving = false;
    if (!this.#level) return;
    this.#prune(this.#level, this.#window());
  }

  #settle(): void {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#rest(), REST_MS);
    clearTimeout(this.#settling);
    if (!this.#level || this._map.getZoom() === this.#level.grid.zoom) return;
    this.#settling = window.setTimeout(() => this.redraw('view'), SETTLE_MS);
  }

  #place(center: LatLng, zoom: number): void {
    const level = this.#level;
    if (!level) return;
    this.#placedFrom = this._map.getPixelOrigin();
    for (const { element } of level.piles)
      this.#stretched =
        placeElement(
          this._map,
          element,
          level.grid.originX / level.k,
          level.grid.originY / level.k,
          level.grid.zoom,
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

  #renew(): void {
    clearTimeout(this.#settling);
    this.#isOutdated = false;
    const before = this.#level;
    const pane = this._map.getPane('overlayPane') as HTMLElement;
    const zoom = this._map.getZoom();
    const k = pixelsPerUnit(zoom);
    const ratio = this.#ratio();
    const grid = new TileGrid(zoom, windowOrigin(this._map).round(), this._map.getSize(), ratio);
    const inWindow = grid.cellBoundsOf(this.#window());
    const level: Level = {
      grid,
      k,
      ratio,
      piles: this.#specs.map((spec) => {
        const element = DomUtil.create('div', 'leaflet-zoom-animated');
        element.setAttribute('aria-hidden', 'true');
        element.style.zIndex = String(spec.level);
        const ground = spec.ground();
        const sheet = ground && drawGroundSheet(ground, inWindow, k, ratio);
        return { spec, element, ground, sheet, painter: spec.prepare(k), tiles: new Map() };
      })
    };
    this.#level = level;
    this.#stretched = false;
    this.#place(this._map.getCenter(), zoom);
    for (const pile of level.piles) {
      const drawn = pile.sheet && drawOverSheet(pile.sheet, pile.painter, k, ratio);
      for (const cell of grid.cellsIn(this.#window())) ensure(level, pile, cell, drawn);
      pane.append(pile.element);
    }
    discard(before);
  }

  /** Draws a layer's changed tiles in the window; those outside it are dropped, to be drawn when there is time. */
  #refresh(level: Level, pile: Pile): void {
    pile.painter = pile.spec.prepare(level.k);
    const inWindow = this.#window();
    for (const [key, tile] of pile.tiles) {
      if (isTouching(tile.bounds, inWindow)) show(level, pile, tile);
      else if (tile.isStale(pile.painter)) {
        tile.drop();
        pile.tiles.delete(key);
      }
    }
  }

  /** Draws all tiles that the window lacks, at the level's own zoom. */
  #cover(level: Level): void {
    if (this._map.getZoom() !== level.grid.zoom) return;
    for (const cell of level.grid.cellsIn(this.#window()))
      for (const pile of level.piles) ensure(level, pile, cell);
  }

  /** Draws tiles around the window, while time allows; true where some are left. */
  #drawAhead(level: Level): boolean {
    const { grid } = level;
    if (this._map.getZoom() !== grid.zoom) return false;
    const started = performance.now();
    this.#prune(level, this.#window(2 * grid.tilePx));
    for (const cell of grid.cellsIn(this.#window(grid.tilePx)))
      for (const pile of level.piles) {
        if (pile.tiles.has(keyOf(cell))) continue;
        if (performance.now() - started > AHEAD_MS) return true;
        ensure(level, pile, cell);
      }
    return false;
  }

  /** Gives up the tiles beyond the bounds. */
  #prune(level: Level, bounds: Bounds): void {
    for (const pile of level.piles)
      for (const [key, tile] of pile.tiles)
        if (!isTouching(tile.bounds, bounds)) {
          tile.drop();
          pile.tiles.delete(key);
        }
  }
}

function ensure(level: Level, pile: Pile, cell: Cell, drawn: Sheet | null = null): void {
  const key = keyOf(cell);
  if (pile.tiles.has(key)) return;
  const tile = new Tile(level.grid.boundsOf(cell), level.k, level.ratio, pile.ground, pile.sheet);
  pile.tiles.set(key, tile);
  show(level, pile, tile, drawn);
}

/** Brings a tile up to date, and onto the page or off it. */
function show({ grid }: Level, { painter, element }: Pile, tile: Tile, drawn: Sheet | null = null): void {
  tile.update(painter, drawn);
  const { canvas } = tile;
  if (!canvas || canvas.parentElement === element) return;
  canvas.style.left = `${tile.bounds[0] - grid.originX}px`;
  canvas.style.top = `${tile.bounds[1] - grid.originY}px`;
  element.append(canvas);
}

function discard(level: Level | null): void {
  for (const { tiles, element } of level?.piles ?? []) {
    for (const tile of tiles.values()) tile.drop();
    element.remove();
  }
}

function keyOf([column, row]: Cell): string {
  return `${column} ${row}`;
}
