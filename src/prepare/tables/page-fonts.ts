import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { listCharacters } from './font-advances.ts';
import { WITHOUT_HINTS } from './sheet-fonts.ts';

interface PageFont {
  readonly source: string;
  /** The file of the same family whose characters are taken: a part of the alphabet. Without it, all that the page can show. */
  readonly part?: string;
}

const SERIF = '@expo-google-fonts/source-serif-4';
const PARTS = '@fontsource-variable/source-serif-4/files/source-serif-4';

/**
 * By each file's name in the folder of sign-fonts.ts, the font that it is cut from. The serif is only ever set in one weight upright and one in italics: its
 * variable files are more than twice as large. The plain weight of the sans is for the page in one file, which has the others for its pictures anyway.
 */
export const PAGE_FONTS: Readonly<Record<string, PageFont>> = {
  'source-serif-4-latin-600.woff2': {
    source: `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
    part: `${PARTS}-latin-wght-normal.woff2`
  },
  'source-serif-4-latin-ext-600.woff2': {
    source: `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
    part: `${PARTS}-latin-ext-wght-normal.woff2`
  },
  'source-serif-4-latin-400-italic.woff2': {
    source: `${SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
    part: `${PARTS}-latin-wght-italic.woff2`
  },
  'ibm-plex-sans-400.woff2': {
    source: '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'
  }
};

/** Copyright, licence and its address, as the font's own name table has them. */
const NOTICES = [0, 13, 14];

const require = createRequire(import.meta.url);

/** As woff2. Other forms of letters are left out: the usual figures are the lining ones of one width that the page asks for. */
export async function cutPageFont({ source, part }: PageFont): Promise<Buffer> {
  const characters = part === undefined ? listCharacters() : charactersOf(part);
  return subsetFont(readFileSync(require.resolve(source)), characters.join(''), {
    targetFormat: 'woff2',
    preserveNameIds: NOTICES,
    noLayoutClosure: true,
    ...WITHOUT_HINTS
  });
}

function charactersOf(file: string): readonly string[] {
  const { characterSet } = create(readFileSync(require.resolve(file))) as Font;
  return characterSet.map((code) => String.fromCodePoint(code));
}
