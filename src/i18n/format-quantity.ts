import type { Worth } from '../model/data-package';
import { hasNumber, type Amount, type Quantity } from '../model/quantity';
import type { Unit } from '../model/unit';
import { formatNumber, formatPercent, formatWithUnit } from './format-number';
import type { Locale } from './messages';

/** `long` is a phrase for running text, `short` has signs (≥ ≤ ≈) for tables, `map` is `short` with money as brief as can be. */
export type QuantityStyle = 'long' | 'short' | 'map';

const moneyDisplay = (style: QuantityStyle) => (style === 'map' ? 'short' : 'long');

interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly approximate: boolean;
}

/** "between 3 and 5", "3–5": the unit is said once, with the higher number, but for money, whose sign belongs to each. */
function formatBetween({ low, high, approximate }: Bounds, unit: Unit, style: QuantityStyle, locale: Locale) {
  const { amount } = locale.messages;
  const isMoney = unit === 'USD' || unit === 'EUR';
  const last = formatWithUnit(high, unit, locale, moneyDisplay(style));
  const first = isMoney ? formatWithUnit(low, unit, locale, moneyDisplay(style)) : formatNumber(low, locale);
  if (style === 'long') return (approximate ? amount.approximatelyBetween : amount.between)(first, last);
  return `${approximate ? '≈ ' : ''}${first}–${last}`;
}

function formatBounds(bounds: Bounds, unit: Unit, style: QuantityStyle, locale: Locale): string {
  const { low, high, approximate } = bounds;
  const { amount } = locale.messages;
  const long = style === 'long';
  const one = (value: number) => {
    const number = formatWithUnit(value, unit, locale, moneyDisplay(style));
    if (!approximate) return number;
    return long ? amount.approximately(number) : `≈ ${number}`;
  };
  if (low === high) return one(low);
  if (low > 0 && high < Infinity) return formatBetween(bounds, unit, style, locale);
  if (low > 0) return long ? amount.atLeast(one(low)) : `≥ ${one(low)}`;
  if (high < Infinity) return long ? amount.atMost(one(high)) : `≤ ${one(high)}`;
  return amount.unbounded;
}

/**
 * One statement, with its hedge. `long` keeps the source's own word where it had one ("over 1,700", "some US$3.27 million") and else the
 * qualifier's ("at least 1,700"); the other styles write the hedge as a sign. Words without a number are given as the source has them.
 * Nothing is rounded. A statement whose fields do not fit its qualifier gives its words, or "words only".
 */
export function formatQuantity(quantity: Quantity, style: QuantityStyle, locale: Locale): string {
  const { qualifier, value, low, high, unit } = quantity;
  const words = quantity.words.trim();
  const { messages } = locale;
  const bare = words || messages.qualifiers.words;
  if (qualifier === 'words') return bare;
  if (qualifier === 'range') {
    if (low === null || high === null) return bare;
    const between = formatBetween({ low, high, approximate: false }, unit, style, locale);
    return style === 'long' && words ? `${between} (“${words}”)` : between;
  }
  if (value === null) return bare;
  const number = formatWithUnit(value, unit, locale, moneyDisplay(style));
  if (qualifier === 'exact') return number;
  if (style === 'long') {
    if (words) return messages.amount.hedged(words, number);
    if (qualifier === 'at_least') return messages.amount.atLeast(number);
    return qualifier === 'at_most' ? messages.amount.atMost(number) : messages.amount.approximately(number);
  }
  return `${{ at_least: '≥', at_most: '≤', approximately: '≈' }[qualifier]} ${number}`;
}

/**
 * What statements add up to: "614", "≥ 1,700", "at least 614 and 3 statements without a number", "no figure published". A sum that
 * statements without a number belong to is at least what the others give, and says so.
 */
export function formatAmount(amount: Amount, style: QuantityStyle, locale: Locale): string {
  const words = locale.messages.amount;
  if (!hasNumber(amount)) {
    if (!amount.worded) return words.none;
    return style === 'long' ? words.statements(amount.worded) : words.statementsShort(amount.worded);
  }
  if (!amount.worded) return formatBounds(amount, amount.unit, style, locale);
  const bounds = amount.low > 0 ? { ...amount, high: Infinity } : amount;
  const number = formatBounds(bounds, amount.unit, style, locale);
  return style === 'long'
    ? words.withWords(number, words.statements(amount.worded))
    : words.withWordsShort(number, amount.worded);
}

/** The worth of a seizure with its hedge: "approximately US$3.27 million". */
export function formatWorth(worth: Worth, style: QuantityStyle, locale: Locale): string {
  const { value, currency: unit, qualifier } = worth;
  return formatQuantity({ qualifier, value, low: null, high: null, unit, words: '' }, style, locale);
}

/**
 * An interval of shares from 0 to 1: "14%", "at most 37%", "between 10% and 20%". Bounds are rounded outward, so that what is
 * said of them stays true.
 */
export function formatShare([low, high]: readonly [number, number], locale: Locale): string {
  const { share } = locale.messages;
  if (low === high) return share.exact(formatPercent(low, locale, 'nearest'));
  if (low <= 0) return share.atMost(formatPercent(high, locale, 'up'));
  if (high >= 1) return share.atLeast(formatPercent(low, locale, 'down'));
  return share.between(formatPercent(low, locale, 'down'), formatPercent(high, locale, 'up'));
}
