import type { Qualifier } from '../../model/quantity';

/** Phrases of a qualifier, separated by bars. */
export type HedgePhrases = Readonly<Partial<Record<Qualifier, string>>>;

/** Words and signs before a number that say how sure it is, by language: English, French, Spanish, German, Portuguese, Italian, Arabic, Russian, Chinese. */
export const HEDGES_BEFORE: HedgePhrases = {
  at_least:
    "at least|not less than|no less than|no fewer than|not fewer than|over|more than|greater than|above|exceeding|upwards of|in excess of|a minimum of|minimum of|minimum|min.|topped|>=|=>|≥|>|plus de|plus d'|au moins|au minimum|supérieur à|más de|mas de|al menos|por lo menos|como mínimo|superior a|mindestens|wenigstens|über|mehr als|mais de|pelo menos|oltre|più di|almeno|meer dan|ten minste|أكثر من|ما لا يقل عن|لا يقل عن|على الأقل|более|не менее|свыше|больше|как минимум|超过|至少|逾|多于",
  at_most:
    "at most|not more than|no more than|up to|fewer than|less than|under|below|a maximum of|maximum of|maximum|max.|<=|=<|≤|<|moins de|moins d'|au plus|au maximum|jusqu'à|menos de|como máximo|hasta|höchstens|weniger als|maximal|bis zu|unter|até|no máximo|meno di|fino a|minder dan|أقل من|ما لا يزيد على|ما يصل إلى|не более|менее|до|不到|最多|至多|少于",
  approximately:
    'approximately|approx.|approx|about|around|circa|ca.|ca|c.|some|nearly|almost|roughly|estimated|est.|an estimated|close to|in the region of|~|≈|∼|≃|environ|env.|estimé à|estimée à|estimés à|près de|presque|quelque|autour de|à peu près|cerca de|alrededor de|aproximadamente|aprox.|unos|unas|casi|se estima en|se estiman en|etwa|rund|ungefähr|zirka|knapp|fast|circa|quasi|por volta de|ongeveer|bijna|حوالي|يُقدَّر بـ|يقدر بـ|نحو|ما يقرب من|قرابة|تقريبا|около|по оценкам|примерно|приблизительно|почти|порядка|约|大约|估计|近',
  exact: 'exactly|precisely|exactement|exactamente|genau|a total of|total of|just'
};
type Phrase = readonly [phrase: string, qualifier: Qualifier];

/** Each phrase with its qualifier, the longest first, so that "no more than" is found before "more than". */
export function listPhrases(table: HedgePhrases): readonly Phrase[] {
  return Object.entries(table)
    .flatMap(([qualifier, phrases]) =>
      phrases.split('|').map((phrase): Phrase => [phrase, qualifier as Qualifier])
    )
    .sort(([a], [b]) => b.length - a.length);
}

const PHRASES = listPhrases(HEDGES_BEFORE);

/** The qualifier of the longest hedge anywhere in a text, in any of the languages; null where there is none but of exactness. */
export function findHedgeWithin(text: string): Qualifier | null {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const found = PHRASES.find(([phrase, qualifier]) => qualifier !== 'exact' && holds(lower, phrase));
  return found?.[1] ?? null;
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign) && !/\p{Script=Han}/u.test(sign);

/** True where a phrase stands in a text as words of their own; signs and Chinese need no room around them. */
function holds(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + phrase.length)];
    if (isLetter(phrase.charAt(0)) && isLetter(before)) continue;
    if (isLetter(phrase.charAt(phrase.length - 1)) && isLetter(after)) continue;
    return true;
  }
  return false;
}
