import { moreMessagesOf } from '../../i18n/more-messages';
import type { Target } from '../../draw/hit-test';
import type { Explorer } from '../../state/explorer.svelte';
import { describeRoute } from '../../picture/describe-route';

/** The name of a target: a country, a place, or the ends of a route or of several between them. A route that the package lacks has its id. */
export function titleOf(
  target: Target,
  explorer: Pick<Explorer, 'messages' | 'format' | 'dataPackage' | 'figureOfRoute' | 'given'>
): string {
  const { format, dataPackage } = explorer;
  if (target.kind === 'territory') return format.territory(target.territory);
  if (target.kind === 'hexagon') return explorer.given?.nameHexagon?.(target.middle) ?? '';
  if (target.kind === 'event') return format.end(target.place, dataPackage.places);
  if (target.kind === 'bundle') {
    const [a, b] = target.pair.split(' ') as [string, string];
    return moreMessagesOf(explorer.format.locale.language).routeList.between(
      format.end(a, dataPackage.places),
      format.end(b, dataPackage.places)
    );
  }
  const route = dataPackage.routes.find(({ id }) => id === target.route);
  if (route) return describeRoute(route, explorer).title;
  // A flow of a register beyond the strongest, which are its routes.
  const [from, to] = /^([A-Z]{3})-([A-Z]{3})$/.exec(target.route)?.slice(1) ?? [];
  return from && to
    ? explorer.messages.route.between(format.territory(from), format.territory(to))
    : target.route;
}
