import type { Picture } from './picture';

/** What is written beside a route that is pointed at or chosen: its goods with their amount; empty where neither is stated. */
export function captionOfRoute(
  { dataPackage, messages, format, figureOfRoute }: Picture,
  id: string
): string {
  const route = dataPackage.routes.find((each) => each.id === id);
  const label = route?.commodity && dataPackage.measures.get(route.commodity)?.label;
  const figure = figureOfRoute(id);
  const amount = figure ? format.figure(figure, 'map') : '';
  const goods = label ? messages.route.goods(label) : '';
  return figure && goods ? format.caption(amount, goods, figure.quantity, true) : amount || goods;
}
