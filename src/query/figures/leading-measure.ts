import type { DataPackage, TerritoryCode } from '../../model/data-package';
import type { ViewState } from '../../model/view-state';
import { keepLast } from '../keep-last';
import { filterFigures, isCounted } from './filter-figures';

/** A map of fewer countries than this has no pattern that colours would show. */
const LEAST_COUNTRIES = 3;

/**
 * The measure that most of an operation's country figures are of: one with a number for at least three countries, and for more than half of
 * those that have any figure. Null where there is none, or more than one.
 */
export const findLeadingMeasure = keepLast(findLeading, 'operations', 'from', 'to', 'types');

function findLeading(
  dataPackage: DataPackage,
  view: Pick<ViewState, 'operations' | 'from' | 'to' | 'types'>
): string | null {
  const countries = new Set<TerritoryCode>();
  const numbered = new Map<string, Set<TerritoryCode>>();
  for (const figure of filterFigures(dataPackage, { ...view, measure: null })) {
    const { scope, measure, quantity } = figure;
    if (scope.kind !== 'territory' || !isCounted(figure)) continue;
    countries.add(scope.territory);
    if (quantity.qualifier === 'words') continue;
    const own = numbered.get(measure);
    if (own) own.add(scope.territory);
    else numbered.set(measure, new Set([scope.territory]));
  }
  const leading = [...numbered].filter(
    ([, { size }]) => size >= LEAST_COUNTRIES && size > countries.size / 2
  );
  return leading.length === 1 ? (leading[0]?.[0] ?? null) : null;
}
