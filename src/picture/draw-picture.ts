import { drawScene } from '../draw/draw-scene';
import { layoutScene, type Layout } from '../draw/layout';
import type { SvgNode } from '../draw/svg-node';
import { createSvg, createSvgSink, type SvgOptions } from '../draw/svg-sink';
import { fitView, type View } from '../draw/view';
import type { Picture } from './picture';

const PADDING = { top: 18, right: 18, bottom: 18, left: 18 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

/** Pixels to a plane unit at zoom 0, as on the map, and the width of the window at which a camera's zoom has that scale. */
const ZOOM_0_PX = 128;
const CAMERA_WIDTH_PX = 1280;

/** The view of a picture of a size, in CSS pixels: what the reader's camera looks at, or what the map is fitted to. */
export function viewOfPicture(picture: Picture, widthPx: number, heightPx: number): View {
  const { camera, frame, givenExtent } = picture;
  if (!camera) return fitView(frame, { widthPx, heightPx }, givenExtent ? NONE : PADDING);
  const k = ((ZOOM_0_PX * 2 ** camera.zoom) / CAMERA_WIDTH_PX) * widthPx;
  const [x, y] = picture.projection.project([camera.lon, camera.lat]);
  return { k, tx: widthPx / 2 - k * x, ty: heightPx / 2 - k * y, widthPx, heightPx, ratio: 1 };
}

/** The picture's scene laid out in a view. */
export function layoutPicture({ scene }: Picture, view: View): Layout {
  return layoutScene(scene, view);
}

/** A picture's map as an SVG: the very scene that is on the screen. */
export function drawPicture(
  picture: Picture,
  layout: Layout,
  title: string,
  options: SvgOptions = {}
): SvgNode {
  const sink = createSvgSink(layout.view, options);
  drawScene(sink, layout, picture.plane, picture.selected);
  return createSvg(sink.nodes(), layout.view, title);
}
