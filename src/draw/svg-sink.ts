import type { Outline } from '../geo/outline';
import type { Bounds } from '../geo/shape';
import type { Paint } from '../scale/palette';
import { createPathWriter, formatPaths, roundTenth } from './path-data';
import { HATCH, MAP_FONT, type PixelPath, type Sink, type Stroke } from './sink';
import { formatSvgNode, type SvgNode } from './svg-node';
import type { View } from './view';

type Hatch = Extract<Paint, { kind: 'hatch' }>;
type Attributes = Record<string, string | number>;

/** Beyond the edge by so much a drawing is cut: no line along a cut is seen. */
const MARGIN_PX = 20;

export interface SvgOptions {
  /** What the ids in the drawing begin with: in a page with several drawings each needs its own. */
  readonly ids?: string;
  /** Hatches as lines that are clipped to their shape. A pattern is smaller, but PDF writers turn it into a bitmap. */
  readonly hatchLines?: boolean;
  /**
   * What lifts letters off the map as a text of its own below them, not as their stroke: LibreOffice and others that do not know `paint-order` would
   * lay it over them.
   */
  readonly separateHalos?: boolean;
  /** Writes outlines in the place of a writer of the sink's own. */
  readonly write?: (outline: Outline) => string;
  /** How far thinned lines may stray, in CSS pixels: half of one unless told otherwise. */
  readonly detailPx?: number;
}

/** The part of a surface, in CSS pixels, to which a drawing on it is cut. */
export function boxOfView({ widthPx, heightPx }: View, marginPx = MARGIN_PX): Bounds {
  return [-marginPx, -marginPx, widthPx + marginPx, heightPx + marginPx];
}

/** A sink of SVG elements, into which others can be put, too. */
export interface SvgSink extends Sink {
  put(node: SvgNode): void;
  /** What `draw` draws is in one element of these attributes; none where it draws nothing. */
  gather(key: string, attributes: SvgNode['attributes'], draw: () => void, name?: string): void;
  fillOf(paint: Paint): SvgNode['attributes'];
  pathData(outline: Outline): string;
  nodes(): readonly SvgNode[];
}

/** Draws into plain data for SVG elements, with what they refer to before them: real shapes, and text as text. */
export function createSvgSink(
  view: View,
  { ids = '', hatchLines = false, separateHalos = false, detailPx, write }: SvgOptions = {}
): SvgSink {
  const root: SvgNode[] = [];
  const definitions: SvgNode[] = [];
  const patterns = new Map<string, string>();
  const pathData = write ?? createPathWriter(view, boxOfView(view), detailPx);
  let into = root;

  function add(name: string, attributes: Attributes, key?: string, text?: string): void {
    into.push({ name, attributes, ...(key !== undefined && { key }), ...(text !== undefined && { text }) });
  }

  function fillOf(paint: Paint): Attributes {
    return paint.kind === 'solid' ? fillWith(paint.colour) : { fill: `url(#${patternOf(paint)})` };
  }

  function patternOf({ line, ground }: Hatch): string {
    const key = `${line} ${ground}`;
    let id = patterns.get(key);
    if (!id) {
      // Named for its colours: a drawing that changes keeps its patterns.
      id = `${ids}hatch-${line.slice(1)}-${ground.slice(1)}`;
      patterns.set(key, id);
      definitions.push(createPattern(id, line, ground));
    }
    return id;
  }

  /** Fills an element with its hatch's ground and lines within the bounds. */
  function fillWithLines(
    name: string,
    attributes: Attributes,
    { line, ground }: Hatch,
    [x0, y0, x1, y1]: Bounds
  ): void {
    add(name, { ...attributes, fill: ground });
    const left = Math.max(0, x0);
    const top = Math.max(0, y0);
    const right = Math.min(view.widthPx, x1);
    const bottom = Math.min(view.heightPx, y1);
    if (left >= right || top >= bottom) return;
    // Lines rise to the right: along each, x + y is a multiple of the tile.
    let lines = '';
    for (
      let sum = HATCH.tilePx * Math.ceil((left + top) / HATCH.tilePx);
      sum < right + bottom;
      sum += HATCH.tilePx
    )
      lines += `M${roundTenth(sum - bottom)},${roundTenth(bottom)}L${roundTenth(sum - top)},${roundTenth(top)}`;
    const id = `${ids}clip-${definitions.length + 1}`;
    const shape = { name, attributes: { ...attributes, 'clip-rule': 'evenodd' } };
    definitions.push({ name: 'clipPath', attributes: { id }, children: [shape] });
    add('path', {
      d: lines,
      'clip-path': `url(#${id})`,
      fill: 'none',
      stroke: line,
      'stroke-width': HATCH.linePx
    });
  }

  function gather(key: string, attributes: SvgNode['attributes'], draw: () => void, name = 'g'): void {
    const outer = into;
    const children: SvgNode[] = [];
    into = children;
    draw();
    into = outer;
    if (children.length) into.push({ name, key, attributes, children });
  }

  return {
    put: (node) => void into.push(node),
    gather,
    fillOf,
    pathData,
    layer: (name, draw) => gather(name, { class: name }, draw),
    group: (key, draw) => gather(key, {}, draw),
    fillOutline(outline, paint, key) {
      const d = pathData(outline);
      if (!d) return;
      if (paint.kind === 'hatch' && hatchLines) {
        const [x0, y0, x1, y1] = outline.bounds;
        fillWithLines('path', { d, 'fill-rule': 'evenodd' }, paint, [
          view.k * x0 + view.tx,
          view.k * y0 + view.ty,
          view.k * x1 + view.tx,
          view.k * y1 + view.ty
        ]);
      } else add('path', { d, ...fillOf(paint), 'fill-rule': 'evenodd' }, key);
    },
    strokeOutline(outline, stroke, key) {
      const d = pathData(outline);
      if (d) add('path', { d, fill: 'none', ...strokeWith(stroke) }, key);
    },
    fillPaths(paths, colour) {
      if (paths.length) add('path', { d: formatPaths(paths), ...fillWith(colour) });
    },
    strokePaths(paths: readonly PixelPath[], stroke: Stroke) {
      if (paths.length) add('path', { d: formatPaths(paths), fill: 'none', ...strokeWith(stroke) });
    },
    fillCircle(x, y, radiusPx, paint) {
      const circle = { cx: roundTenth(x), cy: roundTenth(y), r: radiusPx };
      if (paint.kind === 'hatch' && hatchLines)
        fillWithLines('circle', circle, paint, [x - radiusPx, y - radiusPx, x + radiusPx, y + radiusPx]);
      else add('circle', { ...circle, ...fillOf(paint) });
    },
    strokeCircle(x, y, radiusPx, stroke) {
      const circle = { cx: roundTenth(x), cy: roundTenth(y), r: radiusPx };
      add('circle', { ...circle, fill: 'none', ...strokeWith(stroke) });
    },
    text(text, [x, y], style, key) {
      const place: Attributes = {
        x: roundTenth(x),
        y: roundTenth(y),
        'font-size': style.sizePx,
        'font-weight': style.weight,
        'text-anchor': style.align
      };
      const spaced: Attributes = style.trackingPx ? { 'letter-spacing': style.trackingPx } : {};
      const halo = style.halo && {
        stroke: style.halo,
        'stroke-width': 3.5,
        'stroke-linejoin': 'round'
      };
      const fill = fillWith(style.colour);
      if (halo && separateHalos) {
        add('text', { ...place, fill: 'none', ...halo, ...spaced, 'aria-hidden': 'true' }, undefined, text);
        add('text', { ...place, ...fill, ...spaced }, key, text);
      } else
        add(
          'text',
          { ...place, ...fill, ...(halo && { ...halo, 'paint-order': 'stroke' }), ...spaced },
          key,
          text
        );
    },
    nodes: () =>
      definitions.length ? [{ name: 'defs', attributes: {}, children: definitions }, ...root] : root
  };
}

