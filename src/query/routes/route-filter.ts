import {
  MODES,
  ROUTE_STATUSES,
  type DataPackage,
  type Leg,
  type Mode,
  type OperationEvent,
  type Route,
  type RouteStatus
} from '../../model/data-package';
import { shownModes, shownStatuses, type ViewState } from '../../model/view-state';
import { isShownType } from '../figures/filter-figures';
import { filterOperations } from '../operations/filter-operations';

/** A route in view with those of its legs whose status and mode are shown, in order. */
export interface RouteInView {
  readonly route: Route;
  readonly legs: readonly Leg[];
  /** False where the source names no goods; the route is then shown under every seizure type. */
  readonly goodsStated: boolean;
}

type Filters = Pick<ViewState, 'operations' | 'from' | 'to' | 'types'>;

/**
 * The routes of the chosen operations that carry goods of a chosen seizure type and have a leg of a shown status and mode, in the
 * package's order. A route without stated goods may carry any, so that no choice of types hides it. One that another statement of it is
 * preferred to is none of them; with `preferred` false only such ones are given.
 */
export function filterRoutes(
  dataPackage: DataPackage,
  view: Filters & Pick<ViewState, 'statuses' | 'modes'>,
  preferred = true
): readonly RouteInView[] {
  const ids = new Set(filterOperations(dataPackage, view).map((operation) => operation.id));
  const statuses = shownStatuses(view);
  const modes = shownModes(view);
  const isShown = ({ status, mode }: Leg): boolean => statuses.includes(status) && modes.includes(mode);
  const shown: RouteInView[] = [];
  // There may be many, and most keep all of their legs: nothing is made that is not needed.
  for (const route of dataPackage.routes) {
    if (route.preferred !== preferred || !ids.has(route.operation)) continue;
    const type = route.commodity === null ? undefined : dataPackage.measures.get(route.commodity)?.type;
    if (type && !isShownType(type, view)) continue;
    const legs = route.legs.every(isShown) ? route.legs : route.legs.filter(isShown);
    if (legs.length) shown.push({ route, legs, goodsStated: type !== undefined });
  }
  return shown;
}

/** How many routes there are of each status and mode that occurs, whatever statuses and modes are chosen; in their fixed order. */
export function countRoutes(
  dataPackage: DataPackage,
  view: Filters
): {
  readonly statuses: readonly { readonly status: RouteStatus; readonly count: number }[];
  readonly modes: readonly { readonly mode: Mode; readonly count: number }[];
} {
  const routes = filterRoutes(dataPackage, { ...view, statuses: [], modes: [] });
  const count = (isOne: (leg: Leg) => boolean): number =>
    routes.filter(({ legs }) => legs.some(isOne)).length;
  return {
    statuses: ROUTE_STATUSES.map((status) => ({
      status,
      count: count((leg) => leg.status === status)
    })).filter((each) => each.count > 0),
    modes: MODES.map((mode) => ({ mode, count: count((leg) => leg.mode === mode) })).filter(
      (each) => each.count > 0
    )
  };
}

/** The events of the chosen operations and seizure types, in the package's order. */
export function filterEvents(dataPackage: DataPackage, view: Filters): readonly OperationEvent[] {
  const ids = new Set(filterOperations(dataPackage, view).map((operation) => operation.id));
  return dataPackage.events.filter((event) => ids.has(event.operation) && isShownType(event.type, view));
}
