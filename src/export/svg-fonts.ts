import { encodeBase64 } from './base64';
import type { SvgNode } from '../draw/svg-node';
import { KERNING } from './sheet/text';
import type { SheetFonts } from './sheet-fonts';
import { subsetFont } from './truetype/subset-font';

/** Signs that are never seen, and blanks. */
const UNSEEN = /^[\p{Cf}\p{Cc}\p{Z}]$/u;

const FACES = [
  { family: 'IBM Plex Sans', weight: 500, font: 500 },
  { family: 'IBM Plex Sans', weight: 600, font: 600 },
  { family: 'IBM Plex Sans', weight: 700, font: 700 },
  { family: 'Source Serif 4', weight: 600, font: 'title' }
] as const;

/** Letters of a drawing's texts that the fonts lack, each once: where no other font is at hand, their places are blank. */
export function listMissingLetters(nodes: readonly SvgNode[], fonts: SheetFonts): readonly string[] {
  const letters = gatherLetters(nodes);
  const missing = FACES.flatMap(({ font }) =>
    [...(letters.get(String(font)) ?? [])].filter(
      (letter) => !UNSEEN.test(letter) && !fonts[font].glyphs.has(letter.codePointAt(0) as number)
    )
  );
  return [...new Set(missing)].sort();
}

/** The letters of the texts, by font. */
function gatherLetters(nodes: readonly SvgNode[]): Map<string, Set<string>> {
  const letters = new Map<string, Set<string>>();
  const gather = ({ name, attributes, text = '', children = [] }: SvgNode): void => {
    if (name === 'text') {
      const key = `${'font-family' in attributes ? 'title' : attributes['font-weight']}`;
      const known = letters.get(key) ?? new Set();
      letters.set(key, known);
      for (const letter of text) known.add(letter);
    }
    children.forEach(gather);
  };
  nodes.forEach(gather);
  return letters;
}

/** Style sheet that holds the letters of a drawing's texts within it, so that it looks the same where its fonts are not installed; null where it has no text. */
export function createFontStyle(nodes: readonly SvgNode[], fonts: SheetFonts): SvgNode | null {
  const letters = gatherLetters(nodes);
  const faces = FACES.flatMap(({ family, weight, font }) => {
    const used = letters.get(String(font));
    if (!used) return [];
    const kerning = font === 'title' ? KERNING.title : KERNING.map;
    const address = `data:font/ttf;base64,${encodeBase64(subsetFont(fonts[font], used, kerning))}`;
    return [`@font-face{font-family:"${family}";font-weight:${weight};src:url(${address})}`];
  });
  return faces.length ? { name: 'style', attributes: {}, text: faces.join('') } : null;
}
