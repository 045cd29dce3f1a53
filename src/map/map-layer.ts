import {
  Layer,
  type LatLng,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent
} from 'leaflet';
import { drawBase } from '../draw/draw-base';
import { drawGround } from '../draw/draw-scene';
import { drawLabels, drawOverlay } from '../draw/draw-overlay';
import { layoutScene, type Layout } from '../draw/layout';
import { createPathWriter } from '../draw/path-data';
import { MAP_FONT, type Sink } from '../draw/sink';
import { createSvgUpdater } from '../draw/svg-elements';
import type { SvgNode } from '../draw/svg-node';
import { createSvgSink } from '../draw/svg-sink';
import { createUnboundedView } from '../draw/view';
import type { Outline } from '../geo/outline';
import type { Bounds } from '../geo/shape';
import type { BaseScene, Scene } from '../scene/marks';
import { holdLabels, LabelSearch } from './label-search';
import { pixelsPerUnit, placeElement, windowOrigin } from './placement';

/** What lies on the map, from the bottom to the top. */
const PARTS = ['base', 'ground', 'selected', 'hover', 'overlay', 'flow', 'labels', 'caption'] as const;
export type Part = (typeof PARTS)[number];

/** Those over the paper that have outlines, which are cut to what is drawn of the plane. */
const CUT_PARTS: readonly Part[] = ['ground', 'selected', 'hover'];

/** Draws a part of the map in CSS pixels from the plane's origin. */
export type Drawing = (sink: Sink, layout: Layout) => void;

/**
 * How far the drawing reaches beyond the window to each side, as a share of it: a pan moves it so far without drawing. What is seen is drawn
 * first, and what lies about it once that is on the screen.
 */
const MARGIN = 0.3;

/** Cuts lie so far beyond the drawing's edge that no line along one is seen. */
const CUT_PX = 20;

/** While zooming goes on the drawing is stretched; this long after the last step it is drawn anew. */
const SETTLE_MS = 45;

/** This long after a map was drawn for the first time, or elsewhere, so are its margins. */
const AFTER_MS = 300;

/** After these the map is shown at once, and labels in the frame after: to find their places may take longer than all else. */
const LABELS_LATER = ['start', 'projection', 'data'];

/** Beyond this stretch it is drawn anew in the middle of a zoom. */
const MOST_STRETCH = 2.5;

/** What the drawing covers: in CSS pixels from the plane's origin at its zoom. */
interface Extent {
  readonly zoom: number;
  readonly box: Bounds;
  readonly write: (outline: Outline) => string;
}

let created = 0;

/**
 * The map as one SVG that lies over the window and a margin around it. A pan moves it, a zoom stretches it; it is drawn anew, element by
 * element where something changed, when the window leaves it, a zoom has settled, or what it shows is another.
 */