/** A drawing as a whole SVG. `ground` is the colour of what nothing is drawn on; null for none. */
export function createSvg(
  nodes: readonly SvgNode[],
  { widthPx, heightPx }: Pick<View, 'widthPx' | 'heightPx'>,
  title: string
): SvgNode {
  return {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      // Within a page that is read from right to left, too, a text begins at its left.
      direction: 'ltr',
      'font-family': MAP_FONT
    },
    children: [{ name: 'title', attributes: {}, text: title }, ...nodes]
  };
}

/** The text of an SVG file. */
export function formatSvg(svg: SvgNode): string {
  return `${formatSvgNode(svg)}\n`;
}

function createPattern(id: string, line: string, ground: string): SvgNode {
  const { tilePx, linePx } = HATCH;
  return {
    name: 'pattern',
    key: id,
    attributes: { id, width: tilePx, height: tilePx, patternUnits: 'userSpaceOnUse' },
    children: [
      { name: 'rect', attributes: { width: tilePx, height: tilePx, fill: ground } },
      {
        name: 'path',
        attributes: {
          d: `M-1,1L1,-1M0,${tilePx}L${tilePx},0M${tilePx - 1},${tilePx + 1}L${tilePx + 1},${tilePx - 1}`,
          stroke: line,
          'stroke-width': linePx
        }
      }
    ]
  };
}

/** `#rrggbbaa` is not known to all that read SVG files. */
function fillWith(colour: string): Attributes {
  return colour.length > 7
    ? { fill: colour.slice(0, 7), 'fill-opacity': Number((parseInt(colour.slice(7), 16) / 255).toFixed(2)) }
    : { fill: colour };
}

function strokeWith({ colour, widthPx, dash, opacity }: Stroke): Attributes {
  const attributes: Attributes = {
    stroke: colour.slice(0, 7),
    'stroke-width': widthPx,
    'stroke-linejoin': 'round'
  };
  if (dash) attributes['stroke-dasharray'] = dash.join(' ');
  else attributes['stroke-linecap'] = 'round';
  const seen = (opacity ?? 1) * (colour.length > 7 ? parseInt(colour.slice(7), 16) / 255 : 1);
  if (seen !== 1) attributes['stroke-opacity'] = Number(seen.toFixed(2));
  return attributes;
}
