/** A formatted amount in three parts, which together are the whole text: "approximately " + "4.7" + " t". */
export interface SplitNumber {
  readonly before: string;
  /** Empty where the text has no digits. */
  readonly number: string;
  readonly after: string;
}

/** A number in any script's digits with its grouping, and a currency's sign where it stands directly before. */
const NUMBER = /(?:\p{L}*\p{Sc})?\p{Nd}(?:[\p{Nd}.,\u00a0\u202f\u2019\u066b\u066c]*\p{Nd})?/u;

/**
 * The parts without a unit that the text beside them says again: beside "Rounds of ammunition seized" it is "45,383" and not "45,383 rounds".
 */
export function dropRepeatedUnit(parts: SplitNumber, beside: string): SplitNumber {
  const unit = parts.after.trim().toLowerCase();
  const words = beside.toLowerCase().split(/\s+/);
  return unit.length > 2 && words.includes(unit) ? { ...parts, after: '' } : parts;
}

/** Cuts a formatted amount around its first number, so that hedge, number and unit can be set each in its own way. */
export function splitNumber(text: string): SplitNumber {
  const match = NUMBER.exec(text);
  if (!match) return { before: text, number: '', after: '' };
  const end = match.index + match[0].length;
  return { before: text.slice(0, match.index), number: match[0], after: text.slice(end) };
}
