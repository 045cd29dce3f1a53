import {
  DomUtil,
  Layer,
  type LatLng,
  type LeafletEventHandlerFn,
  type Map,
  type ZoomAnimEvent
} from 'leaflet';
import type { View } from '../draw/view';
import { pixelsPerUnit, placeElement, windowOrigin } from './placement';

/** Draws one canvas of the stack; it is handed a clean canvas. */
export type Painter = (context: CanvasRenderingContext2D, view: View) => void;

export interface CanvasSpec {
  readonly name: string;
  /** Its height in the pile: what is higher covers what is lower. */
  readonly level: number;
  readonly paint: Painter;
  /** A colour that fills the canvas first and lets the compositor skip blending it; null for a see-through canvas. */
  readonly ground: () => string | null;
}

/** How far the canvases reach past each edge of the map, as a share of its size. A pan within it draws nothing. */
export const PADDING = 0.3;

/** While zooming goes on, canvases are stretched; this long after the last step they are drawn anew. */
const SETTLE_MS = 110;

/** Where a canvas was last drawn: its view, and the plane point of its top left corner. */
interface Drawn {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

interface StackCanvas {
  readonly spec: CanvasSpec;
  readonly element: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/**
 * A pile of canvases of the same extent, each of which can be drawn anew by itself. They move with the map's pane, are stretched while it zooms,
 * and are drawn anew when a zoom has settled or a pan passes their padding.
 */
export class CanvasStack extends Layer {
  readonly #specs: readonly CanvasSpec[];
  readonly #onPainted: (causes: ReadonlySet<string>) => void;
  #canvases: StackCanvas[] = [];
  #drawn: Drawn | null = null;
  #frame = 0;
  #settling = 0;
  /** True while the canvases are shown at another size than they were drawn at. */
  #stretched = false;
  readonly #stale = new Set<string>();
  readonly #causes = new Set<string>();

  constructor(specs: readonly CanvasSpec[], onPainted: (causes: ReadonlySet<string>) => void) {
    super();
    this.#specs = specs;
    this.#onPainted = onPainted;
  }

  override onAdd(map: Map): this {
    const pane = map.getPane('overlayPane') as HTMLElement;
    this.#canvases = this.#specs.map((spec) => {
      const element = DomUtil.create('canvas', 'leaflet-zoom-animated', pane);
      element.setAttribute('aria-hidden', 'true');
      element.dataset['canvas'] = spec.name;
      element.style.zIndex = String(spec.level);
      const context = element.getContext('2d', { alpha: spec.ground() === null }) as CanvasRenderingContext2D;
      return { spec, element, context };
    });
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
    for (const { element } of this.#canvases) element.remove();
    this.#canvases = [];
    this.#drawn = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        this.#place(center, zoom);
      },
      zoom: () => this.#follow(),
      move: () => this.#follow(),
      viewreset: () => this.#follow(),
      moveend: () => this.#settle(),
      resize: () => this.redraw('resize')
    };
  }

  /** Draws one canvas anew in the next frame. */
  invalidate(name: string, cause: string): void {
    this.#stale.add(name);
    this.#causes.add(cause);
    this.#schedule();
  }

  /** Draws all canvases anew in the next frame, at the map's present view. */
  redraw(cause: string): void {
    this.#drawn = null;
    this.invalidate('', cause);
  }

  /** Draws whatever is waiting at once. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#stale.size || !this.#canvases.length) return;
    if (this.#drawn === null) this.#drawAll();
    else
      for (const canvas of this.#canvases)
        if (this.#stale.has(canvas.spec.name)) this.#draw(canvas, this.#drawn);
    this.#stale.clear();
    const causes = new Set(this.#causes);
    this.#causes.clear();
    this.#onPainted(causes);
  }

  #schedule(): void {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.flush());
  }

  #follow(): void {
    if (!this.#drawn) return;
    if (!this.#isCovered()) {
      this.redraw('view');
      return;
    }
    if (this._map.getZoom() !== this.#drawn.zoom || this.#stretched)
      this.#place(this._map.getCenter(), this._map.getZoom());
  }

  #settle(): void {
    if (!this.#drawn) return;
    clearTimeout(this.#settling);
    this.#settling = 0;
    if (this._map.getZoom() === this.#drawn.zoom && !this.#stretched) return;
    this.#settling = window.setTimeout(() => this.redraw('view'), SETTLE_MS);
  }

  /** True where the canvases, as drawn, still cover the map's window, and are not stretched beyond what looks well. */
  #isCovered(): boolean {
    const drawn = this.#drawn as Drawn;
    const stretch = 2 ** (this._map.getZoom() - drawn.zoom);
    if (stretch > 3) return false;
    const { x, y } = windowOrigin(this._map);
    const size = this._map.getSize();
    const k = pixelsPerUnit(this._map.getZoom());
    const left = drawn.x * k - x;
    const top = drawn.y * k - y;
    return (
      left <= 0 &&
      top <= 0 &&
      left + drawn.widthPx * stretch >= size.x &&
      top + drawn.heightPx * stretch >= size.y
    );
  }

  /** Moves and stretches the canvases to where they belong at a centre and zoom. */
  #place(center: LatLng, zoom: number): void {
    if (!this.#drawn) return;
    const { x, y, zoom: drawnZoom } = this.#drawn;
    for (const { element } of this.#canvases)
      this.#stretched = placeElement(this._map, element, x, y, drawnZoom, center, zoom) !== 1;
  }

  #drawAll(): void {
    const map = this._map;
    clearTimeout(this.#settling);
    this.#settling = 0;
    const size = map.getSize();
    const zoom = map.getZoom();
    const k = pixelsPerUnit(zoom);
    const padX = Math.round(size.x * PADDING);
    const padY = Math.round(size.y * PADDING);
    const origin = windowOrigin(this._map).round();
    this.#drawn = {
      zoom,
      x: (origin.x - padX) / k,
      y: (origin.y - padY) / k,
      widthPx: size.x + 2 * padX,
      heightPx: size.y + 2 * padY
    };
    this.#stretched = false;
    const corner = origin.subtract(map.getPixelOrigin());
    corner.x -= padX;
    corner.y -= padY;
    const ratio = ratioOf();
    for (const canvas of this.#canvases) {
      const { element } = canvas;
      const width = Math.round(this.#drawn.widthPx * ratio);
      const height = Math.round(this.#drawn.heightPx * ratio);
      if (element.width !== width || element.height !== height) {
        element.width = width;
        element.height = height;
        element.style.width = `${this.#drawn.widthPx}px`;
        element.style.height = `${this.#drawn.heightPx}px`;
      }
      DomUtil.setTransform(element, corner, 1);
      this.#draw(canvas, this.#drawn);
    }
  }

  #draw({ spec, context, element }: StackCanvas, drawn: Drawn): void {
    const ratio = ratioOf();
    const k = pixelsPerUnit(drawn.zoom);
    context.setTransform(1, 0, 0, 1, 0, 0);
    const ground = spec.ground();
    if (ground === null) context.clearRect(0, 0, element.width, element.height);
    else {
      context.fillStyle = ground;
      context.fillRect(0, 0, element.width, element.height);
    }
    spec.paint(context, {
      k,
      tx: -drawn.x * k,
      ty: -drawn.y * k,
      widthPx: drawn.widthPx,
      heightPx: drawn.heightPx,
      ratio
    });
  }
}

function ratioOf(): number {
  return Math.min(3, Math.max(1, window.devicePixelRatio));
}
