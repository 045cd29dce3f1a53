import {
  SEIZURE_TYPES,
  type DataPackage,
  type Figure,
  type Measure,
  type SeizureType
} from '../../model/data-package';
import { isFound } from '../../model/quantity';
import type { ViewState } from '../../model/view-state';
import { filterOperations } from '../operations/filter-operations';
import { orderMeasures } from './order-measures';

/**
 * True where a figure may enter a sum: no other statement is preferred to it, it is a result within the operation's dates, was found (see isFound),
 * and counts all that its measure says, not only a part such as minors.
 */
export function isCounted(figure: Figure): boolean {
  return figure.preferred && figure.window === 'within' && !figure.subset && isFound(figure.quantity);
}

/** True where a type is shown: no choice of types shows them all. */
export function isShownType(type: SeizureType, view: Pick<ViewState, 'types'>): boolean {
  return view.types.length === 0 || view.types.includes(type);
}

type Scoped = Pick<ViewState, 'operations' | 'from' | 'to'>;

function filterByOperation(dataPackage: DataPackage, view: Scoped): readonly Figure[] {
  const ids = new Set(filterOperations(dataPackage, view).map((operation) => operation.id));
  return dataPackage.figures.filter((figure) => ids.has(figure.operation));
}

/**
 * The statements in view, in the package's order: those of the chosen operations, seizure types and measure. Statements that no sum
 * takes (see isCounted) are among them, because they are listed.
 */
export function filterFigures(
  dataPackage: DataPackage,
  view: Scoped & Pick<ViewState, 'types' | 'measure'>
): readonly Figure[] {
  return filterByOperation(dataPackage, view).filter((figure) => {
    if (view.measure !== null) return figure.measure === view.measure;
    const type = dataPackage.measures.get(figure.measure)?.type;
    return type !== undefined && isShownType(type, view);
  });
}

export interface TypeCount {
  readonly type: SeizureType;
  readonly count: number;
}

/**
 * How many statements the chosen operations have of each seizure type that the package's measures have, in the filter's order.
 * The choice of types and measure changes nothing here.
 */
export function countTypes(dataPackage: DataPackage, view: Scoped): readonly TypeCount[] {
  const counts = new Map<SeizureType, number>();
  for (const measure of dataPackage.measures.values()) counts.set(measure.type, 0);
  for (const figure of filterByOperation(dataPackage, view)) {
    const type = dataPackage.measures.get(figure.measure)?.type;
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return SEIZURE_TYPES.flatMap((type) => {
    const count = counts.get(type);
    return count === undefined ? [] : [{ type, count }];
  });
}

export interface MeasureCount {
  readonly measure: Measure;
  readonly count: number;
}

/** The measures with statements under the chosen operations and types, in the order of orderMeasures. */
export function countMeasures(
  dataPackage: DataPackage,
  view: Scoped & Pick<ViewState, 'types'>
): readonly MeasureCount[] {
  const counts = new Map<string, number>();
  for (const figure of filterByOperation(dataPackage, view))
    counts.set(figure.measure, (counts.get(figure.measure) ?? 0) + 1);
  return orderMeasures(dataPackage).flatMap((measure) => {
    const count = counts.get(measure.id);
    return count !== undefined && isShownType(measure.type, view) ? [{ measure, count }] : [];
  });
}
