import type { Fault } from '../../model/problem';
import { dimensionOf, isUnit } from '../../model/unit';
import type { CellValue } from '../tables/columns';
import type { Field } from './descriptor';
import { plainNumber } from './parse-cell';

/** The columns of a figure that hold how many or how much. */
export const AMOUNTS: readonly string[] = ['value', 'low', 'high'];

/** True for a unit of pieces, of which there are no halves. */
export function isCounted(unit: CellValue | undefined): boolean {
  return typeof unit === 'string' && isUnit(unit) && dimensionOf(unit) === 'count';
}

/**
 * What is wrong with a count: it is not whole, or its point stands before three digits, where it may as well group thousands ("1.700"). Null
 * for a good one. `text` is the cell as it stands in the file.
 */
export function findFraction(text: string, field: Field): Fault | null {
  const number = plainNumber(text, field);
  const isGrouped = /^\d{1,3}\.\d{3}$/.test(number);
  if (Number.isInteger(Number(number)) && !isGrouped) return null;
  return { code: 'count_fraction', digits: isGrouped ? number.replace('.', '') : null };
}
