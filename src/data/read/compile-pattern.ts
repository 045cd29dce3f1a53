/** Of the atlas's own tables: lists of codes. It repeats a group and is quick all the same, as a semicolon parts the repeats. */
const OWN = new Set(['[A-Z]{3}( *; *[A-Z]{3})*']);

/** With more repeats without an end a long cell may take seconds, and with repeats within repeats, years. */
const MOST_REPEATS = 2;
const ENDLESS = 100;

/**
 * A descriptor's pattern for a whole cell, as Table Schema has them. Null for one that a cell could be written for that takes it too long: it
 * repeats a group, looks ahead or back, or has more than two repeats without an end. Throws a SyntaxError where it is no regular expression.
 */
export function compilePattern(source: string): RegExp | null {
  const pattern = new RegExp(`^(?:${source})$`, 'u');
  return OWN.has(source) || isQuick(source) ? pattern : null;
}

function isQuick(source: string): boolean {
  // A class, and what follows a backslash, is one character.
  const plain = source.replace(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\[^k1-9]/g, 'c').replace(/\[[^\]]*\]/g, 'c');
  if (/\\|\(\?<?[=!]|\)[*+{]/.test(plain)) return false;
  const repeats = [...plain.matchAll(/[*+]|\{\d+(,?)(\d*)\}/g)].filter(
    ([text, comma, most]) =>
      text.length === 1 || (comma && !most) || Number(most || text.slice(1, -1)) > ENDLESS
  );
  return repeats.length <= MOST_REPEATS;
}
