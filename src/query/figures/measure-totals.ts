import { group } from 'd3-array';
import type { DataPackage, Figure, Measure } from '../../model/data-package';
import {
  addAmounts,
  convertAmount,
  emptyAmount,
  exceeds,
  hasNumber,
  isFound,
  remainderOf,
  type Amount
} from '../../model/quantity';
import { isAddable } from '../../model/unit';
import { orderMeasures } from './order-measures';
import { territoriesOf } from '../territories/scope-territories';
import { listStandIns } from './stand-ins';
import { selectAddends, sumWithStandIns } from './sum-figures';

/**
 * How much of an operation's total the source places in countries: all of it, part of it with numbers, countries named without any
 * number, none; no total stated at all; countries that add up to more than the total; nothing but statements for several countries together
 * or for a place; or several values of a measure that cannot be added.
 */
export type PlacementNote =
  | 'all_placed'
  | 'part_placed'
  | 'named_only'
  | 'none_placed'
  | 'no_total'
  | 'exceeds'
  | 'not_split'
  | 'not_added';

/** What is known of one measure. Amounts are null where there is no statement, and have no number where no statement gave one. */
export interface MeasureTotal {
  readonly measure: Measure;
  /** The operations' own statements that count, those that stand for the measure among them; each is to be shown as stated. */
  readonly stated: readonly Figure[];
  /**
   * What the operations' statements add up to. Beside such a statement, an operation without one adds what its places make up, as at least so
   * much. Null where no operation has one, and where several values cannot be added.
   */
  readonly total: Amount | null;
  /** What the countries' statements add up to; null, too, where several values cannot be added. */
  readonly placed: Amount | null;
  /** The countries' statements that count, in the package's order. */
  readonly figures: readonly Figure[];
  /**
   * Statements that count in no amount above: for several countries together, for a place, in a unit that does not convert, or of what was not
   * found (see isFound).
   */
  readonly apart: readonly Figure[];
  /** What of the total no country's number accounts for; `withoutNumber` is 0. Null where unknown. */
  readonly remainder: Amount | null;
  /** The least and greatest share, 0 to 1, of the total that the countries' numbers make up; null without both numbers. */
  readonly share: readonly [number, number] | null;
  readonly note: PlacementNote;
}

/**
 * The one statement that is a measure's number, as the source worded it: a single operation's total, or where it states none its only statement for
 * a place. Null where several add up, and where only a narrower measure was stated, which says at least how much.
 */
export function findOnlyStatement({ measure, stated, figures, apart, total }: MeasureTotal): Figure | null {
  const statements = [stated, figures, apart].find(({ length }) => length) ?? [];
  const [only] = statements;
  if (!only || statements.length > 1 || only.measure !== measure.id) return null;
  const isAlone = [...figures, ...apart].every(({ operation }) => operation === only.operation);
  return isAlone || !total ? only : null;
}

/** An interval of shares; an upper limit of 1, for a part is never more than its whole. Null without a number on both sides. */
export function shareOf(part: Amount | null, whole: Amount | null): readonly [number, number] | null {
  if (!part || !whole || !hasNumber(part) || !hasNumber(whole) || !isAddable(part.unit, whole.unit))
    return null;
  const { low, high, withoutNumber } = convertAmount(part, whole.unit);
  if (whole.high === 0) return null;
  const most = withoutNumber > 0 ? Infinity : high;
  const least = whole.high === Infinity ? 0 : Math.min(1, low / whole.high);
  return [least, whole.low === 0 ? 1 : Math.min(1, most / whole.low)];
}

/** Of one operation's statements for places, those that count nothing twice: a joint one is left out where it may hold another's territory. */
function selectDisjoint({ places }: DataPackage, countries: readonly Figure[], joint: readonly Figure[]) {
  const covered = new Set(countries.flatMap(({ scope }) => territoriesOf(scope, places) ?? []));
  const disjoint = [...countries];
  for (const figure of joint) {
    const territories = territoriesOf(figure.scope, places);
    if (disjoint.length && (!territories || territories.some((code) => covered.has(code)))) continue;
    disjoint.push(figure);
    // Beside one that may hold any territory, no other can be told to hold a different one.
    if (!territories) break;
    for (const code of territories) covered.add(code);
  }
  return disjoint;
}

function noteOf(
  { total, placed, remainder }: Pick<MeasureTotal, 'total' | 'placed' | 'remainder'>,
  isExceeded: boolean
): PlacementNote {
  if (!total) return placed ? 'no_total' : 'not_split';
  if (!placed) return 'none_placed';
  if (!hasNumber(placed)) return 'named_only';
  if (isExceeded) return 'exceeds';
  return remainder?.high === 0 ? 'all_placed' : 'part_placed';
}

/** Statements that sums take: of whole operations, of one territory each, and of several territories together or a place. */
interface SplitAddends {
  readonly stated: readonly Figure[];
  readonly countries: readonly Figure[];
  readonly joint: readonly Figure[];
}

