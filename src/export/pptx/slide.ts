import { moreMessagesOf } from '../../i18n/more-messages';
import { measureText } from '../../draw/text-width';
import { shapesOfBar } from '../../picture/charts/draw-chart';
import type { TextStyle } from '../../draw/sink';
import type { ComparedMap } from '../../picture/lay-out-compared';
import { summarise } from '../../picture/summary';
import { placeCompared } from '../sheet/draw-sheet';
import type { ChartMark } from '../../picture/charts/lay-out-chart';
import { XML_HEAD } from '../office-parts';
import { SHEET_PARTS, type Box, type SheetItem, type SheetLayout, type SheetText } from '../sheet/sheet';
import { MOST_POINTS, POINTS_BESIDE_LAND, writeMap } from './map-shapes';
import { ShapeWriter, writeFill, type SlideText } from './shapes';

/** A slide's part of the file, how many points its shapes have, and what it refers to: addresses by the ids of the relations. */
export interface Slide {
  readonly xml: string;
  readonly points: number;
  readonly links: ReadonlyMap<string, string>;
}

export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
export const EMPTY_GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** The first relations of a slide are to its layout and its notes. */
const FIRST_LINK = 3;

/** A page as a slide: title and text in placeholders, the map and its key as native shapes. */
export function writeSlide(sheet: SheetLayout): Slide {
  const slide = tryWriting(sheet, POINTS_BESIDE_LAND);
  const excess = slide.points - MOST_POINTS;
  // Where there is more than land, that is drawn with fewer points.
  return excess > 0 ? tryWriting(sheet, POINTS_BESIDE_LAND + excess) : slide;
}

