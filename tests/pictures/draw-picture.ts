import { formatSvg } from '../../src/draw/svg-sink';
import { fitView } from '../../src/draw/view';
import type { Bounds } from '../../src/geo/shape';
import { drawPicture as draw, layoutPicture } from '../../src/picture/draw-picture';
import type { Picture } from '../../src/picture/picture';

/** Coarse, so that the committed files stay small; what is compared is where things are and how they are drawn. */
const DETAIL_PX = 2.5;

const PADDING = { top: 16, right: 16, bottom: 16, left: 16 };

/** What the map shows of a part of the plane, as the text of an SVG file: the whole operation unless told otherwise. */
export function drawPicture(
  picture: Picture,
  title: string,
  size: readonly [widthPx: number, heightPx: number] = [480, 330],
  bounds: Bounds = picture.extent
): string {
  const layout = layoutPicture(picture, fitView(bounds, { widthPx: size[0], heightPx: size[1] }, PADDING));
  return formatSvg(draw(picture, layout, title, { detailPx: DETAIL_PX }));
}
