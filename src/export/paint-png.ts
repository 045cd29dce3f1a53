import { createCanvasSink } from '../draw/canvas-sink';
import { MAP_FONT } from '../draw/sink';
import { boxOfView } from '../draw/svg-sink';
import { metadataOf } from './describe-file';
import { addPngMetadata } from './png-metadata';
import { drawSheet } from './sheet/draw-sheet';
import type { SheetLayout, SheetText } from './sheet/sheet';
import type { SheetSink } from './sheet/sheet-sink';
import { TITLE_FONT } from './svg-file';

/** More pixels than this a canvas of some browsers does not hold (16,384 a side in all of them). */
const MOST_PIXELS_A_SIDE = 16_384;

/**
 * A sheet as a PNG file, in a browser only: drawn on a canvas with the page's fonts. `ratio` is the number of the picture's pixels to a CSS pixel.
 * Rejects with a RangeError for a picture that is too large for a canvas, and where the browser gives none.
 */
export async function paintPng(sheet: SheetLayout, ratio: number): Promise<Uint8Array<ArrayBuffer>> {
  const scale = sheet.scale * ratio;
  const width = Math.round(sheet.widthPx * scale);
  const height = Math.round(sheet.heightPx * scale);
  if (Math.max(width, height) > MOST_PIXELS_A_SIDE)
    throw new RangeError(`A picture of ${width} by ${height} pixels is too large.`);
  await loadFonts(sheet);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  drawSheet(createCanvasSheetSink(context, sheet, scale), sheet);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new RangeError(`A picture of ${width} by ${height} pixels is too large for this browser.`);
  return addPngMetadata(new Uint8Array(await blob.arrayBuffer()), metadataOf(sheet, ratio));
}

/** A canvas takes only letters that have been fetched: the page fetches each part of a font when it first shows a letter of it. */
async function loadFonts({ parts, map }: SheetLayout): Promise<void> {
  const texts = [...parts.values()].flat().flatMap((item) => (item.kind === 'text' ? item.lines : []));
  const labels = map.labels.flatMap(({ lines }) => lines.map(({ text }) => text));
  const letters = [...new Set([...texts, ...labels].join(''))].join('');
  await Promise.all([
    ...[500, 600, 700].map((weight) => document.fonts.load(`${weight} 12px ${MAP_FONT}`, letters)),
    document.fonts.load(`600 12px ${TITLE_FONT}`, letters)
  ]);
}

function createCanvasSheetSink(
  context: CanvasRenderingContext2D,
  { map: { view } }: SheetLayout,
  ratio: number
): SheetSink {
  const sink = createCanvasSink(context, { ...view, ratio }, boxOfView(view));
  const writeTitle = ({ lines, x, y, lineHeightPx, style }: SheetText): void => {
    context.font = `${style.weight} ${style.sizePx}px ${TITLE_FONT}`;
    context.letterSpacing = '0px';
    context.textAlign = 'left';
    context.fillStyle = style.colour;
    lines.forEach((line, i) => context.fillText(line, x, y + i * lineHeightPx));
  };
  return {
    ...sink,
    window({ x, y, widthPx, heightPx }, within, draw, own) {
      context.save();
      context.translate(x, y);
      context.beginPath();
      context.rect(0, 0, widthPx, heightPx);
      context.clip();
      if (within) sink.clip(within);
      draw(own ? createCanvasSink(context, { ...own, ratio }, boxOfView(own)) : sink);
      context.restore();
    },
    fillBox({ x, y, widthPx, heightPx }, paint, edge) {
      const points = [x, y, x + widthPx, y, x + widthPx, y + heightPx, x, y + heightPx];
      if (paint) sink.fillArea([{ points, closed: true }], paint);
      if (edge) sink.strokePaths([{ points, closed: true }], { colour: edge, widthPx: 0.75 });
    },
    paragraph(text) {
      if (text.style.serif) writeTitle(text);
      else
        text.lines.forEach((line, i) =>
          sink.text(line, [text.x, text.y + i * text.lineHeightPx], text.style)
        );
    }
  };
}