function tryWriting(sheet: SheetLayout, besideLand: number): Slide {
  const writer = new ShapeWriter();
  const links = new Map<string, string>();
  const words = moreMessagesOf(sheet.picture.language).exporting.sheet;
  const { ground, mapBox, parts, summary } = sheet;
  const background = ground
    ? `<p:bg><p:bgPr>${writeFill({ kind: 'solid', colour: ground })}<a:effectLst/></p:bgPr></p:bg>`
    : '';

  const linkTo = (href: string): string => {
    const id = `rId${FIRST_LINK + links.size}`;
    links.set(id, href);
    return id;
  };
  const [title, subtitle] = (parts.get('header') ?? []) as readonly SheetText[];
  const note = parts.get('note')?.[0] as SheetText | undefined;
  const body = note ?? subtitle;
  const shapes: string[] = [];
  if (title)
    shapes.push(
      writer.preset('rect', boxOf(title), {
        name: words.title,
        placeholder: 'title',
        text: textOf(title, linkTo)
      })
    );
  if (body) {
    const whole = note ? sheet.note : body.lines.join(' ');
    shapes.push(
      writer.preset('rect', boxOf(body), {
        name: words.text,
        placeholder: 'body',
        text: { ...textOf(body, linkTo), runs: paragraphsOf(body, whole) }
      })
    );
  }
  if (subtitle && subtitle !== body)
    shapes.push(writer.text(boxOf(subtitle), words.subtitle, textOf(subtitle, linkTo)));
  const { chart, compared } = sheet;
  shapes.push(
    chart
      ? writer.group(
          words.chart,
          summary,
          mapBox,
          chart.marks.map((mark) => writeChartMark(writer, mark, mapBox)).join('')
        )
      : compared.length
        ? compared.map((each) => writeCompared(writer, each, { sheet, besideLand })).join('')
        : writer.group(words.map, summary, mapBox, writeMap(writer, sheet, besideLand))
  );
  for (const part of SHEET_PARTS) {
    if (part === 'header' || part === 'note') continue;
    const items = parts.get(part) ?? [];
    const written = items.map((item) => writeItem(writer, item, sheet, linkTo)).join('');
    shapes.push(
      part === 'legend'
        ? writer.group(sheet.picture.messages.legend.title, '', boxOfAll(items), written)
        : written
    );
  }
  return {
    xml:
      `${XML_HEAD}<p:sld ${NAMESPACES}><p:cSld>${background}<p:spTree>${EMPTY_GROUP}${shapes.join('')}</p:spTree></p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>',
    points: writer.points,
    links
  };
}

function paragraphsOf({ style }: SheetText, text: string): SlideText['runs'] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ text: line, sizePx: style.sizePx, bold: style.weight >= 600, colour: style.colour }));
}

/** One of several maps: its shapes as a group, and the words above it. The maps share the points of a slide. */
function writeCompared(
  writer: ShapeWriter,
  each: ComparedMap,
  { sheet, besideLand }: { readonly sheet: SheetLayout; readonly besideLand: number }
): string {
  const { box, texts } = placeCompared(each, sheet);
  const { picture, map, name, total } = each;
  const kept = MOST_POINTS - (MOST_POINTS - besideLand) / sheet.compared.length;
  const shapes = writeMap(writer, { picture, map, mapBox: box, ground: sheet.ground }, kept);
  return (
    texts.map(({ text, at: [x, y], style }) => writeLine(writer, text, { x, y, style })).join('') +
    writer.group(name, summarise(picture, [name, total].join(': ')), box, shapes)
  );
}

/** A mark of a chart, whose place is from the corner of its box. */
function writeChartMark(writer: ShapeWriter, mark: ChartMark, box: Box): string {
  const moved = (points: readonly number[]): number[] => points.map((at, i) => at + (i % 2 ? box.y : box.x));
  if (mark.kind === 'rule')
    return writer.freeform([moved([...mark.from, ...mark.to])], false, {
      name: '',
      line: { colour: mark.colour, widthPx: 0.75 }
    });
  if (mark.kind === 'bar')
    return shapesOfBar(mark)
      .map(({ points, colour }) =>
        writer.freeform([moved(points)], true, { name: '', fill: { kind: 'solid', colour } })
      )
      .join('');
  return writeLine(writer, mark.text, { x: box.x + mark.x, y: box.y + mark.y, style: mark.style });
}

/** A line of text from its baseline, which no program breaks. */
function writeLine(
  writer: ShapeWriter,
  text: string,
  { x, y, style }: { readonly x: number; readonly y: number; readonly style: TextStyle }
): string {
  const widthPx = 1.04 * measureText(text, style) + 2;
  const left = x - (style.align === 'end' ? widthPx : 0);
  const at = { x: left, y: y - style.sizePx * 1.1, widthPx, heightPx: style.sizePx * 1.36 };
  return writer.text(at, text, {
    runs: [
      { text, sizePx: 0.96 * style.sizePx, bold: style.weight >= 600, colour: style.colour, glow: style.halo }
    ],
    align: style.align,
    anchor: 't',
    wrap: false
  });
}

/** Where a paragraph stands: its first baseline lies in the upper four fifths of the first line. */
function boxOf({ lines, x, y, widthPx, lineHeightPx, style }: SheetText): Box {
  return {
    x: style.align === 'end' ? x - widthPx : style.align === 'middle' ? x - widthPx / 2 : x,
    y: y - 0.8 * lineHeightPx,
    widthPx,
    heightPx: lines.length * lineHeightPx
  };
}

function boxOfItem(item: SheetItem): Box {
  if (item.kind === 'text') return boxOf(item);
  if (item.kind === 'box') return item.box;
  if (item.kind === 'sample') return { x: item.x, y: item.y, widthPx: 24, heightPx: 16 };
  const r = Math.max(0, ...item.circles.map(({ radiusPx }) => radiusPx));
  return { x: item.x - r, y: item.y - 2 * r, widthPx: 2 * r, heightPx: 2 * r };
}

function boxOfAll(items: readonly SheetItem[]): Box {
  const boxes = items.map(boxOfItem);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    widthPx: Math.max(...boxes.map((box) => box.x + box.widthPx)) - x,
    heightPx: Math.max(...boxes.map((box) => box.y + box.heightPx)) - y
  };
}

/** The lines of a paragraph as one, which PowerPoint breaks again. */
function textOf(
  { lines, style, href, lineHeightPx }: SheetText,
  linkTo: (href: string) => string
): SlideText {
  return {
    runs: [
      {
        // A word that was broken within has no space there.
        text: href ? lines.join('') : lines.join(' '),
        sizePx: 0.96 * style.sizePx,
        bold: style.weight >= 600,
        colour: style.colour,
        serif: style.serif,
        link: href ? linkTo(href) : null
      }
    ],
    align: style.align,
    anchor: 't',
    wrap: lines.length > 1,
    lineHeightPx
  };
}

function writeItem(
  writer: ShapeWriter,
  item: SheetItem,
  { picture }: SheetLayout,
  linkTo: (href: string) => string
): string {
  const { palette } = picture;
  const solid = (colour: string) => ({ kind: 'solid', colour }) as const;
  if (item.kind === 'text') return writer.text(boxOf(item), item.lines[0] ?? '', textOf(item, linkTo));
  if (item.kind === 'box')
    return writer.preset('rect', item.box, {
      name: picture.messages.legend.title,
      fill: item.paint,
      ...(item.edge && { line: { colour: item.edge, widthPx: 0.75 } })
    });
  if (item.kind === 'circles')
    return item.circles
      .map(({ radiusPx, text }) => {
        const top = item.y - 2 * radiusPx;
        const name = text.lines.join(' ');
        return (
          writer.preset(
            'ellipse',
            { x: item.x - radiusPx, y: top, widthPx: 2 * radiusPx, heightPx: 2 * radiusPx },
            { name, fill: solid(palette.circle), line: { colour: palette.circleEdge, widthPx: 1.25 } }
          ) +
          writer.freeform([[item.x, top, text.x - 12, top, text.x - 4, text.y - 4]], false, {
            name,
            line: { colour: palette.inkSoft, widthPx: 0.75 }
          }) +
          writer.text(boxOf(text), name, textOf(text, linkTo))
        );
      })
      .join('');
  return writeSample(writer, item, picture.messages.legend.title, palette);
}

function writeSample(
  writer: ShapeWriter,
  { sample, x, y }: Extract<SheetItem, { kind: 'sample' }>,
  name: string,
  palette: SheetLayout['picture']['palette']
): string {
  const middle = y + 8;
  const solid = (colour: string) => ({ kind: 'solid', colour }) as const;
  if (sample.kind === 'paint')
    return writer.preset(
      'rect',
      { x, y: y + 1, widthPx: 24, heightPx: 14 },
      { name, fill: sample.paint, line: { colour: palette.outlineSoft, widthPx: 0.75 } }
    );
  if (sample.kind === 'line') {
    const { stroke, arrow } = sample;
    return writer.freeform([[x, middle, x + 24, middle]], false, {
      name,
      line: { ...stroke, tail: arrow ? 'filled' : null }
    });
  }
  const { sign, colour } = sample;
  const line = { colour, widthPx: 2 };
  const rule = (from: number, to: number, tail: 'open' | null = null): string =>
    writer.freeform([[x + from, middle, x + to, middle]], false, { name, line: { ...line, tail } });
  const form = (
    kind: string,
    r: number,
    { fill, widthPx }: { readonly fill: string; readonly widthPx: number },
    text: string | null = null
  ): string =>
    writer.preset(
      kind,
      { x: x + 12 - r, y: middle - r, widthPx: 2 * r, heightPx: 2 * r },
      {
        name,
        fill: solid(fill),
        line: { colour, widthPx },
        ...(text && {
          text: {
            runs: [{ text, sizePx: 9, bold: true, colour: palette.halo }],
            align: 'middle',
            anchor: 'ctr',
            wrap: false
          }
        })
      }
    );
  switch (sign) {
    case 'open':
      return rule(0, 22, 'open');
    case 'stop':
      return form('flowChartSummingJunction', 7, { fill: palette.halo, widthPx: 1.8 });
    case 'joint':
      return rule(0, 24) + form('ellipse', 3.4, { fill: palette.halo, widthPx: 2 });
    case 'question':
      return (
        rule(0, 13) +
        writer.text({ x: x + 14, y: middle - 8, widthPx: 10, heightPx: 16 }, '?', {
          runs: [{ text: '?', sizePx: 14, bold: true, colour }],
          align: 'middle',
          anchor: 'ctr',
          wrap: false
        })
      );
    case 'event':
      return form('diamond', 7, { fill: colour, widthPx: 0.5 });
    case 'bundle':
      return rule(0, 24) + form('ellipse', 6.5, { fill: colour, widthPx: 0.5 }, '3');
  }
}
