import { existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { listBriefingPages } from '../export/briefing-pages';
import type { FilePage } from '../export/make-file';
import { layOutSheet } from '../export/sheet/lay-out-sheet';
import type { SheetLayout, SheetRequest } from '../export/sheet/sheet';
import { OWN_SIDE_PX, SHEET_SIZES } from '../export/sheet/sizes';
import type { SheetFonts } from '../export/sheet-fonts';
import { drawSheetSvg, exportSvg } from '../export/svg-file';
import { listMissingLetters } from '../export/svg-fonts';
import { moreMessagesOf } from '../i18n/more-messages';
import { DEFAULT_VIEW, type ViewState } from '../model/view-state';
import { StillPicture } from '../picture/picture';
import { viewOnStage } from '../picture/step-view';
import { filterOperations } from '../query/operations/filter-operations';
import { resolveView } from '../query/resolve-view';
import type { Given } from './commands';
import { findBriefing } from './find-briefing';
import { openSound, type OpenedPackage } from './open-package';
import { Output } from './output';
import { listFontFiles, readFonts } from './own-files';
import { readChoice } from './read-choice';
import { describeNotice, readView } from './read-view';
import { giveUnread, readRegisterView, readRegisterViews } from './register/register-views';
import { EXIT, failure, usage } from './stop';
import { breathe, describeSize, say } from './terminal';

const FORMATS = ['svg', 'png', 'pdf', 'pptx'] as const;
type Format = (typeof FORMATS)[number];
/** Of which a file has as many pages as there are. */
const PAGED: ReadonlySet<Format> = new Set(['pdf', 'pptx']);

const RATIOS = ['1', '2', '4'];
const THEMES = ['light', 'dark'] as const;
const PARTS = ['legend', 'sources', 'notice'] as const;

/** A page of what is drawn, and what it is called among others. */
interface Page extends FilePage {
  readonly id: string;
}

interface Pages {
  readonly title: string;
  readonly count: number;
  /** Each is laid out when it is asked for. */
  readonly list: Iterable<Page>;
}

/** Draws views of a package, or a briefing, into files. */
export async function run(given: Given): Promise<number> {
  const target = given.text('output');
  if (!target) throw usage('where to? Give -o FILE.');
  const format = readFormat(target);
  const ratio = readChoice(given, 'ratio', RATIOS) ?? '1';
  const request = readRequest(given, format);
  const theme = readChoice(given, 'theme', THEMES);
  readChoice(given, 'each', ['operations']);
  if (given.has('briefing'))
    for (const other of ['view', 'each', 'theme', 'title', 'subtitle', 'note', 'hide', 'transparent'])
      if (given.has(other))
        throw usage(`--briefing and --${other} do not go together: the briefing’s steps say it.`);
  const opened = await openSound(given.names[0] ?? '', given.has('force'));
  const pages = given.has('briefing')
    ? await listSteps(opened, given.text('briefing') ?? '', request)
    : await listViews(opened, given, { request, theme: theme ?? null });
  const output = new Output();
  if (PAGED.has(format)) await writeDocument(output, target, format, pages);
  else await writePictures(output, target, format, { pages, ratio: Number(ratio) });
  output.commit();
  return EXIT.ok;
}

function readFormat(target: string): Format {
  const ending = extname(target).slice(1).toLowerCase();
  const format = FORMATS.find((each) => each === ending);
  if (format) return format;
  const other = /^(?:csv|xlsx|ods|geojson|zip)$/.test(ending)
    ? ' “opsatlas export” makes this one.'
    : ending === 'html'
      ? ' “opsatlas build” makes this one.'
      : '';
  throw usage(
    `${target} must end in ${FORMATS.map((each) => `.${each}`).join(', ')}.${other} For several pictures in a folder give -o '${join(target, '{id}.svg')}'.`
  );
}

function readRequest(given: Given, format: Format): SheetRequest {
  const hide = (given.text('hide') ?? '').split(',').filter(Boolean);
  for (const part of hide)
    if (!PARTS.some((each) => each === part)) throw usage(`--hide knows ${PARTS.join(', ')}, not “${part}”.`);
  const [title, subtitle, note] = [given.text('title'), given.text('subtitle'), given.text('note')];
  const usual = given.has('briefing') && format === 'pdf' ? 'a4-landscape' : 'screen';
  return {
    size: readSize(given.text('size') ?? usual),
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(note !== undefined && { note }),
    transparent: given.has('transparent'),
    hide: PARTS.filter((part) => hide.includes(part))
  };
}

function readSize(text: string): SheetRequest['size'] {
  if (Object.hasOwn(SHEET_SIZES, text)) return SHEET_SIZES[text as keyof typeof SHEET_SIZES];
  const [, width, height] = /^(\d{1,6})[x×](\d{1,6})$/i.exec(text) ?? [];
  const [widthPx, heightPx] = [Number(width), Number(height)];
  const { least, most } = OWN_SIDE_PX;
  if ([widthPx, heightPx].every((px) => px >= least && px <= most)) return { widthPx, heightPx };
  throw usage(
    `--size is ${Object.keys(SHEET_SIZES).join(', ')} or as 1600x900 with ${least} to ${most} pixels a side, not “${text}”.`
  );
}

interface HowToDraw {
  readonly request: SheetRequest;
  readonly theme: 'light' | 'dark' | null;
}

async function listViews(opened: OpenedPackage, given: Given, { request, theme }: HowToDraw): Promise<Pages> {
  const { dataPackage } = opened;
  const read = readView(given.text('view') ?? '', opened);
  const view = theme ? { ...read, theme } : read;
  const givenFor = await readRegisterView(opened, view);
  const draw = (each: ViewState): SheetLayout =>
    layOutSheet(new StillPicture(opened, each, { given: givenFor(each), givenFor }), request);
  if (!given.has('each')) {
    const sheet = draw(view);
    return { title: sheet.title, count: 1, list: [{ id: 'map', sheet, notes: '' }] };
  }
  const operations = view.operations === null ? 'all' : view.operations;
  const ids = filterOperations(dataPackage, { ...view, operations }).map(({ id }) => id);
  if (!ids.length) throw usage('--each operations: the view has no operation.');
  function* list(): Generator<Page> {
    for (const id of ids) {
      const resolved = resolveView({ ...view, operations: [id] }, dataPackage, opened.world.territories);
      for (const notice of resolved.notices) say(`${id}: ${describeNotice(notice)}; it is drawn without.`);
      yield { id, sheet: draw(resolved.view), notes: '' };
    }
  }
  return { title: dataPackage.title, count: ids.length, list: list() };
}

async function listSteps(opened: OpenedPackage, id: string, { size }: SheetRequest): Promise<Pages> {
  const { briefing } = findBriefing(opened, id);
  const bare = new StillPicture(opened, DEFAULT_VIEW, { givenFor: giveUnread(opened.dataPackage) });
  const views = briefing.steps.map((step) => viewOnStage(bare, step));
  const givenFor = await readRegisterViews(opened, views);
  const picture = new StillPicture(opened, DEFAULT_VIEW, { givenFor });
  const words = moreMessagesOf(picture.language).briefing;
  if (!briefing.steps.length) throw usage(`the briefing “${id}” has no step.`);
  function* list(): Generator<Page> {
    let n = 0;
    for (const page of listBriefingPages(picture, briefing, { size, untitled: words.untitledStep }))
      yield { id: `step-${++n}`, ...page };
  }
  return { title: briefing.title || words.untitled, count: briefing.steps.length, list: list() };
}

/** One file with a page for each. */
async function writeDocument(
  output: Output,
  target: string,
  format: Format,
  { title, count, list }: Pages
): Promise<void> {
  if (target.includes('{id}')) throw usage(`a .${format} holds all pages: it is one file, without “{id}”.`);
  output.checkFile(target);
  function* told(): Generator<Page> {
    let n = 0;
    for (const page of list) {
      if (count > 1) say(`${++n} of ${count}: ${page.sheet.title}`);
      yield page;
    }
  }
  const bytes =
    format === 'pdf'
      ? await (
          await import('../export/pdf/pdf-file')
        ).exportPdf({
          title,
          pages: told(),
          fonts: readFonts(),
          lacks: (letters) => sayMissing(target, letters)
        })
      : await (await import('../export/pptx/pptx-file')).exportPptx({ title, pages: told() });
  output.addFile(target, bytes);
  say(`${target}: ${describeSize(bytes.length)}`);
}

/** Says which letters a file could not show. */
function sayMissing(path: string, letters: readonly string[]): void {
  say(`${path}: ${moreMessagesOf(DEFAULT_VIEW.language).exporting.dialog.lacks(letters.join(' '))}`);
}

/** A file for each picture. */
async function writePictures(
  output: Output,
  target: string,
  format: Format,
  { pages: { count, list }, ratio }: { readonly pages: Pages; readonly ratio: number }
): Promise<void> {
  const folder = /^(.*)[/\\][^/\\]*$/.exec(target)?.[1];
  if (count > 1 && folder && !folder.includes('{id}')) output.makeFolder(folder);
  output.checkFile(nameFile(target, 'a', count));
  let n = 0;
  let kept: SheetFonts | null = null;
  const fonts = () => (kept ??= readFonts());
  for (const { id, sheet } of list) {
    await breathe();
    const path = nameFile(target, id, count);
    const content =
      format === 'svg' ? exportSvg(sheet, { fonts: fonts() }) : await renderPicture(sheet, ratio);
    const missing = format === 'svg' ? [] : listMissingLetters([drawSheetSvg(sheet)], fonts());
    output.addFile(path, content);
    say(`${count > 1 ? `${++n} of ${count}: ` : ''}${path}: ${describeSize(Buffer.byteLength(content))}`);
    if (missing.length) sayMissing(path, missing);
  }
}

function nameFile(target: string, id: string, count: number): string {
  if (target.includes('{id}')) return target.replaceAll('{id}', id);
  const ending = extname(target);
  return count === 1 ? target : `${target.slice(0, -ending.length)}-${id}${ending}`;
}

async function renderPicture(sheet: SheetLayout, ratio: number): Promise<Uint8Array> {
  const fontFiles = listFontFiles();
  const missing = fontFiles.find((path) => !existsSync(path) || !statSync(path).isFile());
  if (missing) throw failure(`the font ${missing} is not there; without it the picture would have no text.`);
  const { renderPng } = await import('../export/render-png');
  try {
    return await renderPng(sheet, { ratio, fontFiles });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw failure(
        'a PNG is drawn by @resvg/resvg-js, which is not installed: npm install @resvg/resvg-js, or make an SVG.'
      );
    throw error;
  }
}
