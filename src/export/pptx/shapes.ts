import { escapeXml } from '../office-parts';
import type { Paint } from '../../scale/palette';
import type { Box } from '../sheet/sheet';

/** English Metric Units to a pixel of a sheet: its shorter side is that of a usual slide, 7.5 inches. */
export const EMU_PER_PX = 6_858_000 / 760;
const EMU_PER_POINT = 12_700;

/** Fonts that every machine with PowerPoint has. */
export const SLIDE_FONT = 'Arial';
export const SLIDE_TITLE_FONT = 'Georgia';

export interface SlideLine {
  readonly colour: string;
  readonly widthPx: number;
  readonly dash?: readonly number[] | undefined;
  readonly opacity?: number | undefined;
  readonly head?: LineHead | null;
  readonly tail?: LineHead | null;
}

/** A head at an end of a line: filled, or an open angle. */
export type LineHead = 'filled' | 'open';

export interface SlideRun {
  readonly text: string;
  readonly sizePx: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly serif?: boolean | undefined;
  readonly glow?: string | null;
  /** The relation of the slide to the address that a click opens. */
  readonly link?: string | null;
}

export interface SlideText {
  /** Paragraphs, each of one run. */
  readonly runs: readonly SlideRun[];
  readonly align: 'start' | 'middle' | 'end';
  readonly anchor: 't' | 'ctr';
  readonly wrap: boolean;
  /** The distance of baselines; null for that of the font. */
  readonly lineHeightPx?: number | null;
}

export interface ShapeLook {
  readonly name: string;
  /** What it is, for those who cannot see it; empty for decoration. */
  readonly description?: string;
  readonly fill?: Paint | null;
  readonly line?: SlideLine | null;
  readonly text?: SlideText | null;
  readonly placeholder?: 'title' | 'body' | null;
}

/** Lines or rings in pixels of the sheet, as x, y pairs. */
export type Rings = readonly ArrayLike<number>[];

export function emu(px: number): number {
  return Math.round(px * EMU_PER_PX);
}

/** Writes the shapes of one slide as DrawingML (ISO/IEC 29500-1, 20.1), each with a number of its own. */
export class ShapeWriter {
  #id = 1;
  /** How many points the freeform shapes have so far. */
  points = 0;

  /** A shape of one of PowerPoint's own forms. */
  preset(form: string, box: Box, look: ShapeLook): string {
    return this.#shape(box, look, `<a:prstGeom prst="${form}"><a:avLst/></a:prstGeom>`);
  }

  /** A shape of rings, which are filled where they do not lie in each other, or of lines; empty where there is none. */
  freeform(rings: Rings, closed: boolean, look: ShapeLook): string {
    const box = boundsOf(rings);
    if (!box) return '';
    // Tenths of a pixel, from the shape's own corner.
    const tenths = (px: number): number => Math.round(10 * px);
    const point = (x: number, y: number): string =>
      `<a:pt x="${tenths(x - box.x)}" y="${tenths(y - box.y)}"/>`;
    let path = '';
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 2) {
        const name = i ? 'lnTo' : 'moveTo';
        path += `<a:${name}>${point(ring[i] as number, ring[i + 1] as number)}</a:${name}>`;
      }
      if (closed) path += '<a:close/>';
      this.points += ring.length / 2;
    }
    const size = `w="${Math.max(1, tenths(box.widthPx))}" h="${Math.max(1, tenths(box.heightPx))}"`;
    const filled = closed ? '' : ' fill="none"';
    return this.#shape(
      box,
      look,
      '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
        `<a:pathLst><a:path ${size}${filled}>${path}</a:path></a:pathLst></a:custGeom>`
    );
  }

  text(box: Box, name: string, text: SlideText): string {
    return this.preset('rect', box, { name, text });
  }

  /** Shapes that are moved as one. */
  group(name: string, description: string, box: Box, shapes: string): string {
    if (!shapes) return '';
    const frame = `${offset('off', box)}${extent('ext', box)}${offset('chOff', box)}${extent('chExt', box)}`;
    return (
      `<p:grpSp><p:nvGrpSpPr>${this.#named(name, description)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
      `<p:grpSpPr><a:xfrm>${frame}</a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`
    );
  }

  #named(name: string, description = ''): string {
    return `<p:cNvPr id="${++this.#id}" name="${escapeXml(name)}"${description && ` descr="${escapeXml(description)}"`}/>`;
  }

  #shape(box: Box, look: ShapeLook, geometry: string): string {
    const { name, description = '', fill = null, line = null, text = null, placeholder = null } = look;
    const isText = text !== null && !fill && !line && !placeholder;
    const own = placeholder
      ? `<p:nvPr><p:ph type="${placeholder}"${placeholder === 'body' ? ' idx="1"' : ''}/></p:nvPr>`
      : '<p:nvPr/>';
    return (
      `<p:sp><p:nvSpPr>${this.#named(name, description)}<p:cNvSpPr${isText ? ' txBox="1"' : ''}/>${own}</p:nvSpPr>` +
      `<p:spPr><a:xfrm>${offset('off', box)}${extent('ext', box)}</a:xfrm>${geometry}` +
      `${fill ? writeFill(fill) : '<a:noFill/>'}${line ? writeLine(line) : '<a:ln><a:noFill/></a:ln>'}</p:spPr>` +
      `${writeText(text)}</p:sp>`
    );
  }
}

