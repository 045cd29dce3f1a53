import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { KERNING } from '../../../../src/export/sheet/text';
import { readSheetFonts } from '../../../../src/export/sheet-fonts';
import { withPairs } from '../../../../src/export/truetype/subset-font';
import { SHEET_FONTS, SHEET_FONTS_FOLDER } from '../../../../src/prepare/tables/sheet-font-files';
import { cutSheetFont } from '../../../../src/prepare/tables/sheet-fonts';

const names = Object.keys(SHEET_FONTS);

test.each(names)('%s is cut from the installed font, with its notices', async (name) => {
  const made = await cutSheetFont(name);
  const file = join(SHEET_FONTS_FOLDER, name);
  if (process.env['UPDATE_FONTS']) writeFileSync(file, made);
  const committed = readFileSync(file);
  expect(committed.equals(made), `${file} is stale: UPDATE_FONTS=1 writes it anew`).toBe(true);
  const font = create(committed) as Font;
  for (const sign of '≥≈→Çłß') expect(font.hasGlyphForCodePoint(sign.codePointAt(0) as number)).toBe(true);
  // Pairs are those of the table by which texts are measured.
  const widthOf = (text: string): number => font.layout(text).advanceWidth;
  expect(widthOf('To') - widthOf('T') - widthOf('o')).toBeLessThan(-20);
  expect(font.copyright).toMatch(/IBM Corp|Adobe/);
  expect(font.getName('license', 'en')).toContain('SIL Open Font License, Version 1.1');
});

test('the fonts that come with the code are these, once their pairs are written into them', () => {
  const { title, ...weights } = readSheetFonts();
  const made = [
    ...Object.values(weights).map((font) => withPairs(font, KERNING.map)),
    withPairs(title, KERNING.title)
  ];
  for (const [i, name] of names.entries())
    expect(readFileSync(join(SHEET_FONTS_FOLDER, name)).equals(made[i] as Uint8Array), name).toBe(true);
});

test('the folder holds these and their licence', () => {
  expect(readdirSync(SHEET_FONTS_FOLDER).sort()).toEqual([...names, 'OFL.txt'].sort());
});
