import { joinIsolated } from '../../i18n/isolate';
import { moreMessagesOf } from '../../i18n/more-messages';
import type { Layout } from '../../draw/layout';
import { layoutPicture, viewOfPicture } from '../../picture/draw-picture';
import { comparePictures } from '../../picture/compare';
import { layOutCompared } from '../../picture/lay-out-compared';
import { createSharedLegend } from '../../picture/legend';
import { createChart } from '../../picture/charts/create-chart';
import { layOutChart } from '../../picture/charts/lay-out-chart';
import { hasBundles } from '../../picture/draw-step';
import type { Picture } from '../../picture/picture';
import { createSheet } from '../../picture/sheet';
import { summarise } from '../../picture/summary';
import { spanOf } from '../../picture/title';
import { layOutFooter } from './footer';
import { layOutHeader } from './header';
import { balanceBlocks, flowBlocks, listKeyBlocks, placeColumns } from './key';
import {
  COMPARED_LETTER_PX,
  type Box,
  type SheetItem,
  type SheetLayout,
  type SheetPart,
  type SheetRequest
} from './sheet';

/** The shorter side of every sheet in its own pixels: letters are as large to it as on every other. */
const SHORTER_SIDE = 760;
const MARGIN = 30;
const GAP = 16;

/** Widths of a column of the key, and factors of its letters, from the first choice to the last. */
const KEY_WIDTH = 232;
const KEY_GAP = 22;
const FACTORS = [1, 0.92, 0.84, 0.76, 0.68, 0.6];

/** The least letters of a chart. */
const CHART_LETTER_PX = 14;

/** The key below the map has no more of the sheet than this, where smaller letters can avoid it. */
const MOST_KEY_SHARE = 0.36;
/** The map keeps this much of the sheet's height, whatever stands around it. */
const LEAST_MAP_SHARE = 0.3;

/** The dates of the operations and, of one, who coordinated it: what stands below a title where nothing else is asked for. */
export function subtitleOf(picture: Picture): string {
  const { operations } = picture;
  const coordinator = operations.length === 1 ? (operations[0]?.coordinator ?? '') : '';
  return joinIsolated([coordinator, spanOf(picture)], ' · ');
}

/** A picture as a sheet of a size. Throws a RangeError for a size that is no size. */
export function layOutSheet(picture: Picture, request: SheetRequest): SheetLayout {
  const { widthPx, heightPx } = request.size;
  if (!(widthPx > 0 && heightPx > 0 && Number.isFinite(widthPx * heightPx)))
    throw new RangeError(`A sheet cannot be ${widthPx} by ${heightPx} pixels.`);
  // Whether routes lie in one line depends on the room that the map has, and that on the key.
  const expected = picture.scene.overlay.bundles.length > 0;
  const sheet = layOut(picture, request, expected);
  return sheet.compared.length || hasBundles(sheet.map) === expected
    ? sheet
    : layOut(picture, request, !expected);
}

