import type { DataPackage, Figure, OperationEvent } from '../../model/data-package';
import { isFound } from '../../model/quantity';
import type { ViewState } from '../../model/view-state';
import { filterFigures, isCounted } from './filter-figures';
import { filterEvents, filterRoutes, type RouteInView } from '../routes/route-filter';

/** Something in view that the map does not show, with the reason's code. */
export type Undrawn =
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      readonly reason: 'operation_wide' | 'joint' | 'place' | 'not_found' | 'subset' | 'not_counted';
    }
  | {
      readonly kind: 'route';
      readonly route: RouteInView;
      readonly reason: 'unnamed_end';
      readonly ends: readonly string[];
    }
  | { readonly kind: 'route'; readonly route: RouteInView; readonly reason: 'not_preferred' }
  | { readonly kind: 'event'; readonly event: OperationEvent; readonly reason: 'unplaced_event' };

/** What is in no sum has that for its reason, wherever it was stated: else a number would stand there twice. */
function reasonOf(figure: Figure) {
  if (!isCounted(figure))
    return !isFound(figure.quantity) ? 'not_found' : figure.subset ? 'subset' : 'not_counted';
  switch (figure.scope.kind) {
    case 'operation':
      return 'operation_wide';
    case 'joint':
      return 'joint';
    case 'place':
      return 'place';
    case 'territory':
      return null;
  }
}

/**
 * All that is in view and not on the map: figures, then routes, then events, each in the package's order. `isDrawable` tells whether a
 * route's end or an event's place (a territory's code or a place's id) can be found on the globe. What the reader's own filters
 * hide is not listed.
 */
export function listUndrawn(
  dataPackage: DataPackage,
  view: Pick<ViewState, 'operations' | 'from' | 'to' | 'types' | 'measure' | 'statuses' | 'modes'>,
  isDrawable: (end: string) => boolean
): readonly Undrawn[] {
  const figures = filterFigures(dataPackage, view).flatMap((figure): Undrawn[] => {
    const reason = reasonOf(figure);
    return reason ? [{ kind: 'figure', figure, reason }] : [];
  });
  const routes = filterRoutes(dataPackage, view).flatMap((route): Undrawn[] => {
    const isOpen = (end: string): boolean => dataPackage.places.get(end)?.kind === 'unknown';
    // A leg of which neither end is stated has nothing to begin with.
    const ends = [
      ...new Set(
        route.legs.flatMap(({ from, to }) =>
          isOpen(from) && isOpen(to) ? [from, to] : [from, to].filter((end) => !isDrawable(end))
        )
      )
    ];
    return ends.length ? [{ kind: 'route', route, reason: 'unnamed_end', ends }] : [];
  });
  const events = filterEvents(dataPackage, view)
    .filter((event) => !isDrawable(event.place))
    .map((event): Undrawn => ({ kind: 'event', event, reason: 'unplaced_event' }));
  const others = filterRoutes(dataPackage, view, false).map((route): Undrawn => ({
    kind: 'route',
    route,
    reason: 'not_preferred'
  }));
  return [...figures, ...routes, ...others, ...events];
}
