import { withoutIsolates } from '../i18n/isolate';
import { datedOf, nameOf } from './sheet/footer';
import type { PngMetadata } from './png-metadata';
import type { SheetLayout } from './sheet/sheet';

/** Pixels to an inch at which a sheet has the size that was asked for. */
const CSS_PIXELS_PER_INCH = 96;

/** The documents that a sheet rests on, one a line, with their addresses: all of them, those included that have no room on it. */
export function listSourceLines({ content, picture }: SheetLayout): string[] {
  return content.sources.map((source) =>
    [withoutIsolates(nameOf(source, picture.format.date)), source.url].filter(Boolean).join('. ')
  );
}

/** What a PNG file of a sheet says of itself: title, summary, sources and, where there is one, the handling mark. */
export function metadataOf(sheet: SheetLayout, ratio: number): PngMetadata {
  const { title, summary, content, picture, marking } = sheet;
  return {
    pixelsPerInch: CSS_PIXELS_PER_INCH * ratio,
    texts: {
      Title: title,
      Description: summary,
      Source: listSourceLines(sheet).join('\n'),
      Comment: [datedOf(picture, content.sources), content.boundaries].join(' '),
      Copyright: marking ?? '',
      Software: picture.messages.name
    }
  };
}
