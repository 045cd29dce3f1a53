import type { CellFormat } from './sheet';

/** What a number format makes of a number: a date, or an amount with what is written beside it. */
export interface NumberFormat extends CellFormat {
  readonly isDate: boolean;
  readonly code: string;
}

/** The built-in formats that matter (ECMA-376, part 1, 18.8.30); all others show a plain number. */
const BUILT_IN: Readonly<Record<number, string>> = {
  5: '"$"#,##0',
  6: '"$"#,##0',
  7: '"$"#,##0.00',
  8: '"$"#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  42: '"$"#,##0',
  44: '"$"#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss'
};
const SCALE_LETTER = /^\s*(?:k|m|mn|mm|mio|bn|b|thousand|million|billion)\.?\s*$/i;

/** Reads a format code. Of several sections the first counts, which is that of positive numbers. */
export function parseNumberFormat(id: number, custom: ReadonlyMap<number, string>): NumberFormat {
  const code = custom.get(id) ?? BUILT_IN[id] ?? '';
  let literal = '';
  let bare = '';
  const section = /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*/.exec(code)?.[0] ?? '';
  for (const [token] of section.matchAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|./gs)) {
    if (token.startsWith('"')) literal += token.slice(1, -1);
    else if (token.startsWith('\\')) literal += token[1];
    else if (token.startsWith('[$')) literal += currencyOf(token);
    else if (token === '$' || token === '€' || token === '£') literal += token;
    else if (!/^[_*[]./.test(token)) bare += token;
  }
  const isDate = /[ymdhs]/i.test(bare.replace(/general|e[+-]/gi, ''));
  // Commas after the last digit divide what is shown by a thousand each; the letter beside it says so, and is no unit.
  const isScaled = /[0#?],+(?![0#?])/.test(bare);
  const unit = literal
    .replace(/[()*†‡-]/g, ' ')
    .split(/\s+/)
    .filter((word) => word && !(isScaled && SCALE_LETTER.test(word)))
    .join(' ');
  return { code, isDate, isShare: bare.includes('%') || unit === '%', unit: isDate ? '' : unit };
}

/** "[$$-409]" is the dollar of the United States, since 409 is its English; "[$USD]" names its currency; "[$-409]" is a language alone. */
function currencyOf(token: string): string {
  const [, symbol = '', locale = ''] = /^\[\$([^\]-]*)(?:-([0-9a-f]+))?/i.exec(token) ?? [];
  if (symbol === '$') return /409$/i.test(locale) ? 'USD' : '$';
  return symbol;
}

/** A day counted from 30 December 1899 (or 1 January 1904) as ISO 8601; with its time where it has one. */
export function dateOfSerial(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  // Spreadsheets count a 29 February 1900 that never was.
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  const text = date.toISOString().slice(0, 16);
  return text.endsWith('T00:00') ? text.slice(0, 10) : text;
}

/** A date as its format shows it, months in `language` (BCP 47). */
export function formatDateAs(iso: string, code: string, language: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  const month = (style: 'short' | 'long') =>
    new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(date).replace(/\.$/, '');
  const [year = '', monthNumber = '', day = ''] = iso.slice(0, 10).split('-');
  return code
    .replace(/\[[^\]]*\]|"[^"]*"|;.*$|\\(?=.)/g, '')
    .replace(/y+|m+|d+|[hs]+(?::[ms]+)*|AM\/PM/gi, (token) => {
      const letter = token[0]?.toLowerCase();
      if (letter === 'y') return token.length > 2 ? year : year.slice(2);
      if (letter === 'd') return token.length === 2 ? day : String(Number(day));
      if (letter === 'm')
        return token.length > 3
          ? month('long')
          : token.length === 3
            ? month('short')
            : token.length === 2
              ? monthNumber
              : String(Number(monthNumber));
      return iso.slice(11);
    })
    .trim();
}
