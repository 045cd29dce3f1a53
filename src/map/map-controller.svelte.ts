import { untrack } from 'svelte';
import { drawCaption, drawFlow, drawFocus, drawTraces, type Look } from '../draw/draw-focus';
import { findTarget, type Target } from '../draw/hit-test';
import { extentOfBounds } from '../geo/extent';
import type { TerritoryCode } from '../model/data-package';
import type { Explorer } from '../state/explorer.svelte';
import { captionOfRoute } from '../picture/route-caption';
import { AtlasMap } from './atlas-map';
import type { Padding } from './fit-camera';
import type { Drawing } from './map-layer';

/** What is around the map. */
export interface Surroundings {
  /** The room to leave at the map's edges. */
  padding(): Padding;
  /** How much larger the map is shown than it is laid out: in the audience window everything on it is larger. */
  scale?(): number;
}

/**
 * Keeps a Leaflet map in step with the explorer: its body is an attachment's, which makes the map; its effects push what changed, and only
 * outward; what it returns takes the map away. Reads the explorer through getters, so that no change makes the map anew.
 */
export class MapController {
  readonly #explorer: Explorer;
  readonly #padding: () => Padding;
  readonly #scale: () => number;
  #map: AtlasMap | null = null;
  /** Where the pointer is on the map, in CSS pixels; null where it is not on it, or the map moves. */
  point: readonly [x: number, y: number] | null = $state.raw(null);
  /** True where the map draws several routes as one line. */
  bundled = $state(false);
  /** True once the map has been seen for the first time: what surrounds it can wait that long. */
  drawn = $state(false);

  constructor(explorer: Explorer, { padding, scale }: Surroundings) {
    this.#explorer = explorer;
    this.#padding = padding;
    this.#scale = scale ?? (() => 1);
  }

  readonly attach = (element: HTMLElement): (() => void) => {
    const explorer = this.#explorer;
    // What is read here must not make the map anew when it changes: the effects below follow it.
    const map = untrack(() => this.#create(element));
    this.#map = map;
    untrack(() => this.#noteBundles());
    explorer.shownExtent = () => (map.hasRoom() ? extentOfBounds(explorer.projection, map.bounds()) : null);
    const readMap = () => ({
      projection: explorer.projection,
      frame: explorer.frame,
      camera: explorer.camera,
      scene: explorer.scene,
      operations: explorer.operations
    });
    let shown = untrack(readMap);

    $effect(() => {
      const before = shown;
      const { projection, frame, camera, scene, operations } = (shown = readMap());
      untrack(() => {
        if (projection !== before.projection) {
          map.setProjection(projection, scene, () => this.#place(false));
          return;
        }
        const isElsewhere = camera
          ? camera !== before.camera && !isNear(camera, map.camera())
          : before.camera || frame.join() !== before.frame.join();
        // Other operations are there at once.
        if (isElsewhere) this.#place(operations === before.operations);
        if (scene !== before.scene) map.setScene(scene, causeOf(before.scene, scene));
      });
    });
    $effect(() => map.show('hover', this.#focus(explorer.hovered, 'hover') ?? this.#traces(explorer.lit)));
    $effect(() => map.show('selected', this.#focus(explorer.selected, 'selected')));
    $effect(() => map.show('caption', this.#caption(explorer.hovered) ?? this.#caption(explorer.selected)));
    $effect(() => map.show('flow', this.isFlowing ? drawFlow : null));
    // What surrounds the map would take the time from its first frame, which is painted on another thread for a while.
    const seen = setTimeout(() => (this.drawn = true), FIRST_FRAME_MS);

    return () => {
      clearTimeout(seen);
      explorer.shownExtent = () => null;
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
    const { projection } = this.#explorer;
    this.#explorer.showAll();
    // Also where that changes nothing: the map may be on its way elsewhere.
    if (this.#explorer.projection === projection) this.#place(true);
  }

  /** Centres the regional projection on what is in the middle of the map. */
  recentre(): void {
    const camera = this.#map?.camera();
    if (!camera) return;
    const round = (n: number): number => Math.round(n * 10) / 10;
    this.#explorer.choose({
      centre: [round(camera.lon), round(camera.lat)],
      projection: 'auto',
      camera: this.#explorer.view.camera && camera
    });
  }

  zoomBy(levels: number): void {
    this.#map?.zoomBy(levels);
  }

  panBy(xPx: number, yPx: number): void {
    this.#map?.panBy(xPx, yPx);
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
      explorer,
      {
        onPoint: (point) => {
          this.point = point;
          explorer.hovered = point && this.#targetAt(point);
        },
        onClick: (point) => explorer.select(this.#targetAt(point)),
        onCamera: (camera) => explorer.moveCamera(roundCamera(camera)),
        onMoveStart: () => (this.point = null),
        onResize: (isUnderWay) => {
          if (!explorer.camera) map.fit(explorer.frame, this.#room(), isUnderWay);
        },
        onPainted: (causes) => {
          performance.mark('opsatlas:painted', { detail: { cause: [...causes].join(' ') } });
          this.#noteBundles();
        }
      },
      { isReduced: () => explorer.reducedMotion, scale: this.#scale }
    );
    map.start(explorer.camera, explorer.frame, this.#room());
    return map;
  }

  /** The room at the edges: none about an extent, which is all that is to be seen. */
  #room(): Padding {
    return this.#explorer.givenExtent ? NO_PADDING : this.#padding();
  }

  /** Puts the map where the reader moved it, or fits it to what it is to show. */
  #place(animate: boolean): void {
    const { camera, frame } = this.#explorer;
    if (camera) this.#map?.goTo(camera, animate);
    else if (this.#map?.hasRoom()) this.#map.fit(frame, this.#room(), animate);
  }

  #noteBundles(): void {
    this.bundled = this.#map?.layout().lines.some(({ count }) => count !== null) ?? false;
  }

  #targetAt(point: readonly [number, number]): Target | null {
    const map = this.#map;
    return map && findTarget(map.layout(), this.#explorer.plane, ...map.toLayout(point));
  }

  #focus(target: Target | null, look: Look): Drawing | null {
    const { plane } = this.#explorer;
    return target && ((sink, layout) => drawFocus(sink, target, { layout, plane, look }));
  }

  /** The territories that are lit, as outlines. */
  #traces(codes: readonly TerritoryCode[]): Drawing | null {
    const { plane } = this.#explorer;
    if (!codes.length) return null;
    return (sink, layout) => drawTraces(sink, codes, { layout, plane, look: 'hover' });
  }

  #caption(target: Target | null): Drawing | null {
    if (target?.kind !== 'route') return null;
    const { route } = target;
    const text = captionOfRoute(this.#explorer, route);
    return (sink, layout) => drawCaption(sink, route, text, layout);
  }
}

const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** By this time after it was drawn, the map is on the screen. */
const FIRST_FRAME_MS = 60;

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
