import { conversionFactor, isAddable, roundForMap, type Unit } from './unit';

/** How a source hedged its number, spelled as in the data package. */
export const QUALIFIERS = [
  'exact',
  'at_least',
  'at_most',
  'approximately',
  'range',
  'open_range',
  'words'
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** How firmly a source states its number: results still coming in, what may be so and was not found, or an estimate. */
export const STATUSES = ['preliminary', 'potential', 'estimated'] as const;
export type FigureStatus = (typeof STATUSES)[number];

/**
 * One published amount, as stated. `value` is null for `range` and `open_range` (which have `low` and `high`) and for `words`
 * (which has no number at all). `words` keeps the source's own hedge ("over", "approximately") or, for the
 * qualifier `words`, all that it said ("several hundred"); empty where it said nothing beyond the number, or stated a worth and no amount.
 */
export interface Quantity {
  readonly qualifier: Qualifier;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  readonly words: string;
  /** Null where it is stated as final. */
  readonly status: FigureStatus | null;
  /** `capacity`: what a vessel or a store can hold; null for an amount that was found. */
  readonly meaning: 'capacity' | null;
}

/** A number in its unit with nothing said beside it, as samples and limits of a scale are. */
export function exactly(value: number, unit: Unit): Quantity {
  return {
    qualifier: 'exact',
    value,
    low: null,
    high: null,
    unit,
    words: '',
    status: null,
    meaning: null
  };
}

/** True of an amount that was found: not of a capacity, nor of what is only potentially so. No other is added or compared. */
export function isFound({ status, meaning }: Quantity): boolean {
  return status !== 'potential' && meaning === null;
}

/**
 * What a set of statements adds up to: the closed interval [low, high] in `unit`, where `high` may be Infinity
 * ("at least") and `low` is 0 where only an upper limit was stated. `approximate` holds when any addend was.
 * `withNumber` and `withoutNumber` count the statements with and without a number. With `withNumber` 0 the interval is
 * [0, 0] and means nothing: no number was stated. `statuses` are those of any addend, each once, in the order of STATUSES.
 */
export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly approximate: boolean;
  readonly unit: Unit;
  readonly withNumber: number;
  readonly withoutNumber: number;
  readonly statuses: readonly FigureStatus[];
}

/** No statement at all: adds to anything in its unit without a change. */
export function emptyAmount(unit: Unit): Amount {
  return { low: 0, high: 0, approximate: false, unit, withNumber: 0, withoutNumber: 0, statuses: [] };
}

/** True of a sign or words that stand behind their number: "1,076+", "65 or more". */
export function standsBehind(words: string): boolean {
  return /^(\+$|(or|and|oder|und|ou?) )/i.test(words);
}

/** True where at least one statement gave a number. */
export function hasNumber(amount: Amount): boolean {
  return amount.withNumber > 0;
}

/** True of a number that the amount may be beyond: "over 200", or 200 beside figures without a number. */
export function isOpenUpwards(amount: Amount): boolean {
  return hasNumber(amount) && (amount.high === Infinity || amount.withoutNumber > 0);
}

/**
 * The interval that a statement means: exact 614 is [614, 614], at least 1,700 is [1700, ∞), at most 40 is [0, 40],
 * between 2,700 and upwards of 20,000 is [2700, ∞),
 * approximately 4.7 is [4.7, 4.7] marked approximate, words are counted and have no interval, and neither has what was not found (see isFound).
 * Throws a RangeError where the fields do not fit the qualifier; validated data never does.
 */
export function amountOf(quantity: Quantity): Amount {
  const { qualifier, value, low, high, unit } = quantity;
  const statuses = quantity.status === null ? [] : [quantity.status];
  const approximate = qualifier === 'approximately';
  const numberBetween = (from: number, to: number): Amount => ({
    low: from,
    high: to,
    approximate,
    unit,
    withNumber: 1,
    withoutNumber: 0,
    statuses
  });
  if (qualifier === 'words' || !isFound(quantity))
    return { ...emptyAmount(unit), withoutNumber: 1, statuses };
  if (qualifier === 'range' || qualifier === 'open_range') {
    if (low === null || high === null) throw new RangeError('a range needs both low and high');
    return numberBetween(low, qualifier === 'range' ? high : Infinity);
  }
  if (value === null) throw new RangeError(`the qualifier ${qualifier} needs a value`);
  if (qualifier === 'at_least') return numberBetween(value, Infinity);
  if (qualifier === 'at_most') return numberBetween(0, value);
  return numberBetween(value, value);
}

