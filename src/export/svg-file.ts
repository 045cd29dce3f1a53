import { createSvgSink, formatSvg, type SvgSink } from '../draw/svg-sink';
import { MAP_FONT } from '../draw/sink';
import type { SvgNode } from '../draw/svg-node';
import { describeTerritory } from '../picture/summary';
import { describeRoute } from '../picture/describe-route';
import type { Picture } from '../picture/picture';
import { moreMessagesOf } from '../i18n/more-messages';
import { drawSheet } from './sheet/draw-sheet';
import type { SheetLayout, SheetText } from './sheet/sheet';
import type { SheetSink } from './sheet/sheet-sink';
import type { SheetFonts } from './sheet-fonts';
import { createFontStyle } from './svg-fonts';

/** The family of titles on a sheet. */
export const TITLE_FONT = "'Source Serif 4', 'Source Serif 4 Variable', Georgia, serif";

interface DrawingOptions extends SvgFileOptions {
  /** As createSvgSink has it: for files, which not only browsers read. */
  readonly separateHalos?: boolean;
}

export interface SvgFileOptions {
  /** What all ids begin with: in a page with several drawings each needs its own. */
  readonly ids?: string;
  /** How far thinned lines may stray, in pixels of the sheet: half of one unless told otherwise. */
  readonly detailPx?: number;
  /** The fonts whose letters the file holds, as far as its texts need them. Without them fonts are only named: for what draws with fonts of its own. */
  readonly fonts?: SheetFonts;
}

/**
 * A sheet as the text of an SVG file: shapes as shapes and text as text, in layers whose ids name what they hold, with every territory and route
 * named in it, and title and description for those who cannot see it.
 */
export function exportSvg(sheet: SheetLayout, options: SvgFileOptions = {}): string {
  return formatSvg(drawSheetSvg(sheet, { ...options, separateHalos: true }));
}

/** The same as an element, to be shown in a page. */
export function drawSheetSvg(
  sheet: SheetLayout,
  { ids = '', detailPx, fonts, separateHalos = false }: DrawingOptions = {}
): SvgNode {
  const sink = createSvgSheetSink(
    createSvgSink(sheet.map.view, { ids, separateHalos, ...(detailPx !== undefined && { detailPx }) }),
    { ids, separateHalos }
  );
  drawSheet(sink, sheet);
  const drawn = sink.nodes();
  const letters = fonts ? createFontStyle(drawn, fonts) : null;
  const { widthPx, heightPx, scale, title, summary, picture } = sheet;
  const [width, height] = [Math.round(scale * widthPx), Math.round(scale * heightPx)];
  const named = [`${ids}title`, `${ids}summary`] as const;
  return {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${round(widthPx)} ${round(heightPx)}`,
      'font-family': MAP_FONT,
      role: 'img',
      'aria-labelledby': named.join(' '),
      lang: picture.locale.tag
    },
    children: [
      { name: 'title', attributes: { id: named[0] }, text: title },
      { name: 'desc', attributes: { id: named[1] }, text: summary },
      ...(letters ? [letters] : []),
      ...nameNodes(drawn, picture, ids).map(shareAttributes)
    ]
  };
}

function createSvgSheetSink(
  sink: SvgSink,
  { ids, separateHalos }: { readonly ids: string; readonly separateHalos: boolean }
): SheetSink & { nodes(): readonly SvgNode[] } {
  let drawn = 0;
  return {
    ...sink,
    window({ x, y, widthPx, heightPx }, within, draw, own) {
      // Several maps are told from each other.
      const part = own ? `${++drawn}-` : '';
      const inner = own ? createSvgSink(own, { ids: `${ids}${part}`, separateHalos }) : sink;
      const shift = `translate(${round(x)} ${round(y)})`;
      const clip = (name: string, shape: SvgNode): string => {
        const id = `${ids}${part}${name}`;
        sink.put({ name: 'clipPath', attributes: { id }, children: [shape] });
        return `url(#${id})`;
      };
      const box = clip('map-box', {
        name: 'rect',
        attributes: { width: round(widthPx), height: round(heightPx) }
      });
      sink.gather('map-box', { transform: shift, 'clip-path': box }, () => {
        if (!within) draw(inner);
        else {
          const d = inner.pathData(within);
          const globe = clip('globe', { name: 'path', attributes: { d, 'clip-rule': 'evenodd' } });
          sink.gather('globe', { 'clip-path': globe }, () => draw(inner));
        }
        if (inner !== sink) for (const node of inner.nodes()) sink.put(node);
      });
    },
    fillBox({ x, y, widthPx, heightPx }, paint, edge) {
      sink.put({
        name: 'rect',
        attributes: {
          x: round(x),
          y: round(y),
          width: round(widthPx),
          height: round(heightPx),
          ...(paint ? sink.fillOf(paint) : { fill: 'none' }),
          ...(edge && { stroke: edge, 'stroke-width': 0.75 })
        }
      });
    },
    paragraph(text) {
      for (const node of linesOf(text)) sink.put(node);
    }
  };
}

