import { untrack } from 'svelte';
import { drawCaption, drawFlow, drawFocus, drawTraces, type Look } from '../draw/draw-focus';
import { findTarget, type Target } from '../draw/hit-test';
import { isInView } from '../draw/view';
import { uniteBounds } from '../geo/shape';
import type { TerritoryCode } from '../model/data-package';
import type { Explorer } from '../state/explorer.svelte';
import { captionOfRoute } from '../picture/route-caption';
import { AtlasMap, type Insets } from './atlas-map';
import { avoidCorner, type CoveredCorner } from './corner-fit';
import type { Drawing } from './map-layer';

/** What is around the map. */
export interface Surroundings {
  /** The room to leave at the map's edges. */
  insets(): Insets;
  /** What covers a corner of the map; null for nothing. */
  corner?(): CoveredCorner | null;
  /** How much larger the map is shown than it is laid out: on a wall everything on it is larger. */
  scale?(): number;
}

/**
 * Keeps a Leaflet map in step with the explorer: its body is an attachment's, which makes the map; its effects push what changed, and only
 * outward; what it returns takes the map away. Reads the explorer through getters, so that no change makes the map anew.
 */
export class MapStage {
  readonly #explorer: Explorer;
  readonly #insets: () => Insets;
  readonly #corner: () => CoveredCorner | null;
  readonly #scale: () => number;
  #map: AtlasMap | null = null;
  /** Where the pointer is on the map, in CSS pixels; null where it is not on it, or the map moves. */
  point: readonly [x: number, y: number] | null = $state.raw(null);
  /** True where the map draws several routes as one line. */
  bundled = $state(false);
  /** True once the map has been seen for the first time: what surrounds it can wait that long. */
  drawn = $state(false);

  constructor(explorer: Explorer, { insets, corner, scale }: Surroundings) {
    this.#explorer = explorer;
    this.#insets = insets;
    this.#corner = corner ?? (() => null);
    this.#scale = scale ?? (() => 1);
  }

