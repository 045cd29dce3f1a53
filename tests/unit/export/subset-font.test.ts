import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { subsetFont } from '../../../src/export/subset-font';
import { SHEET_FONTS, SHEET_FONTS_FOLDER } from '../../../src/prepare/tables/sheet-fonts';

const fonts = Object.keys(SHEET_FONTS).map(
  (name) => [name, readFileSync(join(SHEET_FONTS_FOLDER, name))] as const
);

test.each(fonts)('a part of %s draws its letters as the whole does', (_, bytes) => {
  const letters = 'AVÄçŻźł ≥→0127“”—';
  const whole = create(bytes) as Font;
  const part = create(Buffer.from(subsetFont(bytes, `${letters}\u0416😀`, () => 0))) as Font;
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
  const part = create(
    Buffer.from(subsetFont(bytes, 'ATo', (a, b) => (a + b === 'To' ? -80 : a + b === 'AT' ? -55.4 : 0)))
  ) as Font;
  const widthOf = (text: string): number => part.layout(text).advanceWidth;
  expect(widthOf('To') - widthOf('T') - widthOf('o')).toBe(-80);
  expect(widthOf('AT') - widthOf('A') - widthOf('T')).toBe(-55);
  expect(widthOf('oT') - widthOf('o') - widthOf('T')).toBe(0);
});

test('the sums that a font tells of itself are right, so that readers that check them take it', () => {
  const [, bytes] = fonts[3] as (typeof fonts)[number];
  const part = subsetFont(bytes, 'abc', () => 0);
  const view = new DataView(part.buffer);
  let sum = 0;
  for (let at = 0; at < part.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

test('what is no TrueType font is refused', () => {
  expect(() => subsetFont(new Uint8Array(40), 'a', () => 0)).toThrow('no TrueType font');
});
