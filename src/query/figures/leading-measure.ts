import { group } from 'd3-array';
import type { DataPackage } from '../../model/data-package';
import type { ViewState } from '../../model/view-state';
import { filterFigures, isCounted } from './filter-figures';

/** A map of fewer countries than this has no pattern that colours would show. */
const LEAST_COUNTRIES = 3;

/**
 * The measure that most of an operation's country figures are of: one with a number for at least three countries, and for more than half of
 * those that have any figure. Null where there is none, or more than one.
 */
export function findLeadingMeasure(
  dataPackage: DataPackage,
  view: Pick<ViewState, 'operations' | 'from' | 'to' | 'types'>
): string | null {
  const figures = filterFigures(dataPackage, { ...view, measure: null }).filter(
    (figure) => isCounted(figure) && figure.scope.kind === 'territory'
  );
  const countriesOf = (some: typeof figures): Set<string> =>
    new Set(some.flatMap(({ scope }) => (scope.kind === 'territory' ? scope.territory : [])));
  const most = countriesOf(figures).size / 2;
  const leading = [...group(figures, ({ measure }) => measure)].filter(([, some]) => {
    const { size } = countriesOf(some.filter(({ quantity }) => quantity.qualifier !== 'words'));
    return size >= LEAST_COUNTRIES && size > most;
  });
  return leading.length === 1 ? (leading[0]?.[0] ?? null) : null;
}
