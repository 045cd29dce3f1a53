/*
 * In the place of what PDFKit comes with and is never asked for here: fontkit opens fonts, which pdf-font.ts has read; `linebreak` breaks lines, which sheets
 * have broken; `png-js` reads pictures and `@noble/ciphers` encrypts, of which documents have none. Together 125 KB after gzip.
 */

export const create = refuse;
export const cbc = refuse;
export const ecb = refuse;
export default refuse;

function refuse(): never {
  throw new Error('PDFKit was asked for a part that is left out.');
}
