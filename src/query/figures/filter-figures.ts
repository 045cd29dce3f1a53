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
import { groupFigures } from './figure-index';
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

/** The statements of some operations, or those of one measure among them. */
function listFigures(dataPackage: DataPackage, view: Scoped, measure: string | null): readonly Figure[] {
  const ids = new Set(filterOperations(dataPackage, view).map((operation) => operation.id));
  const groups = groupFigures(dataPackage);
  const [only, ...others] = [...groups.keys()].filter((id) => ids.has(id));
  if (only === undefined) return [];
  const own = groups.get(only);
  if (!others.length) return (measure === null ? own?.figures : own?.byMeasure.get(measure)) ?? [];
  return dataPackage.figures.filter(
    (figure) => ids.has(figure.operation) && (measure === null || figure.measure === measure)
  );
}

/** How many statements some operations have of each measure. */
function countByMeasure(dataPackage: DataPackage, view: Scoped): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const groups = groupFigures(dataPackage);
  for (const { id } of filterOperations(dataPackage, view))
    for (const [measure, { length }] of groups.get(id)?.byMeasure ?? [])
      counts.set(measure, (counts.get(measure) ?? 0) + length);
  return counts;
}

/**
 * The statements in view, in the package's order: those of the chosen operations, seizure types and measure. Statements that no sum
 * takes (see isCounted) are among them, because they are listed.
 */
export function filterFigures(
  dataPackage: DataPackage,
  view: Scoped & Pick<ViewState, 'types' | 'measure'>
): readonly Figure[] {
  const figures = listFigures(dataPackage, view, view.measure);
  if (view.measure !== null) return figures;
  const hidden = new Set(countByMeasure(dataPackage, view).keys());
  for (const { id, type } of dataPackage.measures.values()) if (isShownType(type, view)) hidden.delete(id);
  return hidden.size ? figures.filter(({ measure }) => !hidden.has(measure)) : figures;
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
  for (const [measure, count] of countByMeasure(dataPackage, view)) {
    const type = dataPackage.measures.get(measure)?.type;
    if (type) counts.set(type, (counts.get(type) ?? 0) + count);
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
  const counts = countByMeasure(dataPackage, view);
  return orderMeasures(dataPackage).flatMap((measure) => {
    const count = counts.get(measure.id);
    return count !== undefined && isShownType(measure.type, view) ? [{ measure, count }] : [];
  });
}
