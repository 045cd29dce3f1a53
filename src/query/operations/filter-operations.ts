import type { DataPackage, Operation } from '../../model/data-package';
import { isBefore, type PartialDate } from '../../model/partial-date';
import type { ViewState } from '../../model/view-state';

/** The chosen operations in the package's order: the first one where none is chosen. Unknown ids are passed over. */
export function chooseOperations(
  dataPackage: Pick<DataPackage, 'operations'>,
  view: Pick<ViewState, 'operations'>
): readonly Operation[] {
  const { operations } = view;
  if (operations === 'all') return dataPackage.operations;
  if (operations === null) return dataPackage.operations.slice(0, 1);
  return dataPackage.operations.filter((operation) => operations.includes(operation.id));
}

/** A month or year reaches to its end. */
function overlaps(start: PartialDate | null, end: PartialDate | null, view: Pick<ViewState, 'from' | 'to'>) {
  const first = start ?? end;
  const last = end ?? start;
  if (first === null || last === null) return view.from === null && view.to === null;
  return !isBefore(last, view.from) && !isBefore(view.to, first);
}

/**
 * The chosen operations that ran at some time between the view's dates, to the precision that is known. Between dates one without any is left
 * out, as nothing says that it ran then; the page says how many are.
 */
export function filterOperations(
  dataPackage: Pick<DataPackage, 'operations'>,
  view: Pick<ViewState, 'operations' | 'from' | 'to'>
): readonly Operation[] {
  return chooseOperations(dataPackage, view).filter(({ start, end }) => overlaps(start, end, view));
}

/** Orders operations by their start, or by the one date that is known; those without dates come last. */
export function earlierFirst(a: Operation, b: Operation): number {
  const [first, second] = [a, b].map(({ start, end }) => start ?? end ?? '~') as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
}
