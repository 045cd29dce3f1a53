import type { Plane } from '../geo/plane';
import type { TerritoryCode } from '../model/data-package';
import { isDrawnAsDot } from './draw-areas';
import { placeRing } from './draw-overlay';
import { findHexagon, type Target } from './hit-test';
import type { Layout, PlacedLine } from './layout';
import type { Point } from './labels/box';
import { placeCaption } from './route-label';
import { widthOf } from './route-path';
import type { PixelPath, Sink, TextStyle } from './sink';
import { measureText } from './text-width';

/** How what is pointed at, or chosen, is lifted off the map. */
export type Look = 'hover' | 'selected';

/** The rings about a territory that is a dot, and about an event. */
const DOT_RING_PX = 10;
const EVENT_RING_PX = 11;

const ROUTE_GLOW_PX = 11;
const GLOW_OPACITY: Readonly<Record<Look, number>> = { hover: 0.42, selected: 0.3 };

/** Where and how something is lifted off the map. */
export interface Focus {
  readonly layout: Layout;
  readonly plane: Plane;
  readonly look: Look;
}

/** Traces what is pointed at or chosen; nothing where it is not on the map. */
export function drawFocus(sink: Sink, target: Target, focus: Focus): void {
  const { layout, plane, look } = focus;
  const { view, scene } = layout;
  if (target.kind === 'territory') {
    const shape = plane.shapeOf(target.territory);
    const anchor = plane.world.territories.get(target.territory)?.anchor;
    if (shape && !isDrawnAsDot({ shape }, view)) drawTraces(sink, [target.territory], focus);
    else if (anchor) {
      const [x, y] = plane.projection.project(anchor);
      drawRing(sink, [view.k * x + view.tx, view.k * y + view.ty], DOT_RING_PX, focus);
    }
  } else if (target.kind === 'event') {
    const event = layout.events.find(({ mark }) => mark.place === target.place);
    if (event) drawRing(sink, [event.x, event.y], EVENT_RING_PX, focus);
  } else if (target.kind === 'hexagon') {
    const ring = findHexagon(scene.overlay.hexagons, ...plane.projection.project(target.middle));
    if (ring) sink.strokePaths([placeRing(ring, view)], strokeOf(scene.base.palette, look));
  } else {
    const paths = pathsOf(linesOf(target, layout));
    sink.strokePaths(paths, {
      colour: scene.base.palette.accent,
      widthPx: ROUTE_GLOW_PX,
      opacity: GLOW_OPACITY[look]
    });
  }
}

/** Traces the lands of some territories, each that has one. */
export function drawTraces(sink: Sink, codes: Iterable<TerritoryCode>, { layout, plane, look }: Focus): void {
  const outlines = [...codes].flatMap((code) => plane.shapeOf(code) ?? []);
  const { palette } = layout.scene.base;
  for (const outline of outlines)
    sink.strokeOutline(outline, { colour: palette.halo, widthPx: 4.5, opacity: 0.75 });
  for (const outline of outlines) sink.strokeOutline(outline, strokeOf(palette, look));
}

/** Writes a text beside a route, clear of the map's labels; nothing where there is no room. */
export function drawCaption(sink: Sink, route: string, text: string, layout: Layout): void {
  const { palette } = layout.scene.base;
  const style: TextStyle = {
    sizePx: 12.5,
    weight: 600,
    colour: palette.ink,
    align: 'middle',
    halo: palette.halo
  };
  const lines = linesOf({ kind: 'route', route }, layout).flatMap(({ path }) => path.lines);
  const place = placeCaption(
    lines,
    measureText(text, style),
    layout.labels.map(({ box }) => box)
  );
  if (place) sink.text(text, [place[0], place[1] + 4.5], style);
}

/** Dots along the routes that have a direction, to be moved along them; legs that were never travelled have none. */
export function drawFlow(sink: Sink, { lines, scene }: Layout): void {
  for (const [layer, heads] of [
    ['forth', ['end', 'middle']],
    ['back', ['start']]
  ] as const)
    sink.layer(layer, () => {
      for (const line of lines)
        if (line.mark.travelled && (heads as readonly string[]).includes(line.mark.heads))
          sink.strokePaths(pathsOf([line]), {
            colour: scene.base.palette.halo,
            widthPx: Math.max(1.4, 0.55 * widthOf(line.mark)),
            dash: [1, 15]
          });
    });
}

/** The lines of a route, or of a bundle: itself where it is drawn as one, or else its legs. */
function linesOf(
  target: Exclude<Target, { kind: 'territory' } | { kind: 'event' } | { kind: 'hexagon' }>,
  { lines }: Layout
): readonly PlacedLine[] {
  if (target.kind === 'route')
    return lines.filter(({ mark }) =>
      'route' in mark ? mark.route === target.route : mark.routes.includes(target.route)
    );
  return lines.filter(({ mark }) => mark.pair === target.pair);
}

function pathsOf(lines: readonly PlacedLine[]): PixelPath[] {
  return lines.flatMap(({ path }) => path.lines.map((points) => ({ points, closed: false })));
}

function drawRing(sink: Sink, [x, y]: Point, radiusPx: number, { layout, look }: Focus): void {
  const { palette } = layout.scene.base;
  sink.strokeCircle(x, y, radiusPx, { colour: palette.halo, widthPx: 4.5, opacity: 0.75 });
  sink.strokeCircle(x, y, radiusPx, strokeOf(palette, look));
}

function strokeOf(
  { ink, focus }: { readonly ink: string; readonly focus: string },
  look: Look
): { colour: string; widthPx: number } {
  return look === 'hover' ? { colour: ink, widthPx: 2 } : { colour: focus, widthPx: 2.5 };
}
