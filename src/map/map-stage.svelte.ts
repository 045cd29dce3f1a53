import { untrack } from 'svelte';
import { findTarget, type Target } from '../draw/hit-test';
import { isDrawnAsDot } from '../draw/draw-areas';
import { offsetOfEvent } from '../draw/draw-overlay';
import type { TerritoryCode } from '../model/data-package';
import type { Explorer } from '../state/explorer.svelte';
import { AtlasMap, type Insets } from './atlas-map';
import type { Focus } from './focus-layer';

/**
 * Keeps a Leaflet map in step with the explorer: its body is an attachment's, which makes the map; its effects push what changed, and only
 * outward; what it returns takes the map away. Reads the explorer through getters, so that no change makes the map anew.
 */
export class MapStage {
  readonly #explorer: Explorer;
  readonly #insets: () => Insets;
  #map: AtlasMap | null = null;
  /** Where the pointer is on the map, in CSS pixels; null where it is not on it, or the map moves. */
  point: readonly [x: number, y: number] | null = $state.raw(null);
  pinned: Target | null = $state.raw(null);
  /** True once the map has been seen for the first time: what surrounds it can wait that long. */
  drawn = $state(false);

  constructor(explorer: Explorer, insets: () => Insets) {
    this.#explorer = explorer;
    this.#insets = insets;
  }

  readonly attach = (element: HTMLElement): (() => void) => {
    const explorer = this.#explorer;
    // What is read here must not make the map anew when it changes: the effects below follow it.
    const map = untrack(() => this.#create(element));
    this.#map = map;
    let { projection, scene } = untrack(() => ({ projection: explorer.projection, scene: explorer.scene }));

    $effect(() => {
      const next = explorer.scene;
      const nextProjection = explorer.projection;
      if (nextProjection !== projection) {
        const keeps = explorer.view.camera !== null || explorer.view.centre !== null;
        projection = nextProjection;
        map.setProjection(
          projection,
          next,
          keeps ? null : { bounds: explorer.extent, insets: this.#insets() }
        );
      } else if (next !== scene) map.setScene(next, causeOf(scene, next));
      scene = next;
    });
    $effect(() =>
      map.showHover(this.#focusOf(explorer.hovered) ?? this.#focusOfOperation(explorer.litOperation))
    );
    $effect(() => {
      const code = explorer.view.country;
      map.showSelected(code ? this.#focusOf({ kind: 'territory', territory: code }) : null);
    });
    // By itself, so that no other choice sends the map back to where the address last saw it.
    const camera = $derived(explorer.view.camera);
    let before = untrack(() => camera);
    $effect(() => {
      if (camera && !isNear(camera, map.camera())) map.goTo(camera, true);
      else if (!camera && before) untrack(() => map.fit(explorer.extent, this.#insets(), true));
      before = camera;
    });
    const shown = requestAnimationFrame(() => setTimeout(() => (this.drawn = true)));
    void document.fonts.ready.then(() => this.#map?.redrawLabels('font'));

    return () => {
      cancelAnimationFrame(shown);
      this.#map = null;
      map.remove();
    };
  };

  /** Shows the whole operation. */
  fit(): void {
    this.#explorer.choose({ camera: null });
    this.#map?.fit(this.#explorer.extent, this.#insets(), true);
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
        onClick: (point) => this.#select(this.#targetAt(point)),
        onCamera: (camera) => explorer.moveCamera(roundCamera(camera)),
        onMoveStart: () => (this.point = null),
        onPainted: (causes) =>
          performance.mark('opsatlas:painted', { detail: { cause: [...causes].join(' ') } })
      },
      () => explorer.reducedMotion
    );
    map.start(explorer.view.camera, explorer.extent, this.#insets());
    return map;
  }

  #targetAt([x, y]: readonly [number, number]): Target | null {
    return this.#map && findTarget(this.#explorer.scene, this.#explorer.plane, this.#map.view(), x, y);
  }

  #select(target: Target | null): void {
    const explorer = this.#explorer;
    this.pinned = target?.kind === 'territory' ? null : target;
    explorer.choose({ country: target?.kind === 'territory' ? target.territory : null });
  }

  #focusOf(target: Target | null): Focus | null {
    const { plane, scene, projection } = this.#explorer;
    if (target?.kind === 'territory') {
      const shape = plane.shapeOf(target.territory);
      const territory = plane.world.territories.get(target.territory);
      if (shape && !(this.#map && isDrawnAsDot({ shape }, this.#map.view()))) return { kind: 'shape', shape };
      if (territory)
        return { kind: 'point', at: projection.project(territory.anchor), radiusPx: 10, offsetYPx: 0 };
    }
    if (target?.kind === 'route') {
      const mark = scene.overlay.routes.find(({ route }) => route === target.route);
      if (mark)
        return {
          kind: 'shape',
          shape: {
            coordinates: mark.curve,
            ends: Uint32Array.from(mark.ends),
            closed: false,
            bounds: mark.bounds
          }
        };
    }
    if (target?.kind === 'event') {
      const mark = scene.overlay.events.find(({ place }) => place === target.place);
      if (mark)
        return {
          kind: 'point',
          at: mark.at,
          radiusPx: 11,
          offsetYPx: this.#map ? offsetOfEvent(mark, this.#map.view()) : 0
        };
    }
    return null;
  }

  /** The lands that took part in an operation. */
  #focusOfOperation(id: string | null): Focus | null {
    if (id === null) return null;
    const { plane, publishedPackage } = this.#explorer;
    const shapes = publishedPackage.participants.flatMap(({ operation, territory }) =>
      operation === id ? (plane.shapeOf(territory) ?? []) : []
    );
    return shapes.length ? { kind: 'shapes', shapes } : null;
  }
}

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
