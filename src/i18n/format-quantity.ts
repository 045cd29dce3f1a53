import type { Figure, Worth } from '../model/data-package';
import { exactly, hasNumber, type Amount, type FigureStatus, type Quantity } from '../model/quantity';
import { isCurrency, type Unit } from '../model/unit';
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

/** The two ends of a range: the unit is said once, with the higher number, but for money, whose sign belongs to each. */
function formatEnds(
  { low, high }: Pick<Bounds, 'low' | 'high'>,
  unit: Unit,
  style: QuantityStyle,
  locale: Locale
): readonly [first: string, last: string] {
  const isMoney = isCurrency(unit);
  const last = formatWithUnit(high, unit, locale, moneyDisplay(style));
  const first = isMoney ? formatWithUnit(low, unit, locale, moneyDisplay(style)) : formatNumber(low, locale);
  return [first, last];
}

/** "between 3 and 5", "3–5". */
function formatBetween(bounds: Bounds, unit: Unit, style: QuantityStyle, locale: Locale) {
  const { amount } = locale.messages;
  const { approximate } = bounds;
  const [first, last] = formatEnds(bounds, unit, style, locale);
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
  // "at least approximately 31,240" is no English: "approximately 31,240 or more"
  if (low > 0) {
    if (!long) return `≥ ${one(low)}`;
    return approximate ? amount.orMore(one(low)) : amount.atLeast(one(low));
  }
  if (high < Infinity) {
    if (!long) return `≤ ${one(high)}`;
    return approximate ? amount.orLess(one(high)) : amount.atMost(one(high));
  }
  return amount.unbounded;
}

/** "preliminary over 4,000": a status stands before all else, unless the source's words begin with it. */
function withStatuses(statuses: readonly FigureStatus[], text: string, { messages }: Locale): string {
  const said = statuses
    .map((status) => messages.figureStatuses[status])
    .filter((word) => !text.startsWith(word));
  return said.length ? messages.amount.withStatus(said.join(', '), text) : text;
}

/**
 * One statement, with its status, its hedge, and what it is of where that is no amount found ("preliminary over 4,000", "capacity of 11 t"). `long` keeps the source's own word where it had one ("over 1,700", "some US$3.27 million") and else the
 * qualifier's ("at least 1,700"); the other styles write the hedge as a sign. Words without a number are given as the source has them.
 * Nothing is rounded. A statement without number and words, or whose fields do not fit its qualifier, gives its words, or "amount not stated".
 */
export function formatQuantity(quantity: Quantity, style: QuantityStyle, locale: Locale): string {
  const { status, meaning } = quantity;
  const stated = formatStated(quantity, style, locale);
  const text = meaning === null ? stated : locale.messages.amount.ofCapacity(stated);
  return withStatuses(status === null ? [] : [status], text, locale);
}

function formatStated(quantity: Quantity, style: QuantityStyle, locale: Locale): string {
  const { qualifier, value, low, high, unit } = quantity;
  const words = quantity.words.trim();
  const { messages } = locale;
  const bare = words || messages.amount.notStated;
  if (qualifier === 'words') return bare;
  if (qualifier === 'range') {
    if (low === null || high === null) return bare;
    const between = formatBetween({ low, high, approximate: false }, unit, style, locale);
    return style === 'long' && words ? `${between} (“${words}”)` : between;
  }
  if (qualifier === 'open_range') {
    if (low === null || high === null) return bare;
    const [from, to] = formatEnds({ low, high }, unit, style, locale);
    if (style !== 'long') return messages.amount.fromToAtLeast(from, to);
    return messages.amount.between(
      from,
      words ? messages.amount.hedged(words, to) : messages.amount.atLeast(to)
    );
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
 * What statements add up to: "614", "≥ 1,700", "at least 614 and 3 figures without a number", "no figure published". A sum that
 * figures without a number belong to is at least what the others give, and says so; a status of any of them stands before it.
 */
export function formatAmount(amount: Amount, style: QuantityStyle, locale: Locale): string {
  return withStatuses(amount.statuses, formatSum(amount, style, locale), locale);
}

function formatSum(amount: Amount, style: QuantityStyle, locale: Locale): string {
  const words = locale.messages.amount;
  if (!hasNumber(amount)) {
    if (!amount.withoutNumber) return words.none;
    return style === 'long' ? words.statements(amount.withoutNumber) : words.statementsShort;
  }
  if (!amount.withoutNumber) return formatBounds(amount, amount.unit, style, locale);
  const bounds = amount.low > 0 ? { ...amount, high: Infinity } : amount;
  const number = formatBounds(bounds, amount.unit, style, locale);
  return style === 'long' ? words.withWords(number, words.statements(amount.withoutNumber)) : number;
}

/** A figure's amount; one that states a worth alone has it here: "amount not stated, worth US$1 million". */
export function formatFigure(
  { quantity, worth }: Pick<Figure, 'quantity' | 'worth'>,
  style: QuantityStyle,
  locale: Locale
): string {
  const text = formatQuantity(quantity, style, locale);
  return worth && hasWorthAlone(quantity)
    ? locale.messages.amount.withWorth(text, formatWorth(worth, style, locale))
    : text;
}

/** True where neither a number nor a word was said of the amount. */
export function hasWorthAlone({ qualifier, words }: Quantity): boolean {
  return qualifier === 'words' && !words.trim();
}

/** The worth of a seizure with its hedge: "approximately US$3.27 million", "nearly US$1.3 billion". One that is not said to be exact or not stands bare. */
export function formatWorth(worth: Worth, style: QuantityStyle, locale: Locale): string {
  const qualifier = worth.qualifier === 'not_stated' ? 'exact' : worth.qualifier;
  const { value, currency, words } = worth;
  return formatQuantity({ ...exactly(value, currency), qualifier, words }, style, locale);
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
