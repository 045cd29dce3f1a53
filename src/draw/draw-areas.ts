import type { AreaMark } from '../scene/marks';
import type { Sink } from './sink';
import type { View } from './view';

/** A territory that is smaller than this on the screen is also drawn as a dot: smaller ones are hard to hit (WCAG 2.2, 2.5.8). */
export const SMALL_TERRITORY_PX = 24;

/** The radius of that dot, its ring included. */
export const DOT_RADIUS_PX = 6.5;

/** Fills, then outlines: no fill covers half of a neighbour's outline. */
export function drawAreas(sink: Sink, areas: readonly AreaMark[], view: View): void {
  const widthPx = view.ratio > 1 ? 1 / view.ratio : 0.8;
  sink.layer('areas', () => {
    for (const { shape, paint, territory } of areas) if (shape) sink.fillOutline(shape, paint, territory);
  });
  sink.layer('area-outlines', () => {
    for (const { shape, outline, territory } of areas)
      if (shape) sink.strokeOutline(shape, { colour: outline, widthPx }, territory);
  });
}

/** The dots of territories that are too small to be seen. */
export function drawDots(sink: Sink, areas: readonly AreaMark[], view: View): void {
  sink.layer('dots', () => {
    for (const area of areas)
      if (isDrawnAsDot(area, view)) sink.group(area.territory, () => drawDot(sink, area, view));
  });
}

/** True where the territory is too small to see or to hit in this view. */
export function isDrawnAsDot(area: Pick<AreaMark, 'shape'>, view: Pick<View, 'k'>): boolean {
  if (!area.shape) return true;
  const [x0, y0, x1, y1] = area.shape.bounds;
  return Math.max(x1 - x0, y1 - y0) * view.k < SMALL_TERRITORY_PX;
}

function drawDot(sink: Sink, area: AreaMark, view: View): void {
  const x = view.k * area.at[0] + view.tx;
  const y = view.k * area.at[1] + view.ty;
  const { paint } = area;
  const radius = DOT_RADIUS_PX - 0.75;
  if (paint.kind === 'solid') {
    sink.fillCircle(x, y, radius, paint);
  } else {
    sink.fillCircle(x, y, radius, { kind: 'solid', colour: paint.ground });
    sink.fillCircle(x, y, 2.25, { kind: 'solid', colour: paint.line });
  }
  sink.strokeCircle(x, y, radius, { colour: area.outline, widthPx: 1.5 });
}
