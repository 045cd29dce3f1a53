import type { Bounds, Shape } from '../geo/shape';
import type { Paint } from '../scale/palette';
import { HATCH, MAP_FONT, type PixelPath, type Sink, type Stroke, type TextStyle } from './sink';
import type { View } from './view';

type Hatch = Extract<Paint, { kind: 'hatch' }>;

/** Rings and lines that lie this far out of view are left out of the file. */
const MARGIN_PX = 20;

export interface SvgOptions {
  /** What the ids in the file begin with: in a page with several drawings each needs its own. */
  readonly ids?: string;
  /** Hatches as lines that are clipped to their shape. A pattern is smaller, but PDF writers turn it into a bitmap. */
  readonly hatchLines?: boolean;
}

/**
 * Draws into the text of an SVG file: the same marks as on the screen, as real shapes. `svg()` gives the whole file. Coordinates are
 * rounded to a tenth of a pixel; points of a shape that lie nearer than `detailPx` to the one before are left out, and so is what is
 * out of view. Text is measured by an estimate, since an SVG is also made where there is no font to ask.
 */
export function createSvgSink(
  view: View,
  detailPx = 0.1,
  { ids = '', hatchLines = false }: SvgOptions = {}
): Sink & { svg(title: string): string } {
  const parts: string[] = [];
  const patterns = new Map<string, string>();
  const clips: string[] = [];

  function colourOf(paint: Paint): string {
    if (paint.kind === 'solid') return paint.colour;
    const key = `${paint.line} ${paint.ground}`;
    let id = patterns.get(key);
    if (!id) {
      id = `${ids}hatch-${patterns.size + 1}`;
      patterns.set(key, id);
    }
    return `url(#${id})`;
  }

  /** In tenths of a pixel, each point relative to the one before: exact, since the tenths are whole numbers, and half as long. */
  function shapeData({ coordinates, ends, closed }: Shape): string {
    const right = 10 * (view.widthPx + MARGIN_PX);
    const bottom = 10 * (view.heightPx + MARGIN_PX);
    let data = '';
    let start = 0;
    for (const end of ends) {
      let line = '';
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      let [lastX, lastY] = [0, 0];
      for (let i = start; i < end; i++) {
        const x = Math.round(10 * (view.k * (coordinates[2 * i] as number) + view.tx));
        const y = Math.round(10 * (view.k * (coordinates[2 * i + 1] as number) + view.ty));
        if (i === start) line = `M${tenths(x)},${tenths(y)}l`;
        else if (x === lastX && y === lastY) continue;
        else if (i < end - 1 && Math.abs(x - lastX) + Math.abs(y - lastY) < 10 * detailPx) continue;
        else line += pair(x - lastX, y - lastY, line.endsWith('l'));
        lastX = x;
        lastY = y;
        x0 = Math.min(x0, x);
        y0 = Math.min(y0, y);
        x1 = Math.max(x1, x);
        y1 = Math.max(y1, y);
      }
      start = end;
      const isSeen = x1 >= -10 * MARGIN_PX && y1 >= -10 * MARGIN_PX && x0 <= right && y0 <= bottom;
      if (isSeen && !line.endsWith('l')) data += closed ? `${line}z` : line;
    }
    return data;
  }

  function addClip(element: string): string {
    const id = `${ids}clip-${clips.length + 1}`;
    clips.push(`<clipPath id="${id}">${element}</clipPath>`);
    return id;
  }

  /** Fills an element, given without its end, with its hatch's ground and lines within the bounds. */
  function fillWithLines(element: string, { line, ground }: Hatch, [x0, y0, x1, y1]: Bounds): void {
    parts.push(`${element} fill="${ground}"/>`);
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
      lines += `M${round(sum - bottom)},${round(bottom)}L${round(sum - top)},${round(top)}`;
    const id = addClip(`${element}/>`);
    parts.push(
      `<path d="${lines}" clip-path="url(#${id})" fill="none" stroke="${line}" stroke-width="${HATCH.linePx}"/>`
    );
  }

  function pathData({ points, closed }: PixelPath): string {
    const data: string[] = [];
    for (let i = 0; i < points.length; i += 2)
      data.push(`${i === 0 ? 'M' : 'L'}${round(points[i] as number)},${round(points[i + 1] as number)}`);
    return data.join('') + (closed ? 'Z' : '');
  }

  const sink: Sink & { svg(title: string): string } = {
    clip(shape, draw) {
      parts.push(`<g clip-path="url(#${addClip(`<path d="${shapeData(shape)}"/>`)})">`);
      draw(sink);
      parts.push('</g>');
    },
    fillShape(shape, paint) {
      const data = shapeData(shape);
      if (!data) return;
      if (paint.kind === 'hatch' && hatchLines) {
        const [x0, y0, x1, y1] = shape.bounds;
        fillWithLines(`<path d="${data}" fill-rule="evenodd" clip-rule="evenodd"`, paint, [
          view.k * x0 + view.tx,
          view.k * y0 + view.ty,
          view.k * x1 + view.tx,
          view.k * y1 + view.ty
        ]);
      } else parts.push(`<path d="${data}" fill="${colourOf(paint)}" fill-rule="evenodd"/>`);
    },
    strokeShape(shape, stroke) {
      const data = shapeData(shape);
      if (data) parts.push(`<path d="${data}" fill="none"${strokeAttributes(stroke)}/>`);
    },
    fillPaths(all, colour) {
      parts.push(`<path d="${all.map(pathData).join('')}" fill="${colour}"/>`);
    },
    strokePaths(all, stroke) {
      parts.push(`<path d="${all.map(pathData).join('')}" fill="none"${strokeAttributes(stroke)}/>`);
    },
    fillCircle(x, y, radiusPx, paint) {
      const circle = `<circle cx="${round(x)}" cy="${round(y)}" r="${radiusPx}"`;
      if (paint.kind === 'hatch' && hatchLines)
        fillWithLines(circle, paint, [x - radiusPx, y - radiusPx, x + radiusPx, y + radiusPx]);
      else parts.push(`${circle} fill="${colourOf(paint)}"/>`);
    },
    strokeCircle(x, y, radiusPx, stroke) {
      parts.push(
        `<circle cx="${round(x)}" cy="${round(y)}" r="${radiusPx}" fill="none"${strokeAttributes(stroke)}/>`
      );
    },
    text(text, x, y, style) {
      const halo = style.halo
        ? ` stroke="${style.halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"`
        : '';
      const tracking = style.trackingPx ? ` letter-spacing="${style.trackingPx}"` : '';
      parts.push(
        `<text x="${round(x)}" y="${round(y)}" font-size="${style.sizePx}" font-weight="${style.weight}"` +
          ` text-anchor="${style.align}" fill="${style.colour}"${halo}${tracking}>${escapeXml(text)}</text>`
      );
    },
    measureText: estimateTextWidth,
    svg(title) {
      const { widthPx, heightPx } = view;
      const { tilePx, linePx } = HATCH;
      const hatches = [...patterns].map(([key, id]) => {
        const [line, ground] = key.split(' ');
        return (
          `<pattern id="${id}" width="${tilePx}" height="${tilePx}" patternUnits="userSpaceOnUse">` +
          `<rect width="${tilePx}" height="${tilePx}" fill="${ground}"/>` +
          `<path d="M-1,1L1,-1M0,${tilePx}L${tilePx},0M${tilePx - 1},${tilePx + 1}L${tilePx + 1},${tilePx - 1}"` +
          ` stroke="${line}" stroke-width="${linePx}"/></pattern>`
        );
      });
      const definitions = [...clips, ...hatches];
      return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" font-family="${escapeXml(MAP_FONT)}">`,
        `<title>${escapeXml(title)}</title>`,
        ...(definitions.length ? [`<defs>${definitions.join('')}</defs>`] : []),
        ...parts,
        '</svg>',
        ''
      ].join('\n');
    }
  };
  return sink;
}

