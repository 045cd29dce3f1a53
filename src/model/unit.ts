/** What a measure is an amount of; only amounts of one dimension can be compared, and only mass, volume and length convert. */
export const DIMENSIONS = ['count', 'mass', 'volume', 'length', 'money'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

interface UnitDefinition {
  readonly dimension: Dimension;
  /** How many of the dimension's base unit one of this unit is; null where the unit converts to no other. */
  readonly factor: number | null;
}

/**
 * The units a figure may be stated in. Mass is based on the kilogram, volume on the litre, length on the metre
 * (SI; a tonne is 1,000 kg). Pieces, rounds and tablets are counts of different things and never convert;
 * nor do currencies (ISO 4217), which have no rate without a date.
 */
export const UNITS = {
  count: { dimension: 'count', factor: null },
  rounds: { dimension: 'count', factor: null },
  tablets: { dimension: 'count', factor: null },
  g: { dimension: 'mass', factor: 0.001 },
  kg: { dimension: 'mass', factor: 1 },
  t: { dimension: 'mass', factor: 1000 },
  ml: { dimension: 'volume', factor: 0.001 },
  litres: { dimension: 'volume', factor: 1 },
  m3: { dimension: 'volume', factor: 1000 },
  m: { dimension: 'length', factor: 1 },
  km: { dimension: 'length', factor: 1000 },
  USD: { dimension: 'money', factor: null },
  EUR: { dimension: 'money', factor: null },
  GBP: { dimension: 'money', factor: null },
  CHF: { dimension: 'money', factor: null },
  JPY: { dimension: 'money', factor: null },
  CNY: { dimension: 'money', factor: null },
  INR: { dimension: 'money', factor: null },
  BRL: { dimension: 'money', factor: null },
  MXN: { dimension: 'money', factor: null },
  AUD: { dimension: 'money', factor: null },
  CAD: { dimension: 'money', factor: null },
  ZAR: { dimension: 'money', factor: null }
} as const satisfies Record<string, UnitDefinition>;

/** A unit by its name in the tables. */
export type UnitName = keyof typeof UNITS;
export const UNIT_NAMES = Object.keys(UNITS) as readonly UnitName[];

/** The units of money. */
export type Currency = {
  [U in UnitName]: (typeof UNITS)[U]['dimension'] extends 'money' ? U : never;
}[UnitName];
export const CURRENCIES = UNIT_NAMES.filter(isCurrency);

export function isCurrency(unit: Unit): unit is Currency {
  return dimensionOf(unit) === 'money';
}

/** Pieces of what the source names ("boxes"): a count that adds to none of pieces with another noun, or with none. */
export type CountOf = `count of ${string}`;

export type Unit = UnitName | CountOf;

export function isUnit(text: string): text is UnitName {
  return Object.hasOwn(UNITS, text);
}

/** The unit of a count of what `noun` names, in the source's own word. */
export function unitOfNoun(noun: string): CountOf {
  return `count of ${noun}`;
}

/** What a unit counts in the source's own word; empty for the units with a name. */
export function nounOf(unit: Unit): string {
  return isUnit(unit) ? '' : unit.slice('count of '.length);
}

function definitionOf(unit: Unit): UnitDefinition {
  return isUnit(unit) ? UNITS[unit] : UNITS.count;
}

export function dimensionOf(unit: Unit): Dimension {
  return definitionOf(unit).dimension;
}

/** The first unit to which amounts in this one convert: the same for all that can be added to each other. */
export function commonUnit(unit: Unit): Unit {
  return UNIT_NAMES.find((other) => isAddable(other, unit)) ?? unit;
}

/** True where amounts in the two units may be added: the same unit, or two that convert into each other. */
export function isAddable(a: Unit, b: Unit): boolean {
  if (a === b) return true;
  const [one, other] = [definitionOf(a), definitionOf(b)];
  return one.dimension === other.dimension && one.factor !== null && other.factor !== null;
}

/** How many of `to` one `from` is. Throws a RangeError where the units do not convert. */
export function conversionFactor(from: Unit, to: Unit): number {
  if (from === to) return 1;
  const a = definitionOf(from).factor;
  const b = definitionOf(to).factor;
  if (!isAddable(from, to) || a === null || b === null)
    throw new RangeError(
      `${from} does not convert to ${to}: only mass, volume and length convert, each within itself`
    );
  return a / b;
}

/**
 * The unit in which a map writes all its values: the largest in which the middle between the least and the greatest, by factors, is at least one, so
 * that none reads "0.002 to 0.009 t" and none of several tonnes hides one of grams. `values` are in `unit`; a unit that converts to no other stays.
 */
export function unitForMap(values: readonly number[], unit: Unit): Unit {
  const { dimension, factor } = definitionOf(unit);
  if (factor === null) return unit;
  const rising = UNIT_NAMES.filter(
    (other) => UNITS[other].dimension === dimension && UNITS[other].factor !== null
  ).sort((a, b) => conversionFactor(a, b) - conversionFactor(b, a));
  const some = values.filter((value) => value > 0);
  const least = some.reduce((a, b) => Math.min(a, b), Infinity);
  const most = some.reduce((a, b) => Math.max(a, b), 0);
  const middle = most > 0 ? Math.sqrt(least) * Math.sqrt(most) : 0;
  return rising.findLast((other) => middle * conversionFactor(unit, other) >= 1) ?? (rising[0] as Unit);
}

/**
 * A value as a map writes it: measured amounts to three significant digits, but never less than whole ones ("70.3 t" for 70.25814); counts and
 * money, which are stated to the last one, as they are.
 */
export function roundForMap(value: number, unit: Unit): number {
  if (definitionOf(unit).factor === null || !Number.isFinite(value)) return roundAsWritten(value, unit);
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/**
 * The value as it is written: to 12 significant digits, which is more than a source states and less than the noise of adding decimal
 * fractions; money to its hundredths, as currencies are written. What is compared with a written value is rounded by this first.
 */
export function roundAsWritten(value: number, unit: Unit): number {
  if (!Number.isFinite(value)) return value;
  const exact = Number(value.toPrecision(12));
  return dimensionOf(unit) === 'money' ? Math.round(exact * 100) / 100 : exact;
}
