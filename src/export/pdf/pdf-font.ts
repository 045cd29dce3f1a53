import type { Kerning } from '../../draw/text-width';
import { pathOfGlyph } from '../truetype/glyph-path';
import type { TrueTypeFont } from '../truetype/read-font';
import { Places, subsetGlyphs } from '../truetype/subset-font';

/** A character of a text as its font draws it. */
export interface PdfGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** How far the next one stands from a glyph, in the font's units, and how far the glyph itself is moved. */
interface GlyphPosition {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** What PDFKit asks of a font that it did not open itself; it reads fonts with fontkit, which knows the scripts of the world and is 115 KB after gzip. */
export interface PdfFont extends Omit<
  TrueTypeFont,
  'bytes' | 'table' | 'glyphs' | 'advanceOf' | 'outlineOf'
> {
  readonly italicAngle: number;
  readonly 'OS/2': { readonly sFamilyClass: number };
  readonly post: { readonly isFixedPitch: boolean };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  layout(text: string): {
    readonly glyphs: readonly PdfGlyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  };
  getGlyph(id: number): PdfGlyph;
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array };
  /** The outline of a glyph as an SVG path, y upwards. */
  pathOf(glyph: PdfGlyph): string;
}

/** Signs that tell how to read a text, and are not seen where a font has none for them. */
const UNSEEN = /^\p{Cf}$/u;

/**
 * A font of sheets for PDF documents: letter after letter, as wide as the atlas measures them; what it lacks is told letter by letter, and left blank.
 */
export function createPdfFont(
  font: TrueTypeFont,
  kerning: Kerning,
  lacks: (letter: string) => void = () => undefined
): PdfFont {
  const glyphOf = (id: number, codePoints: readonly number[]): PdfGlyph => ({
    id,
    advanceWidth: font.advanceOf(id),
    codePoints
  });
  return {
    ...font,
    italicAngle: 0,
    'OS/2': { sFamilyClass: font.table('OS/2').getInt16(30) },
    post: { isFixedPitch: false },
    head: { macStyle: { italic: false } },
    layout(text) {
      const letters = [...text].filter((letter) => font.glyphs.has(codeOf(letter)) || !UNSEEN.test(letter));
      for (const letter of letters) if (!font.glyphs.has(codeOf(letter))) lacks(letter);
      const glyphs = letters.map((letter) => glyphOf(font.glyphs.get(codeOf(letter)) ?? 0, [codeOf(letter)]));
      const positions = glyphs.map(({ advanceWidth }, i) => {
        const next = letters[i + 1];
        const xAdvance =
          advanceWidth + (next === undefined ? 0 : (kerning.get(letters[i] as string)?.get(next) ?? 0));
        return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
      });
      return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
    },
    getGlyph: (id) => glyphOf(id, []),
    createSubset() {
      const places = new Places();
      return { includeGlyph: (id) => places.of(id), encode: () => subsetGlyphs(font, places) };
    },
    pathOf: ({ id }) => pathOfGlyph(font, id)
  };
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) as number;
}
