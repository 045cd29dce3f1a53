import { KERNING } from '../../export/sheet/text';
import { readSheetFonts } from '../../export/sheet-fonts';
import { withPairs } from '../../export/truetype/subset-font';

/** Gives the page in one file the letters that it carries for its pictures: in the families of fonts.css, and the weights that those have. */
export function addCarriedFonts(): void {
  const { title, ...weights } = readSheetFonts();
  for (const [weight, font] of Object.entries(weights))
    add('IBM Plex Sans Variable', weight, withPairs(font, KERNING.map));
  add('Source Serif 4 Variable', '600', withPairs(title, KERNING.title));
}

function add(family: string, weight: string, bytes: Uint8Array<ArrayBuffer>): void {
  document.fonts.add(new FontFace(family, bytes, { weight }));
}
