import { max, min } from 'd3-array';
import type { Operation } from '../../model/data-package';
import { coarserOf, precisionOf, type DatePrecision, type PartialDate } from '../../model/partial-date';

/** An operation on a time axis of months: month 0 is January of the year 0, and the fraction is the share of the month that has passed. */
export interface TimelineBar {
  readonly operation: Operation;
  readonly from: number;
  readonly to: number;
  /** The coarser of the two dates: a bar of months or years says when it ran, not how long. */
  readonly precision: DatePrecision;
  /** Bars of one lane do not touch. */
  readonly lane: number;
}

export interface Timeline {
  /** By start, then by end. */
  readonly bars: readonly TimelineBar[];
  readonly undated: readonly Operation[];
  readonly lanes: number;
  /** Whole years around all bars, in months; [0, 0] without any. */
  readonly span: readonly [from: number, to: number];
}

/** Where a date begins, in months: a year begins with its January, a month with its first day. */
export function monthOf(date: PartialDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return 12 * year + month - 1 + (day - 1) / 31;
}

/** Where a date ends, in months. */
export function monthAfter(date: PartialDate): number {
  const lengths = { year: 12, month: 1, day: 1 / 31 };
  return monthOf(date) + lengths[precisionOf(date)];
}

/** The month that a month number lies in, as `2023-11`. */
export function formatMonth(month: number): PartialDate {
  const whole = Math.floor(month + 1e-9);
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}`;
}

/**
 * The operations as bars, each in the first lane that has room for it with `gap` months to its neighbours. One without a start and an end is
 * undated, whenever it was announced.
 */
export function createTimeline(operations: readonly Operation[], gap = 0.5): Timeline {
  const dated = operations.flatMap((operation) => {
    const first = operation.start ?? operation.end;
    const last = operation.end ?? operation.start;
    if (!first || !last) return [];
    const precision = coarserOf(precisionOf(first), precisionOf(last));
    return [{ operation, from: monthOf(first), to: monthAfter(last), precision }];
  });
  dated.sort((a, b) => a.from - b.from || a.to - b.to);
  const ends: number[] = [];
  const bars = dated.map((bar) => {
    const free = ends.findIndex((end) => end + gap <= bar.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = bar.to;
    return { ...bar, lane };
  });
  const span: readonly [number, number] = bars.length
    ? [
        12 * Math.floor((min(bars, ({ from }) => from) ?? 0) / 12),
        12 * Math.ceil((max(bars, ({ to }) => to) ?? 0) / 12)
      ]
    : [0, 0];
  return {
    bars,
    undated: operations.filter(({ start, end }) => !start && !end),
    lanes: ends.length,
    span
  };
}
