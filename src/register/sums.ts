import type { Amount } from '../model/quantity';
import type { UnitName } from '../model/unit';
import { baseOf } from './base-unit';

/**
 * What the numbers of a cell are, in this order: the sums of low and of high over the rows with a number (of high over those that have one), how many
 * of them are open upwards, how many approximate, and how many rows are with and without a number. All whole numbers, so that they add exactly
 * up to 2^53 (9,007,199 t in milligrams; beyond it to sixteen digits), and a cell less another is what lies between.
 */
export const SUM_FIELDS = ['low', 'high', 'open', 'approximate', 'with_number', 'without_number'] as const;
export const FIELDS = SUM_FIELDS.length;

/** Cells one after the other, each with the numbers of SUM_FIELDS. */
export type Sums = Float64Array;

/** The rows of a cell, with and without a number. */
export function recordsAt(sums: Sums, cell: number): number {
  return (sums[cell * FIELDS + 4] as number) + (sums[cell * FIELDS + 5] as number);
}

/** What a cell adds up to, in its group's unit: the model's amount, as figures of operations have it. */
export function amountAt(sums: Sums, cell: number, unit: UnitName): Amount {
  const [low = 0, high = 0, open = 0, approximate = 0, withNumber = 0, withoutNumber = 0] = sums.subarray(
    cell * FIELDS,
    (cell + 1) * FIELDS
  );
  const base = baseOf(unit);
  return {
    low: low / base,
    high: open > 0 ? Infinity : high / base,
    approximate: approximate > 0,
    unit,
    withNumber,
    withoutNumber,
    statuses: []
  };
}

/** Adds the numbers of a cell to those of another. */
export function addCell(to: Sums, cell: number, from: Sums, other: number): void {
  for (let i = 0; i < FIELDS; i++)
    to[cell * FIELDS + i] = (to[cell * FIELDS + i] as number) + (from[other * FIELDS + i] as number);
}
