import { readParts, type GlyphPart } from './composed-glyph';
import type { TrueTypeFont } from './read-font';

const ON_CURVE = 1;
const SHORT_X = 2;
const SHORT_Y = 4;
const REPEATED = 8;
const SAME_X = 0x10;
const SAME_Y = 0x20;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** The outline of a glyph as an SVG path in the font's units, y upwards; empty where it has none. */
export function pathOfGlyph(font: TrueTypeFont, glyph: number): string {
  return contoursOf(font, glyph).map(formatContour).join('');
}

function contoursOf(font: TrueTypeFont, glyph: number): Point[][] {
  const outline = font.outlineOf(glyph);
  if (!outline.byteLength) return [];
  if (outline.getInt16(0) >= 0) return readContours(outline);
  return readParts(outline).flatMap((part) =>
    contoursOf(font, part.glyph).map((contour) => move(contour, part))
  );
}

function move(contour: readonly Point[], { matrix: [a, b, c, d, e, f] }: GlyphPart): Point[] {
  return contour.map(({ x, y, onCurve }) => ({ x: a * x + c * y + e, y: b * x + d * y + f, onCurve }));
}

function readContours(outline: DataView): Point[][] {
  const ends = Array.from({ length: outline.getInt16(0) }, (_, i) => outline.getUint16(10 + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * ends.length;
  at += 2 + outline.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = outline.getUint8(at++);
    const times = flag & REPEATED ? 1 + outline.getUint8(at++) : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  /** Steps of a byte have their sign in the flag; others are words, or none. */
  const readAxis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * outline.getUint8(at++);
      else if (!(flag & same)) {
        value += outline.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(SHORT_X, SAME_X);
  const ys = readAxis(SHORT_Y, SAME_Y);
  const points = flags.map((flag, i) => ({
    x: xs[i] as number,
    y: ys[i] as number,
    onCurve: (flag & ON_CURVE) !== 0
  }));
  return ends.map((end, i) => points.slice(i ? (ends[i - 1] as number) + 1 : 0, end + 1));
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true });

/** Between two points off the curve lies one on it, which the font does not write. */
function formatContour(contour: readonly Point[]): string {
  const [first] = contour;
  const last = contour.at(-1);
  if (!first || !last) return '';
  const [start, ...rest] = first.onCurve
    ? contour
    : last.onCurve
      ? [last, ...contour.slice(0, -1)]
      : [middle(last, first), ...contour];
  const { x, y } = start as Point;
  let path = `M${x} ${y}`;
  let bend: Point | null = null;
  for (const point of [...rest, start as Point]) {
    const on = point.onCurve ? point : bend && middle(bend, point);
    if (on) path += bend ? `Q${bend.x} ${bend.y} ${on.x} ${on.y}` : `L${on.x} ${on.y}`;
    bend = point.onCurve ? null : point;
  }
  return `${path}Z`;
}
