import type { ProblemCode } from '../../model/problem';
import type { Field } from './descriptor';
import { suggestNearest } from '../validate/find-nearest';

export type CellValue = string | number | boolean | null;

/** What is wrong with one cell. */
export interface CellFault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly remedy: () => string;
}

export type ParsedCell = { readonly value: CellValue } | { readonly fault: CellFault };

/** The lexical forms of Table Schema (v1), of which NaN and INF are not amounts and are refused. */
const FORMS: Readonly<Record<string, RegExp>> = {
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/,
  boolean: /^(true|false|True|False|TRUE|FALSE|1|0)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  yearmonth: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/
};

/**
 * A cell's text, already trimmed and not a missing value, as the field's type, held against its rules. Dates stay text.
 * A type that is not in `FORMS` is read as text. Rules are checked in the order type, enum, pattern, bounds; the first that fails is told.
 */
export function parseCell(text: string, field: Field): ParsedCell {
  const { type } = field;
  const form = FORMS[type];
  const isNumber = type === 'integer' || type === 'number';
  const plain = isNumber ? plainNumber(text, field) : type === 'boolean' ? plainBoolean(text, field) : text;
  if (form && !form.test(plain))
    return fault('type', `“${field.name}” must be ${describeType(type)}.`, () => typeRemedy(text, field));
  if (type === 'date' && !isCalendarDate(text))
    return fault(
      'type',
      `${text} is not a day of the calendar.`,
      () => 'Look the date up and write it again.'
    );
  let value: CellValue = text;
  if (type === 'boolean') value = /^[t1]/i.test(plain);
  if (isNumber) {
    value = Number(plain);
    if (!Number.isFinite(value))
      return fault('type', 'The number is too large.', () => 'Write a smaller number, or a larger unit.');
  }
  const words = field.enum;
  if (words && !words.includes(text))
    return fault('enum', `“${field.name}” does not know this word.`, () =>
      suggestNearest(text, words, `Write one of ${words.join(', ')}.`)
    );
  if (field.pattern && !field.pattern.test(text))
    return fault('pattern', `“${field.name}” is not in its form.`, () => `Write it like ${field.example}.`);
  if (typeof value === 'number') {
    const { minimum, maximum } = field;
    if ((minimum !== null && value < minimum) || (maximum !== null && value > maximum))
      return fault('minimum', `“${field.name}” is out of bounds.`, () => describeBounds(minimum, maximum));
  }
  return { value };
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

/** True for a day, month or year that exists: 30 February does not. */
export function isCalendarDate(text: string): boolean {
  const [year = NaN, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function fault(code: ProblemCode, message: string, remedy: () => string): ParsedCell {
  return { fault: { code, message, remedy } };
}

function describeType(type: string): string {
  const names: Readonly<Record<string, string>> = {
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    date: 'a date like 2023-11-13',
    yearmonth: 'a month like 2023-11',
    year: 'a year like 2023'
  };
  return names[type] ?? `of the type ${type}`;
}

function typeRemedy(text: string, { type, example, decimalChar, groupChar }: Field): string {
  if (type === 'integer' || type === 'number') {
    if (decimalChar !== '.' || groupChar)
      return `datapackage.json says that “${decimalChar}” is the decimal sign${groupChar && ` and “${groupChar}” groups thousands`}: write the number so.`;
    const digits = text.replace(/[\s\u00a0\u202f]/g, '');
    // One comma before three digits may be either sign; only the writer knows.
    if (/^\d{1,3},\d{3}$/.test(digits))
      return `Write ${digits.replace(',', '')} if the comma groups thousands, ${digits.replace(',', '.')} if it is the decimal sign.`;
    if (/^[+-]?\d+,\d+$/.test(digits))
      return `Write ${digits.replace(',', '.')}: the decimal sign is a point.`;
    const bare = digits.replace(/[,.'’](?=\d{3}(\D|$))/g, '');
    if (bare !== text && /^[+-]?\d+(\.\d+)?$/.test(bare)) return `Write ${bare}, without separators.`;
    if (/\d/.test(text))
      return 'Write the digits alone; a hedge belongs in “qualifier” and “words”, a unit in “unit”.';
  }
  return example ? `Write it like ${example}.` : `Write ${describeType(type)}.`;
}

function describeBounds(minimum: number | null, maximum: number | null): string {
  if (minimum === null) return `Write at most ${maximum}.`;
  return maximum === null ? `Write at least ${minimum}.` : `Write a number from ${minimum} to ${maximum}.`;
}
