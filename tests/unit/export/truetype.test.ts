import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { measureText } from '../../../src/draw/text-width';
import { createPdfFont } from '../../../src/export/pdf/pdf-font';
import { KERNING } from '../../../src/export/sheet/text';
import { pathOfGlyph } from '../../../src/export/truetype/glyph-path';
import { readFont } from '../../../src/export/truetype/read-font';
import { subsetFont } from '../../../src/export/truetype/subset-font';
import { SHEET_FONTS, SHEET_FONTS_FOLDER } from '../../../src/prepare/tables/sheet-font-files';

const NO_PAIRS = new Map();

const NEAR = new Map([
  ['T', new Map([['o', -80]])],
  [
    'A',
    new Map([
      ['T', -55.4],
      ['Z', -10]
    ])
  ]
]);

const fonts = Object.keys(SHEET_FONTS).map(
  (name) => [name, readFileSync(join(SHEET_FONTS_FOLDER, name))] as const
);

test.each(fonts)('a part of %s draws its letters as the whole does', (_, bytes) => {
  const letters = 'AVÄçŻźł ≥→0127“”—';
  const whole = create(bytes) as Font;
  const part = create(Buffer.from(subsetFont(readFont(bytes), `${letters}\u0416😀`, NO_PAIRS))) as Font;
  // A table of format 4 ends with the last number, which is no character.
  const held = part.characterSet.filter((code) => code < 0xffff).map((code) => String.fromCodePoint(code));
  expect(held.sort()).toEqual([...letters].sort());
  for (const letter of letters) {
    const code = letter.codePointAt(0) as number;
    const [a, b] = [whole.glyphForCodePoint(code), part.glyphForCodePoint(code)];
    expect(b.advanceWidth, letter).toBe(a.advanceWidth);
    expect(b.path.toSVG(), letter).toBe(a.path.toSVG());
  }
  expect(part.getName('license', 'en')).toBe(whole.getName('license', 'en'));
  expect(part.unitsPerEm).toBe(1000);
});

test('pairs stand as near as they are told to, and only they', () => {
  const [, bytes] = fonts[0] as (typeof fonts)[number];
  const part = create(Buffer.from(subsetFont(readFont(bytes), 'ATo', NEAR))) as Font;
  const widthOf = (text: string): number => part.layout(text).advanceWidth;
  expect(widthOf('To') - widthOf('T') - widthOf('o')).toBe(-80);
  expect(widthOf('AT') - widthOf('A') - widthOf('T')).toBe(-55);
  expect(widthOf('oT') - widthOf('o') - widthOf('T')).toBe(0);
});

test('the sums that a font tells of itself are right, so that readers that check them take it', () => {
  const [, bytes] = fonts[3] as (typeof fonts)[number];
  const part = subsetFont(readFont(bytes), 'abc', NO_PAIRS);
  const view = new DataView(part.buffer);
  let sum = 0;
  for (let at = 0; at < part.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

test('what is no TrueType font is refused', () => {
  expect(() => readFont(new Uint8Array(40))).toThrow('no TrueType font');
});

test.each(fonts)(
  '%s is read as fontkit reads it: what it says of itself, and the outline of every letter',
  (_, bytes) => {
    const known = create(bytes) as Font;
    const font = readFont(bytes);
    const { minX, minY, maxX, maxY } = known.bbox;
    expect(font).toMatchObject({
      postscriptName: known.postscriptName,
      unitsPerEm: known.unitsPerEm,
      ascent: known.ascent,
      descent: known.descent,
      lineGap: known.lineGap,
      capHeight: known.capHeight,
      xHeight: known.xHeight,
      bbox: { minX, minY, maxX, maxY }
    });
    const codes = known.characterSet.filter((code) => code < 0xffff);
    expect([...font.glyphs.keys()].filter((code) => code < 0xffff).sort()).toEqual(codes.sort());
    expect(codes.length).toBeGreaterThan(300);
    for (const code of codes) {
      const glyph = known.glyphForCodePoint(code);
      expect(font.glyphs.get(code)).toBe(glyph.id);
      // Of a last glyph without an outline fontkit reads past the end.
      if (!font.outlineOf(glyph.id).byteLength) continue;
      expect(font.advanceOf(glyph.id)).toBe(glyph.advanceWidth);
      expect(areaOf(pathOfGlyph(font, glyph.id)), String.fromCodePoint(code)).toEqual(
        areaOf(glyph.path.toSVG())
      );
    }
  }
);

/** What a path encloses and reaches, whichever of its points it begins with. */
function areaOf(path: string): readonly number[] {
  let area = 0;
  const points: [number, number][] = [];
  for (const contour of path.split('M').slice(1)) {
    const ring = [...contour.matchAll(/(-?[\d.]+)[ ,]+(-?[\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as [number, number]
    );
    ring.forEach(([x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] as [number, number];
      area += x * nextY - nextX * y;
    });
    points.push(...ring);
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [area, ...[xs, ys].flatMap((all) => [Math.min(...all), Math.max(...all)])].map((n) => Math.round(n));
}

test('a text in a PDF is as wide as on the map; signs that are not seen take no room, and what a font lacks is its box', () => {
  const [, bytes] = fonts[0] as (typeof fonts)[number];
  const font = createPdfFont(readFont(bytes), KERNING.map);
  for (const text of ['Kingdom of Saudi Arabia', 'To AV: ≥ 1,700', 'Żółć', ''])
    expect(font.layout(text).advanceWidth, text).toBeCloseTo(
      measureText(text, { sizePx: 1000, weight: 500 }),
      6
    );
  expect(font.layout('\u2068AV\u2069').glyphs).toEqual(font.layout('AV').glyphs);
  expect(font.layout('ب').glyphs).toEqual([
    { id: 0, advanceWidth: font.getGlyph(0).advanceWidth, codePoints: [0x628] }
  ]);
});
