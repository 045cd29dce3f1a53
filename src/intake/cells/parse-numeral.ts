export type DecimalSign = '.' | ',';

/** A number as written, or the two that it may be where one sign could group thousands or be a decimal sign; null for what is no number. */
export type Numeral =
  { readonly value: number } | { readonly either: readonly [decimal: number, grouped: number] } | null;

/** Digits with what may stand between them. Spaces and apostrophes count only before three digits. */
export const NUMERAL = /(?:\d{1,3}(?:[ '’]\d{3})+|\d+)(?:[.,]\d+)*(?:e[+-]?\d{1,3}(?!\p{L}))?|[.,]\d+/iu;

const GROUPS = /^\d{1,3}(?:,\d{3})+$/;
/** Thousands, then lakh and crore in twos: 12,34,567. */
const INDIAN_GROUPS = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** Reads one numeral. `decimal` is the sign of the column, null where it is not known. */
export function parseNumeral(text: string, decimal: DecimalSign | null): Numeral {
  const [, digits = '', exponent = ''] = /^([\d.,\s'’]+)(e[+-]?\d+)?$/i.exec(text.trim()) ?? [];
  if (!digits) return null;
  const finish = (plain: string): Numeral => {
    const value = Number(plain + exponent);
    return Number.isFinite(value) ? { value } : null;
  };
  const isSpaced = /[\s'’]/.test(digits);
  if (isSpaced && !/^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/.test(digits)) return null;
  const joined = digits.replace(/[\s'’]/g, '');
  const signs = joined.replace(/\d/g, '');
  if (signs === '') return finish(joined);
  const last = signs.at(-1) as DecimalSign;
  const other: DecimalSign = last === '.' ? ',' : '.';
  const at = joined.lastIndexOf(last);
  const [before, after] = [joined.slice(0, at), joined.slice(at + 1)];
  if (after === '') return null;
  if (signs.includes(other)) {
    // "1.234,5": the last sign is the decimal one, and stands once.
    if (before.includes(last) || !isGrouped(before, other)) return null;
    return finish(`${before.replaceAll(other, '')}.${after}`);
  }
  if (signs.length > 1) return isGrouped(joined, last) ? finish(joined.replaceAll(last, '')) : null;
  if (isSpaced || exponent || before === '' || /^0/.test(before) || after.length !== 3 || before.length > 3)
    return decimal === other && after.length === 3 && !isSpaced && before.length > 3
      ? null
      : finish(`${before || '0'}.${after}`);
  if (decimal === last) return finish(`${before}.${after}`);
  if (decimal === other) return finish(before + after);
  return { either: [Number(`${before}.${after}`), Number(before + after)] };
}

function isGrouped(digits: string, sign: string): boolean {
  const commas = digits.replaceAll(sign, ',');
  return GROUPS.test(commas) || INDIAN_GROUPS.test(commas);
}

/** The decimal sign that a numeral proves, by itself; null where it proves none. */
export function decimalSignOf(text: string): DecimalSign | null {
  const signs = text.replace(/[^.,]/g, '');
  const last = signs.at(-1) as DecimalSign | undefined;
  if (last === undefined) return null;
  const other: DecimalSign = last === '.' ? ',' : '.';
  if (signs.length > 1) return signs.includes(other) ? last : other;
  const [before = '', after = ''] = text.split(last);
  const isSure =
    /[\s'’]/.test(before) || after.length !== 3 || /^0/.test(before) || before.replace(/\D/g, '').length > 3;
  return isSure ? last : null;
}
