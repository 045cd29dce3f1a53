import type { View } from '../../../src/draw/view';
import { createOutline, type Outline } from '../../../src/geo/outline';
import { ShapeBuilder } from '../../../src/geo/shape';
import type { LabelMark, LineEnd, RouteMark } from '../../../src/scene/marks';

/** One plane unit is a pixel. */
export const PLAIN: View = { k: 1, tx: 0, ty: 0, widthPx: 800, heightPx: 600, ratio: 1 };

/** An end at a place at which nothing more is known. */
export const PLACE: LineEnd = { kind: 'place', joins: false, stopped: false };

/** A directed, reported leg along these points, given as x, y pairs. */
export function routeMark(points: readonly number[], given: Partial<RouteMark> = {}): RouteMark {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  return {
    route: 'route',
    leg: 1,
    curve: Float32Array.from(points),
    ends: [points.length / 2],
    bounds: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    status: 'reported',
    type: 'firearms',
    colour: '#1f3a63',
    heads: 'end',
    travelled: true,
    widthPx: null,
    seen: { start: true, end: true },
    start: PLACE,
    end: PLACE,
    stub: null,
    pair: null,
    ...given
  };
}

export function rectangle(x0: number, y0: number, x1: number, y1: number): Outline {
  const builder = new ShapeBuilder();
  builder.point(x0, y0);
  builder.point(x1, y0);
  builder.point(x1, y1);
  builder.point(x0, y1);
  builder.end();
  return createOutline(builder.build(true));
}

export function labelMark(
  id: string,
  at: readonly [number, number],
  given: Partial<LabelMark> = {}
): LabelMark {
  return {
    id,
    at,
    lines: [{ text: `Land of ${id}`, role: 'name' }],
    priority: 1,
    shape: null,
    onlyInside: false,
    fromScale: 0,
    besidePx: 0,
    onFill: false,
    members: [id],
    isSpot: false,
    amount: null,
    essential: false,
    ...given
  };
}
