/** A day, month or year: `2023-11-13`, `2024-04` or `2020` (ISO 8601 reduced precision). */
export type PartialDate = string;

export type DatePrecision = 'year' | 'month' | 'day';

const PRECISIONS = ['year', 'month', 'day'] as const;

/** True for a day, month or year that the calendar has: 30 February is none. */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return false;
  const day = firstDayOf(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** How precise a date is. */
export function precisionOf(date: PartialDate): DatePrecision {
  return PRECISIONS[date.split('-').length - 1] ?? 'day';
}

/** The coarser of two precisions. */
export function coarserOf(a: DatePrecision, b: DatePrecision): DatePrecision {
  return PRECISIONS.indexOf(a) < PRECISIONS.indexOf(b) ? a : b;
}

/** The first day of it, at midnight UTC; an invalid date for text that is none. */
export function firstDayOf(date: PartialDate): Date {
  return new Date(`${(date + '-01-01').slice(0, 10)}T00:00:00Z`);
}

/** The year in which it lies. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** True where one date is surely before another: a month and a day in it are not. False where one is not stated. */
export function isBefore(date: PartialDate | null, other: PartialDate | null): boolean {
  if (date === null || other === null) return false;
  const precision = Math.min(date.length, other.length);
  return date.slice(0, precision) < other.slice(0, precision);
}