function linesOf({ lines, x, y, lineHeightPx, style, href }: SheetText): SvgNode[] {
  const nodes = lines.map((text, i) => ({
    name: 'text',
    attributes: {
      x: round(x),
      y: round(y + i * lineHeightPx),
      'font-size': style.sizePx,
      'font-weight': style.weight,
      ...(style.serif && { 'font-family': TITLE_FONT }),
      ...(style.align !== 'start' && { 'text-anchor': style.align }),
      fill: style.colour
    },
    text
  }));
  if (!href) return nodes;
  // Within a page, as in the preview, it must not take the page's place.
  const attributes = { href, target: '_blank', rel: 'noopener noreferrer' };
  return [{ name: 'a', attributes, children: nodes }];
}

/** Layers whose marks are territories, and what their ids begin with. */
const TERRITORY_LAYERS: Readonly<Record<string, string>> = {
  land: 'land',
  areas: 'area',
  'area-outlines': 'outline',
  dots: 'dot',
  circles: 'circle'
};

/** Gives layers and marks the ids of what they show; of territories and routes also what a pointer on them tells. */
function nameNodes(nodes: readonly SvgNode[], picture: Picture, ids: string, layer = ''): SvgNode[] {
  const words = moreMessagesOf(picture.language).exporting;
  const routes = new Map(picture.routes.map(({ route }) => [route.id, route]));
  return nodes.map((node): SvgNode => {
    const { class: name, ...attributes } = node.attributes;
    if (typeof name === 'string') {
      const id = `${ids}${layer ? `${layer}-` : ''}${name}`;
      const children = nameNodes(node.children ?? [], picture, ids, name);
      return { ...node, attributes: { id, ...attributes }, children };
    }
    const key = node.key ?? '';
    const kind = TERRITORY_LAYERS[layer];
    if (kind && key && node.name !== 'title') {
      const id = `${ids}${kind}-${key}`;
      if (kind === 'outline') return { ...node, attributes: { id, ...attributes } };
      const title = words.territory(picture.format.territory(key), describeTerritory(picture, key));
      return withTitle(node, id, title);
    }
    const route = layer === 'routes' ? routes.get(key) : undefined;
    if (route) return withTitle(node, `${ids}route-${key}`, describeRoute(route, picture).title);
    if (layer === 'events' && key)
      return { ...node, attributes: { id: `${ids}event-${key}`, ...attributes } };
    if (!node.children || node.name === 'defs') return node;
    return { ...node, children: nameNodes(node.children, picture, ids, layer === 'map' ? '' : layer) };
  });
}

/** What an element takes over from the one around it. */
const INHERITED = [
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'stroke-linecap',
  'font-size',
  'font-weight',
  'text-anchor'
];

/** Attributes that are the same in all parts of a group stand in the group alone: a tenth of a file of the world. */
function shareAttributes(node: SvgNode): SvgNode {
  if (node.name !== 'g' || !node.children) return node;
  const children = node.children.map(shareAttributes);
  const drawn = children.filter(({ name }) => name !== 'title');
  const [first] = drawn;
  const shared = INHERITED.filter(
    (name) =>
      first?.attributes[name] !== undefined &&
      drawn.every(({ attributes }) => attributes[name] === first.attributes[name])
  );
  if (drawn.length < 2 || !first) return { ...node, children };
  const pick = (own: SvgNode['attributes'], wanted: boolean): SvgNode['attributes'] =>
    Object.fromEntries(Object.entries(own).filter(([name]) => shared.includes(name) === wanted));
  return {
    ...node,
    attributes: { ...node.attributes, ...pick(first.attributes, true) },
    children: children.map((child) =>
      child.name === 'title' ? child : { ...child, attributes: pick(child.attributes, false) }
    )
  };
}

function withTitle(node: SvgNode, id: string, text: string): SvgNode {
  return {
    ...node,
    attributes: { id, ...node.attributes },
    children: [{ name: 'title', attributes: {}, text }, ...(node.children ?? [])]
  };
}

function round(n: number): number {
  return Math.round(100 * n) / 100;
}
