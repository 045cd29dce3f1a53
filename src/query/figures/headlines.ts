import type { DataPackage } from '../../model/data-package';
import type { ViewState } from '../../model/view-state';
import { keepLast } from '../keep-last';
import { filterFigures } from './filter-figures';
import { eachMeasureTotal, type MeasureTotal } from './measure-totals';

type Scope = Pick<ViewState, 'operations' | 'from' | 'to'>;

/** The totals of all measures of the operations in view, whatever its types and measure. */
export const readHeadlines = keepLast(
  (dataPackage, view: Scope): readonly MeasureTotal[] => [...eachHeadline(dataPackage, view)],
  'operations',
  'from',
  'to'
);

/** As readHeadlines, each when it is asked for, and then kept for it. */
export function* eachHeadline(dataPackage: DataPackage, view: Scope): Generator<MeasureTotal> {
  const found: MeasureTotal[] = [];
  for (const total of eachMeasureTotal(
    dataPackage,
    filterFigures(dataPackage, { ...view, types: [], measure: null })
  )) {
    found.push(total);
    yield total;
  }
  readHeadlines.keep(dataPackage, view, found);
}
