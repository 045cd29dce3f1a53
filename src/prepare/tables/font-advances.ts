import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';
import type { FontAdvances } from '../../draw/text-width';
import { SIGNS } from './sign-fonts.ts';

const require = createRequire(import.meta.url);

/** The files of the page's font, of which the table takes the characters. */
const PAGE_FILES = ['latin', 'latin-ext'].map(
  (subset) => `@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-${subset}-wght-normal.woff2`
);

/** The same font as one file a weight. The advances are those of the page's variable file at that weight, rounded to whole units. */
const WEIGHT_FILES: Readonly<Record<string, string>> = {
  500: '@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
  600: '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  700: '@expo-google-fonts/ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf'
};

/** Pairs hardly differ from weight to weight: those of one serve all. */
const KERNED_WEIGHT = '600';

/** Only pairs of these are kept: the others hardly occur on a map, and would double the table. */
const KERNED = [..." ',-.’ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];

/** The widths of all letters that the page can show in the map's font, in the weights that the map has. */
export function readFontAdvances(): FontAdvances {
  const fonts = Object.entries(WEIGHT_FILES).map(([weight, file]) => [weight, openFont(file)] as const);
  const characters = listCharacters();
  const advances = fonts.map(([weight, font]) => [
    weight,
    groupByAmount(characters.map((character) => [advanceOf(font, character), character]))
  ]);
  const kerned = openFont(WEIGHT_FILES[KERNED_WEIGHT] as string);
  const pairs = KERNED.flatMap((a) => KERNED.map((b) => [kerningOf(kerned, a, b), a + b] as const));
  return {
    unitsPerEm: kerned.unitsPerEm,
    advances: Object.fromEntries(advances),
    kerning: groupByAmount(pairs.filter(([amount]) => amount !== 0))
  };
}

/** In the order of their code points, without marks and controls, which have no width of their own. */
function listCharacters(): readonly string[] {
  const codes = new Set(PAGE_FILES.flatMap((file) => openFont(file).characterSet));
  for (const sign of SIGNS) codes.add(sign.codePointAt(0) as number);
  return [...codes]
    .sort((a, b) => a - b)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => !/[\p{C}\p{M}]/u.test(character));
}

function openFont(file: string): Font {
  const font = openSync(require.resolve(file));
  if ('fonts' in font) throw new Error(`${file} holds more than one font.`);
  return font;
}

function advanceOf(font: Font, text: string): number {
  // Ligatures are left out: that of "fi" is as wide as its letters, to 4 thousandths of an em.
  return font.layout(text, { liga: false }).advanceWidth;
}

function kerningOf(font: Font, a: string, b: string): number {
  return advanceOf(font, a + b) - advanceOf(font, a) - advanceOf(font, b);
}

/** The texts of each amount as one, by the amounts in rising order. */
function groupByAmount(texts: readonly (readonly [amount: number, text: string])[]): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const [amount, text] of [...texts].sort(([a], [b]) => a - b))
    groups[amount] = (groups[amount] ?? '') + text;
  return groups;
}
