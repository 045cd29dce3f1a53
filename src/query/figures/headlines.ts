import type { ViewState } from '../../model/view-state';
import { keepLast } from '../keep-last';
import { filterFigures } from './filter-figures';
import { readMeasureTotals } from './measure-totals';

/** The totals of all measures of the operations in view, whatever its types and measure. */
export const readHeadlines = keepLast(
  (dataPackage, view: Pick<ViewState, 'operations' | 'from' | 'to'>) =>
    readMeasureTotals(dataPackage, filterFigures(dataPackage, { ...view, types: [], measure: null })),
  'operations',
  'from',
  'to'
);
