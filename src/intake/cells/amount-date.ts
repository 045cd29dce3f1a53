import type { AskReason } from '../../model/sheet-problem';

const MONTHS =
  'jan feb|fev|fév|févr mar|mär|mrz|mars apr|avr|abr may|mai|mag jun|juin|giu jul|juil|lug aug|août|aou|ago sep|sept|set oct|okt|out|ott nov dec|déc|dez|dic'.split(
    ' '
  );
const MONTH = '(\\p{L}{3,10})\\.?';
const PATTERNS = {
  monthFirst: new RegExp(`^${MONTH}[-\\s./](\\d{1,4})$`, 'u'),
  dayFirst: new RegExp(`^(\\d{1,2})\\.?[-\\s./]${MONTH}(?:[-\\s./,]+\\d{2,4})?$`, 'u')
};

/** The month, 1 to 12, that a word names or shortens in the languages of the West; null for another word. */
export function monthOf(word: string): number | null {
  if (word === '') return null;
  const lower = word.toLowerCase();
  // "ene" and "gen" are Januaries without a "jan"; "dec" and "mai" may be longer words, and are taken whole or as a month's beginning.
  if (/^(?:ene|enero|gen|gennaio|janv|janvier)$/.test(lower)) return 1;
  const at = MONTHS.findIndex((names) => names.split('|').some((name) => lower.startsWith(name)));
  return at >= 0 && lower.length <= 10 && FULL_MONTH.test(lower) ? at + 1 : null;
}

const FULL_MONTH =
  /^(?:jan(?:uary|uar|eiro)?|feb(?:ruary|ruar|rero|braio)?|f[eé]v(?:r|rier|ereiro)?|mar(?:ch|s|zo|[cç]o)?|mär(?:z)?|mrz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may(?:o)?|mai(?:o)?|mag(?:gio)?|jun(?:e|i|io|ho)?|juin|giu(?:gno)?|jul(?:y|i|io|ho)?|juil(?:let)?|lug(?:lio)?|aug(?:ust)?|ao[uû](?:t)?|ago(?:sto)?|sep(?:t|tember|tembre|tiembre)?|set(?:embro|tembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?|nov(?:ember|embre|iembre|embro)?|d[eé]c(?:ember|embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?)$/;

/** The question that a text among amounts raises by looking like a date: a spreadsheet turns "10-12" into one. Null for any other text. */
export function readAmountDate(text: string): { reason: AskReason; candidates: readonly string[] } | null {
  const monthFirst = PATTERNS.monthFirst.exec(text);
  const dayFirst = PATTERNS.dayFirst.exec(text);
  const month = monthOf(monthFirst?.[1] ?? dayFirst?.[2] ?? '');
  if (month !== null)
    return {
      reason: 'date_for_amount',
      candidates: candidatesOf(month, Number(monthFirst?.[2] ?? dayFirst?.[1]))
    };
  const slash = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (slash)
    return { reason: 'date_or_numbers', candidates: candidatesOf(Number(slash[1]), Number(slash[2])) };
  if (
    /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{2}:\d{2}.*)?|\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2}))$/.test(
      text
    )
  )
    return { reason: 'date_for_amount', candidates: ['a date'] };
  return null;
}

/** "10 to 12", as it may have been typed, and "a date". */
export function candidatesOf(a: number, b: number): string[] {
  return a > 0 && b > 0 && b <= 31 && a !== b
    ? [`${Math.min(a, b)} to ${Math.max(a, b)}`, 'a date']
    : ['a date'];
}