export class MapLayer extends Layer {
  readonly #svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #update: Readonly<Record<Part, (nodes: readonly SvgNode[]) => void>>;
  readonly #ids = `map-${++created}-`;
  readonly #scene: () => Scene;
  readonly #frame: () => Bounds | null;
  readonly #ratio: () => number;
  readonly #onPainted: (causes: ReadonlySet<string>) => void;
  readonly #causes = new Set<string>();
  readonly #drawings = new Map<Part, Drawing>();
  #extent: Extent | null = null;
  #layout: Layout | null = null;
  /** What was drawn last, its paper, and that whose labels were. */
  #drawn: Layout | null = null;
  #paper: BaseScene | null = null;
  #labelled: Layout | null = null;
  #frameRequest = 0;
  #settling = 0;
  readonly #labelSearch = new LabelSearch(
    () => (this._map ? this.layout() : null),
    () => {
      this.#causes.add('labels');
      this.flush();
    }
  );
  /** Leaflet's origin when the drawing was last put in its place; it moves whenever the view is set anew. */
  #placedFrom: Point | null = null;
  #isStretched = false;

  /** `frame` is what the window showed of the plane when it was fitted; `ratio` the number of device pixels to one of the map's. */
  constructor(options: {
    readonly scene: () => Scene;
    readonly frame: () => Bounds | null;
    readonly ratio: () => number;
    readonly onPainted: (causes: ReadonlySet<string>) => void;
  }) {
    super();
    this.#scene = options.scene;
    this.#frame = options.frame;
    this.#ratio = options.ratio;
    this.#onPainted = options.onPainted;
    this.#svg.setAttribute('class', 'atlas leaflet-zoom-animated');
    this.#svg.setAttribute('direction', 'ltr');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#svg.setAttribute('font-family', MAP_FONT);
    const groups = PARTS.map((part) => {
      const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      group.setAttribute('class', part);
      this.#svg.append(group);
      return [part, createSvgUpdater(group)] as const;
    });
    this.#update = Object.fromEntries(groups) as Record<Part, (nodes: readonly SvgNode[]) => void>;
    this.#drawings
      .set('base', drawBase)
      .set('ground', drawGround)
      .set('overlay', drawOverlay)
      .set('labels', drawLabels);
  }

  override onAdd(map: LeafletMap): this {
    (map.getPane('overlayPane') as HTMLElement).append(this.#svg);
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frameRequest);
    clearTimeout(this.#settling);
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
      move: () => this.#follow(),
      viewreset: () => this.#follow(),
      moveend: () => this.#settle()
    };
  }

  /** The scene as it is drawn, in CSS pixels from the plane's origin. Laid out once for each scene and scale. */
  layout(): Layout {
    const scene = this.#scene();
    const k = pixelsPerUnit(this.#extent?.zoom ?? this._map.getZoom());
    const ratio = this.#ratio();
    const frame = this.#frame();
    const before = this.#layout;
    if (
      before?.scene !== scene ||
      before.view.k !== k ||
      before.view.ratio !== ratio ||
      before.view.frame !== frame
    )
      this.#layout = layoutScene(scene, createUnboundedView(k, ratio, frame));
    return this.#layout as Layout;
  }

  /** Draws what changed in the next frame. */
  redraw(cause: string): void {
    this.#causes.add(cause);
    if (!this.#frameRequest) this.#frameRequest = requestAnimationFrame(() => this.flush());
  }

  /** Draws at once. */
  flush(): void {
    cancelAnimationFrame(this.#frameRequest);
    this.#frameRequest = 0;
    if (!this._map) return;
    const { x, y } = this._map.getSize();
    if (!x || !y) return;
    const before = this.#extent;
    if (!before) {
      this.#renew(0);
      this.#drawMarginsLater();
      // The first time takes longest: the paper alone, and all that lies on it in the next frame.
      if (this.#causes.has('start')) {
        this.#draw('base');
        this.redraw('start');
        return;
      }
    } else if (before.zoom !== this._map.getZoom() || this.#isLeft() || this.#causes.has('margin'))
      this.#renew(MARGIN);
    const layout = this.layout();
    const isCutAnew = this.#extent !== before;
    const isLaidOutAnew = layout !== this.#drawn;
    const isOtherPaper = layout.scene.base !== this.#paper;
    const areLabelsLater =
      layout !== this.#labelled &&
      !this.#causes.has('labels') &&
      (this.#labelSearch.isGoingOn || LABELS_LATER.some((cause) => this.#causes.has(cause)));
    for (const part of PARTS)
      if (part === 'labels' && areLabelsLater) this.#drawHeldLabels(layout);
      else if (
        part === 'base'
          ? isCutAnew || isOtherPaper
          : isLaidOutAnew ||
            (isCutAnew && CUT_PARTS.includes(part)) ||
            (part === 'labels' && this.#labelled !== layout)
      )
        this.#draw(part);
    this.#drawn = layout;
    const causes = new Set(this.#causes);
    this.#causes.clear();
    this.#onPainted(causes);
    if (areLabelsLater) this.#labelSearch.begin();
  }

  /** Not together with labels that have to find their places. */
  #drawMarginsLater(): void {
    this.#settling = window.setTimeout(
      () => (this.#labelSearch.isGoingOn ? this.#drawMarginsLater() : this.redraw('margin')),
      AFTER_MS
    );
  }

  /** Forgets what was drawn: the plane or its place under the map is another. */
  reset(cause: string): void {
    this.#extent = null;
    this.redraw(cause);
  }

  /** Draws this as one part, now and whenever the map is drawn anew; null for nothing. */
  show(part: Part, drawing: Drawing | null): void {
    // Most changes find nothing traced, and leave the page alone.
    if (!drawing && !this.#drawings.has(part)) return;
    if (drawing) this.#drawings.set(part, drawing);
    else this.#drawings.delete(part);
    if (this.#extent) this.#draw(part);
  }

  #draw(part: Part): void {
    const layout = this.layout();
    if (part === 'base') this.#paper = layout.scene.base;
    if (part === 'labels') {
      this.#labelled = layout;
      this.#labelSearch.end();
    }
    const sink = this.#createSink(part, layout);
    this.#drawings.get(part)?.(sink, layout);
    this.#update[part](sink.nodes());
  }

  /** Leaves the labels that say the same in a new scene where they are, until all have found their places. */
  #drawHeldLabels(layout: Layout): void {
    const { scene, view } = layout;
    const before = this.#labelled;
    const isSamePlace = before?.scene.base.land === scene.base.land && before.view.k === view.k;
    const sink = this.#createSink('labels', layout);
    drawLabels(sink, { scene, labels: isSamePlace ? holdLabels(before.labels, scene.overlay.labels) : [] });
    this.#update.labels(sink.nodes());
  }

  #createSink(part: Part, { view }: Layout): ReturnType<typeof createSvgSink> {
    return createSvgSink(view, {
      ids: `${this.#ids}${part}-`,
      ...(this.#extent && { write: this.#extent.write })
    });
  }

  #renew(margin: number): void {
    clearTimeout(this.#settling);
    const zoom = this._map.getZoom();
    const { x, y } = windowOrigin(this._map).floor();
    const size = this._map.getSize();
    const [marginX, marginY] = [Math.ceil(margin * size.x), Math.ceil(margin * size.y)];
    const box: Bounds = [x - marginX, y - marginY, x + size.x + marginX + 1, y + size.y + marginY + 1];
    const cut: Bounds = [box[0] - CUT_PX, box[1] - CUT_PX, box[2] + CUT_PX, box[3] + CUT_PX];
    const write = createPathWriter({ k: pixelsPerUnit(zoom), tx: 0, ty: 0 }, cut);
    this.#extent = { zoom, box, write };
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    // For measurement: CSS pixels to the globe's radius.
    this.#svg.setAttribute('data-scale', String(pixelsPerUnit(zoom)));
    this.#svg.setAttribute('width', String(width));
    this.#svg.setAttribute('height', String(height));
    this.#svg.setAttribute('viewBox', `${box[0]} ${box[1]} ${width} ${height}`);
    this.#place(this._map.getCenter(), zoom);
  }

  #follow(): void {
    const extent = this.#extent;
    if (!extent) return;
    const zoom = this._map.getZoom();
    if (zoom !== extent.zoom || this.#isStretched || !this.#placedFrom?.equals(this._map.getPixelOrigin())) {
      this.#place(this._map.getCenter(), zoom);
      const stretch = 2 ** (zoom - extent.zoom);
      if (stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH) this.redraw('view');
    }
    if (zoom === extent.zoom && this.#isLeft()) this.redraw('view');
  }

  #settle(): void {
    if (!this.#extent || this._map.getZoom() === this.#extent.zoom) return;
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => this.redraw('zoom'), SETTLE_MS);
  }

  /** True where the window shows more than what is drawn. */
  #isLeft(): boolean {
    if (!this.#extent) return true;
    const [x0, y0, x1, y1] = this.#extent.box;
    const { x, y } = windowOrigin(this._map);
    const size = this._map.getSize();
    return x < x0 || y < y0 || x + size.x > x1 || y + size.y > y1;
  }

  #place(center: LatLng, zoom: number): void {
    if (!this.#extent) return;
    const { box, zoom: drawn } = this.#extent;
    const k = pixelsPerUnit(drawn);
    this.#placedFrom = this._map.getPixelOrigin();
    this.#isStretched =
      placeElement(this._map, this.#svg, { at: [box[0] / k, box[1] / k], zoom: drawn }, { center, zoom }) !==
      1;
  }
}