function splitAddends(dataPackage: DataPackage, figures: readonly Figure[]): SplitAddends {
  const stated: Figure[] = [];
  const countries: Figure[] = [];
  const joint: Figure[] = [];
  for (const figure of figures) {
    const { kind } = figure.scope;
    (kind === 'operation' ? stated : kind === 'territory' ? countries : joint).push(figure);
  }
  return {
    stated: selectAddends(dataPackage, stated),
    countries: selectAddends(dataPackage, countries),
    joint: selectAddends(dataPackage, joint)
  };
}

/** The total of one measure among the statements in view; null where none of its own counts. */
export function readMeasureTotal(
  dataPackage: DataPackage,
  measure: Measure,
  figures: readonly Figure[],
  own: readonly Figure[] = figures.filter((figure) => figure.measure === measure.id)
): MeasureTotal | null {
  const counted = selectAddends(dataPackage, own);
  if (!counted.length) return null;
  const standIns = listStandIns(dataPackage, figures, measure);
  const standing = new Set(standIns);
  const all = standIns.length ? [...own, ...standIns] : own;
  const { stated, countries, joint } = splitAddends(dataPackage, all);
  const sum = (addends: readonly Figure[]) =>
    sumWithStandIns(
      dataPackage,
      addends,
      standing.size > 0 && addends.some((figure) => standing.has(figure)),
      measure
    );
  const placed = sum(countries);
  const statedSum = sum(stated);
  const unit = (statedSum ?? placed)?.unit ?? measure.unit;
  const isInUnit = ({ quantity }: Figure): boolean => isAddable(quantity.unit, unit);
  const apart = [
    ...joint,
    ...stated.filter((figure) => !isInUnit(figure)),
    ...countries.filter(({ quantity }) => placed && !isAddable(quantity.unit, placed.unit)),
    ...(counted.length === own.length ? [] : own).filter(
      ({ preferred, window, quantity }) => preferred && window === 'within' && !isFound(quantity)
    )
  ];
  const known = { measure, stated, figures: countries, apart };
  const values = stated.length + countries.length;
  if (!measure.isAdditive && values > 0 && values + joint.length > 1)
    return {
      ...known,
      total: stated.length === 1 ? statedSum : null,
      placed: countries.length === 1 ? placed : null,
      remainder: null,
      share: null,
      note: 'not_added'
    };

  let total = statedSum && emptyAmount(unit);
  let remainder = statedSum && emptyAmount(unit);
  let isExceeded = false;
  const addends = total ? [...stated, ...countries, ...joint].filter(isInUnit) : [];
  for (const some of group(addends, ({ operation }) => operation).values()) {
    const split = splitAddends(dataPackage, some);
    const part = sum(split.countries);
    const whole = readWhole(split);
    const rest = whole && remainderOf(whole, part ?? emptyAmount(unit));
    if (part && whole && exceeds(part, whole)) isExceeded = true;
    if (total && whole) total = addAmounts(total, whole);
    if (!remainder) continue;
    remainder = addAmounts(remainder, rest ?? { ...emptyAmount(unit), high: Infinity });
    if (whole?.withoutNumber) remainder = { ...remainder, high: Infinity };
  }
  if (total) total = convertAmount(total, unit);
  if (!total || !hasNumber(total) || (placed && !isAddable(placed.unit, unit))) remainder = null;
  const amounts = { total, placed, remainder: remainder && { ...remainder, withoutNumber: 0 } };
  return { ...known, ...amounts, share: shareOf(placed, total), note: noteOf(amounts, isExceeded) };

  /**
   * What one operation found: as it states, else at least what its places make up. A total that only narrower measures stand for does not
   * hide places that make up more.
   */
  function readWhole(some: SplitAddends): Amount | null {
    const whole = sum(some.stated);
    if (whole && hasNumber(whole) && some.stated.some((figure) => !standing.has(figure))) return whole;
    const limit = sum(selectDisjoint(dataPackage, some.countries, some.joint));
    if (!limit || !hasNumber(limit) || (whole && hasNumber(whole) && inUnit(whole) >= inUnit(limit)))
      return whole ?? limit;
    return { ...limit, high: Infinity, withoutNumber: limit.withoutNumber + (whole?.withoutNumber ?? 0) };
  }

  function inUnit(amount: Amount): number {
    return convertAmount(amount, unit).low;
  }
}

/**
 * One total for each measure that the figures in view have a counted statement of, in the order of orderMeasures. An operation or country
 * that has only narrower statements adds to it as at least so much, where `figures` hold them.
 */
export function readMeasureTotals(
  dataPackage: DataPackage,
  figures: readonly Figure[]
): readonly MeasureTotal[] {
  return [...eachMeasureTotal(dataPackage, figures)];
}

/** As readMeasureTotals, each when it is asked for: of a hundred thousand figures one takes long enough. */
export function* eachMeasureTotal(
  dataPackage: DataPackage,
  figures: readonly Figure[]
): Generator<MeasureTotal> {
  const byMeasure = group(figures, ({ measure }) => measure);
  for (const measure of orderMeasures(dataPackage)) {
    const measureTotal = readMeasureTotal(dataPackage, measure, figures, byMeasure.get(measure.id) ?? []);
    if (measureTotal) yield measureTotal;
  }
}
