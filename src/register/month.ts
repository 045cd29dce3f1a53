import { precisionOf, type PartialDate } from '../model/partial-date';

/** A month as one number: 12 × year + month from 0; 0 is none. */
export type Month = number;
export const NO_MONTH: Month = 0;

/** The month of a day or month; none for a year, which lies in twelve. */
export function monthOf(date: PartialDate): Month {
  if (precisionOf(date) === 'year') return NO_MONTH;
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1;
}

/** `2024-05` of a month. */
export function formatMonth(month: Month): PartialDate {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
