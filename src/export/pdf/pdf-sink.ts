import { createPathWriter, formatPaths } from '../../draw/path-data';
import { HATCH, type PixelPath, type Stroke } from '../../draw/sink';
import { boxOfView } from '../../draw/svg-sink';
import type { Paint } from '../../scale/palette';
import type { Box, SheetLayout, SheetText, SheetTextStyle } from '../sheet/sheet';
import type { SheetSink } from '../sheet/sheet-sink';
import { widthOfText } from '../sheet/text';
import type { PdfFont } from './pdf-font';

type Document = PDFKit.PDFDocument;
type Element = ReturnType<Document['struct']>;

const HALO_PX = 3.5;

/** Lines of a hatch's tile, in its own colour: it rises to the right, as on the map. */
const { tilePx: T, linePx } = HATCH;
const HATCH_LINES = `${linePx} w -1 1 m 1 -1 l S 0 ${T} m ${T} 0 l S ${T - 1} ${T + 1} m ${T + 1} ${T - 1} l S`;

/**
 * A sink on the current page of a PDF document, whose unit is a pixel of the sheet: vector shapes, hatches as tiling patterns, text as text in the fonts
 * that are registered by weight and as `title`. The map is a figure with the sheet's summary, each paragraph an element under `root`,
 * and all else marked as decoration.
 */
