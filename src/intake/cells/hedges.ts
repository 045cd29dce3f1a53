import { HEDGES_BEFORE, listPhrases, type HedgePhrases } from '../../data/read/hedge-phrases';
import type { Qualifier } from '../../model/quantity';

const AFTER: HedgePhrases = {
  at_least:
    '+|or more|and above|and over|and more|or over|plus|ou plus|et plus|o más|y más|oder mehr|und mehr|ou mais|以上|多',
  at_most: 'or less|or fewer|or under|and under|ou moins|o menos|oder weniger|以下|以内',
  approximately:
    'approximately|approx.|approx|est.|est|estimated|circa|environ|env.|aprox.|左右|(approx.)|(approx)|(est.)|(est)|(estimated)|(estimate)|(e)|(environ)|(aprox.)'
};

export interface Hedge {
  readonly qualifier: Qualifier;
  readonly words: string;
  /** The text that is left. */
  readonly rest: string;
}

const PREFIXES = listPhrases(HEDGES_BEFORE);
const SUFFIXES = listPhrases(AFTER);

/** The hedge that a text begins with; null where it begins with none. A word must end before the number, a sign need not. */
export function findHedgeBefore(text: string): Hedge | null {
  const lower = text.toLowerCase();
  for (const [phrase, qualifier] of PREFIXES) {
    if (!lower.startsWith(phrase)) continue;
    const rest = text.slice(phrase.length);
    if (/[\p{L}\p{N}]$/u.test(phrase) && /^\p{L}/u.test(rest)) continue;
    return { qualifier, words: text.slice(0, phrase.length), rest: rest.trim() };
  }
  return null;
}

/** The hedge that a text ends with; null where it ends with none. */
export function findHedgeAfter(text: string): Hedge | null {
  const lower = text.toLowerCase();
  for (const [phrase, qualifier] of SUFFIXES) {
    if (!lower.endsWith(phrase)) continue;
    const rest = text.slice(0, text.length - phrase.length);
    if (/^\p{L}/u.test(phrase) && /\p{L}$/u.test(rest)) continue;
    return { qualifier, words: text.slice(rest.length), rest: rest.trim() };
  }
  return null;
}

/** Languages that write a decimal comma, by a hedge of theirs. */
export function isCommaHedge(words: string): boolean {
  return /^(?:plus d|au m|moins d|environ|près|quelque|jusqu|más|mas |al menos|menos|hasta|alrededor|aprox|unos|unas|casi|mindest|höchst|über|mehr|weniger|etwa|rund|ungef|mais|pelo|até|oltre|più|almeno|более|не |свыше|около|пример|почти)/i.test(
    words
  );
}

/** Words without a number of which one makes the text a statement: an amount that was not counted out. */
const INDEFINITE =
  /^(?:several|dozens?|scores|tens|hundreds?|thousands?|millions|numerous|multiple|many|few|handful|various|couple|undisclosed|unspecified|unquantified|unknown|quantities|plusieurs|dizaines?|douzaines?|centaines?|milliers|nombreux|nombreuses|quelques|multiples|varios|varias|decenas?|docenas?|cientos|centenares|miles|numerosos|numerosas|algunos|algunas|muchos|muchas|mehrere|dutzende?|hunderte|tausende|zahlreiche|einige|viele|varios|dezenas|centenas|milhares|decine|centinaia|migliaia|numerosi|alcuni|عدة|عشرات|مئات|آلاف|несколько|десятки|сотни|тысячи|многочисленные|数百|数十|数千|若干|多|数)$/;
const FILLERS =
  /^(?:a|an|the|of|in|about|around|some|approximately|approx|over|more|than|at|least|nearly|almost|up|to|or|and|number|numbers|amount|amounts|quantity|large|small|significant|considerable|substantial|great|unknown|not|given|quantified|weight|weights|value|une?|des?|d|les|de|la|las|los|el|un|una|eine?|eines|große|grandes?|importantes?|cantidad|cantidades|quantite|quantites|mengen?|anzahl|nombre|numero|certain|cierto|additional|other|further|عدد|من|كميات|كبيرة)$/;

/** True for words that state an amount without a number: "several hundred", "dozens", "number not given". */
export function isIndefinite(text: string): boolean {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (
    /^(?:number|quantity|amount|weight|value|figure|figures)s? (?:was |were )?(?:not|un)[ -]?(?:given|stated|specified|quantified|disclosed|published|known|reported)$/.test(
      words.join(' ')
    )
  )
    return true;
  if (/^not quantified$/.test(words.join(' '))) return true;
  if (
    /^(?:a |an )?(?:small|large|significant|considerable|substantial|unknown|unspecified|undisclosed|certain)? ?(?:number|amount|quantity|quantities)(?: of)?$/.test(
      words.join(' ')
    )
  )
    return words.length > 1;
  if (words.length === 0 || words.join() === 'unknown') return false;
  const folded = (pattern: RegExp, word: string) => pattern.test(word);
  return (
    words.some((word) => folded(INDEFINITE, word)) &&
    words.every((word) => folded(INDEFINITE, word) || folded(FILLERS, word))
  );
}
