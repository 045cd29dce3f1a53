import type { Qualifier } from '../../model/quantity';
import type { AskReason, LeftOutReason } from '../../model/sheet-problem';
import { CURRENCIES, dimensionOf } from '../../model/unit';
import { readAmountDate } from './amount-date';
import { findHedgeAfter, findHedgeBefore, isIndefinite } from './hedges';
import { isAbsentMark, isDash, isZeroWord } from './missing-marks';
import { NUMERAL, parseNumeral, type DecimalSign } from './parse-numeral';
import { readScale, readUnit } from './unit-words';

/** A number with its hedge, as it stands in a cell. `unit` is the word beside it, not yet understood; empty where there is none. */
export interface WrittenAmount {
  readonly kind: 'amount';
  readonly qualifier: Exclude<Qualifier, 'words'>;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly words: string;
  readonly note: string;
}

/** The five ends of a cell's text: an amount, words, a stated absence, a question, or a problem. A dash is an absence that is asked once a file. */
export type CellReading =
  | WrittenAmount
  | { readonly kind: 'words'; readonly words: string; readonly note: string }
  | { readonly kind: 'absent'; readonly isBlank: boolean; readonly isDash: boolean }
  | { readonly kind: 'ask'; readonly reason: AskReason; readonly candidates: readonly string[] }
  | { readonly kind: 'problem'; readonly reason: LeftOutReason };

export interface AmountContext {
  /** The decimal sign of the column; null where it is not known. */
  readonly decimal: DecimalSign | null;
  /** True for a column that counts things: its one comma or point before three digits groups thousands. */
  readonly isCounted: boolean;
  /** True in a file with the flags of Eurostat ("1187.0 p", ": c"). */
  readonly isFlagged: boolean;
  /** Words that may stand beside a number and say nothing new: those of the column's own header, folded. */
  readonly knownWords: ReadonlySet<string>;
}

export const PLAIN_CONTEXT: AmountContext = {
  decimal: '.',
  isCounted: false,
  isFlagged: false,
  knownWords: new Set()
};

