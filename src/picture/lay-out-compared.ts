import type { Layout } from '../draw/layout';
import { measureText } from '../draw/text-width';
import { fitView } from '../draw/view';
import type { Bounds } from '../geo/shape';
import { moreMessagesOf } from '../i18n/more-messages';
import { filterFigures } from '../query/figures/filter-figures';
import { readMeasureTotal } from '../query/figures/measure-totals';
import { comparePictures } from './compare';
import { layoutPicture } from './draw-picture';
import type { Picture } from './picture';
import { formatPlacement, formatTotal } from './placement-note';

/** One of several maps side by side, in pixels from the corner of the room that they share. */
export interface ComparedMap {
  readonly picture: Picture;
  /** The operation, and what it states of the measure in view, each no wider than the map. */
  readonly name: string;
  readonly total: string;
  /** Where both begin, and their baselines. */
  readonly nameY: number;
  readonly totalY: number;
  /** Where the map stands. */
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The map in its own pixels, each as large as `scale` of the room. */
  readonly map: Layout;
}

interface ComparedRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The size of the letters above the maps. */
  readonly letterPx: number;
  /** How much larger than on the screen the maps are drawn. */
  readonly scale: number;
}

const PADDING = { top: 6, right: 8, bottom: 8, left: 8 };
/** What stands above a map, and the baselines in it, in letters. */
const HEAD = 3.1;
const NAME = 1.1;
const TOTAL = 2.4;

/** The operations in view side by side, in the grid that their maps fill the most. */
export function layOutCompared(picture: Picture, room: ComparedRoom): readonly ComparedMap[] {
  const { widthPx, heightPx, letterPx, scale } = room;
  const pictures = comparePictures(picture);
  const boundsOf = (each: Picture): Bounds => (picture.givenExtent ? picture.frame : each.extent);
  const { columns, rows } = gridIn(widthPx, heightPx, pictures.map(boundsOf));
  const gapPx = letterPx * 0.5;
  const cellPx = (widthPx - gapPx * (columns + 1)) / columns;
  const mapPx = (heightPx - gapPx * (rows + 1)) / rows - HEAD * letterPx;
  return pictures.map((each, i) => {
    const x = gapPx + (i % columns) * (cellPx + gapPx);
    const top = gapPx + Math.floor(i / columns) * (mapPx + HEAD * letterPx + gapPx);
    const size = { widthPx: cellPx / scale, heightPx: mapPx / scale };
    return {
      picture: each,
      name: cut(each.operations[0]?.name ?? '', cellPx, letterPx, 600),
      total: cut(tellTotal(each), cellPx, letterPx, 500),
      nameY: top + NAME * letterPx,
      totalY: top + TOTAL * letterPx,
      x,
      y: top + HEAD * letterPx,
      widthPx: cellPx,
      heightPx: mapPx,
      map: layoutPicture(each, fitView(boundsOf(each), size, PADDING))
    };
  });
}

/** The grid of which maps of these bounds fill the most. */
function gridIn(
  widthPx: number,
  heightPx: number,
  bounds: readonly Bounds[]
): { readonly columns: number; readonly rows: number } {
  const grids = bounds.map((_, i) => ({ columns: i + 1, rows: Math.ceil(bounds.length / (i + 1)) }));
  const filledIn = ({ columns, rows }: (typeof grids)[number]): number => {
    const [cellWidth, cellHeight] = [widthPx / columns, heightPx / rows];
    return bounds.reduce((sum, [x0, y0, x1, y1]) => {
      const k = Math.min(cellWidth / (x1 - x0), cellHeight / (y1 - y0));
      return sum + k * k * (x1 - x0) * (y1 - y0);
    }, 0);
  };
  return grids.reduce((best, grid) => (filledIn(grid) > filledIn(best) ? grid : best), {
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
  const measureTotal = readMeasureTotal(dataPackage, measure, figures);
  if (!measureTotal) return compare.nothingShort;
  return formatTotal(measureTotal, format) || formatPlacement(measureTotal, format, dataPackage);
}

function cut(text: string, widthPx: number, sizePx: number, weight: number): string {
  let rest = text;
  while (rest && measureText(rest === text ? text : `${rest}…`, { sizePx, weight }) > widthPx)
    rest = rest.slice(0, -1);
  return rest === text ? text : `${rest.trimEnd()}…`;
}
