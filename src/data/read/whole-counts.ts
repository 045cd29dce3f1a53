import { dimensionOf, isUnit } from '../../model/unit';
import type { Field } from './descriptor';
import { plainNumber, type CellFault, type CellValue } from './parse-cell';

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
export function findFraction(text: string, field: Field): CellFault | null {
  const number = plainNumber(text, field);
  const isGrouped = /^\d{1,3}\.\d{3}$/.test(number);
  if (Number.isInteger(Number(number)) && !isGrouped) return null;
  return {
    code: 'type',
    message: isGrouped
      ? `“${field.name}” is a count, and the point in ${text} may group thousands or be a decimal sign.`
      : `“${field.name}” is a count, and ${text} is not a whole number.`,
    remedy: () =>
      isGrouped
        ? `Write ${number.replace('.', '')} if the point groups thousands; for all of the column, datapackage.json may say "groupChar": ".".`
        : 'Write a whole number, or another unit.'
  };
}
