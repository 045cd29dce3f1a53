import { LatLng, Map as LeafletMap, Point, type LeafletMouseEvent } from 'leaflet';
import type { Layout } from '../draw/layout';
import type { View } from '../draw/view';
import type { Projection } from '../geo/projection';
import type { Bounds } from '../geo/shape';
import type { Camera } from '../model/view-state';
import type { Scene } from '../scene/marks';
import { createCrs } from './crs';
import { fitCamera, leastZoom, MAX_ZOOM, type Padding } from './fit-camera';
import { MapLayer, type Drawing, type Part } from './map-layer';
import { pixelsPerUnit, windowOrigin } from './placement';
import { attachSmoothWheel } from './smooth-wheel';

export interface MapEvents {
  /** The pointer moved to this point of the map, in CSS pixels; null when it left. */
  onPoint(point: readonly [x: number, y: number] | null): void;
  onClick(point: readonly [x: number, y: number]): void;
  /** The reader moved the map and it came to rest. */
  onCamera(camera: Camera): void;
  onMoveStart(): void;
  /** The map has another size; `isUnderWay` where that broke off a flight. */
  onResize(isUnderWay: boolean): void;
  onPainted(causes: ReadonlySet<string>): void;
}

/** Labels keep so far from the edge of the window. */
const FRAME_EDGE_PX = 4;

/** A map that comes to rest nearer than this to where the program put it was not moved by the reader. */
const SAME_PLACE_PX = 2;

/** Leaflet, set up as an atlas: an equal-area projection, one SVG instead of tiles, its own controls and keys turned off. */
export class AtlasMap {
  readonly #map: LeafletMap;
  readonly #layer: MapLayer;
  readonly #events: MapEvents;
  readonly #isReduced: () => boolean;
  readonly #cleanups: (() => void)[] = [];
  #scene: Scene;
  #projection: Projection;
  /**
   * Where the program, or the reader's last move, left the map or sent it. A move that ends elsewhere is the reader's: whatever else moves the
   * map (another size, a frame that is shown again, a flight) ends here.
   */
  #rest: Camera = { lat: 0, lon: 0, zoom: 0 };
  #isDragged = false;
  /** Set while the map comes back from beyond the globe. */
  #isReturning = false;
  #isResizing = false;
  #isRemoved = false;
  /** What the window showed of the plane when the map was last fitted, and what it shows when it has arrived. */
  #frame: Bounds | null = null;
  #flight: { readonly frame: Bounds | null } | null = null;

