import { XML_HEAD } from '../office-parts';
import { EMPTY_GROUP, NAMESPACES } from './slide';
import { SLIDE_FONT, SLIDE_TITLE_FONT } from './shapes';

/** The parts of a presentation that are the same whatever it shows: theme, masters and the one layout (ISO/IEC 29500-1, 13.3). */

const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const THEME_COLOURS: Readonly<Record<string, string>> = {
  dk1: '1B2433',
  lt1: 'FFFFFF',
  dk2: '5B6270',
  lt2: 'FBFAF6',
  accent1: 'AD4A1C',
  accent2: '1F3A63',
  accent3: '0B6E4F',
  accent4: '8A6100',
  accent5: '6A3D9A',
  accent6: '00677F'
};

/** `link` is the colour of links, as `#rrggbb`. */
export function writeTheme(name: string, link: string): string {
  const colours = Object.entries({ ...THEME_COLOURS, hlink: link.slice(1), folHlink: link.slice(1) })
    .map(([slot, value]) => `<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`)
    .join('');
  const font = (face: string): string =>
    `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string => `<a:ln w="${width}">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}">${colours}</a:clrScheme>` +
    `<a:fontScheme name="${name}"><a:majorFont>${font(SLIDE_TITLE_FONT)}</a:majorFont><a:minorFont>${font(SLIDE_FONT)}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>'
  );
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly cx: number;
  readonly cy: number;
}

function placeholder(id: number, name: string, kind: string, { x, y, cx, cy }: Frame): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${name}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

function frames({ cx, cy }: SlideSize): { readonly title: Frame; readonly body: Frame } {
  const margin = Math.round(0.04 * Math.min(cx, cy));
  const width = cx - 2 * margin;
  return {
    title: { x: margin, y: margin, cx: width, cy: Math.round(0.09 * cy) },
    body: { x: margin, y: Math.round(0.76 * cy), cx: width, cy: Math.round(0.12 * cy) }
  };
}

/** In English Metric Units. */
export interface SlideSize {
  readonly cx: number;
  readonly cy: number;
}

function tree(size: SlideSize): string {
  const { title, body } = frames(size);
  return (
    `<p:spTree>${EMPTY_GROUP}${placeholder(2, 'Title', 'type="title"', title)}` +
    `${placeholder(3, 'Text', 'type="body" idx="1"', body)}</p:spTree>`
  );
}

export function writeSlideMaster(size: SlideSize): string {
  const level = (points: number, font: string): string =>
    `<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="${points * 100}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="${font}"/></a:defRPr></a:lvl1pPr>`;
  return (
    `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree(size)}</p:cSld>${COLOUR_MAP}` +
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>' +
    `<p:txStyles><p:titleStyle>${level(22, '+mj-lt')}</p:titleStyle><p:bodyStyle>${level(12, '+mn-lt')}</p:bodyStyle><p:otherStyle>${level(12, '+mn-lt')}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

export function writeSlideLayout(size: SlideSize): string {
  return (
    `${XML_HEAD}<p:sldLayout ${NAMESPACES} preserve="1"><p:cSld name="Map">${tree(size)}</p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

/** Of a page on paper, 7.5 by 10 inches. */
const NOTES_PAGE = { cx: 6_858_000, cy: 9_144_000 };
const NOTES_IMAGE: Frame = { x: 685_800, y: 685_800, cx: 5_486_400, cy: 3_429_000 };
const NOTES_TEXT: Frame = { x: 685_800, y: 4_343_400, cx: 5_486_400, cy: 4_114_800 };

function notesTree(text: string): string {
  const { x, y, cx, cy } = NOTES_IMAGE;
  return (
    `<p:spTree>${EMPTY_GROUP}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>${text}</p:spTree>`
  );
}

export function writeNotesMaster(): string {
  return (
    `${XML_HEAD}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>` +
    `${notesTree(placeholder(3, 'Notes', 'type="body" idx="1"', NOTES_TEXT))}</p:cSld>${COLOUR_MAP}</p:notesMaster>`
  );
}

/** The presenter's notes of one slide; each line is a paragraph. `escape` makes text into XML. */
export function writeNotes(lines: readonly string[], escape: (text: string) => string): string {
  const paragraphs = lines
    .map((line) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${escape(line)}</a:t></a:r></a:p>`)
    .join('');
  const text =
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>' +
    `<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs || '<a:p><a:endParaRPr lang="en-GB"/></a:p>'}</p:txBody></p:sp>`;
  return (
    `${XML_HEAD}<p:notes ${NAMESPACES}><p:cSld>${notesTree(text)}</p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  );
}

export function writePresentation({ cx, cy }: SlideSize, slides: readonly string[]): string {
  const list = slides.map((relation, i) => `<p:sldId id="${256 + i}" r:id="${relation}"/>`).join('');
  return (
    `${XML_HEAD}<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
    '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' +
    `<p:sldIdLst>${list}</p:sldIdLst><p:sldSz cx="${cx}" cy="${cy}"/><p:notesSz cx="${NOTES_PAGE.cx}" cy="${NOTES_PAGE.cy}"/></p:presentation>`
  );
}
