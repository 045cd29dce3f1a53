import { createSvg, createSvgSink } from '../draw/svg-sink';
import type { SvgNode } from '../draw/svg-node';
import { measureText } from '../draw/text-width';
import { fitView } from '../draw/view';
import type { Bounds } from '../geo/shape';
import { moreMessagesOf } from '../i18n/more-messages';
import { filterFigures } from '../query/figures/filter-figures';
import { readHeadline } from '../query/figures/headlines';
import { createChart } from './charts/create-chart';
import { drawChart } from './charts/draw-chart';
import { layOutChart } from './charts/lay-out-chart';
import { comparePictures } from './compare';
import { drawPicture, layoutPicture, viewOfPicture } from './draw-picture';
import type { Picture } from './picture';
import { formatPlacement, formatTotal } from './placement-note';

export interface ViewDrawing {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What the ids in the drawing begin with. */
  readonly ids: string;
  /** The size of its letters; those of a map are as large as on the screen unless this is larger. */
  readonly letterPx?: number;
  /** Hatches as lines, which stay sharp in a PDF. */
  readonly onPaper?: boolean;
}

/** The size of letters on a map. */
const MAP_LETTER_PX = 13;

/** All that a view shows, as one drawing: its map, several maps side by side, a chart, or rows of the table. */
export function drawView(picture: Picture, drawing: ViewDrawing): SvgNode {
  const { tab } = picture.view;
  if (tab === 'compare' && picture.operations.length > 1) return drawCompared(picture, drawing);
  const chart = createChart(picture);
  if (!chart) return drawMap(picture, drawing);
  const { widthPx, heightPx, letterPx = MAP_LETTER_PX } = drawing;
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
  { widthPx, heightPx, ids, letterPx = MAP_LETTER_PX, onPaper = false }: ViewDrawing
): SvgNode {
  const scale = Math.max(1, letterPx / MAP_LETTER_PX);
  const view = viewOfPicture(picture, widthPx / scale, heightPx / scale);
  const drawn = drawPicture(picture, layoutPicture(picture, view), '', { ids, hatchLines: onPaper });
  return { ...drawn, attributes: { ...drawn.attributes, width: widthPx, height: heightPx } };
}

const PADDING = { top: 6, right: 8, bottom: 8, left: 8 };

/** Maps side by side, each with its operation and what that stated of the measure above it. */
function drawCompared(picture: Picture, drawing: ViewDrawing): SvgNode {
  const { widthPx, heightPx, ids, letterPx = MAP_LETTER_PX, onPaper = false } = drawing;
  const { palette } = picture;
  const pictures = comparePictures(picture);
  const boundsOf = (each: Picture) => (picture.givenExtent ? picture.frame : each.extent);
  const { columns, rows } = gridIn(widthPx, heightPx, pictures.map(boundsOf));
  const sink = createSvgSink(createView(drawing));
  const gap = letterPx * 0.5;
  const cellWidth = (widthPx - gap * (columns + 1)) / columns;
  const cellHeight = (heightPx - gap * (rows + 1)) / rows;
  const headPx = 3.1 * letterPx;
  const scale = Math.max(1, letterPx / MAP_LETTER_PX);
  const nodes: SvgNode[] = [];
  pictures.forEach((each, i) => {
    const x = gap + (i % columns) * (cellWidth + gap);
    const y = gap + Math.floor(i / columns) * (cellHeight + gap);
    const [operation] = each.operations;
    const name = { sizePx: letterPx, weight: 600, colour: palette.ink, align: 'start', halo: null } as const;
    sink.text(cut(operation?.name ?? '', cellWidth, letterPx, 600), [x, y + letterPx * 1.1], name);
    sink.text(cut(tellTotal(each), cellWidth, letterPx, 500), [x, y + letterPx * 2.4], {
      ...name,
      weight: 500,
      colour: palette.inkSoft
    });
    const mapHeight = cellHeight - headPx;
    const view = fitView(
      boundsOf(each),
      { widthPx: cellWidth / scale, heightPx: mapHeight / scale },
      PADDING
    );
    const map = drawPicture(each, layoutPicture(each, view), '', { ids: `${ids}${i}-`, hatchLines: onPaper });
    nodes.push({
      name: 'rect',
      attributes: { x, y: y + headPx, width: cellWidth, height: mapHeight, fill: palette.space }
    });
    nodes.push({
      ...map,
      attributes: { ...map.attributes, x, y: y + headPx, width: cellWidth, height: mapHeight }
    });
  });
  return createSvg([...sink.nodes(), ...nodes], drawing, '');
}

/** The grid in which maps of these bounds are the largest. */
function gridIn(
  widthPx: number,
  heightPx: number,
  bounds: readonly Bounds[]
): { readonly columns: number; readonly rows: number } {
  const [x0, y0, x1, y1] = bounds[0] ?? [0, 0, 1, 1];
  const grids = bounds.map((_, i) => ({ columns: i + 1, rows: Math.ceil(bounds.length / (i + 1)) }));
  const sizeIn = ({ columns, rows }: (typeof grids)[number]): number =>
    Math.min(widthPx / columns / (x1 - x0), heightPx / rows / (y1 - y0));
  return grids.reduce((best, grid) => (sizeIn(grid) > sizeIn(best) ? grid : best), {
    columns: 1,
    rows: bounds.length
  });
}

/** What an operation states of the measure in view; how many figures it has where there is none. */
export function tellTotal(picture: Picture): string {
  const { measure, dataPackage, operations, view, format, language } = picture;
  const { compare } = moreMessagesOf(language);
  const of = { ...view, operations: operations.map(({ id }) => id), measure: null };
  const figures = filterFigures(dataPackage, measure ? { ...of, types: [] } : of);
  if (!measure) return compare.figures(figures.length);
  const headline = readHeadline(dataPackage, measure, figures);
  if (!headline) return compare.nothingShort;
  return formatTotal(headline, format) || formatPlacement(headline, format, dataPackage);
}

function cut(text: string, widthPx: number, sizePx: number, weight: number): string {
  let rest = text;
  while (rest && measureText(rest === text ? text : `${rest}…`, { sizePx, weight }) > widthPx)
    rest = rest.slice(0, -1);
  return rest === text ? text : `${rest.trimEnd()}…`;
}
