import { strToU8, zipSync, type Zippable } from 'fflate';
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
import { emu, escapeXml } from './shapes';
import { writeSlide, XML_HEAD } from './slide';

export interface PptxRequest {
  readonly title: string;
  /** All of one size: that of the first. */
  readonly pages: Iterable<FilePage>;
  readonly signal?: AbortSignal;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

/** No file in the package says when it was made: the same pages give the same bytes. */
const NO_DATE = '1980-01-01T12:00:00';

/**
 * Pages as a PowerPoint presentation (ISO/IEC 29500), a slide each: title and text in placeholders, every country a shape of its own that can be
 * recoloured, the notes with the step's notes and the sources. Rejects with the signal's reason when it is aborted, and with a RangeError
 * where there is no page.
 */
export async function exportPptx({ title, pages, signal }: PptxRequest): Promise<Uint8Array<ArrayBuffer>> {
  const parts = new Map<string, string>();
  const relate = (part: string, relations: readonly Relation[]): void => {
    const at = part.lastIndexOf('/');
    parts.set(`${part.slice(0, at)}/_rels${part.slice(at)}.rels`, writeRelations(relations));
  };

  let first: SheetLayout | null = null;
  let n = 0;
  for (const page of pages) {
    // Between slides there is time for whoever wants to cancel.
    if (n++) await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    first ??= page.sheet;
    const { xml, links } = writeSlide(page.sheet);
    parts.set(`ppt/slides/slide${n}.xml`, xml);
    relate(`ppt/slides/slide${n}.xml`, [
      { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', type: 'notesSlide', target: `../notesSlides/notesSlide${n}.xml` },
      ...[...links].map(([id, target]) => ({ id, type: 'hyperlink', target, external: true }))
    ]);
    parts.set(`ppt/notesSlides/notesSlide${n}.xml`, writeNotes(linesOfNotes(page), escapeXml));
    relate(`ppt/notesSlides/notesSlide${n}.xml`, [
      { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId2', type: 'slide', target: `../slides/slide${n}.xml` }
    ]);
  }

  if (!first) throw new RangeError('There is no page to make a presentation of.');
  const size = { cx: emu(first.widthPx), cy: emu(first.heightPx) };
  parts.set('ppt/theme/theme1.xml', writeTheme('Opsatlas', first.picture.palette.focus));
  parts.set('ppt/theme/theme2.xml', writeTheme('Opsatlas notes', LIGHT.focus));
  parts.set('ppt/slideMasters/slideMaster1.xml', writeSlideMaster(size));
  relate('ppt/slideMasters/slideMaster1.xml', [
    { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    { id: 'rId2', type: 'theme', target: '../theme/theme1.xml' }
  ]);
  parts.set('ppt/slideLayouts/slideLayout1.xml', writeSlideLayout(size));
  relate('ppt/slideLayouts/slideLayout1.xml', [
    { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }
  ]);
  parts.set('ppt/notesMasters/notesMaster1.xml', writeNotesMaster());
  relate('ppt/notesMasters/notesMaster1.xml', [{ id: 'rId1', type: 'theme', target: '../theme/theme2.xml' }]);
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
  relate('ppt/presentation.xml', [
    { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    ...slides,
    { id: `rId${slides.length + 3}`, type: 'theme', target: 'theme/theme1.xml' }
  ]);
  parts.set('docProps/core.xml', writeCore(title, first.summary));
  parts.set(
    '_rels/.rels',
    writeRelations([
      { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
      {
        id: 'rId2',
        type: `${PACKAGE}/relationships/metadata/core-properties`,
        target: 'docProps/core.xml'
      }
    ])
  );

  const files: Zippable = { '[Content_Types].xml': strToU8(writeContentTypes([...parts.keys()])) };
  for (const [path, xml] of parts) files[path] = strToU8(xml);
  return new Uint8Array(zipSync(files, { level: 6, mtime: NO_DATE }));
}

/** The notes of the step, and below them where the figures come from: those, too, that have no room on the slide. */
function linesOfNotes({ sheet, notes }: FilePage): string[] {
  const lines = plainTextOf(notes).split('\n').filter(Boolean);
  return [...lines, ...(lines.length ? [''] : []), ...listSourceLines(sheet)];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

function writeRelations(relations: readonly Relation[]): string {
  const list = relations
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`
    )
    .join('');
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
}

const CONTENT_TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slides\/[^/]+$/, `${PRESENTATION}.slide+xml`],
  [/^ppt\/slideMasters\/[^/]+$/, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+$/, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/notesMasters\/[^/]+$/, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+$/, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/theme\/[^/]+$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml']
];

function writeContentTypes(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const type = CONTENT_TYPES.find(([pattern]) => pattern.test(path))?.[1];
    return type ? [`<Override PartName="/${path}" ContentType="${type}"/>`] : [];
  });
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function writeCore(title: string, description: string): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Opsatlas</dc:creator><dc:description>${escapeXml(description)}</dc:description></cp:coreProperties>`
  );
}
