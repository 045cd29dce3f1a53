import { isPartialDate } from '../../model/partial-date';
import type { CellType, Fault, TypeAdvice } from '../../model/problem';
import type { CellValue } from '../tables/columns';
import type { Field } from './descriptor';

export type ParsedCell = { readonly value: CellValue } | { readonly fault: Fault };

/** The lexical forms of Table Schema (v1), of which NaN and INF are not amounts and are refused. */
const FORMS: Readonly<Record<CellType, RegExp>> = {
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/,
  boolean: /^(true|false|True|False|TRUE|FALSE|1|0)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  yearmonth: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/
};

/** No cell with a pattern is longer than this. */
const LONGEST = 4000;

/**
 * A cell's text, already trimmed and not a missing value, as the field's type, held against its rules. Dates stay text.
 * A type that is not in `FORMS` is read as text. Rules are checked in the order type, enum, pattern, bounds; the first that fails is told.
 */
export function parseCell(text: string, field: Field): ParsedCell {
  const { type } = field;
  const isNumber = type === 'integer' || type === 'number';
  const plain = isNumber ? plainNumber(text, field) : type === 'boolean' ? plainBoolean(text, field) : text;
  if (isCellType(type) && !FORMS[type].test(plain))
    return { fault: { code: 'type', type, advice: adviseOfType(text, field) } };
  if (type === 'date' && !isPartialDate(text)) return { fault: { code: 'day' } };
  let value: CellValue = text;
  if (type === 'boolean') value = /^[t1]/i.test(plain);
  if (isNumber) {
    // Zero has no sign.
    value = Number(plain) + 0;
    if (!Number.isFinite(value)) return { fault: { code: 'number_too_large' } };
  }
  const { enum: words, pattern, minimum: least, maximum: most } = field;
  if (words && !words.includes(text)) return { fault: { code: 'enum', words } };
  if (pattern && (text.length > LONGEST || !pattern.test(text)))
    return { fault: { code: 'pattern', example: field.example } };
  if (typeof value === 'number' && ((least !== null && value < least) || (most !== null && value > most)))
    return { fault: { code: 'bounds', least, most, swapped: null } };
  return { value };
}

function isCellType(type: string): type is CellType {
  return Object.hasOwn(FORMS, type);
}

/** A number as Table Schema writes it: groups of three digits joined, a point for the decimal sign; "" where its signs stand elsewhere. */
export function plainNumber(text: string, { decimalChar, groupChar }: Field): string {
  if (decimalChar === '.' && !groupChar) return text;
  const [whole = '', ...decimals] = text.split(decimalChar);
  const [first, ...groups] = groupChar ? whole.split(groupChar) : [whole];
  // A point that is not declared is neither sign.
  const isGood =
    groups.every((group) => /^\d{3}$/.test(group)) && !(decimalChar !== '.' && first?.includes('.'));
  return isGood ? [[first, ...groups].join(''), ...decimals].join('.') : '';
}

function plainBoolean(text: string, { trueValues, falseValues }: Field): string {
  return trueValues.includes(text) ? 'true' : falseValues.includes(text) ? 'false' : text;
}

function adviseOfType(text: string, { type, example, decimalChar, groupChar }: Field): TypeAdvice {
  if (type === 'integer' || type === 'number') {
    if (decimalChar !== '.' || groupChar) return { do: 'use_signs', decimalChar, groupChar };
    const digits = text.replace(/[\s\u00a0\u202f]/g, '');
    // One comma before three digits may be either sign; only the writer knows.
    if (/^\d{1,3},\d{3}$/.test(digits))
      return { do: 'choose', grouped: digits.replace(',', ''), decimal: digits.replace(',', '.') };
    if (/^[+-]?\d+,\d+$/.test(digits)) return { do: 'write_point', number: digits.replace(',', '.') };
    const bare = digits.replace(/[,.'’](?=\d{3}(\D|$))/g, '');
    if (bare !== text && /^[+-]?\d+(\.\d+)?$/.test(bare)) return { do: 'join_digits', number: bare };
    if (/\d/.test(text)) return { do: 'move_words' };
  }
  return example ? { do: 'follow_example', example } : { do: 'follow_type' };
}
