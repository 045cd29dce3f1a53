import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { listSourceLines } from '../describe-file';
import type { FilePage } from '../make-file';
import { drawSheet } from '../sheet/draw-sheet';
import type { SheetFonts } from '../sheet-fonts';
import { KERNING } from '../sheet/text';
import { createPdfFont } from './pdf-font';
import { createPdfSink } from './pdf-sink';

export interface PdfRequest {
  readonly title: string;
  readonly pages: Iterable<FilePage>;
  readonly fonts: SheetFonts;
  readonly signal?: AbortSignal;
  /** Told before the end, and only where there are any: the letters that the fonts lack, each once. In the document their places are blank. */
  readonly lacks?: (letters: readonly string[]) => void;
}

/** Points to a CSS pixel. */
const POINTS_PER_PX = 0.75;

/** Of all texts that there are as yet. */
const LANGUAGE = 'en-GB';

/** No file says when it was made: the same pages give the same bytes. */
const NO_DATE = new Date(0);

/**
 * Sheets as a PDF document, a page each, in the size that was asked for: vector, with the parts of the fonts that it needs, tagged for screen readers,
 * with the addresses of sources as links. Rejects with the signal's reason when it is aborted, and with a RangeError where there is no page.
 */
export async function exportPdf({
  title,
  pages,
  fonts,
  signal,
  lacks
}: PdfRequest): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: LANGUAGE,
    font: null as unknown as string,
    info: { Title: title, CreationDate: NO_DATE }
  });
  const bytes = toBytes(doc);
  const lacking = new Set<string>();
  for (const [name, font] of Object.entries(fonts)) {
    const read = createPdfFont(font, name === 'title' ? KERNING.title : KERNING.map, (letter) =>
      lacking.add(letter)
    );
    doc.registerFont(name, read as unknown as PDFKit.Mixins.PDFFontSource);
  }
  const sources = new Set<string>();
  let drawn = 0;
  for (const { sheet } of pages) {
    // Between pages there is time for whoever wants to cancel.
    if (drawn++) await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    const points = POINTS_PER_PX * sheet.scale;
    doc.addPage({ size: [points * sheet.widthPx, points * sheet.heightPx], margin: 0 });
    const page = doc.struct('Sect');
    doc.addStructure(page);
    doc.save().scale(points);
    drawSheet(createPdfSink(doc, sheet, page), sheet);
    doc.restore();
    page.end();
    for (const line of listSourceLines(sheet)) sources.add(line);
    doc.info.Subject ??= sheet.summary;
  }
  if (!drawn) throw new RangeError('There is no page to make a document of.');
  doc.info.Keywords = [...sources].join('; ');
  doc.end();
  if (lacking.size) lacks?.([...lacking].sort());
  return new Uint8Array(await bytes);
}
