import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { listSourceLines } from '../describe-file';
import type { FilePage } from '../make-file';
import { drawSheet } from '../sheet/draw-sheet';
import type { SheetFonts } from '../sheet-fonts';
import { createPdfSink } from './pdf-sink';

export interface PdfRequest {
  readonly title: string;
  readonly pages: readonly FilePage[];
  readonly fonts: SheetFonts;
  readonly signal?: AbortSignal;
}

/** Points to a CSS pixel. */
const POINTS_PER_PX = 0.75;

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
  signal
}: PdfRequest): Promise<Uint8Array<ArrayBuffer>> {
  const first = pages[0]?.sheet;
  if (!first) throw new RangeError('There is no page to make a document of.');
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: first.picture.locale.tag,
    font: null as unknown as string,
    info: {
      Title: title,
      Subject: first.summary,
      Keywords: [...new Set(pages.flatMap(({ sheet }) => listSourceLines(sheet)))].join('; '),
      Creator: first.picture.messages.name,
      CreationDate: NO_DATE
    }
  });
  const bytes = toBytes(doc);
  for (const [name, font] of Object.entries(fonts))
    doc.registerFont(name, font as unknown as PDFKit.Mixins.PDFFontSource);
  for (const [i, { sheet }] of pages.entries()) {
    // Between pages there is time for whoever wants to cancel.
    if (i) await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    const points = POINTS_PER_PX * sheet.scale;
    doc.addPage({ size: [points * sheet.widthPx, points * sheet.heightPx], margin: 0 });
    const page = doc.struct('Sect');
    doc.addStructure(page);
    doc.save().scale(points);
    drawSheet(createPdfSink(doc, sheet, page), sheet);
    doc.restore();
    page.end();
  }
  doc.end();
  return new Uint8Array(await bytes);
}
