import { isPartialDate } from '../../model/partial-date';
import { monthOf } from './amount-date';

/** A date of a cell: ISO 8601, perhaps a month or a year alone; or the days that it may be; null for what is no date. */
export type DateReading = { readonly date: string } | { readonly either: readonly string[] } | null;

const iso = (year: string | number, month: string | number, day: string | number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Years of two digits are of this century, but where they would lie far ahead. */
function fullYear(text: string): string {
  return text.length === 2 ? (Number(text) > 60 ? `19${text}` : `20${text}`) : text;
}

/**
 * Reads a date. Days and months in figures with slashes are in doubt where both are at most 12, unless `order` says which is first; with
 * points, the day is first.
 */
export function parseDate(text: string, order: 'day' | 'month' | null = null): DateReading {
  const trimmed = text.trim().replace(/(?<=\d)(?:st|nd|rd|th|er)\b/i, '');
  const valid = (date: string): DateReading => (isPartialDate(date) ? { date } : null);
  const plain = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(trimmed);
  if (plain) {
    const [, year = '', month, day] = plain;
    if (Number(year) < 1900 || Number(year) > 2100) return null;
    if (month === undefined) return { date: year };
    const date = day === undefined ? `${year}-${month.padStart(2, '0')}` : iso(year, month, day);
    return valid(date);
  }
  const compact = /^(?:19|20)\d{6}$/.test(trimmed)
    ? iso(trimmed.slice(0, 4), trimmed.slice(4, 6), trimmed.slice(6))
    : null;
  if (compact) return valid(compact);
  const figures = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/.exec(trimmed);
  if (figures) {
    const [, a = '', sign, b = '', y = ''] = figures;
    const year = fullYear(y);
    const dayFirst = iso(year, b, a);
    const monthFirst = iso(year, a, b);
    if (sign === '.' || order === 'day' || Number(a) > 12) return valid(dayFirst);
    if (order === 'month' || Number(b) > 12) return valid(monthFirst);
    return dayFirst === monthFirst ? valid(dayFirst) : { either: [monthFirst, dayFirst].sort() };
  }
  const worded =
    /^(?<day>\d{1,2})\.?[-\s/]+(?:de |of )?(?<month>\p{L}{3,10})\.?[-\s/,]+(?:de )?(?<year>\d{4}|\d{2})$/iu.exec(
      trimmed
    )?.groups ??
    /^(?<month>\p{L}{3,10})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/u.exec(trimmed)?.groups ??
    /^(?<month>\p{L}{3,10})\.?[-\s/]+(?:de )?(?<year>\d{4}|\d{2})$/u.exec(trimmed)?.groups;
  const month = monthOf(worded?.month ?? '');
  if (!worded?.year || month === null) return null;
  const year = fullYear(worded.year);
  return worded.day === undefined
    ? { date: `${year}-${String(month).padStart(2, '0')}` }
    : valid(iso(year, month, worded.day));
}

/** Which comes first in a column's dates, day or month, by those that leave no doubt; null where none tells or they disagree. */
export function findDateOrder(texts: readonly string[]): 'day' | 'month' | null {
  let order: 'day' | 'month' | null = null;
  for (const text of texts) {
    const [, a = '', b = ''] = /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec(text) ?? [];
    const shown = Number(a) > 12 ? 'day' : Number(b) > 12 ? 'month' : null;
    if (shown === null) continue;
    if (order !== null && order !== shown) return null;
    order = shown;
  }
  return order;
}
