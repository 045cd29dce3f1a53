import { readSheetFonts } from '../../export/sheet-fonts';

/** Gives the page in one file the letters that it carries for its pictures: in the families of fonts.css, and the weights that those have. */
export function addCarriedFonts(): void {
  const { title, ...weights } = readSheetFonts();
  for (const [weight, { bytes }] of Object.entries(weights)) add('IBM Plex Sans Variable', weight, bytes);
  add('Source Serif 4 Variable', '600', title.bytes);
}

function add(family: string, weight: string, bytes: Uint8Array<ArrayBuffer>): void {
  document.fonts.add(new FontFace(family, bytes, { weight }));
}
