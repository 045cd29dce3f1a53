import type { PartialDate } from '../model/data-package';
import { isPartialDate } from '../model/view-url';
import type { Locale } from './messages';

const OPTIONS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' }
];

const formats = new Map<string, Intl.DateTimeFormat>();

/** `parts` is 1 for a year, 2 for a month, 3 for a day. Days are read and written in UTC, or they would shift with the reader's zone. */
function dateFormat(parts: number, locale: Locale): Intl.DateTimeFormat {
  const key = `${parts} ${locale.tag}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale.tag, { ...OPTIONS[parts - 1], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

const partsOf = (date: PartialDate) => date.split('-').length;
const firstDay = (date: PartialDate) => new Date(`${(date + '-01-01').slice(0, 10)}T00:00:00Z`);
const isDate = isPartialDate;

/** "13 November 2023", "April 2024", "2020": as precise as the date is. Text that is no date is given back as it is. */
export function formatDate(date: PartialDate, locale: Locale): string {
  return isDate(date) ? dateFormat(partsOf(date), locale).format(firstDay(date)) : date;
}

/**
 * "13–24 November 2023", "25 October – 5 November 2021", "April–May 2024"; one date where both are the same, "from …" and "until …"
 * where one is not known, and the words for unknown dates where neither is. Dates of unlike precision are each written whole.
 */
export function formatDateRange(start: PartialDate | null, end: PartialDate | null, locale: Locale): string {
  const { dates } = locale.messages;
  if (start === null && end === null) return dates.unknown;
  if (start === null || end === null || start === end) {
    const only = formatDate(start ?? end ?? '', locale);
    if (start === end) return only;
    return end === null ? dates.from(only) : dates.until(only);
  }
  if (partsOf(start) !== partsOf(end) || !isDate(start) || !isDate(end) || start > end)
    return dates.range(formatDate(start, locale), formatDate(end, locale));
  const parts = dateFormat(partsOf(start), locale).formatRangeToParts(firstDay(start), firstDay(end));
  const isShort = parts.filter((part) => part.source === 'startRange').length === 1;
  return parts
    .map((part) => {
      const separates = part.source === 'shared' && part.type === 'literal' && part.value.trim() === '–';
      if (!separates) return part.value;
      // CLDR puts thin spaces about the dash; between single words English sets it closed.
      return isShort ? '–' : ' – ';
    })
    .join('');
}
