import { FSI, hasRightToLeft, PDI } from '../i18n/isolate';

/** Left-to-right isolate: Unicode Standard Annex #9, section 2. */
const LRI = '\u2066';

/**
 * A line of the map so that it is read in its own direction, and the amount within it from left to right: "≥ 1,700 أسلحة" keeps its sign before
 * its number. A line without letters from right to left stays as it is.
 */
export function isolateLine(text: string, amount: string | null): string {
  if (!hasRightToLeft(text)) return text;
  const at = amount ? text.indexOf(amount) : -1;
  if (!amount || at < 0) return FSI + text + PDI;
  return FSI + text.slice(0, at) + LRI + amount + PDI + text.slice(at + amount.length) + PDI;
}