export function createPdfSink(doc: Document, sheet: SheetLayout, root: Element): SheetSink {
  const { view } = sheet.map;
  let pathData = createPathWriter(view, boxOfView(view));
  const patterns = new Map<string, ReturnType<Document['pattern']>>();
  let inFigure = false;

  /** Draws outside of the figure as decoration. */
  function decorate(draw: () => void): void {
    if (inFigure) {
      draw();
      return;
    }
    doc.markContent('Artifact', { type: 'Layout' });
    draw();
    doc.endMarkedContent();
  }

  /** Fills the path that was begun twice, where it is hatched: `trace` begins it. */
  function fill(trace: () => Document, paint: Paint): void {
    if (paint.kind === 'solid') {
      const { colour, opacity } = splitColour(paint.colour);
      trace().fillOpacity(opacity).fill(colour, 'even-odd');
      return;
    }
    trace().fillOpacity(1).fill(paint.ground, 'even-odd');
    let pattern = patterns.get('hatch');
    if (!pattern) patterns.set('hatch', (pattern = doc.pattern([0, 0, T, T], T, T, HATCH_LINES)));
    trace().fill([pattern, paint.line] as unknown as PDFKit.Mixins.ColorValue, 'even-odd');
  }

  function stroke(trace: () => Document, { colour: stated, widthPx, dash, opacity = 1 }: Stroke): void {
    const { colour, opacity: own } = splitColour(stated);
    doc
      .lineWidth(widthPx)
      .lineJoin('round')
      .lineCap(dash ? 'butt' : 'round')
      .strokeOpacity(opacity * own);
    if (dash) doc.dash(dash as unknown as number, {});
    else doc.undash();
    trace().stroke(colour);
  }

  const follow = (paths: readonly PixelPath[]): Document => doc.path(formatPaths(paths));

  function write(text: string, x: number, y: number, style: SheetTextStyle): void {
    if (!text) return;
    const { sizePx, weight, align, colour, halo, trackingPx = 0, serif } = style;
    const widthPx = widthOfText(text, style);
    const left = align === 'middle' ? x - widthPx / 2 : align === 'end' ? x - widthPx : x;
    doc.font(serif ? 'title' : String(weight)).fontSize(sizePx);
    const place = { lineBreak: false, baseline: 'alphabetic', characterSpacing: trackingPx } as const;
    if (halo) strokeHalo(text, left, y, style);
    const { colour: ink, opacity } = splitColour(colour);
    doc.fillOpacity(opacity).fillColor(ink).text(text, left, y, place);
  }

  /** The letters' outlines as lines: text that is written twice would be read twice. */
  function strokeHalo(
    text: string,
    x: number,
    y: number,
    { sizePx, halo, trackingPx = 0 }: SheetTextStyle
  ): void {
    const { font } = (doc as unknown as { readonly _font: { readonly font: PdfFont } })._font;
    const size = sizePx / font.unitsPerEm;
    const { glyphs, positions } = font.layout(text);
    doc
      .lineWidth(HALO_PX / size)
      .lineJoin('round')
      .undash()
      .strokeOpacity(1)
      .strokeColor(halo as string);
    let at = x;
    glyphs.forEach((glyph, i) => {
      const data = font.pathOf(glyph);
      if (data) doc.save().transform(size, 0, 0, -size, at, y).path(data).stroke().restore();
      at += size * (positions[i]?.xAdvance ?? 0) + trackingPx;
    });
  }

  const sink: SheetSink = {
    layer(name, draw) {
      if (name !== 'map' || inFigure) {
        draw();
        return;
      }
      inFigure = true;
      root.add(doc.struct('Figure', { alt: sheet.summary }, draw));
      inFigure = false;
    },
    group: (_, draw) => draw(),
    window({ x, y, widthPx, heightPx }, within, draw, own) {
      doc.save().translate(x, y).rect(0, 0, widthPx, heightPx).clip();
      if (within) doc.path(pathData(within)).clip('even-odd');
      const sheets = pathData;
      if (own) pathData = createPathWriter(own, boxOfView(own));
      draw(sink);
      pathData = sheets;
      doc.restore();
    },
    fillOutline(outline, paint) {
      const data = pathData(outline);
      if (data) fill(() => doc.path(data), paint);
    },
    strokeOutline(outline, given) {
      const data = pathData(outline);
      if (data) stroke(() => doc.path(data), given);
    },
    fillPaths(paths, colour) {
      if (paths.length) decorate(() => fillNonZero(doc, follow(paths), colour));
    },
    strokePaths(paths, given) {
      if (paths.length) decorate(() => stroke(() => follow(paths), given));
    },
    fillCircle: (x, y, r, paint) => decorate(() => fill(() => doc.circle(x, y, r), paint)),
    strokeCircle: (x, y, r, given) => decorate(() => stroke(() => doc.circle(x, y, r), given)),
    fillBox({ x, y, widthPx, heightPx }: Box, paint, edge) {
      decorate(() => {
        const trace = () => doc.rect(x, y, widthPx, heightPx);
        if (paint) fill(trace, paint);
        if (edge) stroke(trace, { colour: edge, widthPx: 0.75 });
      });
    },
    text: (text, [x, y], style) => decorate(() => write(text, x, y, style)),
    paragraph(text: SheetText) {
      const { lines, x, y, lineHeightPx, style, href } = text;
      const draw = (): void => lines.forEach((line, i) => write(line, x, y + i * lineHeightPx, style));
      if (!href) {
        root.add(doc.struct(style.serif ? 'H1' : 'P', {}, draw));
        return;
      }
      const link = doc.struct('Link', { alt: href });
      root.add(link);
      link.add(draw);
      const top = y - style.sizePx;
      const widthPx = Math.max(...lines.map((line) => widthOfText(line, style)));
      doc.link(x, top, widthPx, lines.length * lineHeightPx, href, { structParent: link } as object);
      link.end();
    }
  };
  return sink;
}

/** Figures that run the same way around and overlap are filled all the same. */
function fillNonZero(doc: Document, path: Document, stated: string): void {
  const { colour, opacity } = splitColour(stated);
  doc.fillOpacity(opacity);
  path.fill(colour);
}

function splitColour(colour: string): { readonly colour: string; readonly opacity: number } {
  return { colour: colour.slice(0, 7), opacity: colour.length > 7 ? parseInt(colour.slice(7), 16) / 255 : 1 };
}
