import { drawAreas } from '../../src/draw/draw-areas';
import { drawBase } from '../../src/draw/draw-base';
import { drawOverlay } from '../../src/draw/draw-overlay';
import { drawTouchedLands } from '../../src/draw/draw-routes';
import { createSvgSink } from '../../src/draw/svg-sink';
import { fitView } from '../../src/draw/view';
import type { Bounds } from '../../src/geo/shape';
import type { Explorer } from '../../src/state/explorer.svelte';

/** Coarse, so that the committed files stay small; what is compared is where things are and how they are drawn. */
const DETAIL_PX = 2.5;

const PADDING = { top: 16, right: 16, bottom: 16, left: 16 };

/** What the map shows of a part of the plane, as the text of an SVG file: the whole operation unless told otherwise. */
export function drawPicture(
  atlas: Explorer,
  title: string,
  size: readonly [widthPx: number, heightPx: number] = [480, 330],
  bounds: Bounds = atlas.extent
): string {
  const { scene } = atlas;
  const view = fitView(bounds, ...size, PADDING);
  const sink = createSvgSink(view, DETAIL_PX);
  drawBase(sink, scene.base, view);
  drawAreas(sink, scene.areas, scene.base.outline, view);
  drawTouchedLands(sink, scene.overlay, view);
  drawOverlay(sink, scene.overlay, view);
  return sink.svg(title);
}