  readonly attach = (element: HTMLElement): (() => void) => {
    const explorer = this.#explorer;
    // What is read here must not make the map anew when it changes: the effects below follow it.
    const map = untrack(() => this.#create(element));
    this.#map = map;
    untrack(() => this.#noteBundles());
    const readMap = () => ({
      projection: explorer.projection,
      extent: explorer.extent,
      scene: explorer.scene
    });
    let shown = untrack(readMap);

    $effect(() => {
      const before = shown;
      const { projection, extent, scene } = (shown = readMap());
      untrack(() => {
        const keeps = explorer.view.camera !== null || explorer.view.centre !== null || !map.hasRoom();
        const fit = keeps ? null : { bounds: extent, insets: this.#roomyInsets(map.sizePx()) };
        if (projection !== before.projection) map.setProjection(projection, scene, fit);
        else {
          // Other operations on the same map of the world may lie elsewhere on it.
          if (fit && extent.join() !== before.extent.join()) map.fit(fit.bounds, fit.insets, false);
          if (scene !== before.scene) map.setScene(scene, causeOf(before.scene, scene));
        }
      });
    });
    $effect(() =>
      map.show('hover', this.#focus(explorer.hovered, 'hover') ?? this.#lands(explorer.litOperation))
    );
    $effect(() => map.show('selected', this.#focus(explorer.selected, 'selected')));
    $effect(() => map.show('caption', this.#caption(explorer.hovered) ?? this.#caption(explorer.selected)));
    $effect(() => map.show('flow', this.isFlowing ? drawFlow : null));
    // By itself, so that no other choice sends the map back to where the address last saw it.
    const camera = $derived(explorer.view.camera);
    let before = untrack(() => camera);
    $effect(() => {
      if (camera && !isNear(camera, map.camera())) map.goTo(camera, true);
      else if (!camera && before)
        untrack(() => {
          if (map.hasRoom()) map.fit(explorer.extent, this.#roomyInsets(map.sizePx()), true);
        });
      before = camera;
    });
    // What surrounds the map would take the time from its first frame, which is painted on another thread for a while.
    const seen = setTimeout(() => (this.drawn = true), FIRST_FRAME_MS);

    return () => {
      clearTimeout(seen);
      this.#map = null;
      map.remove();
    };
  };

  /** True while dashes move along the routes: not where the reader wants less motion. */
  get isFlowing(): boolean {
    const { view, reducedMotion } = this.#explorer;
    return view.motion === 'flow' && !reducedMotion && this.canFlow;
  }

  /** False where there are too many routes for anyone to follow their dashes. */
  get canFlow(): boolean {
    return this.#explorer.scene.overlay.routes.length <= MOST_FLOWS;
  }

  /** Shows the whole operation. */
  fit(): void {
    this.#explorer.choose({ camera: null });
    const map = this.#map;
    if (map?.hasRoom()) map.fit(this.#explorer.extent, this.#roomyInsets(map.sizePx()), true);
  }

  /** Centres the regional projection on what is in the middle of the map. */
  recentre(): void {
    const camera = this.#map?.camera();
    if (!camera) return;
    const round = (n: number): number => Math.round(n * 10) / 10;
    this.#explorer.choose({ centre: [round(camera.lon), round(camera.lat)], projection: 'auto', camera });
  }

  zoomBy(levels: number): void {
    this.#map?.zoomBy(levels);
  }

  panBy(xPx: number, yPx: number): void {
    this.#map?.panBy(xPx, yPx);
  }

  /** Brings a territory into the middle, near enough to see it and its neighbours. */
  flyTo(code: TerritoryCode): void {
    const shape = this.#explorer.plane.shapeOf(code);
    const territory = this.#explorer.world.territories.get(code);
    if (!territory || !this.#map) return;
    const [x, y] = this.#explorer.projection.project(territory.anchor);
    const [x0, y0, x1, y1] = shape?.bounds ?? [x, y, x, y];
    const margin = Math.max(0.06, 0.35 * Math.max(x1 - x0, y1 - y0));
    const camera = this.#map.cameraFor([x0 - margin, y0 - margin, x1 + margin, y1 + margin], this.#insets());
    this.#explorer.moveCamera(roundCamera(camera));
  }

  /** Brings the ends of some routes into sight, near enough for them to lie apart. */
  flyToRoutes(isOne: (mark: { readonly route: string; readonly pair: string | null }) => boolean): void {
    const marks = this.#explorer.scene.overlay.routes.filter(isOne);
    const first = marks[0];
    if (!first || !this.#map) return;
    const [x0, y0, x1, y1] = marks.reduce((all, { bounds }) => uniteBounds(all, bounds), first.bounds);
    const margin = Math.max(0.04, 0.3 * Math.max(x1 - x0, y1 - y0));
    this.#explorer.moveCamera(
      roundCamera(this.#map.cameraFor([x0 - margin, y0 - margin, x1 + margin, y1 + margin], this.#insets()))
    );
  }

  /** Flies to a route of which too little is to be seen. */
  bringIntoSight(route: string): void {
    const marks = this.#explorer.scene.overlay.routes.filter((mark) => mark.route === route);
    const view = this.#map?.view();
    const [first] = marks;
    if (!first || !view) return;
    const bounds = marks.reduce((all, mark) => uniteBounds(all, mark.bounds), first.bounds);
    const sizePx = view.k * Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
    const isStub = first.stub !== null;
    if (!isInView(bounds, view, -40) || (sizePx < LEAST_ROUTE_PX && !isStub))
      this.flyToRoutes((mark) => mark.route === route);
  }

  /** Where a territory's anchor is on the map, in CSS pixels. */
  positionOf(code: TerritoryCode): readonly [x: number, y: number] | null {
    const territory = this.#explorer.world.territories.get(code);
    if (!territory || !this.#map) return null;
    const { k, tx, ty } = this.#map.view();
    const [x, y] = this.#explorer.projection.project(territory.anchor);
    return [k * x + tx, k * y + ty];
  }

  #create(element: HTMLElement): AtlasMap {
    const explorer = this.#explorer;
    const map = new AtlasMap(
      element,
      explorer.scene,
      explorer.projection,
      {
        onPoint: (point) => {
          this.point = point;
          explorer.hovered = point && this.#targetAt(point);
        },
        onClick: (point) => this.#choose(this.#targetAt(point)),
        onCamera: (camera) => explorer.moveCamera(roundCamera(camera)),
        onMoveStart: () => (this.point = null),
        onResize: () => {
          if (!explorer.view.camera) map.fit(explorer.extent, this.#roomyInsets(map.sizePx()), false);
        },
        onPainted: (causes) => {
          performance.mark('opsatlas:painted', { detail: { cause: [...causes].join(' ') } });
          this.#noteBundles();
        }
      },
      () => explorer.reducedMotion,
      this.#scale
    );
    map.start(explorer.view.camera, explorer.extent, this.#roomyInsets(map.sizePx()));
    return map;
  }

  /** The insets for the whole operation: its lands and routes are not to lie where a corner is covered. */
  #roomyInsets(sizePx: readonly [number, number]): Insets {
    const { extent, anchors, scene } = this.#explorer;
    const points = [...anchors];
    for (const { curve } of scene.overlay.routes)
      for (let i = 0; i < curve.length; i += 4) points.push([curve[i] as number, curve[i + 1] as number]);
    return avoidCorner(extent, points, sizePx, this.#insets(), this.#corner());
  }

  #noteBundles(): void {
    this.bundled = this.#map?.layout().lines.some(({ count }) => count !== null) ?? false;
  }

  #targetAt(point: readonly [number, number]): Target | null {
    const map = this.#map;
    return map && findTarget(map.layout(), this.#explorer.plane, ...map.toLayout(point));
  }

  #choose(target: Target | null): void {
    this.#explorer.select(target);
    // A line that stands for several opens up.
    if (target?.kind === 'bundle') this.flyToRoutes(({ pair }) => pair === target.pair);
  }

  #focus(target: Target | null, look: Look): Drawing | null {
    const { plane } = this.#explorer;
    return target && ((sink, layout) => drawFocus(sink, target, layout, plane, look));
  }

  /** The lands that took part in an operation. */
  #lands(operation: string | null): Drawing | null {
    if (operation === null) return null;
    const { plane, publishedPackage } = this.#explorer;
    const codes = publishedPackage.participants
      .filter((each) => each.operation === operation)
      .map(({ territory }) => territory);
    return (sink, layout) => drawTraces(sink, codes, layout, plane, 'hover');
  }

  #caption(target: Target | null): Drawing | null {
    if (target?.kind !== 'route') return null;
    const { route } = target;
    const text = captionOfRoute(this.#explorer, route);
    return (sink, layout) => drawCaption(sink, route, text, layout);
  }
}

/** By this time after it was drawn, the map is on the screen. */
const FIRST_FRAME_MS = 60;

/** A route that is shorter on the screen is flown to when it is chosen. */
const LEAST_ROUTE_PX = 60;

/** More lines than this do not flow: nobody could follow them, and every one is drawn in every frame. */
const MOST_FLOWS = 120;

function causeOf(before: Explorer['scene'], after: Explorer['scene']): string {
  return before.base.palette !== after.base.palette ? 'theme' : 'data';
}

/** Two decimals of a degree are about a kilometre: enough to share a view, short enough to read. */
function roundCamera(camera: { lat: number; lon: number; zoom: number }): {
  lat: number;
  lon: number;
  zoom: number;
} {
  const round = (n: number): number => Math.round(n * 100) / 100;
  return { lat: round(camera.lat), lon: round(camera.lon), zoom: round(camera.zoom) };
}

function isNear(
  a: { lat: number; lon: number; zoom: number },
  b: { lat: number; lon: number; zoom: number }
): boolean {
  return (
    Math.abs(a.lat - b.lat) < 0.011 && Math.abs(a.lon - b.lon) < 0.011 && Math.abs(a.zoom - b.zoom) < 0.011
  );
}