function offset(name: string, { x, y }: Box): string {
  return `<a:${name} x="${emu(x)}" y="${emu(y)}"/>`;
}

function extent(name: string, { widthPx, heightPx }: Box): string {
  return `<a:${name} cx="${Math.max(1, emu(widthPx))}" cy="${Math.max(1, emu(heightPx))}"/>`;
}

function boundsOf(rings: Rings): Box | null {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      x0 = Math.min(x0, ring[i] as number);
      x1 = Math.max(x1, ring[i] as number);
      y0 = Math.min(y0, ring[i + 1] as number);
      y1 = Math.max(y1, ring[i + 1] as number);
    }
  return x0 > x1 ? null : { x: x0, y: y0, widthPx: x1 - x0, heightPx: y1 - y0 };
}

function writeColour(colour: string, opacity = 1): string {
  const alpha = opacity * (colour.length > 7 ? parseInt(colour.slice(7), 16) / 255 : 1);
  const value = colour.slice(1, 7).toUpperCase();
  return alpha < 1
    ? `<a:srgbClr val="${value}"><a:alpha val="${Math.round(100_000 * alpha)}"/></a:srgbClr>`
    : `<a:srgbClr val="${value}"/>`;
}

/** A hatch is one of PowerPoint's patterns, whose two colours can be changed as any fill. */
export function writeFill(paint: Paint): string {
  return paint.kind === 'solid'
    ? `<a:solidFill>${writeColour(paint.colour)}</a:solidFill>`
    : `<a:pattFill prst="wdUpDiag"><a:fgClr>${writeColour(paint.line)}</a:fgClr><a:bgClr>${writeColour(paint.ground)}</a:bgClr></a:pattFill>`;
}

/** Lines wider than this have heads of the usual size: those grow with the line. */
const WIDE_PX = 4;

function writeLine({ colour, widthPx, dash, opacity, head, tail }: SlideLine): string {
  const size = widthPx > WIDE_PX ? 'med' : 'lg';
  const writeHead = (name: string, kind: LineHead | null | undefined): string =>
    kind ? `<a:${name} type="${kind === 'open' ? 'arrow' : 'triangle'}" w="${size}" len="${size}"/>` : '';
  return (
    `<a:ln w="${emu(widthPx)}" cap="${dash ? 'flat' : 'rnd'}"><a:solidFill>${writeColour(colour, opacity)}</a:solidFill>` +
    `<a:prstDash val="${nameDash(dash, widthPx)}"/><a:round/>${writeHead('headEnd', head)}${writeHead('tailEnd', tail)}</a:ln>`
  );
}

function nameDash(dash: readonly number[] | undefined, widthPx: number): string {
  const [length = 0] = dash ?? [];
  if (!length) return 'solid';
  return length < 1.5 * widthPx ? 'sysDot' : length < 3 * widthPx ? 'sysDash' : 'dash';
}

const ALIGNMENTS = { start: 'l', middle: 'ctr', end: 'r' } as const;

function points(px: number): number {
  return Math.round((100 * px * EMU_PER_PX) / EMU_PER_POINT);
}

function writeText(text: SlideText | null): string {
  const padding = 'lIns="0" tIns="0" rIns="0" bIns="0"';
  if (!text) return `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody>`;
  const { runs, align, anchor, wrap, lineHeightPx } = text;
  const spacing = lineHeightPx
    ? `<a:lnSpc><a:spcPts val="${points(lineHeightPx)}"/></a:lnSpc>`
    : '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>';
  const before = '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>';
  const paragraphs = runs
    .map(
      (run) =>
        `<a:p><a:pPr marL="0" indent="0" algn="${ALIGNMENTS[align]}">${spacing}${before}</a:pPr>${writeRun(run)}</a:p>`
    )
    .join('');
  return (
    `<p:txBody><a:bodyPr wrap="${wrap ? 'square' : 'none'}" ${padding} anchor="${anchor}"><a:noAutofit/></a:bodyPr>` +
    `<a:lstStyle/>${paragraphs || '<a:p><a:endParaRPr lang="en-GB"/></a:p>'}</p:txBody>`
  );
}

function writeRun({ text, sizePx, bold, colour, serif, glow, link }: SlideRun): string {
  const font = serif ? SLIDE_TITLE_FONT : SLIDE_FONT;
  return (
    `<a:r><a:rPr lang="en-GB" sz="${points(sizePx)}" b="${bold ? 1 : 0}"><a:solidFill>${writeColour(colour)}</a:solidFill>` +
    (glow ? `<a:effectLst><a:glow rad="25400">${writeColour(glow)}</a:glow></a:effectLst>` : '') +
    `<a:latin typeface="${font}"/><a:cs typeface="${font}"/>` +
    (link ? `<a:hlinkClick r:id="${link}"/>` : '') +
    `</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`
  );
}
