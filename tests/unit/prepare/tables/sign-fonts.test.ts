import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { PAGE_FONTS } from '../../../../src/prepare/tables/page-fonts';
import { cutSignFont, SIGN_FONTS, SIGN_FONTS_FOLDER, SIGNS } from '../../../../src/prepare/tables/sign-fonts';

const names = Object.keys(SIGN_FONTS);

test.each(names)('%s holds the signs of the installed font, with its notices', async (name) => {
  const made = await cutSignFont(SIGN_FONTS[name] as string);
  const file = join(SIGN_FONTS_FOLDER, name);
  if (process.env['UPDATE_FONTS']) writeFileSync(file, made);
  const committed = readFileSync(file);
  expect(committed.equals(made), `${file} is stale: UPDATE_FONTS=1 writes it anew`).toBe(true);
  const font = create(committed) as Font;
  for (const sign of SIGNS) expect(font.hasGlyphForCodePoint(sign.codePointAt(0) as number), sign).toBe(true);
  expect(font.copyright).toMatch(/IBM Corp|Adobe/);
  expect(font.getName('license', 'en')).toContain('SIL Open Font License, Version 1.1');
});

test('the folder holds these, the fonts of the page and their licence, and the page declares each with all signs', () => {
  expect(readdirSync(SIGN_FONTS_FOLDER).sort()).toEqual(
    [...names, ...Object.keys(PAGE_FONTS), 'OFL.txt'].sort()
  );
  const css = ['fonts', 'fonts-italic']
    .map((name) => readFileSync(`src/ui/styles/${name}.css`, 'utf8'))
    .join('');
  const range = [...SIGNS].map((sign) => `U+${sign.codePointAt(0)?.toString(16)}`).join(', ');
  const faces = css.split('@font-face').filter((face) => face.includes(`unicode-range: ${range};`));
  expect(faces).toHaveLength(names.length);
  for (const name of names)
    expect(
      faces.filter((face) => face.includes(`./fonts/${name}`)),
      name
    ).toHaveLength(1);
});
