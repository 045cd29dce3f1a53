import { createCanvasSink } from '../../../src/draw/canvas-sink';
import { drawScene } from '../../../src/draw/draw-scene';
import { boxOfView, formatSvg } from '../../../src/draw/svg-sink';
import { loadPackage } from '../../../src/data/read/load-package';
import type { PackedTopology } from '../../../src/geo/prepared-topology';
import { decodeWorld } from '../../../src/geo/world';
import { DEFAULT_VIEW, type ViewState } from '../../../src/model/view-state';
import { drawPicture, layoutPicture, viewOfPicture } from '../../../src/picture/draw-picture';
import { StillPicture, type PictureSource } from '../../../src/picture/picture';

/** A picture's size in CSS pixels: that of the map in a window of 1366 × 768. */
const [WIDTH, HEIGHT] = [980, 640];

/** A package from its files by their names, and the world. */
export async function readSource(
  files: Readonly<Record<string, string>>,
  world: PackedTopology
): Promise<PictureSource> {
  const decoded = decodeWorld(world);
  const read = (path: string): Promise<Uint8Array> =>
    Promise.resolve(new TextEncoder().encode(files[path] ?? ''));
  const { dataPackage } = await loadPackage(read, new Set(decoded.territories.keys()));
  return { dataPackage, world: decoded };
}

/** The text of the SVG file of a view. */
export function drawView(source: PictureSource, view: Partial<ViewState>): string {
  const picture = new StillPicture(source, { ...DEFAULT_VIEW, ...view });
  const layout = layoutPicture(picture, viewOfPicture(picture, WIDTH, HEIGHT));
  return formatSvg(drawPicture(picture, layout, 'A view'));
}

/** The same view on a canvas, as a PNG. */
export function paintView(source: PictureSource, view: Partial<ViewState>): string {
  const picture = new StillPicture(source, { ...DEFAULT_VIEW, ...view });
  const layout = layoutPicture(picture, viewOfPicture(picture, WIDTH, HEIGHT));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const sink = createCanvasSink(context, layout.view, boxOfView(layout.view));
  drawScene(sink, layout, picture.plane, picture.selected);
  return canvas.toDataURL();
}
