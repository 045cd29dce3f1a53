import { commonUnit, conversionFactor, dimensionOf, isUnit, type UnitName } from '../model/unit';

/**
 * The unit in which amounts of a unit are added: the gram, the millilitre, the metre, pieces, rounds, tablets and each currency alone. A register
 * keeps them as whole numbers of a base unit, so that sums are exact and the same in every engine and in any order.
 */
export function groupUnit(unit: UnitName): UnitName {
  const common = commonUnit(unit);
  return isUnit(common) ? common : unit;
}

/** How many base units one of a group's unit is: milligrams of a gram, millimetres of a metre, hundredths of a currency, else 1. */
export function baseOf(group: UnitName): number {
  const dimension = dimensionOf(group);
  if (dimension === 'mass' || dimension === 'length') return 1000;
  return dimension === 'money' ? 100 : 1;
}

/** How many base units one of a unit is: a kilogram is 1,000,000 mg. Always a whole number. */
export function baseFactor(unit: UnitName): number {
  const group = groupUnit(unit);
  return Math.round(conversionFactor(unit, group) * baseOf(group));
}

/** True of units that are counted one by one: a register has no half of them. */
export function isWhole(unit: UnitName): boolean {
  return dimensionOf(unit) === 'count';
}