function layOut(picture: Picture, request: SheetRequest, bundled: boolean): SheetLayout {
  const { size, transparent = false, marking = null, hide = [], note = '', forRoom = false } = request;
  const chart = createChart(picture);
  const compare = picture.view.tab === 'compare' && picture.operations.length > 1;
  const scale = Math.min(size.widthPx, size.heightPx) / SHORTER_SIDE;
  const widthPx = size.widthPx / scale;
  const heightPx = size.heightPx / scale;
  const keyOf = (compare && comparePictures(picture)[0]) || picture;
  const own = createSheet(picture, { title: request.title ?? '', marking, bundled });
  const content = compare ? { ...own, legend: createSharedLegend(keyOf) } : own;
  const subtitle = request.subtitle ?? subtitleOf(picture);
  const inner = widthPx - 2 * MARGIN;
  const parts = new Map<SheetPart, readonly SheetItem[]>();

  const header = layOutHeader(picture.palette, {
    title: content.title,
    subtitle,
    marking: content.marking,
    x: MARGIN,
    y: MARGIN,
    widthPx: inner
  });
  parts.set('header', header.items);
  parts.set('marking', header.marking);
  const footer = layOutFooter(picture, content, {
    note,
    forRoom,
    hide,
    x: MARGIN,
    widthPx: inner,
    bottom: heightPx - MARGIN + 6
  });
  for (const [part, items] of footer.parts) parts.set(part, items);

  const room: Box = {
    x: MARGIN,
    y: MARGIN + header.heightPx + GAP,
    widthPx: inner,
    heightPx: heightPx - 2 * MARGIN + 6 - header.heightPx - footer.heightPx - 2 * GAP
  };
  const { mapBox, items } =
    chart || hide.includes('legend')
      ? { mapBox: room, items: [] }
      : placeKey(keyOf, content.legend, room, widthPx > 1.15 * heightPx);
  parts.set('legend', items);
  const compared = compare
    ? layOutCompared(picture, { ...sizeOf(mapBox), letterPx: COMPARED_LETTER_PX, scale: 1 })
    : [];
  const map: Layout =
    compared[0]?.map ?? layoutPicture(picture, viewOfPicture(picture, mapBox.widthPx, mapBox.heightPx));
  return {
    picture,
    content,
    widthPx,
    heightPx,
    scale,
    ground: transparent ? null : picture.palette.halo,
    title: content.title,
    subtitle,
    note: note.trim(),
    summary: summarise(picture, content.title),
    marking: content.marking,
    mapBox,
    map,
    compared,
    chart:
      chart &&
      layOutChart(chart, {
        ...sizeOf(mapBox),
        letterPx: CHART_LETTER_PX,
        palette: picture.palette,
        more: moreMessagesOf(picture.language).charts.more
      }),
    parts
  };
}

function sizeOf({ widthPx, heightPx }: Box): Pick<Box, 'widthPx' | 'heightPx'> {
  return { widthPx, heightPx };
}

interface PlacedKey {
  readonly mapBox: Box;
  readonly items: readonly SheetItem[];
}

/** The key beside the map on a wide sheet, else below it: in letters as large as the room allows. */
function placeKey(
  picture: Picture,
  legend: Parameters<typeof listKeyBlocks>[1],
  room: Box,
  isWide: boolean
): PlacedKey {
  return (isWide ? placeBeside : placeBelow)(picture, legend, room);
}

function placeBeside(picture: Picture, legend: Parameters<typeof listKeyBlocks>[1], room: Box): PlacedKey {
  // Two columns of the usual letters are better than one of letters that are too small.
  const tries = [1, 2, 3].flatMap((columns) =>
    FACTORS.slice(0, columns === 3 ? undefined : 2).map((factor) => ({ columns, factor }))
  );
  for (const { columns, factor } of tries) {
    const blocks = listKeyBlocks(picture, legend, { widthPx: KEY_WIDTH * factor, factor });
    const flowed = flowBlocks(blocks, columns, room.heightPx);
    if (!flowed) continue;
    const stepPx = KEY_WIDTH * factor + KEY_GAP;
    const keyPx = flowed.length * stepPx;
    const x = room.x + room.widthPx - keyPx + KEY_GAP;
    return {
      mapBox: { ...room, widthPx: room.widthPx - keyPx },
      items: placeColumns(flowed, { x, y: room.y, stepPx })
    };
  }
  return placeBelow(picture, legend, room);
}

function placeBelow(picture: Picture, legend: Parameters<typeof listKeyBlocks>[1], room: Box): PlacedKey {
  let best: PlacedKey = { mapBox: room, items: [] };
  for (const factor of FACTORS) {
    const columns = Math.max(1, Math.floor((room.widthPx + KEY_GAP) / (KEY_WIDTH * factor + KEY_GAP)));
    const stepPx = (room.widthPx + KEY_GAP) / columns;
    const blocks = listKeyBlocks(picture, legend, { widthPx: stepPx - KEY_GAP, factor });
    const balanced = balanceBlocks(blocks, columns);
    const mapPx = Math.max(LEAST_MAP_SHARE * room.heightPx, room.heightPx - balanced.heightPx - GAP);
    best = {
      mapBox: { ...room, heightPx: mapPx },
      items: placeColumns(balanced.columns, { x: room.x, y: room.y + mapPx + GAP, stepPx })
    };
    if (balanced.heightPx <= MOST_KEY_SHARE * room.heightPx) break;
  }
  return best;
}
