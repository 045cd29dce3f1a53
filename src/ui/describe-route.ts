import type { Route } from '../model/data-package';
import type { Explorer } from '../state/explorer.svelte';

/** A route in words. */
export interface RouteText {
  /** "Afghanistan → Pakistan", through every stop. */
  readonly title: string;
  /** What was moved, or that it is not stated. */
  readonly goods: string;
  /** One line a leg: "Reported: firearms, by road". */
  readonly legs: readonly string[];
}

/** The ends, goods, status and mode of a route in the reader's language; nothing that the source left open is filled in. */
export function describeRoute(
  route: Route,
  { messages, format, dataPackage }: Pick<Explorer, 'messages' | 'format' | 'dataPackage'>
): RouteText {
  const name = (end: string) => format.end(end, dataPackage.places);
  const stops = [
    ...route.legs.slice(0, 1).map(({ from }) => name(from)),
    ...route.legs.map(({ to }) => name(to))
  ];
  const join = route.direction === 'known' ? messages.route.between : messages.route.undirected;
  const label = route.commodity && (dataPackage.measures.get(route.commodity)?.label ?? route.commodity);
  const goods = label ? messages.route.goods(label) : messages.route.goodsNotStated;
  return {
    title: stops.length > 2 ? stops.reduce(messages.route.between) : join(stops[0] ?? '', stops[1] ?? ''),
    goods,
    legs: route.legs.map(({ status, mode }) =>
      messages.route.summary(messages.statuses[status], goods, messages.modes[mode])
    )
  };
}
