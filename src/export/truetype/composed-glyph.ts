const HAS_WORDS = 1;
const HAS_OFFSETS = 2;
const HAS_SCALE = 8;
const HAS_MORE = 0x20;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;
export const HAS_INSTRUCTIONS = 0x100;

/** A part of a composed glyph: another glyph, moved and turned by [a, b, c, d, e, f], as SVG has it. */
export interface GlyphPart {
  /** Where the part's flags stand; its glyph's number follows them. */
  readonly at: number;
  readonly glyph: number;
  readonly matrix: readonly [number, number, number, number, number, number];
}

/** The parts of an outline that is made of others; none for one with lines of its own. Throws where a part is placed by points, which no font of sheets does. */
export function readParts(outline: DataView): GlyphPart[] {
  const parts: GlyphPart[] = [];
  if (!outline.byteLength || outline.getInt16(0) >= 0) return parts;
  const scaleAt = (at: number): number => outline.getInt16(at) / 0x4000;
  for (let at = 10, flags = HAS_MORE; flags & HAS_MORE;) {
    const start = at;
    flags = outline.getUint16(at);
    if (!(flags & HAS_OFFSETS)) throw new Error('A part of a letter is placed by points.');
    const [e, f] =
      flags & HAS_WORDS
        ? [outline.getInt16(at + 4), outline.getInt16(at + 6)]
        : [outline.getInt8(at + 4), outline.getInt8(at + 5)];
    at += flags & HAS_WORDS ? 8 : 6;
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & HAS_SCALE) {
      a = d = scaleAt(at);
      at += 2;
    } else if (flags & HAS_TWO_SCALES) {
      [a, d] = [scaleAt(at), scaleAt(at + 2)];
      at += 4;
    } else if (flags & HAS_MATRIX) {
      [a, b, c, d] = [scaleAt(at), scaleAt(at + 2), scaleAt(at + 4), scaleAt(at + 6)];
      at += 8;
    }
    parts.push({ at: start, glyph: outline.getUint16(start + 2), matrix: [a, b, c, d, e, f] });
  }
  return parts;
}
