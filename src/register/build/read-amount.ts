import { REGISTER_QUALIFIERS, type RegisterQualifier, type RegisterRule } from '../../model/register';
import type { UnitName } from '../../model/unit';
import { baseFactor, isWhole } from '../base-unit';
import type { RawCell } from '../cells';

/** The cells of a row that state its amount, and its unit where that is known. */
export interface AmountCells {
  readonly qualifier: RawCell;
  readonly value: RawCell;
  readonly low: RawCell;
  readonly high: RawCell;
  /** Null where the row has none, or one that is not known. */
  readonly unit: UnitName | null;
}

/** An amount in base units; NaN in both bounds where there is no number, for a rule that it breaks or because none was stated. */
export interface BaseAmount {
  readonly qualifier: RegisterQualifier;
  readonly low: number;
  readonly high: number;
  /** Null where none is broken; `cell` is then ''. */
  readonly broken: RegisterRule | null;
  readonly cell: string;
}

const NONE = { qualifier: 'words', low: NaN, high: NaN, broken: null, cell: '' } as const;

/** What a row states, in base units. A number is rounded to a whole one: half a milligram is less than any scale tells. */
export function readAmount({ qualifier: given, value, low, high, unit }: AmountCells): BaseAmount {
  const fail = (broken: RegisterRule, cell: RawCell): BaseAmount => ({
    ...NONE,
    broken,
    cell: cell === null ? '' : String(cell)
  });
  const isStated = value !== null || low !== null || high !== null;
  const qualifier = given === null ? (value === null ? 'words' : 'exact') : isQualifier(given) ? given : null;
  if (qualifier === null) return fail('qualifier_unknown', given);
  if (qualifier === 'words') return NONE;
  const cells = qualifier === 'range' ? [low, high] : [value];
  if (cells.includes(null)) return fail('amount_missing', isStated ? (value ?? low ?? high) : null);
  if (unit === null) return NONE;
  const bounds: number[] = [];
  for (const cell of cells) {
    const number = typeof cell === 'number' ? cell : Number(cell);
    if (!Number.isFinite(number)) return fail('amount_unreadable', cell);
    if (number < 0) return fail('amount_negative', cell);
    if (isWhole(unit) && !Number.isInteger(number)) return fail('amount_fraction', cell);
    const base = Math.floor(number * baseFactor(unit) + 0.5);
    if (base > MOST_BASE_UNITS) return fail('amount_too_large', cell);
    bounds.push(base);
  }
  const [first = NaN, last = first] = bounds;
  if (first > last) return fail('range_reversed', low);
  return {
    qualifier,
    low: qualifier === 'at_most' ? 0 : first,
    high: qualifier === 'at_least' ? Infinity : last,
    broken: null,
    cell: ''
  };
}

/** The largest amount of a row, about 8,800 tonnes in mg: a thousand such rows still add exactly in a JavaScript number (up to 2^53). */
export const MOST_BASE_UNITS = 2 ** 43;

function isQualifier(cell: RawCell): cell is RegisterQualifier {
  return REGISTER_QUALIFIERS.some((each) => each === cell);
}
