import { createSvg, createSvgSink } from '../draw/svg-sink';
import type { SvgNode } from '../draw/svg-node';
import { moreMessagesOf } from '../i18n/more-messages';
import { createChart } from './charts/create-chart';
import { drawChart } from './charts/draw-chart';
import { layOutChart } from './charts/lay-out-chart';
import { drawPicture, layoutPicture, viewOfPicture } from './draw-picture';
import { layOutCompared } from './lay-out-compared';
import type { Picture } from './picture';

export interface ViewDrawing {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What the ids in the drawing begin with. */
  readonly ids: string;
  /** The least size of letters that stand on no map. */
  readonly letterPx?: number;
  /** How much larger than on the screen a map's letters and lines are. */
  readonly mapScale?: number;
  /** Hatches as lines, which stay sharp in a PDF. */
  readonly onPaper?: boolean;
}

/** The size of letters where none is asked for. */
const LETTER_PX = 13;

/** All that a view shows, as one drawing: its map, several maps side by side, a chart, or rows of the table. */
export function drawView(picture: Picture, drawing: ViewDrawing): SvgNode {
  const { tab } = picture.view;
  if (tab === 'compare' && picture.operations.length > 1) return drawCompared(picture, drawing);
  const chart = createChart(picture);
  if (!chart) return drawMap(picture, drawing);
  const { widthPx, heightPx, letterPx = LETTER_PX } = drawing;
  const { palette, language } = picture;
  const { more } = moreMessagesOf(language).charts;
  const sink = createSvgSink(createView(drawing));
  drawChart(sink, layOutChart(chart, { widthPx, heightPx, letterPx, palette, more }));
  return createSvg(sink.nodes(), drawing, '');
}

const createView = ({ widthPx, heightPx }: ViewDrawing) => ({
  k: 1,
  tx: 0,
  ty: 0,
  widthPx,
  heightPx,
  ratio: 1
});

function drawMap(
  picture: Picture,
  { widthPx, heightPx, ids, mapScale = 1, onPaper = false }: ViewDrawing
): SvgNode {
  const view = viewOfPicture(picture, widthPx / mapScale, heightPx / mapScale);
  const drawn = drawPicture(picture, layoutPicture(picture, view), '', { ids, hatchLines: onPaper });
  return { ...drawn, attributes: { ...drawn.attributes, width: widthPx, height: heightPx } };
}

/** Maps side by side, each with its operation and what that stated of the measure above it. */
function drawCompared(picture: Picture, drawing: ViewDrawing): SvgNode {
  const { widthPx, heightPx, ids, letterPx = LETTER_PX, mapScale = 1, onPaper = false } = drawing;
  const { palette } = picture;
  const sink = createSvgSink(createView(drawing));
  const name = { sizePx: letterPx, weight: 600, colour: palette.ink, align: 'start', halo: null } as const;
  const nodes: SvgNode[] = [];
  const maps = layOutCompared(picture, { widthPx, heightPx, letterPx, scale: mapScale });
  maps.forEach((each, i) => {
    const box = { x: each.x, y: each.y, width: each.widthPx, height: each.heightPx };
    sink.text(each.name, [each.x, each.nameY], name);
    sink.text(each.total, [each.x, each.totalY], { ...name, weight: 500, colour: palette.inkSoft });
    const map = drawPicture(each.picture, each.map, '', { ids: `${ids}${i}-`, hatchLines: onPaper });
    nodes.push({ name: 'rect', attributes: { ...box, fill: palette.space } });
    nodes.push({ ...map, attributes: { ...map.attributes, ...box } });
  });
  return createSvg([...sink.nodes(), ...nodes], drawing, '');
}
