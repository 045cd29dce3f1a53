import type { BaseScene } from '../scene/marks';
import { drawWithin, type Sink } from './sink';
import type { View } from './view';

/** Lines no wider than a device pixel are drawn many times faster than wider ones, and a quiet map wants them no wider. */
function hairlinePx(view: View): number {
  return 1 / Math.max(1, view.ratio);
}

/** Sea, land, coast and borders. */
export function drawBase(sink: Sink, scene: BaseScene, view: View): void {
  const { palette } = scene;
  const widthPx = hairlinePx(view);
  sink.fillShape(scene.outline, { kind: 'solid', colour: palette.sea });
  drawWithin(sink, scene.outline, view, () => {
    sink.fillShape(scene.land, { kind: 'solid', colour: palette.land });
    sink.strokeShape(scene.borders, { colour: palette.border, widthPx });
    sink.strokeShape(scene.disputed, { colour: palette.disputed, widthPx, dash: [3, 3] });
    sink.strokeShape(scene.coast, { colour: palette.coast, widthPx });
  });
}
