import type { Plane } from '../geo/plane';
import { drawAreas, drawDots } from './draw-areas';
import { drawAround, drawBase } from './draw-base';
import { drawFocus } from './draw-focus';
import { drawLabels, drawOverlay } from './draw-overlay';
import { drawRouteContext } from './draw-routes';
import type { Target } from './hit-test';
import type { Layout } from './layout';
import type { Sink } from './sink';

/** The whole map: the land and its colours, what is chosen, and what lies over it. */
export function drawScene(sink: Sink, layout: Layout, plane: Plane, selected: Target | null): void {
  drawBase(sink, layout);
  drawGround(sink, layout);
  if (selected) sink.layer('selected', () => drawFocus(sink, selected, { layout, plane, look: 'selected' }));
  drawOverlay(sink, layout);
  drawLabels(sink, layout);
}

/** The colours of the data, and what routes do to the lands they touch. */
export function drawGround(sink: Sink, { scene, view }: Layout): void {
  drawAreas(sink, scene.areas, view);
  drawRouteContext(sink, scene.overlay);
  drawAround(sink, scene.base);
  drawDots(sink, scene.areas, view);
}
