import { isCurrency, isUnit, nounOf, roundAsWritten, type Currency, type Unit } from '../model/unit';
import type { Locale } from './messages';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(tag, options)));
  return format;
}

/** A number in the locale's own digits and grouping, never rounded to look nice. */
export function formatNumber(value: number, locale: Locale): string {
  const exact = Number.isInteger(value) ? value : roundAsWritten(value, 'count');
  return numberFormat(locale.tag, { maximumFractionDigits: 20 }).format(exact);
}

/** A share from 0 to 1 as a whole percentage; 0 % and 100 % are written only for exactly none and all. */
export function formatPercent(share: number, locale: Locale, rounding: 'nearest' | 'up' | 'down'): string {
  const percent = Number((share * 100).toPrecision(12));
  const round = { nearest: Math.round, up: Math.ceil, down: Math.floor }[rounding];
  let whole = round(percent);
  if (rounding === 'nearest' && whole === 0 && percent > 0) whole = 1;
  if (rounding === 'nearest' && whole === 100 && percent < 100) whole = 99;
  return numberFormat(locale.tag, { style: 'percent' }).format(whole / 100);
}

/** Millions and more are written short ("3.27 million") only where nothing is lost by it. */
function compactMoney(value: number, locale: Locale, display: 'long' | 'short'): string | null {
  if (value < 1e6) return null;
  const step = 1000 ** Math.floor(Math.log10(value) / 3 + 1e-9);
  if (step > 1e12 || !Number.isInteger(Number(((value / step) * 1000).toPrecision(12)))) return null;
  return numberFormat(locale.tag, {
    notation: 'compact',
    compactDisplay: display,
    maximumFractionDigits: 3
  }).format(value);
}

function formatMoney(value: number, currency: Currency, locale: Locale, display: 'long' | 'short'): string {
  const format = numberFormat(locale.tag, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger'
  });
  const compact = compactMoney(value, locale, display);
  if (compact === null) return format.format(value);
  // Intl has no long compact form of a currency, so the number is put where the currency's pattern has it.
  return format
    .formatToParts(0)
    .map((part) => (part.type === 'integer' ? compact : part.value))
    .join('');
}

/**
 * A number with its unit: a count stands bare, everything else says what it is ("45,383 rounds", "2,263 boxes", "52 kg", "US$3.27 million").
 * `display` is how the millions of money are written.
 */
export function formatWithUnit(value: number, unit: Unit, locale: Locale, display: 'long' | 'short'): string {
  if (isCurrency(unit)) return formatMoney(value, unit, locale, display);
  const number = formatNumber(value, locale);
  return isUnit(unit) ? locale.messages.units[unit](number, value) : `${number} ${nounOf(unit)}`;
}
