import type { DataPackage, Figure, Measure } from '../model/data-package';
import { convertAmount, exceeds, hasNumber, remainderOf, type Amount } from '../model/quantity';
import { isAddable } from '../model/unit';
import { orderMeasures } from './order-measures';
import { listStandIns } from './stand-ins';
import { selectAddends, sumWithStandIns } from './sum-figures';

/**
 * How much of an operation's total the source places in countries: all of it, part of it with numbers, countries named without any
 * number, none; no total stated at all; or countries that add up to more than the total.
 */
export type PlacementNote =
  'all_placed' | 'part_placed' | 'named_only' | 'none_placed' | 'no_total' | 'exceeds';

/** What is known of one measure. Amounts are null where there is no statement, and have no number where no statement gave one. */
export interface Headline {
  readonly measure: Measure;
  /** The operations' own statements that count, those that stand for the measure among them; each is to be shown as stated. */
  readonly stated: readonly Figure[];
  readonly total: Amount | null;
  /** What the countries' statements add up to; those for several countries together, or for a place, are not in it. */
  readonly placed: Amount | null;
  /** The countries' statements that count, in the package's order. */
  readonly figures: readonly Figure[];
  /** What of the total no country's number accounts for; `worded` is 0, its statements being countries' own. Null where unknown. */
  readonly remainder: Amount | null;
  /** The least and greatest share, 0 to 1, of the total that the countries' numbers make up; null without both numbers. */
  readonly share: readonly [number, number] | null;
  readonly note: PlacementNote;
}

/** An interval of shares; an upper limit of 1, for a part is never more than its whole. Null without a number on both sides. */
export function shareOf(part: Amount | null, whole: Amount | null): readonly [number, number] | null {
  if (!part || !whole || !hasNumber(part) || !hasNumber(whole) || !isAddable(part.unit, whole.unit))
    return null;
  const { low, high, worded } = convertAmount(part, whole.unit);
  if (whole.high === 0) return null;
  const most = worded > 0 ? Infinity : high;
  const least = whole.high === Infinity ? 0 : Math.min(1, low / whole.high);
  return [least, whole.low === 0 ? 1 : Math.min(1, most / whole.low)];
}

function noteOf(
  total: Amount | null,
  placed: Amount | null,
  comparable: Amount | null,
  remainder: Amount | null
) {
  if (!total) return 'no_total';
  if (!placed) return 'none_placed';
  if (!hasNumber(placed)) return 'named_only';
  if (comparable && exceeds(comparable, total)) return 'exceeds';
  return remainder?.high === 0 ? 'all_placed' : 'part_placed';
}

/** The headline of one measure among the statements in view; null where none counts for an operation or a country. */
export function readHeadline(
  dataPackage: DataPackage,
  measure: Measure,
  figures: readonly Figure[],
  own: readonly Figure[] = figures.filter((figure) => figure.measure === measure.id)
): Headline | null {
  const of = (kind: Figure['scope']['kind'], figures: readonly Figure[]) =>
    selectAddends(
      dataPackage,
      figures.filter((figure) => figure.scope.kind === kind)
    );
  const hasOwn = of('operation', own).length + of('territory', own).length > 0;
  if (!hasOwn) return null;
  const standIns = listStandIns(dataPackage, figures, measure);
  const standing = new Set(standIns);
  const stated = of('operation', [...own, ...standIns]);
  const countries = of('territory', [...own, ...standIns]);
  const sum = (addends: readonly Figure[]) =>
    sumWithStandIns(
      dataPackage,
      addends,
      addends.some((figure) => standing.has(figure)),
      measure
    );
  const total = sum(stated);
  const placed = sum(countries);
  // Only countries of an operation that states a total can be held against one.
  const totalled = new Set(stated.map((figure) => figure.operation));
  const comparable = sum(countries.filter((figure) => totalled.has(figure.operation)));
  const isComparable = total && (!comparable || isAddable(comparable.unit, total.unit));
  const rest = isComparable
    ? comparable
      ? remainderOf(total, comparable)
      : hasNumber(total)
        ? total
        : null
    : null;
  const remainder = rest && { ...rest, worded: 0 };
  return {
    measure,
    stated,
    total,
    placed,
    figures: countries,
    remainder,
    share: shareOf(comparable, total),
    note: noteOf(total, placed, comparable, remainder)
  };
}

/**
 * One headline for each measure that the figures in view have a counted statement of, for an operation or a country, in the order of
 * orderMeasures. An operation or country that has only narrower statements adds to it as at least so much, where `figures` hold them. A
 * measure stated only for several countries together, or for a place, has none.
 */
export function readHeadlines(dataPackage: DataPackage, figures: readonly Figure[]): readonly Headline[] {
  const byMeasure = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = byMeasure.get(figure.measure);
    if (group) group.push(figure);
    else byMeasure.set(figure.measure, [figure]);
  }
  return orderMeasures(dataPackage).flatMap((measure) => {
    const headline = readHeadline(dataPackage, measure, figures, byMeasure.get(measure.id) ?? []);
    return headline ? [headline] : [];
  });
}
