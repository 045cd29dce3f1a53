import {
  firstDayOf,
  isPartialDate,
  precisionOf,
  type DatePrecision,
  type PartialDate
} from '../model/partial-date';
import type { Locale } from './messages';

const OPTIONS: Readonly<Record<DatePrecision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' }
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days are read and written in UTC, or they would shift with the reader's zone. */
function dateFormat(precision: DatePrecision, locale: Locale): Intl.DateTimeFormat {
  const key = `${precision} ${locale.tag}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale.tag, { ...OPTIONS[precision], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

/** "13 November 2023", "April 2024", "2020": as precise as the date is. Text that is no date is given back as it is. */
export function formatDate(date: PartialDate, locale: Locale): string {
  return isPartialDate(date) ? dateFormat(precisionOf(date), locale).format(firstDayOf(date)) : date;
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
  const precision = precisionOf(start);
  if (precision !== precisionOf(end) || !isPartialDate(start) || !isPartialDate(end) || start > end)
    return dates.range(formatDate(start, locale), formatDate(end, locale));
  const parts = dateFormat(precision, locale).formatRangeToParts(firstDayOf(start), firstDayOf(end));
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
