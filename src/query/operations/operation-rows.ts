import { group } from 'd3-array';
import {
  SEIZURE_TYPES,
  type DataPackage,
  type Measure,
  type Operation,
  type SeizureType,
  type TerritoryCode
} from '../../model/data-package';
import type { ViewState } from '../../model/view-state';
import { filterFigures } from '../figures/filter-figures';
import { earlierFirst, filterOperations } from './filter-operations';
import { readMeasureTotal, type MeasureTotal } from '../figures/measure-totals';

/** One operation beside others: how many statements of each type it has, and what it states of the measure in view. */
export interface OperationRow {
  readonly operation: Operation;
  /** Only types with a statement, in the filter's order. */
  readonly counts: readonly { readonly type: SeizureType; readonly count: number }[];
  readonly statements: number;
  /** Null without a measure, and where it was stated neither for the operation nor for one country. */
  readonly measureTotal: MeasureTotal | null;
}

/** The operations in view from the earliest to the latest, those without a statement of the chosen types or measure left out. */
export function listOperationRows(
  dataPackage: DataPackage,
  view: Pick<ViewState, 'operations' | 'from' | 'to' | 'types'>,
  measure: Measure | null
): readonly OperationRow[] {
  const figures = group(
    filterFigures(dataPackage, measure ? { ...view, types: [], measure: null } : { ...view, measure: null }),
    (figure) => figure.operation
  );
  return [...filterOperations(dataPackage, view)].sort(earlierFirst).flatMap((operation) => {
    const all = figures.get(operation.id) ?? [];
    const own = measure ? all.filter((figure) => figure.measure === measure.id) : all;
    if (!own.length) return [];
    const counts = SEIZURE_TYPES.map((type) => ({
      type,
      count: own.filter((figure) => dataPackage.measures.get(figure.measure)?.type === type).length
    })).filter(({ count }) => count > 0);
    const measureTotal = measure ? readMeasureTotal(dataPackage, measure, all, own) : null;
    return [{ operation, counts, statements: own.length, measureTotal }];
  });
}

/** The ids of the operations in which a territory took part, or for which something was stated of it. */
export function listOperationsOf(
  { participants, figures }: Pick<DataPackage, 'participants' | 'figures'>,
  territory: TerritoryCode
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const participant of participants)
    if (participant.territory === territory) ids.add(participant.operation);
  for (const { scope, operation } of figures)
    if (scope.kind === 'territory' && scope.territory === territory) ids.add(operation);
  return ids;
}
