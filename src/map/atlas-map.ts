import { LatLng, type Layer, Map as LeafletMap, Point, type LeafletMouseEvent } from 'leaflet';
import { createCanvasSink, forgetTextWidths, measureCanvasText } from '../draw/canvas-sink';
import { recordDrawing } from '../draw/display-list';
import { drawAreas } from '../draw/draw-areas';
import { drawBase } from '../draw/draw-base';
import { drawOverlay } from '../draw/draw-overlay';
import { drawTouchedLands } from '../draw/draw-routes';
import type { Sink } from '../draw/sink';
import { createUnboundedView, fitView, type View } from '../draw/view';
import type { Projection } from '../geo/projection';
import type { Bounds } from '../geo/shape';
import type { Camera } from '../model/view-state';
import type { LineMark, Scene } from '../scene/marks';
import type { TilePainter } from './tile';
import { TileStack } from './tile-stack';
import { ZOOM_0_PX, createCrs } from './crs';
import type { CaptionLayer } from './caption-layer';
import type { FlowLayer } from './flow-layer';
import { FocusLayer, type Focus } from './focus-layer';
import { pixelsPerUnit, windowOrigin } from './placement';

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface MapEvents {
  /** The pointer moved to this point of the map, in CSS pixels; null when it left. */
  onPoint(point: readonly [x: number, y: number] | null): void;
  onClick(point: readonly [x: number, y: number]): void;
  /** The reader moved the map and it came to rest. */
  onCamera(camera: Camera): void;
  onMoveStart(): void;
  /** The map has another size, and its middle is where it was. */
  onResize(): void;
  onPainted(causes: ReadonlySet<string>): void;
}

/** The least share of the window's width or height that the globe takes up. */
const LEAST_GLOBE = 0.6;

/** Deep enough to see Macao apart from Zhuhai; beyond it the 1:50 million outlines have no more to show. */
const MAX_ZOOM = 6.5;

