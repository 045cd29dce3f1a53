import { moreMessagesOf } from '../../i18n/more-messages';
import type { Target } from '../../draw/hit-test';
import type { Figure, TerritoryCode } from '../../model/data-package';
import { describeNothing, describePart } from '../../picture/describe-state';
import { describeTerritory } from '../../picture/summary';
import { listJointFigures } from '../../query/figures/joint-figures';
import { orderParts } from '../../query/figures/order-parts';
import { dropTold } from '../../query/figures/prefer-figures';
import { listRoutesAt } from '../../query/routes/route-roles';
import type { RouteInView } from '../../query/routes/route-filter';
import type { Picture } from '../../picture/picture';
import { describeRoute } from '../../picture/describe-route';
import { describeFigure } from './describe-figure';
import { titleOf } from './target-title';

/** A statement as it is read aloud: measure, amount with its hedge, what it is a part of where that was read before, all remarks on it, publisher and place in the text. */
export function speakFigure(figure: Figure, picture: Picture, isPart = false): string {
  const { amount, label, part, remarks } = describeFigure(figure, picture);
  const publisher = picture.dataPackage.sources.get(figure.source)?.publisher ?? figure.source;
  const parts = [
    `${label}: ${amount}`,
    ...(figure.subset || isPart ? part : []),
    ...remarks,
    picture.format.statedAt(publisher, figure.locator)
  ];
  return `${parts.join(', ')}.`;
}

function speakRoute({ route }: RouteInView, explorer: Picture): string {
  const { title, amount, carried, legs, stop } = describeRoute(route, explorer);
  const figure = explorer.figureOfRoute(route.id);
  const parts = [
    title,
    ...(amount ? [carried] : []),
    ...(figure ? describeFigure(figure, explorer).remarks : []),
    ...legs.flatMap(({ text, note }) => (note ? [text, note] : [text])),
    ...(stop ? [stop] : [])
  ];
  return `${parts.map((part) => part.replace(/\.$/, '')).join('. ')}. ${route.note}`;
}

function speakTerritory(code: TerritoryCode, explorer: Picture): string {
  const { format } = explorer;
  const { profile, routeList } = moreMessagesOf(format.locale.language);
  const summary = explorer.summaryOf(code);
  const routes = listRoutesAt(explorer.routes, code, explorer.dataPackage.places).flatMap((group) =>
    group.routes.map(({ route }, i) => {
      const { title, legs } = describeRoute(route, explorer);
      const role = i === 0 ? `${routeList.roles[group.role]}: ` : '';
      return `${role}${title}, ${legs.map((leg) => leg.text).join(', ')}.`;
    })
  );
  const joint = listJointFigures(explorer.dataPackage, explorer.choices, code);
  const details = [
    ...(explorer.given && summary.amount ? [`${describeTerritory(explorer, code)}.`] : []),
    ...orderParts(dropTold(explorer.dataPackage, summary.figures, joint)).map(({ figure, isPart }) =>
      speakFigure(figure, explorer, isPart)
    ),
    ...(summary.participant && !summary.figures.length ? [describeNothing(explorer)] : []),
    ...joint.map(
      (figure) =>
        `${profile.forSeveral}, ${format.scope(figure.scope, explorer.dataPackage.places)}: ${speakFigure(figure, explorer)}`
    ),
    ...summary.events.map(({ text }) => text),
    ...routes
  ];
  return profile.spoken(format.territory(code), describePart(explorer, summary), details.join(' '));
}

/** All that the map shows of a target, in the words of its card, for a screen reader; empty where there is none. */
export function speakTarget(target: Target | null, explorer: Picture): string {
  if (!target) return '';
  if (target.kind === 'territory') return speakTerritory(target.territory, explorer);
  const { format, dataPackage } = explorer;
  if (target.kind === 'event') {
    const events = explorer.events.filter(({ place }) => place === target.place);
    return `${format.end(target.place, dataPackage.places)}. ${events.map(({ text }) => text).join(' ')}`;
  }
  if (target.kind === 'bundle' || target.kind === 'hexagon') return `${titleOf(target, explorer)}.`;
  const found = explorer.routes.find(({ route }) => route.id === target.route);
  return found ? speakRoute(found, explorer) : '';
}
