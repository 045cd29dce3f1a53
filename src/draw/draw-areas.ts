import { containsPoint, type Bounds, type Shape } from '../geo/shape';
import type { AreaMark } from '../scene/marks';
import type { Sink } from './sink';
import { isInView, type View } from './view';

/** A territory that is smaller than this on the screen is also drawn as a dot: smaller ones are hard to hit (WCAG 2.2, 2.5.8). */
export const SMALL_TERRITORY_PX = 24;

/** The radius of that dot, its ring included. */
export const DOT_RADIUS_PX = 6.5;

/** Fills, then outlines, then the dots of territories too small to be seen; all within the globe's outline. */
export function drawAreas(sink: Sink, areas: readonly AreaMark[], outline: Shape, view: View): void {
  const beyond = areas.some(
    ({ shape }) => shape && isInView(shape.bounds, view) && !isWithin(shape.bounds, outline)
  );
  if (beyond) sink.clip(outline, (clipped) => drawShapes(clipped, areas, view));
  else drawShapes(sink, areas, view);
  for (const area of areas) if (isDrawnAsDot(area, view)) drawDot(sink, area, view);
}

function drawShapes(sink: Sink, areas: readonly AreaMark[], view: View): void {
  const widthPx = view.ratio > 1 ? 1 / view.ratio : 0.8;
  for (const area of areas)
    if (area.shape && isInView(area.shape.bounds, view)) sink.fillShape(area.shape, area.paint);
  for (const area of areas)
    if (area.shape && isInView(area.shape.bounds, view))
      sink.strokeShape(area.shape, { colour: area.outline, widthPx });
}

const within = new WeakMap<Bounds, Shape>();

/** True where the bounds' corners all lie within a convex outline; asked often, of the same few. */
function isWithin(bounds: Bounds, outline: Shape): boolean {
  if (within.get(bounds) === outline) return true;
  const [x0, y0, x1, y1] = bounds;
  const holds = [x0, x1].every((x) => [y0, y1].every((y) => containsPoint(outline, x, y)));
  if (holds) within.set(bounds, outline);
  return holds;
}

/** True where the territory is too small to see or to hit in this view. */
export function isDrawnAsDot(area: Pick<AreaMark, 'shape'>, view: View): boolean {
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