/** Leaflet, set up as an atlas: an equal-area projection, canvases instead of tiles, its own controls and keys turned off. */
export class AtlasMap {
  readonly #map: LeafletMap;
  readonly #stack: TileStack;
  readonly #hover = new FocusLayer('hover');
  readonly #selected = new FocusLayer('selected');
  // These two come when they are first wanted.
  readonly #caption: Late<CaptionLayer, Focus | null>;
  readonly #flow = new Late<FlowLayer, readonly LineMark[]>(
    async () => new (await import('./flow-layer')).FlowLayer()
  );
  readonly #events: MapEvents;
  readonly #isReduced: () => boolean;
  readonly #scale: () => number;
  readonly #cleanups: (() => void)[] = [];
  #scene: Scene;
  #projection: Projection;
  /** Set while the map is moved by the program, whose moves are not the reader's. */
  #programmatic = false;
  /** Set while the map comes back from beyond the globe. */
  #isReturning = false;
  #isRemoved = false;
  /** What the window showed of the plane when the map was last fitted. */
  #frame: Bounds | null = null;

  constructor(
    element: HTMLElement,
    scene: Scene,
    projection: Projection,
    events: MapEvents,
    isReduced: () => boolean,
    scale: () => number,
    makeCaption: () => Promise<CaptionLayer>
  ) {
    this.#caption = new Late(makeCaption);
    this.#scene = scene;
    this.#projection = projection;
    this.#events = events;
    this.#isReduced = isReduced;
    this.#scale = scale;
    this.#map = new LeafletMap(element, {
      crs: createCrs(projection),
      zoomControl: false,
      attributionControl: false,
      keyboard: false,
      scrollWheelZoom: false,
      zoomSnap: 0,
      zoomDelta: 0.75,
      minZoom: 0,
      maxZoom: MAX_ZOOM,
      markerZoomAnimation: false,
      zoomAnimation: !isReduced(),
      fadeAnimation: false,
      inertia: !isReduced()
    });
    this.#stack = new TileStack(
      [
        {
          name: 'ground',
          level: 1,
          ground: () => {
            const { base } = this.#scene;
            return {
              colour: base.palette.space,
              paint: (context, view, within) =>
                drawBase(createCanvasSink(context, view), base, cutView(view, within))
            };
          },
          prepare: (k) => {
            const { base, areas, overlay } = this.#scene;
            return prepareDrawing(createUnboundedView(k, this.#ratio()), (sink, view) => {
              drawAreas(sink, areas, base.outline, view);
              drawTouchedLands(sink, overlay, view);
            });
          }
        },
        {
          name: 'overlay',
          level: 3,
          ground: () => null,
          prepare: (k) =>
            prepareDrawing(this.overlayView(k), (sink, view) => drawOverlay(sink, this.#scene.overlay, view))
        }
      ],
      (causes) => events.onPainted(causes),
      () => this.#ratio()
    );
  }

  /** Shows the map for the first time; draws at once. */
  start(camera: Camera | null, bounds: Bounds, insets: Insets): void {
    const map = this.#map;
    this.#limitZoom();
    this.#programmatic = true;
    if (camera) map.setView(new LatLng(camera.lat, camera.lon), camera.zoom, { animate: false });
    else this.fit(bounds, insets, false);
    this.#programmatic = false;
    map.addLayer(this.#stack).addLayer(this.#selected).addLayer(this.#hover);
    this.#stack.redraw('start');
    this.#stack.flush();
    map.on('mousemove', (event: LeafletMouseEvent) =>
      this.#events.onPoint([event.containerPoint.x, event.containerPoint.y])
    );
    map.on('mouseout', () => this.#events.onPoint(null));
    map.on('click', (event: LeafletMouseEvent) =>
      this.#events.onClick([event.containerPoint.x, event.containerPoint.y])
    );
    map.on('movestart', () => this.#events.onMoveStart());
    map.on('moveend', () => this.#moved());
    // Nobody turns the wheel before there is a map to see.
    requestAnimationFrame(() => setTimeout(() => void this.#listenToWheel()));
    map.on('resize', () => {
      this.#limitZoom();
      this.#events.onResize();
    });
    const observer = new ResizeObserver(() => {
      // The middle stays where it was: nobody has moved the map.
      this.#programmatic = true;
      map.invalidateSize({ pan: true, animate: false });
      this.#programmatic = false;
    });
    observer.observe(map.getContainer());
    this.#cleanups.push(() => observer.disconnect());
  }

  /** Shows other data, theme or geometry; draws only the canvases whose part of the scene changed. */
  setScene(scene: Scene, cause: string): void {
    const before = this.#scene;
    this.#scene = scene;
    // A new base is a new theme, and nothing stays as it was.
    if (before.base !== scene.base) this.#stack.redraw(cause);
    if (before.areas !== scene.areas || before.overlay !== scene.overlay)
      this.#stack.invalidate('ground', cause);
    if (before.overlay !== scene.overlay) this.#stack.invalidate('overlay', cause);
  }

  /** Changes the projection under the map, keeping its middle and scale unless it is to be fitted to bounds. */
  setProjection(projection: Projection, scene: Scene, fit: { bounds: Bounds; insets: Insets } | null): void {
    const center = this.#map.getCenter();
    const zoom = this.#map.getZoom();
    this.#projection = projection;
    this.#frame = null;
    this.#scene = scene;
    this.#map.options.crs = createCrs(projection);
    this.#programmatic = true;
    this.#limitZoom();
    // Leaflet keeps the projected middle; resetting the view makes it project anew.
    this.#map.setView(center, zoom, { reset: true, animate: false } as object);
    if (fit) this.fit(fit.bounds, fit.insets, false);
    this.#programmatic = false;
    this.#stack.redraw('projection');
    this.#stack.flush();
  }

  /** The present view of the whole map element. */
  view(): View {
    const origin = windowOrigin(this.#map);
    const size = this.#map.getSize();
    return {
      k: pixelsPerUnit(this.#map.getZoom()),
      tx: -origin.x,
      ty: -origin.y,
      widthPx: size.x,
      heightPx: size.y,
      ratio: this.#ratio()
    };
  }

  /** The map's width and height. */
  sizePx(): readonly [number, number] {
    const { x, y } = this.#map.getSize();
    return [x, y];
  }

  /** Shows the bounds (plane units) as large as the insets leave room for. */
  fit(bounds: Bounds, insets: Insets, animate: boolean): void {
    const camera = this.cameraFor(bounds, insets);
    const [x, y] = this.#projection.project([camera.lon, camera.lat]);
    const { x: halfX, y: halfY } = this.#map.getSize().divideBy(2 * pixelsPerUnit(camera.zoom));
    this.#frame = [x - halfX, y - halfY, x + halfX, y + halfY];
    this.goTo(camera, animate);
  }

  /** What is over the land is laid out for this view, whatever part of it the window shows. */
  overlayView(k: number): View {
    return createUnboundedView(k, this.#ratio(), this.#frame);
  }

  /** Where the map has to look to show the bounds as large as the insets leave room for. */
  cameraFor(bounds: Bounds, insets: Insets): Camera {
    const size = this.#map.getSize();
    const { k, tx, ty } = fitView(bounds, size.x, size.y, insets);
    const [lon, lat] = this.#projection.unproject((size.x / 2 - tx) / k, (size.y / 2 - ty) / k);
    const zoom = Math.max(this.#map.getMinZoom(), Math.min(MAX_ZOOM, Math.log2(k / ZOOM_0_PX)));
    return { lat, lon, zoom };
  }

  goTo(camera: Camera, animate: boolean): void {
    this.#go(new LatLng(camera.lat, camera.lon), camera.zoom, animate);
  }

  zoomBy(levels: number): void {
    this.#map.setZoom(this.#map.getZoom() + levels, { animate: !this.#isReduced() });
  }

  panBy(xPx: number, yPx: number): void {
    this.#map.panBy(new Point(xPx, yPx), { animate: !this.#isReduced() });
  }

  camera(): Camera {
    const { lat, lng } = this.#map.getCenter();
    return { lat, lon: lng, zoom: this.#map.getZoom() };
  }

  showHover(focus: Focus | null): void {
    this.#hover.show(focus);
  }

  showSelected(focus: Focus | null): void {
    this.#selected.show(focus);
  }

  /** Writes beside what is traced what it is; null for nothing. */
  showCaption(focus: Focus | null): void {
    this.#caption.show(this.#map, focus, focus?.kind === 'lines');
  }

  /** Lets dashes move along these lines; none for stillness. */
  showFlow(lines: readonly LineMark[]): void {
    this.#flow.show(this.#map, lines, lines.length > 0);
  }

  /** Draws the overlay again, once a font that it uses has come. */
  redrawLabels(cause: string): void {
    forgetTextWidths();
    this.#stack.invalidate('overlay', cause);
  }

  remove(): void {
    this.#isRemoved = true;
    for (const cleanup of this.#cleanups) cleanup();
    this.#map.remove();
  }

  /** Device pixels to one of the map's own. */
  #ratio(): number {
    return Math.min(3, Math.max(1, window.devicePixelRatio * this.#scale()));
  }

  #go(center: LatLng, zoom: number, animate: boolean): void {
    this.#programmatic = true;
    if (animate && !this.#isReduced()) this.#map.flyTo(center, zoom, { duration: 0.9 });
    else {
      this.#map.setView(center, zoom, { animate: false });
      this.#programmatic = false;
    }
  }

  async #listenToWheel(): Promise<void> {
    const { attachSmoothWheel } = await import('./smooth-wheel');
    if (!this.#isRemoved) this.#cleanups.push(attachSmoothWheel(this.#map, this.#isReduced));
  }

  #moved(): void {
    // Leaflet still tells of a move that a change of size announced before.
    if (this.#isRemoved) return;
    if (this.#programmatic) {
      this.#programmatic = false;
      return;
    }
    const view = this.view();
    const x = (view.widthPx / 2 - view.tx) / view.k;
    const y = (view.heightPx / 2 - view.ty) / view.k;
    // A map dragged off the globe comes back to its edge; that return is not looked at again, or one that falls short of the edge by a
    // rounding would never end.
    if (!this.#isReturning && !this.#projection.contains(x, y)) {
      const [lon, lat] = this.#projection.unproject(x, y);
      this.#isReturning = true;
      this.#map.panTo(new LatLng(lat, lon), { animate: !this.#isReduced() });
      return;
    }
    this.#isReturning = false;
    this.#events.onCamera(this.camera());
  }

  /** Keeps the globe from becoming much smaller than the window; a card beside it needs its room. */
  #limitZoom(): void {
    const size = this.#map.getSize();
    const { k } = fitView(this.#projection.outline.bounds, Math.max(1, size.x), Math.max(1, size.y), {
      top: 8,
      right: 8,
      bottom: 8,
      left: 8
    });
    this.#map.setMinZoom(Math.min(3, Math.log2((LEAST_GLOBE * k) / ZOOM_0_PX)));
  }
}

/** A layer that is fetched when it first has something to show. */
class Late<L extends Layer & { show(what: T): void }, T> {
  readonly #make: () => Promise<L>;
  #layer: L | null = null;
  #isComing = false;
  #latest: T | null = null;

  constructor(make: () => Promise<L>) {
    this.#make = make;
  }

  show(map: LeafletMap, what: T, isSomething: boolean): void {
    this.#latest = what;
    if (this.#layer) this.#layer.show(what);
    else if (isSomething && !this.#isComing) {
      this.#isComing = true;
      void this.#make().then((layer) => {
        // The map may be gone by now.
        if (!map.getPane('overlayPane')) return;
        this.#layer = layer;
        map.addLayer(layer);
        layer.show(this.#latest as T);
      });
    }
  }
}

/** Records a drawing of the whole map, and draws of it what a tile shows. */
function prepareDrawing(whole: View, draw: (sink: Sink, view: View) => void): TilePainter {
  const list = recordDrawing(whole, measureCanvasText, (sink) => draw(sink, whole));
  return {
    contentOf: (tile) => list.contentOf(tile),
    paint: (context, view, within) => list.replay(createCanvasSink(context, view, [view.tx, view.ty]), within)
  };
}

/** The view of a part of a surface, by which what lies outside it is passed over. */
function cutView(view: View, [x0, y0, x1, y1]: Bounds): View {
  return { ...view, tx: -x0, ty: -y0, widthPx: x1 - x0, heightPx: y1 - y0 };
}
