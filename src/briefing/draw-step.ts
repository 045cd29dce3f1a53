import { drawAreas } from '../draw/draw-areas';
import { drawBase } from '../draw/draw-base';
import { drawOverlay } from '../draw/draw-overlay';
import { drawTouchedLands, isBundled } from '../draw/draw-routes';
import { createSvgSink } from '../draw/svg-sink';
import { createUnboundedView, fitView, type View } from '../draw/view';
import type { Step } from '../model/briefing';
import type { Explorer } from '../state/explorer.svelte';
import { readStepView } from './step-view';

const PADDING = { top: 18, right: 18, bottom: 18, left: 18 };
/** Pixels to a plane unit at zoom 0, as on the map. */
const ZOOM_0_PX = 128;

/** How many pictures there are: what is named in one is not to be found in another. */
let drawn = 0;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly detail: number;
  readonly onPaper: boolean;
}

/** A step's map as an SVG element: the same scene as on the wall, by the same drawing. */
export function drawStep(
  explorer: Explorer,
  step: Step,
  { width, height, detail, onPaper }: PictureSize
): SVGElement {
  const { view: stepView } = readStepView(explorer, step);
  const atlas = explorer.at(onPaper ? { ...stepView, theme: 'light' } : stepView);
  const { scene } = atlas;
  const view = viewOfPicture(atlas, width, height);
  const sink = createSvgSink(view, detail, { ids: `step-${++drawn}-`, hatchLines: onPaper });
  drawBase(sink, scene.base, view);
  drawAreas(sink, scene.areas, scene.base.outline, view);
  drawTouchedLands(sink, scene.overlay, view);
  const selected = atlas.view.country && atlas.plane.shapeOf(atlas.view.country);
  if (selected) sink.strokeShape(selected, { colour: scene.base.palette.focus, widthPx: 2.5 });
  drawOverlay(sink, scene.overlay, view);
  const parsed = new DOMParser().parseFromString(sink.svg(step.title), 'image/svg+xml');
  return document.importNode(parsed.documentElement, true) as unknown as SVGElement;
}

/** True where a picture of this size draws several routes as one line. */
export function hasBundles(atlas: Explorer, width: number, height: number): boolean {
  const { bundles, openedPairs } = atlas.scene.overlay;
  const view = viewOfPicture(atlas, width, height);
  return bundles.some((bundle) => isBundled(bundle, view, openedPairs));
}

function viewOfPicture(atlas: Explorer, width: number, height: number): View {
  return atlas.view.camera ? aimView(atlas, width, height) : fitView(atlas.extent, width, height, PADDING);
}

/** The view that a camera asks for, at the scale that it has in a window of 1,280 pixels. */
function aimView(atlas: Explorer, widthPx: number, heightPx: number): View {
  const camera = atlas.view.camera;
  const k = ((ZOOM_0_PX * 2 ** (camera?.zoom ?? 0)) / 1280) * widthPx;
  const [x, y] = atlas.projection.project([camera?.lon ?? 0, camera?.lat ?? 0]);
  return {
    ...createUnboundedView(k, 1),
    widthPx,
    heightPx,
    tx: widthPx / 2 - k * x,
    ty: heightPx / 2 - k * y
  };
}
