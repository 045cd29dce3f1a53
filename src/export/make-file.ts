import { paintPng } from './paint-png';
import type { SheetLayout } from './sheet/sheet';
import type { SheetFonts } from './sheet-fonts';
import { exportSvg } from './svg-file';

/** The kinds of files that a sheet is made into. */
export const FILE_FORMATS = ['png', 'svg', 'pdf', 'pptx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const FILE_TYPES: Readonly<Record<FileFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
};

/** A page of a file of several: a sheet, and what the presenter says to it (Markdown; empty for nothing). */
export interface FilePage {
  readonly sheet: SheetLayout;
  readonly notes: string;
}

export interface FileRequest {
  readonly format: FileFormat;
  /** What the file as a whole is called. */
  readonly title: string;
  /** Each is asked for when the one before is written. */
  readonly pages: Iterable<FilePage>;
  /** Pixels of a PNG to a CSS pixel. */
  readonly ratio: number;
  readonly signal: AbortSignal;
  /** Told of the letters that the fonts of a PDF lack, where there are any. */
  readonly lacks?: (letters: readonly string[]) => void;
}

/**
 * The file of some pages, in a browser only. PNG and SVG are of the first page. What makes PDF and PowerPoint, and the letters of SVG and PDF, are fetched when they are first asked for.
 * Rejects where it cannot be fetched or made, and with the signal's reason when it is aborted, which it looks at between pages.
 */
export async function makeFile({ format, title, pages, ratio, signal, lacks }: FileRequest): Promise<Blob> {
  // Whoever waits sees that it began.
  await new Promise((resolve) => setTimeout(resolve));
  const content = await makeContent();
  signal.throwIfAborted();
  return new Blob([content], { type: FILE_TYPES[format] });

  async function makeContent(): Promise<BlobPart> {
    if (format === 'svg' || format === 'png') {
      for (const { sheet } of pages)
        return format === 'png' ? paintPng(sheet, ratio) : exportSvg(sheet, { fonts: await fetchFonts() });
      throw new RangeError('There is no page to make a picture of.');
    }
    if (format === 'pdf') {
      const [{ exportPdf }, fonts] = await Promise.all([import('./pdf/pdf-file'), fetchFonts()]);
      return exportPdf({ title, pages, fonts, signal, ...(lacks && { lacks }) });
    }
    const { exportPptx } = await import('./pptx/pptx-file');
    return exportPptx({ title, pages, signal });
  }
}

async function fetchFonts(): Promise<SheetFonts> {
  const { readSheetFonts } = await import('./sheet-fonts');
  return readSheetFonts();
}
