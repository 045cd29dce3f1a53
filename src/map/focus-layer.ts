import {
  DomUtil,
  Layer,
  type LatLng,
  type LeafletEventHandlerFn,
  type Map,
  type ZoomAnimEvent
} from 'leaflet';
import type { Shape } from '../geo/shape';
import { pixelsPerUnit, placeElement } from './placement';

/** What is traced: an outline, several of them, or a line on the plane, or a ring of fixed size about a point of it. */
export type Focus =
  | { readonly kind: 'shape'; readonly shape: Shape }
  | { readonly kind: 'shapes'; readonly shapes: readonly Shape[] }
  | {
      readonly kind: 'point';
      readonly at: readonly [x: number, y: number];
      readonly radiusPx: number;
      readonly offsetYPx: number;
    };

const SVG = 'http://www.w3.org/2000/svg';

/** Traces what the pointer or the keyboard is on, without drawing the map again. Its look is the stylesheet's, by class name. */
export class FocusLayer extends Layer {
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #halo = document.createElementNS(SVG, 'path');
  readonly #line = document.createElementNS(SVG, 'path');
  #focus: Focus | null = null;
  #drawn: { x: number; y: number; zoom: number } | null = null;

  constructor(className: string) {
    super();
    this.#svg.setAttribute('class', `focus ${className} leaflet-zoom-animated`);
    this.#svg.setAttribute('aria-hidden', 'true');
    // Above the fills, below routes and labels.
    this.#svg.style.zIndex = '2';
    this.#svg.setAttribute('width', '1');
    this.#svg.setAttribute('height', '1');
    this.#halo.setAttribute('class', 'halo');
    this.#svg.append(this.#halo, this.#line);
  }

  override onAdd(map: Map): this {
    (map.getPane('overlayPane') as HTMLElement).append(this.#svg);
    this.#draw();
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
        if (this.#drawn && this.#drawn.zoom !== this._map.getZoom()) this.#draw();
      }
    };
  }

  /** Traces this instead of what was traced; null for nothing. */
  show(focus: Focus | null): void {
    this.#focus = focus;
    this.#draw();
  }

  #follow(): void {
    this.#place(this._map.getCenter(), this._map.getZoom());
  }

  #place(center: LatLng, zoom: number): void {
    if (this.#drawn)
      placeElement(this._map, this.#svg, this.#drawn.x, this.#drawn.y, this.#drawn.zoom, center, zoom);
  }

  #draw(): void {
    const focus = this.#focus;
    if (!focus || !this._map) {
      this.#drawn = null;
      this.#svg.style.display = 'none';
      return;
    }
    const zoom = this._map.getZoom();
    const k = pixelsPerUnit(zoom);
    const shapes = focus.kind === 'shapes' ? focus.shapes : focus.kind === 'shape' ? [focus.shape] : [];
    const [x, y] = focus.kind === 'point' ? focus.at : (shapes[0]?.bounds ?? [0, 0]);
    this.#drawn = { x, y, zoom };
    const data =
      focus.kind === 'point'
        ? ringData(focus.radiusPx, focus.offsetYPx)
        : shapes.map((shape) => shapeData(shape, k, x, y)).join('');
    this.#halo.setAttribute('d', data);
    this.#line.setAttribute('d', data);
    this.#svg.style.display = '';
    DomUtil.setTransform(this.#svg as unknown as HTMLElement, this._map.getPixelOrigin().multiplyBy(0));
    this.#follow();
  }
}

function ringData(radius: number, offsetY: number): string {
  return `M${-radius},${offsetY}a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0Z`;
}

/** The shape in whole tenths of a pixel from its corner; points that fall on the one before are passed over. */
function shapeData({ coordinates, ends, closed }: Shape, k: number, x0: number, y0: number): string {
  const data: string[] = [];
  let start = 0;
  for (const end of ends) {
    let lastX = NaN;
    let lastY = NaN;
    for (let i = start; i < end; i++) {
      const x = Math.round(2 * k * ((coordinates[2 * i] as number) - x0)) / 2;
      const y = Math.round(2 * k * ((coordinates[2 * i + 1] as number) - y0)) / 2;
      if (x === lastX && y === lastY) continue;
      data.push(`${i === start ? 'M' : 'L'}${x},${y}`);
      lastX = x;
      lastY = y;
    }
    if (closed) data.push('Z');
    start = end;
  }
  return data.join('');
}
