import { metadataOf } from './describe-file';
import { addPngMetadata } from './png-metadata';
import type { SheetLayout } from './sheet/sheet';
import { exportSvg } from './svg-file';

export interface RenderOptions {
  /** Pixels of the picture to a CSS pixel of its size: 1, 2 or 4. */
  readonly ratio: number;
  /** Paths of the TrueType files of src/export/fonts: without them text would be left out without a word. */
  readonly fontFiles: readonly string[];
}

/**
 * A sheet as a PNG file, for Node: drawn by resvg from its SVG file. Rejects where `@resvg/resvg-js`, an optional dependency, is not installed, or
 * no font is given.
 */
export async function renderPng(
  sheet: SheetLayout,
  { ratio, fontFiles }: RenderOptions
): Promise<Uint8Array<ArrayBuffer>> {
  if (!fontFiles.length) throw new Error('A PNG needs the paths of its fonts.');
  const { Resvg } = await import('@resvg/resvg-js');
  const rendered = new Resvg(exportSvg(sheet), {
    fitTo: { mode: 'width', value: Math.round(sheet.widthPx * sheet.scale * ratio) },
    font: {
      fontFiles: [...fontFiles],
      loadSystemFonts: false,
      defaultFontFamily: 'IBM Plex Sans',
      sansSerifFamily: 'IBM Plex Sans',
      serifFamily: 'Source Serif 4'
    }
  }).render();
  return addPngMetadata(rendered.asPng(), metadataOf(sheet, ratio));
}
