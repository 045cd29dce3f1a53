import type { Shape } from '../geo/shape';
import type { BaseScene } from '../scene/marks';
import type { Sink, Stroke } from './sink';
import { isFilledBy, isInView, type View } from './view';

/** Lines no wider than a device pixel are drawn many times faster than wider ones, and a quiet map wants them no wider. */
function hairlinePx(view: View): number {
  return 1 / Math.max(1, view.ratio);
}

/** Sea, land, coast and borders, and around the globe nothing. */
export function drawBase(sink: Sink, scene: BaseScene, view: View): void {
  const { palette } = scene;
  const widthPx = hairlinePx(view);
  const land = { kind: 'solid', colour: palette.land } as const;
  sink.fillShape(scene.outline, { kind: 'solid', colour: palette.sea });
  for (const shape of scene.land) if (isInView(shape.bounds, view)) sink.fillShape(shape, land);
  strokeAll(sink, scene.borders, { colour: palette.border, widthPx }, view);
  strokeAll(sink, scene.disputed, { colour: palette.disputed, widthPx, dash: [3, 3] }, view);
  strokeAll(sink, scene.coast, { colour: palette.coast, widthPx }, view);
  // Land beyond the horizon is painted over, which is many times faster than clipping every path to a circle.
  if (!isFilledBy(scene.outline, view))
    sink.fillShape(scene.around, { kind: 'solid', colour: palette.space });
}

function strokeAll(sink: Sink, shapes: readonly Shape[], stroke: Stroke, view: View): void {
  for (const shape of shapes) if (isInView(shape.bounds, view, 1)) sink.strokeShape(shape, stroke);
}
