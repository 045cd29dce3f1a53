import { LIGHT } from '../../scale/palette';
import type { FilePage } from '../make-file';
import type { SheetLayout } from '../sheet/sheet';
import { plainTextOf } from '../plain-text';
import { listSourceLines } from '../describe-file';
import {
  writeNotes,
  writeNotesMaster,
  writePresentation,
  writeSlideLayout,
  writeSlideMaster,
  writeTheme
} from './fixed-parts';
import { escapeXml, OfficeParts } from '../office-parts';
import { emu } from './shapes';
import { writeSlide } from './slide';

export interface PptxRequest {
  readonly title: string;
  /** All of one size: that of the first. */
  readonly pages: Iterable<FilePage>;
  readonly signal?: AbortSignal;
}

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

/**
 * Pages as a PowerPoint presentation (ISO/IEC 29500), a slide each: title and text in placeholders, every country a shape of its own that can be
 * recoloured, the notes with the step's notes and the sources. Rejects with the signal's reason when it is aborted, and with a RangeError
 * where there is no page.
 */
export async function exportPptx({ title, pages, signal }: PptxRequest): Promise<Uint8Array<ArrayBuffer>> {
  const parts = new OfficeParts();
  let first: SheetLayout | null = null;
  let n = 0;
  for (const page of pages) {
    // Between slides there is time for whoever wants to cancel.
    if (n++) await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    first ??= page.sheet;
    const { xml, links } = writeSlide(page.sheet);
    parts.set(`ppt/slides/slide${n}.xml`, xml);
    parts.relate(`ppt/slides/slide${n}.xml`, [
      { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', type: 'notesSlide', target: `../notesSlides/notesSlide${n}.xml` },
      ...[...links].map(([id, target]) => ({ id, type: 'hyperlink', target, external: true }))
    ]);
    parts.set(`ppt/notesSlides/notesSlide${n}.xml`, writeNotes(linesOfNotes(page), escapeXml));
    parts.relate(`ppt/notesSlides/notesSlide${n}.xml`, [
      { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId2', type: 'slide', target: `../slides/slide${n}.xml` }
    ]);
  }

  if (!first) throw new RangeError('There is no page to make a presentation of.');
  const size = { cx: emu(first.widthPx), cy: emu(first.heightPx) };
  parts.set('ppt/theme/theme1.xml', writeTheme('Opsatlas', first.picture.palette.focus));
  parts.set('ppt/theme/theme2.xml', writeTheme('Opsatlas notes', LIGHT.focus));
  parts.set('ppt/slideMasters/slideMaster1.xml', writeSlideMaster(size));
  parts.relate('ppt/slideMasters/slideMaster1.xml', [
    { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    { id: 'rId2', type: 'theme', target: '../theme/theme1.xml' }
  ]);
  parts.set('ppt/slideLayouts/slideLayout1.xml', writeSlideLayout(size));
  parts.relate('ppt/slideLayouts/slideLayout1.xml', [
    { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }
  ]);
  parts.set('ppt/notesMasters/notesMaster1.xml', writeNotesMaster());
  parts.relate('ppt/notesMasters/notesMaster1.xml', [
    { id: 'rId1', type: 'theme', target: '../theme/theme2.xml' }
  ]);
  const slides = Array.from({ length: n }, (_, i) => ({
    id: `rId${i + 3}`,
    type: 'slide',
    target: `slides/slide${i + 1}.xml`
  }));
  parts.set(
    'ppt/presentation.xml',
    writePresentation(
      size,
      slides.map(({ id }) => id)
    )
  );
  parts.relate('ppt/presentation.xml', [
    { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    ...slides,
    { id: `rId${slides.length + 3}`, type: 'theme', target: 'theme/theme1.xml' }
  ]);
  return parts.zip('ppt/presentation.xml', CONTENT_TYPES, { title, description: first.summary });
}

/** The notes of the step, and below them where the figures come from: those, too, that have no room on the slide. */
function linesOfNotes({ sheet, notes }: FilePage): string[] {
  const lines = plainTextOf(notes).split('\n').filter(Boolean);
  return [...lines, ...(lines.length ? [''] : []), ...listSourceLines(sheet)];
}

const CONTENT_TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slides\/[^/]+$/, `${PRESENTATION}.slide+xml`],
  [/^ppt\/slideMasters\/[^/]+$/, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+$/, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/notesMasters\/[^/]+$/, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+$/, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/theme\/[^/]+$/, 'application/vnd.openxmlformats-officedocument.theme+xml']
];