  constructor(
    element: HTMLElement,
    { scene, projection }: { readonly scene: Scene; readonly projection: Projection },
    events: MapEvents,
    { isReduced, scale }: { readonly isReduced: () => boolean; readonly scale: () => number }
  ) {
    this.#scene = scene;
    this.#projection = projection;
    this.#events = events;
    this.#isReduced = isReduced;
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
      inertia: !isReduced(),
      // Leaflet would follow the window alone; a map's own size may change without it.
      trackResize: false
    });
    this.#layer = new MapLayer({
      scene: () => this.#scene,
      frame: () => this.#frame,
      // In the audience window the map is shown larger than it is laid out.
      ratio: () => Math.min(3, Math.max(1, window.devicePixelRatio * scale())),
      onPainted: (causes) => events.onPainted(causes)
    });
  }

  /** Shows the map for the first time; it is drawn in the next frame, which is the first that shows it. */
  start(camera: Camera | null, bounds: Bounds, padding: Padding): void {
    const map = this.#map;
    this.#limitZoom();
    const [lon, lat] = this.#projection.centre;
    if (camera || !this.hasRoom()) this.goTo(camera ?? { lat, lon, zoom: 1 }, false);
    else this.fit(bounds, padding, false);
    map.addLayer(this.#layer);
    this.#layer.redraw('start');
    map.on('mousemove', ({ containerPoint: { x, y } }: LeafletMouseEvent) => {
      // The hand that drags points at nothing: the map that lags behind it would light up what passes under the pointer.
      if (!this.#isDragged) this.#events.onPoint([x, y]);
    });
    map.on('mouseout', () => this.#events.onPoint(null));
    map.on('click', (event: LeafletMouseEvent) =>
      this.#events.onClick([event.containerPoint.x, event.containerPoint.y])
    );
    map.on('movestart', () => this.#events.onMoveStart());
    map.on('dragstart', () => {
      this.#isDragged = true;
      this.#events.onPoint(null);
    });
    map.on('dragend', () => (this.#isDragged = false));
    map.on('moveend', () => this.#moved());
    this.#cleanups.push(attachSmoothWheel(map, this.#isReduced));
    const observer = new ResizeObserver(() => this.#resize());
    observer.observe(map.getContainer());
    this.#cleanups.push(() => observer.disconnect());
  }

  /** Shows other data or another theme; draws what changed. */
  setScene(scene: Scene, cause: string): void {
    this.#scene = scene;
    this.#layer.redraw(cause);
    // Not in the next frame, whose time is better spent on showing it.
    this.#layer.flush();
  }

  /** Changes the projection under the map, which is put or fitted anew by `place`. */
  setProjection(projection: Projection, scene: Scene, place: () => void): void {
    const camera = this.camera();
    this.#projection = projection;
    this.#frame = null;
    this.#scene = scene;
    this.#map.options.crs = createCrs(projection);
    this.#limitZoom();
    this.#put(camera);
    place();
    this.#layer.reset('projection');
    this.#layer.flush();
  }

  /** Draws this as one part of the map; null for nothing. */
  show(part: Part, drawing: Drawing | null): void {
    this.#layer.show(part, drawing);
  }

  /** The scene as it is drawn, in CSS pixels from the plane's origin. */
  layout(): Layout {
    return this.#layer.layout();
  }

  /** The point of the layout that lies under a point of the window. */
  toLayout([x, y]: readonly [number, number]): readonly [x: number, y: number] {
    const origin = windowOrigin(this.#map);
    const stretch = this.#layer.layout().view.k / pixelsPerUnit(this.#map.getZoom());
    return [stretch * (x + origin.x), stretch * (y + origin.y)];
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
      ratio: 1
    };
  }

  /** The map's width and height. */
  sizePx(): readonly [number, number] {
    const { x, y } = this.#map.getSize();
    return [x, y];
  }

  /** False while the map has no size: it is hidden, or not laid out yet. */
  hasRoom(): boolean {
    const { x, y } = this.#map.getSize();
    return x > 0 && y > 0;
  }

  /** Shows the bounds (plane units) as large as the padding leaves room for. */
  fit(bounds: Bounds, padding: Padding, animate: boolean): void {
    const camera = fitCamera(bounds, padding, {
      projection: this.#projection,
      size: this.#map.getSize(),
      minZoom: this.#map.getMinZoom()
    });
    const [x, y] = this.#projection.project([camera.lon, camera.lat]);
    const { x: halfX, y: halfY } = this.#map
      .getSize()
      .divideBy(2)
      .subtract([FRAME_EDGE_PX, FRAME_EDGE_PX])
      .divideBy(pixelsPerUnit(camera.zoom));
    this.goTo(camera, animate, [x - halfX, y - halfY, x + halfX, y + halfY]);
  }

  /** The part of the plane that the window shows. */
  bounds(): Bounds {
    const { k, tx, ty, widthPx, heightPx } = this.view();
    return [-tx / k, -ty / k, (widthPx - tx) / k, (heightPx - ty) / k];
  }

  /** `frame` is the part of the plane in which labels are to stand from then on, if it is another. */
  goTo(camera: Camera, animate: boolean, frame: Bounds | null = this.#frame): void {
    if (!animate || this.#isReduced() || !this.hasRoom()) {
      this.#frame = frame;
      this.#put(camera);
      return;
    }
    this.#stop();
    this.#rest = camera;
    this.#flight = { frame };
    this.#map.flyTo(new LatLng(camera.lat, camera.lon), camera.zoom, { duration: 0.9 });
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

  remove(): void {
    this.#isRemoved = true;
    for (const cleanup of this.#cleanups) cleanup();
    this.#map.remove();
  }

  /** Puts the map somewhere at once, no farther away than the globe may be. */
  #put({ lat, lon, zoom }: Camera): void {
    const camera = { lat, lon, zoom: Math.max(zoom, this.#map.getMinZoom()) };
    this.#flight = null;
    // Where it comes to rest, before Leaflet says so: else the reader would seem to have moved it.
    this.#rest = camera;
    // Leaflet keeps the projected middle; resetting the view makes it project anew.
    this.#map.setView(new LatLng(camera.lat, camera.lon), camera.zoom, {
      reset: true,
      animate: false
    } as object);
    this.#rest = this.camera();
  }

  /** Breaks off a flight, which comes to rest where it is now. */
  #stop(): void {
    this.#flight = null;
    this.#rest = this.camera();
    this.#map.stop();
  }

  /**
   * Takes over the element's size; the middle stays where it was, since nobody has moved the map. In the middle of a flight what is seen stays
   * where it is, to fly on from there.
   */
  #resize(): void {
    const map = this.#map;
    const { clientWidth, clientHeight } = map.getContainer();
    if (this.#isRemoved || !clientWidth || !clientHeight) return;
    const { x, y } = map.getSize();
    if (clientWidth === x && clientHeight === y) return;
    if (this.#isDragged) {
      // A phone's bars come and go under the finger that drags.
      map.once('moveend', () => this.#resize());
      return;
    }
    const isUnderWay = this.#flight !== null;
    if (isUnderWay) this.#stop();
    const rest = this.#rest;
    this.#isResizing = true;
    map.invalidateSize({ pan: !isUnderWay, animate: false });
    this.#isResizing = false;
    this.#limitZoom();
    this.#put(isUnderWay ? this.camera() : rest);
    this.#layer.reset('resize');
    this.#events.onResize(isUnderWay);
  }

  #moved(): void {
    // Leaflet still tells of a move that a change of size announced before.
    if (this.#isRemoved || this.#isResizing) return;
    if (this.#isAtRest()) {
      if (!this.#flight) return;
      this.#frame = this.#flight.frame;
      this.#flight = null;
      this.#layer.redraw('zoom');
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
    this.#flight = null;
    this.#rest = this.camera();
    this.#events.onCamera(this.#rest);
  }

  #isAtRest(): boolean {
    const { lat, lon, zoom } = this.#rest;
    if (Math.abs(zoom - this.#map.getZoom()) > 1e-3) return false;
    const [x, y] = this.#projection.project([lon, lat]);
    const view = this.view();
    const away = Math.hypot(
      view.k * x + view.tx - view.widthPx / 2,
      view.k * y + view.ty - view.heightPx / 2
    );
    return away < SAME_PLACE_PX;
  }

  /** Keeps the globe from becoming much smaller than the window. */
  #limitZoom(): void {
    // Not by setMinZoom, which moves the map by itself.
    this.#map.options.minZoom = leastZoom(this.#projection, this.#map.getSize());
  }
}
