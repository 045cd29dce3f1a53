import { isolate } from '../i18n/isolate';
import { moreMessagesOf } from '../i18n/more-messages';
import { labelOf, type Route } from '../model/data-package';
import { findStop } from '../query/routes/route-stop';
import type { Picture } from './picture';

/** A route in words. */
export interface RouteText {
  /** "Afghanistan → Pakistan", through every stop. */
  readonly title: string;
  /** What was moved, or that it is not stated. */
  readonly goods: string;
  /** How much, with its hedge; null where it is not stated. */
  readonly amount: string | null;
  /** Amount and goods in one phrase, "2.3 t of methamphetamine"; the goods alone where no amount is stated. */
  readonly carried: string;
  /** One line a leg, "Reported: firearms, by road", and what is to be known of it; an empty note where nothing is. */
  readonly legs: readonly { readonly text: string; readonly note: string }[];
  /** Where the goods were stopped; null where that is not known. */
  readonly stop: string | null;
}

type Words = Pick<Picture, 'messages' | 'format' | 'dataPackage' | 'figureOfRoute'>;

/** The ends, goods, amount, status and mode of a route in the reader's language; nothing that the source left open is filled in. */
export function describeRoute(
  route: Route,
  { messages, format, dataPackage, figureOfRoute }: Words
): RouteText {
  const { routeList } = moreMessagesOf(format.locale.language);
  const name = (end: string) => isolate(format.end(end, dataPackage.places));
  const stops = [
    ...route.legs.slice(0, 1).map(({ from }) => name(from)),
    ...route.legs.map(({ to }) => name(to))
  ];
  const join = route.direction === 'known' ? messages.route.between : messages.route.undirected;
  const label = route.commodity && labelOf(dataPackage, route.commodity);
  const goods = label ? messages.route.goods(isolate(label)) : messages.route.goodsNotStated;
  const figure = figureOfRoute(route.id);
  const stop = findStop(route, figure);
  const stopped = stop && route.legs.find(({ leg }) => leg === stop.leg)?.[stop.at];
  const several = route.legs.length > 1;
  const amount = figure && format.figure(figure, 'long');
  return {
    title: stops.length > 2 ? stops.reduce(messages.route.between) : join(stops[0] ?? '', stops[1] ?? ''),
    goods,
    amount,
    carried: figure && amount ? format.caption(amount, goods, figure.quantity) : goods,
    legs: route.legs.map(({ status, mode, travelled, from, to, fromRole, toRole, note }) => ({
      text: [
        ...(several ? [`${routeList.leg(name(from), name(to))}: `] : []),
        messages.route.summary(messages.statuses[status], goods, messages.modes[mode]),
        ...(travelled === 'no' ? [`; ${routeList.neverTravelled}`] : []),
        ...(fromRole ? [`; ${routeList.statedAs[fromRole](name(from))}`] : []),
        ...(toRole ? [`; ${routeList.statedAs[toRole](name(to))}`] : [])
      ].join(''),
      note
    })),
    stop: stopped ? routeList.stoppedIn(name(stopped)) : null
  };
}