const ask = (reason: AskReason, ...candidates: readonly string[]): CellReading => ({
  kind: 'ask',
  reason,
  candidates
});
const NOTE =
  /\s*(?:(?<=[\p{L}\d).\]])[*†‡§¶#]+|\s[*†‡§¶#]+|\[[^\]]{1,3}\]|\((?:[a-z]|\d{1,2}|[ivx]{2,4}|\*+)\)|(?<!(?:^|[\d\s])[kc]?m)[⁰¹²³⁴-⁹ᵃ-ᶻ]+)$/u;
const ERROR = /^(?:#(?:DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)|Err:\d+)$/i;
const YES_NO = /^(?:true|false|yes|no|y|x|ja|nein|oui|non|si|sí|да|нет|نعم|لا|是|否|✓|✔|✗)$/i;
/** Codes and symbols of currencies that stand before a number. */
const CURRENCY = new RegExp(`^(?:US\\s?\\$|${CURRENCIES.join('|')}|[A-Z]{1,2}\\$|[$€£¥₹₽])\\s*(?=[\\d.,])`);

/** Reads the text of a cell that should hold an amount. Never throws; unknown words beside a number are always a question. */
export function parseAmount(text: string, context: AmountContext): CellReading {
  const written = normalize(text);
  if (written === '') return { kind: 'absent', isBlank: true, isDash: false };
  let bare = written;
  let flag = '';
  if (context.isFlagged) {
    const match = /^(.*?)\s*\b([a-z]{1,3})$/.exec(bare);
    if (match && /^:|\d$/.test(match[1] ?? '')) [, bare = '', flag = ''] = match;
  }
  if (isDash(bare)) return { kind: 'absent', isBlank: false, isDash: true };
  if (isAbsentMark(bare)) return { kind: 'absent', isBlank: false, isDash: false };
  if (ERROR.test(bare)) return { kind: 'problem', reason: 'error_value' };
  if (YES_NO.test(bare)) return ask('yes_no');
  if (/^none$|^keine?$|^aucune?$|^ningun[oa]?$|^nessun[oa]?$/i.test(bare))
    return ask('none_or_zero', '0', 'no data');
  const date = readAmountDate(bare);
  if (date) return ask(date.reason, ...date.candidates);
  if (/\d\s*%|^%|\bper ?cent\b/i.test(bare)) return { kind: 'problem', reason: 'share' };
  const notes: string[] = flag && flag !== 'e' ? [flag] : [];
  for (let match = NOTE.exec(bare); match && match.index > 0; match = NOTE.exec(bare)) {
    notes.unshift(match[0].trim());
    bare = bare.slice(0, match.index).trim();
  }
  const note = notes.join(' ');
  if (isZeroWord(bare)) return { ...amount('exact', 0, bare), note };
  if (!/\d/.test(bare))
    return isIndefinite(bare)
      ? { kind: 'words', words: bare, note }
      : ask('not_understood', ...numberWordsOf(bare));
  if (/^[-−]\s?\d/.test(bare) || /^\(\s*[\d.,\s]+\)$/.test(bare))
    return { kind: 'problem', reason: 'negative' };
  const read = parseHedged(bare, context);
  if (read.kind !== 'amount') return read;
  const isEstimate = flag === 'e' && read.qualifier === 'exact';
  return { ...read, ...(isEstimate ? { qualifier: 'approximately', words: 'e' } : {}), note };
}

function amount(qualifier: WrittenAmount['qualifier'], value: number, words: string): WrittenAmount {
  return { kind: 'amount', qualifier, value, low: null, high: null, unit: '', words, note: '' };
}

function normalize(text: string): string {
  if (/^[0-9.,]+$/.test(text)) return text;
  return (
    text
      .replace(/[²³]/g, (power) => (power === '²' ? '\ue002' : '\ue003'))
      .replace(/…/g, '...')
      .replace(/[⁰¹⁴-⁹]/g, (digit) => `\ue010${digit.normalize('NFKC')}`)
      .normalize('NFKC')
      .replace(/\ue010(\d)/g, (_, digit: string) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '')
      .replace(/\ue002/g, '²')
      .replace(/\ue003/g, '³')
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
      // The Arabic signs are not in doubt: the one groups, the other is decimal.
      .replace(/(?<=\d)٬(?=\d)/g, '')
      .replace(/(?<=\d)٫(?=\d)/g, '.')
      .replace(/[\u2010\u2011\u2212]/g, '-')
      .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
      .replace(/^'(?=\d)/, '')
      .trim()
  );
}

function parseHedged(text: string, context: AmountContext): CellReading {
  let rest = text;
  const hedges: { qualifier: Qualifier; words: string }[] = [];
  for (let hedge = findHedgeBefore(rest); hedge; hedge = findHedgeBefore(rest)) {
    hedges.push(hedge);
    rest = hedge.rest;
  }
  // Before the number's own unit and after it: "65+", "65+ kg", "65 kg or more".
  const after = findHedgeAfter(rest);
  if (after && /\d/.test(after.rest)) {
    hedges.push(after);
    rest = after.rest;
  }
  const plus = /^([\d.,\s']*\d)\s?\+\s?(\p{L}.*)$/u.exec(rest);
  if (plus) {
    hedges.push({ qualifier: 'at_least', words: '+' });
    rest = `${plus[1]} ${plus[2]}`;
  }
  const range = parseRange(rest, context);
  const bounds = [...new Set(hedges.map(({ qualifier }) => qualifier))];
  const words = hedges.map((hedge) => hedge.words).join(' ');
  if (range) {
    if (range.kind !== 'amount') return range;
    if (bounds.some((qualifier) => qualifier === 'at_least' || qualifier === 'at_most'))
      return ask('hedge_and_range', `${range.low} to ${range.high}`);
    return { ...range, words: [words, range.words].filter(Boolean).join(' ') };
  }
  const single = parseSingle(rest, context);
  if (single.kind !== 'amount' || bounds.length === 0) return single;
  const sure = bounds.filter((qualifier) => qualifier !== 'approximately' && qualifier !== 'exact');
  if (sure.length > 1) return ask('two_hedges', String(single.value));
  return {
    ...single,
    qualifier: (sure[0] ??
      (bounds.includes('approximately') ? 'approximately' : 'exact')) as WrittenAmount['qualifier'],
    words
  };
}

const RANGE_WORDS: readonly RegExp[] = [
  /^(?<hedge>between)\s+(?<a>.+?)\s+and\s+(?<b>.+)$/i,
  /^(?<hedge>entre)\s+(?<a>.+?)\s+(?:et|y|e)\s+(?<b>.+)$/i,
  /^(?<hedge>zwischen)\s+(?<a>.+?)\s+und\s+(?<b>.+)$/i,
  /^(?<hedge>بين)\s+(?<a>.+?)\s+و\s?(?<b>.+)$/,
  /^(?:from|de|von|من|от)\s+(?<a>.+?)\s+(?:to|à|a|bis|إلى|до)\s+(?<b>.+)$/i,
  /^(?<a>.+?)\s+(?:to|à|a|bis|إلى|до)\s+(?<b>.+)$/i,
  /^(?<a>[^-–—]*\d[^-–—]*?)\s*(?:-|–|—|至)\s*(?<b>\d.*)$/
];

/** A range, a question about one, or null where the text is none. */
function parseRange(text: string, context: AmountContext): CellReading | null {
  for (const pattern of RANGE_WORDS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const { a = '', b = '', hedge = '' } = groups;
    if (!/^\D*\d/.test(a) || !/\d/.test(b)) continue;
    const low = parseSingle(a, context);
    const high = parseSingle(b, context);
    if (low.kind === 'ask' || high.kind === 'ask')
      return ask('not_understood', ...(low.kind === 'ask' ? low.candidates : []));
    if (low.kind !== 'amount' || high.kind !== 'amount' || low.value === null || high.value === null)
      return ask('not_understood');
    const scale = scaleAfter(b);
    // "3 to 4 hundred" means 300, though it does not say so.
    if (scale !== null && scaleAfter(a) === null)
      return ask('not_understood', `${low.value * scale} to ${high.value}`);
    const isYear = (value: number) => Number.isInteger(value) && value >= 1900 && value < 2100;
    if (isYear(low.value) && isYear(high.value) && !high.unit && /^\d{4}\s?[-–/]\s?\d{4}$/.test(text))
      return ask('years');
    if (low.unit && low.unit !== high.unit) return ask('several_numbers');
    if (low.value > high.value) return ask('reversed_range', `${high.value} to ${low.value}`);
    return {
      ...low,
      qualifier: 'range',
      value: null,
      low: low.value,
      high: high.value,
      unit: high.unit,
      words: hedge
    };
  }
  return null;
}

function scaleAfter(text: string): number | null {
  const word = /\d\s?(\p{L}+)\b/u.exec(text)?.[1];
  return word === undefined ? null : readScale(word);
}

/** One number with its scale and unit. */
function parseSingle(text: string, context: AmountContext): CellReading {
  const currency = CURRENCY.exec(text);
  const rest = currency ? text.slice(currency[0].length) : text;
  const match = NUMERAL.exec(rest);
  if (!match || match.index > 0) return ask('not_understood', ...(match ? [match[0]] : []));
  const beside = rest.slice(match[0].length).trim();
  if (/\d/.test(beside.replace(/\b[mM][23]\b/g, '')))
    return ask('several_numbers', ...sumOfParts(text, context));
  // Of money an "m" is a million.
  const isMillion = currency !== null && /^m$/i.test(beside);
  const found = isMillion ? { scale: 1e6, unit: '' } : readBeside(beside, context.knownWords);
  const unit = [currency?.[0].trim() ?? '', found?.unit ?? ''].filter(Boolean).join(' ');
  const reading = readUnit(unit);
  const isCounted =
    found?.scale === 1 &&
    (unit === '' ? context.isCounted : reading?.kind === 'unit' && dimensionOf(reading.unit) === 'count');
  const numeral = parseNumeral(match[0], context.decimal);
  if (!numeral) return ask('not_understood');
  if (!found)
    return ask(
      'not_understood',
      ...('value' in numeral ? [plain(numeral.value)] : numeral.either.map(plain))
    );
  const write = (value: number) =>
    [plain(roundDecimal(value * found.scale)), found.unit].filter(Boolean).join(' ');
  let value: number;
  if ('value' in numeral) value = numeral.value;
  else if (isCounted) value = numeral.either[1];
  else return ask('decimal_or_groups', ...numeral.either.map(write));
  return { ...amount('exact', roundDecimal(value * found.scale), ''), unit };
}

/** Scale and unit after a number; null where a word is neither. */
function readBeside(text: string, knownWords: ReadonlySet<string>): { scale: number; unit: string } | null {
  let rest = text.replace(/^[.,;:]+|[.,;:]+$/g, '').trim();
  let scale = 1;
  const word = /^(\p{L}+)\b\.?\s*/u.exec(rest);
  const factor = word ? readScale(word[1] ?? '') : null;
  if (word && factor !== null && (factor !== 1e6 || !/^mm$/i.test(word[1] ?? ''))) {
    scale = factor;
    rest = rest.slice(word[0].length).replace(/^(?:of|de|d')\s+/i, '');
  }
  if (rest === '' || readUnit(rest)) return { scale, unit: rest };
  const words = rest.split(/\s+/);
  // The header's own words again: "47 arrests" under "Arrests".
  const isKnown = (each: string) => knownWords.has(each.toLowerCase()) || /^(?:of|de|the)$/i.test(each);
  if (words.every(isKnown)) return { scale, unit: '' };
  const [first = '', ...others] = words;
  if (readUnit(first) && others.every(isKnown)) return { scale, unit: first };
  return null;
}

/** "4 kg 500 g" as 4.5 kg, where all parts have units of one dimension; otherwise nothing. */
function sumOfParts(text: string, context: AmountContext): string[] {
  const parts = [...text.matchAll(/([\d.,]+)\s*(\p{L}+)/gu)].map(([, number = '', word = '']) => {
    const numeral = parseNumeral(number, context.decimal);
    const unit = readUnit(word);
    return numeral && 'value' in numeral && unit?.kind === 'unit'
      ? { value: numeral.value, unit: unit.unit }
      : null;
  });
  const inKg: Readonly<Record<string, number>> = { g: 0.001, kg: 1, t: 1000 };
  if (parts.length < 2 || parts.some((part) => part === null || inKg[part.unit] === undefined)) return [];
  if (text.replace(/[\d.,]+\s*\p{L}+/gu, '').replace(/[\s,+]|\band\b/g, '') !== '') return [];
  const sum = parts.reduce((total, part) => total + (part ? part.value * (inKg[part.unit] ?? 0) : 0), 0);
  return [`${plain(roundDecimal(sum))} kg`];
}

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function numberWordsOf(text: string): string[] {
  const at = NUMBER_WORDS.indexOf(text.toLowerCase());
  return at < 0 ? [] : [String(at)];
}

function roundDecimal(value: number): number {
  return Number(value.toPrecision(15));
}

function plain(value: number): string {
  return String(value);
}
