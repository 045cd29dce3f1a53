import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { cutPageFont, PAGE_FONTS } from '../../../../src/prepare/tables/page-fonts';
import { SIGN_FONTS_FOLDER } from '../../../../src/prepare/tables/sign-fonts';

test.each(Object.entries(PAGE_FONTS))(
  '%s is cut from the installed font, with its notices',
  async (name, of) => {
    const made = await cutPageFont(of);
    const file = join(SIGN_FONTS_FOLDER, name);
    if (process.env['UPDATE_FONTS']) writeFileSync(file, made);
    const committed = readFileSync(file);
    expect(committed.equals(made), `${file} is stale: UPDATE_FONTS=1 writes it anew`).toBe(true);
    const font = create(committed) as Font;
    expect(font.characterSet.length).toBeGreaterThan(200);
    expect(Object.keys(font.variationAxes)).toEqual([]);
    expect(font.copyright).toMatch(/IBM Corp|Adobe/);
    expect(font.getName('license', 'en')).toContain('SIL Open Font License, Version 1.1');
  }
);
