import { group } from 'd3-array';
import {
  SEIZURE_TYPES,
  type DataPackage,
  type Measure,
  type Operation,
  type SeizureType,
  type TerritoryCode
} from '../model/data-package';
import type { ViewState } from '../model/view-state';
import { filterFigures } from './filter-figures';
import { earlierFirst, filterOperations } from './filter-operations';
import { readHeadlines, type Headline } from './headlines';

/** One operation beside others: how many statements of each type it has, and what it states of the measure in view. */
export interface OperationRow {
  readonly operation: Operation;
  /** Only types with a statement, in the filter's order. */
  readonly counts: readonly { readonly type: SeizureType; readonly count: number }[];
  readonly statements: number;
  /** Null without a measure, and where it was stated neither for the operation nor for one country. */
  readonly headline: Headline | null;
}

/** The operations in view from the earliest to the latest, those without a statement of the chosen types or measure left out. */
export function listOperationRows(
  dataPackage: DataPackage,
  view: Pick<ViewState, 'operations' | 'from' | 'to' | 'types'>,
  measure: Measure | null
): readonly OperationRow[] {
  const figures = group(
    filterFigures(dataPackage, { ...view, measure: measure?.id ?? null }),
    (figure) => figure.operation
  );
  return [...filterOperations(dataPackage, view)].sort(earlierFirst).flatMap((operation) => {
    const own = figures.get(operation.id) ?? [];
    if (!own.length) return [];
    const counts = SEIZURE_TYPES.map((type) => ({
      type,
      count: own.filter((figure) => dataPackage.measures.get(figure.measure)?.type === type).length
    })).filter(({ count }) => count > 0);
    const headline = measure ? (readHeadlines(dataPackage, own)[0] ?? null) : null;
    return [{ operation, counts, statements: own.length, headline }];
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
