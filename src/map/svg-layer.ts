import {
  DomUtil,
  Layer,
  type LatLng,
  type LeafletEventHandlerFn,
  type Map,
  type ZoomAnimEvent
} from 'leaflet';
import { pixelsPerUnit, placeElement } from './placement';

export const SVG = 'http://www.w3.org/2000/svg';

/** What was drawn, counted in CSS pixels from a point of the plane. */
export interface SvgDrawing {
  readonly origin: readonly [x: number, y: number];
  readonly nodes: readonly SVGElement[];
}

/**
 * An SVG that lies on the map and goes with it: stretched while the map zooms, drawn anew when it has come to rest at another zoom. Its look
 * is the stylesheet's, by class name.
 */
export abstract class SvgLayer extends Layer {
  readonly #svg = document.createElementNS(SVG, 'svg');
  #drawn: { x: number; y: number; zoom: number } | null = null;

  constructor(className: string, level: number) {
    super();
    this.#svg.setAttribute('class', `${className} leaflet-zoom-animated`);
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.style.zIndex = String(level);
    this.#svg.setAttribute('width', '1');
    this.#svg.setAttribute('height', '1');
  }

  /** Draws at `k` CSS pixels to a plane unit; null where there is nothing to draw. */
  protected abstract draw(k: number): SvgDrawing | null;

  override onAdd(map: Map): this {
    (map.getPane('overlayPane') as HTMLElement).append(this.#svg);
    this.redraw();
    return this;
  }

  override onRemove(): this {
    this.#svg.remove();
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        this.#place(center, zoom);
      },
      zoom: () => this.#follow(),
      viewreset: () => this.#follow(),
      moveend: () => {
        if (this.#drawn && this.#drawn.zoom !== this._map.getZoom()) this.redraw();
      }
    };
  }

  /** Draws anew at the map's present zoom. */
  protected redraw(): void {
    const zoom = this._map?.getZoom();
    const drawing = zoom === undefined ? null : this.draw(pixelsPerUnit(zoom));
    if (!drawing || zoom === undefined) {
      // Most changes of the scene find nothing traced, and leave the page alone.
      if (!this.#drawn) return;
      this.#drawn = null;
      this.#svg.style.display = 'none';
      this.#svg.replaceChildren();
      return;
    }
    this.#drawn = { x: drawing.origin[0], y: drawing.origin[1], zoom };
    this.#svg.replaceChildren(...drawing.nodes);
    this.#svg.style.display = '';
    DomUtil.setTransform(this.#svg as unknown as HTMLElement, this._map.getPixelOrigin().multiplyBy(0));
    this.#follow();
  }

  #follow(): void {
    this.#place(this._map.getCenter(), this._map.getZoom());
  }

  #place(center: LatLng, zoom: number): void {
    if (this.#drawn)
      placeElement(this._map, this.#svg, this.#drawn.x, this.#drawn.y, this.#drawn.zoom, center, zoom);
  }
}

export function createPath(data: string, className = ''): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', data);
  if (className) path.setAttribute('class', className);
  return path;
}

/** Points in CSS pixels, as x, y pairs, as path data with tenths of a pixel. */
export function lineData(points: ArrayLike<number>): string {
  let data = '';
  for (let i = 0; i < points.length; i += 2)
    data += `${i ? 'L' : 'M'}${(points[i] as number).toFixed(1)},${(points[i + 1] as number).toFixed(1)}`;
  return data;
}
