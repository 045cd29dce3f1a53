/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** First strong isolate, left-to-right isolate, and pop directional isolate: Unicode Standard Annex #9, section 2. */
const [FSI, LRI, PDI] = ['\u2068', '\u2066', '\u2069'];

/**
 * A line of the map so that it is read in its own direction, and the amount within it from left to right: "≥ 1,700 أسلحة" keeps its sign before
 * its number. A line without letters from right to left stays as it is.
 */
export function isolateLine(text: string, amount: string | null): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  const at = amount ? text.indexOf(amount) : -1;
  if (!amount || at < 0) return FSI + text + PDI;
  return FSI + text.slice(0, at) + LRI + amount + PDI + text.slice(at + amount.length) + PDI;
}
