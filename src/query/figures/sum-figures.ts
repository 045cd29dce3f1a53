import type { DataPackage, Figure, Measure } from '../../model/data-package';
import {
  addAmounts,
  amountOf,
  convertAmount,
  emptyAmount,
  hasNumber,
  type Amount
} from '../../model/quantity';
import { isAddable, type Unit } from '../../model/unit';
import { indexFigures } from './figure-index';
import { isCounted } from './filter-figures';

const selected = new WeakMap<readonly Figure[], WeakMap<readonly Figure[], readonly Figure[]>>();

/**
 * Those statements that a sum takes: counted ones (see isCounted) that are no part, at any depth, of another that it takes.
 * Keeps their order. Selected once for a list of a package's statements, as all that is told of a sum asks for them again.
 */
export function selectAddends(
  dataPackage: Pick<DataPackage, 'figures'>,
  figures: readonly Figure[]
): readonly Figure[] {
  let ofPackage = selected.get(dataPackage.figures);
  if (!ofPackage) selected.set(dataPackage.figures, (ofPackage = new WeakMap()));
  let addends = ofPackage.get(figures);
  if (!addends) {
    addends = findAddends(dataPackage, figures);
    ofPackage.set(figures, addends).set(addends, addends);
  }
  return addends;
}

function findAddends(
  dataPackage: Pick<DataPackage, 'figures'>,
  figures: readonly Figure[]
): readonly Figure[] {
  const counted = figures.filter(isCounted);
  if (counted.every(({ partOf }) => partOf === null)) return counted;
  const ids = new Set(counted.map((figure) => figure.id));
  const index = indexFigures(dataPackage);
  return counted.filter((figure) => {
    const passed = new Set([figure.id]);
    for (
      let whole = figure.partOf;
      whole !== null && !passed.has(whole);
      whole = index.get(whole)?.partOf ?? null
    ) {
      if (ids.has(whole)) return false;
      passed.add(whole);
    }
    return true;
  });
}

/**
 * The sum of statements of one measure, in `unit` and never a part beside its whole. Statements whose unit does not convert into
 * `unit` are not added to it but summed apart, each kind of unit for itself: `unit`'s sum is first where there is one, the others
 * follow in order of appearance. Empty where nothing is counted.
 */
export function sumFigures(
  dataPackage: Pick<DataPackage, 'figures'>,
  figures: readonly Figure[],
  unit: Unit
): readonly Amount[] {
  return sumAddends(selectAddends(dataPackage, figures), unit);
}

function sumAddends(addends: readonly Figure[], unit: Unit): readonly Amount[] {
  const sums: Amount[] = [emptyAmount(unit)];
  for (const figure of addends) {
    const amount = amountOf(figure.quantity);
    const at = sums.findIndex((sum) => isAddable(sum.unit, amount.unit));
    const sum = sums[at];
    if (!sum) sums.push(amount);
    else sums[at] = addAmounts(sum, amount);
  }
  return sums.filter((sum) => sum.withNumber + sum.withoutNumber > 0);
}

/**
 * The one sum to show for a measure: that in the measure's own unit, else the first of the others, else null. A single stated unit
 * that converts is kept ("4.7 t" does not become "4,700 kg") where every addend has it.
 */
export function sumMeasure(
  dataPackage: Pick<DataPackage, 'figures'>,
  figures: readonly Figure[],
  unit: Unit
): Amount | null {
  const addends = selectAddends(dataPackage, figures);
  const sum = sumAddends(addends, unit)[0];
  if (!sum) return null;
  const stated = addends[0]?.quantity.unit ?? sum.unit;
  const isStated = ({ quantity }: Figure): boolean => quantity.unit === stated;
  return stated !== sum.unit && addends.every(isStated) ? convertAmount(sum, stated) : sum;
}

/**
 * The sum of a measure among whose statements may be some of narrower measures (see listStandIns): these make it a lower limit. Values that
 * cannot be added are not: of several distinct counts all that is sure is that there are at least as many things as in the greatest.
 */
export function sumWithStandIns(
  dataPackage: Pick<DataPackage, 'figures'>,
  figures: readonly Figure[],
  hasStandIns: boolean,
  { unit, isAdditive }: Measure
): Amount | null {
  const sum = sumMeasure(dataPackage, figures, unit);
  if (sum && !isAdditive && sum.withNumber > 1) {
    let low = 0;
    for (const { quantity } of selectAddends(dataPackage, figures))
      if (isAddable(quantity.unit, sum.unit))
        low = Math.max(low, convertAmount(amountOf(quantity), sum.unit).low);
    return { ...sum, low, high: Infinity };
  }
  return sum && hasStandIns && hasNumber(sum) ? { ...sum, high: Infinity } : sum;
}