/** A number of tenths as SVG has it, without what it can do without. */
function tenths(n: number): string {
  return String(n / 10).replace(/^(-?)0\./, '$1.');
}

function pair(dx: number, dy: number, isFirst: boolean): string {
  return `${isFirst || dx < 0 ? '' : ' '}${tenths(dx)}${dy < 0 ? '' : ','}${tenths(dy)}`;
}

function round(n: number): number {
  return Math.round(10 * n) / 10;
}

function strokeAttributes(stroke: Stroke): string {
  const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : ' stroke-linecap="round"';
  const opacity = stroke.opacity === undefined ? '' : ` stroke-opacity="${stroke.opacity}"`;
  return ` stroke="${stroke.colour}" stroke-width="${stroke.widthPx}" stroke-linejoin="round"${dash}${opacity}`;
}

/** Text as XML character data and attribute values; characters that XML 1.0 forbids are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** About the width of Latin text in a humanist sans: 0.56 em a letter, capitals and bold a little more. */
function estimateTextWidth(text: string, style: TextStyle): number {
  let em = 0;
  for (const letter of text) em += /[A-Z0-9]/.test(letter) ? 0.64 : /[ilj.,:' ]/.test(letter) ? 0.3 : 0.56;
  const bold = style.weight >= 600 ? 1.05 : 1;
  return em * bold * style.sizePx + text.length * (style.trackingPx ?? 0);
}