/** The same amount in another unit of its dimension. Throws a RangeError where the units do not convert. */
export function convertAmount(amount: Amount, unit: Unit): Amount {
  if (amount.unit === unit) return amount;
  const factor = conversionFactor(amount.unit, unit);
  return { ...amount, low: amount.low * factor, high: amount.high * factor, unit };
}

/** The same amount as a map writes it, in one unit with the others on it where it converts. */
export function roundAmount(amount: Amount, unit: Unit): Amount {
  const converted = isAddable(amount.unit, unit) ? convertAmount(amount, unit) : amount;
  const round = (value: number): number => roundForMap(value, converted.unit);
  return { ...converted, low: round(converted.low), high: round(converted.high) };
}

/** The sum of two amounts, in the first one's unit. Throws a RangeError where the units cannot be added. */
export function addAmounts(a: Amount, b: Amount): Amount {
  const other = convertAmount(b, a.unit);
  return {
    low: a.low + other.low,
    high: a.high + other.high,
    approximate: a.approximate || other.approximate,
    unit: a.unit,
    withNumber: a.withNumber + other.withNumber,
    withoutNumber: a.withoutNumber + other.withoutNumber,
    statuses: joinStatuses(a, other)
  };
}

function joinStatuses(a: Amount, b: Amount): readonly FigureStatus[] {
  if (!b.statuses.length) return a.statuses;
  return STATUSES.filter((status) => a.statuses.includes(status) || b.statuses.includes(status));
}

/** The sum of any number of amounts in `unit`; the empty sum has no number. */
export function sumAmounts(amounts: Iterable<Amount>, unit: Unit): Amount {
  let sum = emptyAmount(unit);
  for (const amount of amounts) sum = addAmounts(sum, amount);
  return sum;
}

/**
 * What of `whole` is left beyond `part`: over 1,700 less 614 is at least 1,086. Bounds are cut at 0, since a
 * remainder of things cannot be negative. Statements without a number in `part` leave only an upper limit, because they
 * may hold any share of the rest, and those of both sides stay counted. Null where the whole has no number.
 */
export function remainderOf(whole: Amount, part: Amount): Amount | null {
  if (!hasNumber(whole)) return null;
  if (!hasNumber(part) && part.withoutNumber === 0) return whole;
  const other = convertAmount(part, whole.unit);
  const partHigh = other.withoutNumber > 0 ? Infinity : other.high;
  return {
    low: partHigh === Infinity ? 0 : lessen(whole.low, partHigh),
    high: whole.high === Infinity ? Infinity : lessen(whole.high, other.low),
    approximate: whole.approximate || other.approximate,
    unit: whole.unit,
    withNumber: whole.withNumber,
    withoutNumber: whole.withoutNumber + other.withoutNumber,
    statuses: joinStatuses(whole, other)
  };
}

/** What is left of a number, 0 at least; without the noise of adding decimal fractions, which would be all of it where nothing is left. */
function lessen(whole: number, part: number): number {
  const left = whole - part;
  return left > whole * 1e-12 ? left : 0;
}

/**
 * True where the part cannot fit in the whole: its least exceeds the whole's most, neither is approximate, and no statement without a
 * number adds to the whole.
 */
export function exceeds(part: Amount, whole: Amount): boolean {
  if (!hasNumber(part) || !hasNumber(whole) || !isAddable(part.unit, whole.unit)) return false;
  if (part.approximate || whole.approximate || whole.withoutNumber > 0) return false;
  return lessen(convertAmount(part, whole.unit).low, whole.high) > 0;
}

/**
 * The one number that stands for a statement on a scale of classes: the stated bound or value, the middle of a range,
 * null for words. It orders and colours; it is never printed without its qualifier.
 */
export function scaleValueOf(amount: Amount): number | null {
  if (!hasNumber(amount)) return null;
  if (amount.high === Infinity) return amount.low;
  if (amount.low === 0) return amount.high;
  return (amount.low + amount.high) / 2;
}
