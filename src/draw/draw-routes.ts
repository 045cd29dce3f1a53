import type { RouteStatus } from '../model/data-package';
import type { OverlayScene, RouteMark } from '../scene/marks';
import { layoutRoute } from './route-path';
import type { PixelPath, Sink, Stroke } from './sink';
import { isInView, type View } from './view';

/** How each status is drawn: what was stopped or reported is a firm line, what was watched or feared a broken one. */
export const STATUS_STROKES: Readonly<Record<RouteStatus, Omit<Stroke, 'colour'>>> = {
  interdicted: { widthPx: 3 },
  reported: { widthPx: 2.2 },
  monitored: { widthPx: 2.2, dash: [9, 4] },
  suspected: { widthPx: 2.2, dash: [2.5, 4] }
};

/** Lines of one look are drawn together, this many at a time: few calls, and no path so large that it is slow itself. */
const BATCH = 64;

/** What routes do to the lands they touch: outlines of regions in which they end, and the borders that they cross lit up. */
export function drawTouchedLands(sink: Sink, scene: OverlayScene, view: View): void {
  for (const region of scene.regions)
    for (const shape of region.outline)
      if (isInView(shape.bounds, view, 2))
        sink.strokeShape(shape, { colour: region.colour, widthPx: 1.4, dash: [1.5, 4], opacity: 0.9 });
  for (const light of scene.borderLights) {
    if (!isInView(light.shape.bounds, view)) continue;
    sink.strokeShape(light.shape, { colour: light.colour, widthPx: 9, opacity: 0.22 });
    sink.strokeShape(light.shape, { colour: light.colour, widthPx: 2.2 });
  }
}

/** Route lines with their heads. */
export function drawRoutes(sink: Sink, scene: OverlayScene, view: View): void {
  const groups = new Map<string, RouteMark[]>();
  for (const route of scene.routes) {
    const key = `${route.status} ${route.colour} ${route.travelled}`;
    const group = groups.get(key);
    if (group) group.push(route);
    else groups.set(key, [route]);
  }
  const few = scene.routes.length <= 200;
  for (const group of groups.values()) drawGroup(sink, group, view, few ? scene.palette.halo : null);
}

function drawGroup(sink: Sink, group: readonly RouteMark[], view: View, halo: string | null): void {
  const first = group[0];
  if (!first) return;
  const stroke: Stroke = {
    ...STATUS_STROKES[first.status],
    colour: first.colour,
    opacity: first.travelled ? 1 : 0.4
  };
  for (let from = 0; from < group.length; from += BATCH) {
    const lines: PixelPath[] = [];
    const heads: PixelPath[] = [];
    for (const mark of group.slice(from, from + BATCH)) {
      const path = layoutRoute(mark, view);
      for (const points of path.lines) lines.push({ points, closed: false });
      if (path.head) heads.push({ points: path.head, closed: true });
    }
    if (halo) {
      sink.strokePaths(lines, { colour: halo, widthPx: stroke.widthPx + 3, opacity: 0.85 });
      sink.strokePaths(heads, { colour: halo, widthPx: 3, opacity: 0.85 });
    }
    sink.strokePaths(lines, stroke);
    for (const head of heads) sink.fillPath(head, first.colour);
  }
}
