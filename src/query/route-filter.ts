import type { DataPackage, Leg, OperationEvent, Route } from '../model/data-package';
import { shownStatuses, type ViewState } from '../model/view-state';
import { isShownType } from './filter-figures';
import { filterOperations } from './filter-operations';

/** A route in view with those of its legs whose status is shown, in order. */
export interface RouteInView {
  readonly route: Route;
  readonly legs: readonly Leg[];
  /** False where the source names no goods; the route is then shown under every seizure type. */
  readonly goodsStated: boolean;
}

type Filters = Pick<ViewState, 'operations' | 'from' | 'to' | 'types'>;

/**
 * The routes of the chosen operations that carry goods of a chosen seizure type and have a leg of a shown status, in the package's
 * order. A route without stated goods may carry any, so that no choice of types hides it.
 */
export function filterRoutes(
  dataPackage: DataPackage,
  view: Filters & Pick<ViewState, 'statuses'>
): readonly RouteInView[] {
  const ids = new Set(filterOperations(dataPackage, view).map((operation) => operation.id));
  const statuses = shownStatuses(view);
  return dataPackage.routes.flatMap((route) => {
    if (!ids.has(route.operation)) return [];
    const type = route.commodity === null ? undefined : dataPackage.measures.get(route.commodity)?.type;
    if (type && !isShownType(type, view)) return [];
    const legs = route.legs.filter((leg) => statuses.includes(leg.status));
    return legs.length ? [{ route, legs, goodsStated: type !== undefined }] : [];
  });
}

/** The events of the chosen operations and seizure types, in the package's order. */
export function filterEvents(dataPackage: DataPackage, view: Filters): readonly OperationEvent[] {
  const ids = new Set(filterOperations(dataPackage, view).map((operation) => operation.id));
  return dataPackage.events.filter((event) => ids.has(event.operation) && isShownType(event.type, view));
}
