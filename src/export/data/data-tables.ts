import { withoutIsolates } from '../../i18n/isolate';
import { DEFAULT_VIEW } from '../../model/view-state';
import { formatView } from '../../model/view-url';
import type { Leg, OperationEvent, Route, Source } from '../../model/data-package';
import { moreMessagesOf } from '../../i18n/more-messages';
import { createStill, type Picture } from '../../picture/picture';
import { listShownFigures, listSources, markingOf } from '../../picture/sources';
import { titleOf } from '../../picture/title';
import { listRouteAlternatives } from '../../query/figures/prefer-figures';
import { cite } from '../cite';
import { createTable, type DataTable } from './data-table';
import { amountCells, createFiguresTable } from './figures-table';
import type { TableOfData } from './formats';
import { sourceCells } from './source-cells';

/** All that a package holds, as a picture in which nothing is filtered out. */
export function pictureOfAll(picture: Picture): Picture {
  return createStill(picture, { ...DEFAULT_VIEW, operations: 'all', language: picture.language });
}

/** The tables that a workbook has, by their names: figures, routes, events, sources, and what all of it is. */
export function createTables(picture: Picture): readonly DataTable[] {
  return [
    createFigures(picture),
    createRoutes(picture),
    createEvents(picture),
    createSources(picture),
    createAbout(picture)
  ];
}

export function createTableOf(name: TableOfData, picture: Picture): DataTable {
  return { figures: createFigures, routes: createRoutes, events: createEvents, sources: createSources }[name](
    picture
  );
}

/** The statements that a view rests on, the other versions of each among them: a disagreement is not left behind. */
function createFigures(picture: Picture): DataTable {
  const { dataPackage, format } = picture;
  return createFiguresTable({
    dataPackage,
    figures: [...listShownFigures(picture)],
    nameScope: (scope) => withoutIsolates(format.scope(scope, dataPackage.places))
  });
}

interface LegOfRoute {
  readonly route: Route;
  readonly leg: Leg;
}

/** A leg a row, with its route's goods and amount: of the routes in view, and of the other versions of each. */
function createRoutes(picture: Picture): DataTable {
  const { dataPackage, format } = picture;
  const operations = new Map(dataPackage.operations.map(({ id, name }) => [id, name]));
  const shown = new Map(picture.routes.map(({ route, legs }) => [route, legs]));
  for (const route of [...shown.keys()])
    for (const other of listRouteAlternatives(dataPackage, route))
      if (!shown.has(other)) shown.set(other, other.legs);
  const rows = [...shown].flatMap(([route, legs]) => legs.map((leg): LegOfRoute => ({ route, leg })));
  const nameOf = (end: string): string => format.end(end, dataPackage.places);
  const figureOf = ({ route }: LegOfRoute) =>
    route.figure === null ? null : (picture.figures.get(route.figure) ?? null);
  return createTable('routes', rows, {
    route: ({ route }) => route.id,
    operation: ({ route }) => route.operation,
    operation_name: ({ route }) => operations.get(route.operation) ?? null,
    commodity: ({ route }) => route.commodity,
    commodity_label: ({ route }) =>
      route.commodity === null ? null : (dataPackage.measures.get(route.commodity)?.label ?? null),
    direction: ({ route }) => route.direction,
    leg: ({ leg }) => leg.leg,
    from: ({ leg }) => leg.from,
    from_name: ({ leg }) => nameOf(leg.from),
    to: ({ leg }) => leg.to,
    to_name: ({ leg }) => nameOf(leg.to),
    mode: ({ leg }) => leg.mode,
    status: ({ leg }) => leg.status,
    travelled: ({ leg }) => leg.travelled,
    from_role: ({ leg }) => leg.fromRole,
    to_role: ({ leg }) => leg.toRole,
    figure: ({ route }) => route.figure,
    ...prefixed('amount_', amountCells(figureOf)),
    contradicts: ({ route }) => route.contradicts,
    disagreement: ({ route }) => route.disagreement,
    preferred: ({ route }) => route.preferred,
    ...sourceCells(dataPackage, 'route', ({ route }: LegOfRoute) => route),
    note: ({ route }) => route.note,
    leg_note: ({ leg }) => leg.note
  });
}

function prefixed<T>(prefix: string, columns: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(columns).map(([name, cell]) => [`${prefix}${name}`, cell]));
}

function createEvents({ dataPackage, format, events }: Picture): DataTable {
  const operations = new Map(dataPackage.operations.map(({ id, name }) => [id, name]));
  return createTable('events', events, {
    id: ({ id }) => id,
    operation: ({ operation }) => operation,
    operation_name: ({ operation }) => operations.get(operation) ?? null,
    place: ({ place }) => place,
    place_name: ({ place }) => format.end(place, dataPackage.places),
    date: ({ date }) => date,
    kind: ({ kind }) => kind,
    type: ({ type }) => type,
    text: ({ text }) => text,
    ...sourceCells(dataPackage, null, (event: OperationEvent) => event)
  });
}

function createSources(picture: Picture): DataTable {
  return createTable('sources', listSources(picture), {
    id: ({ id }) => id,
    publisher: ({ publisher }) => publisher,
    title: ({ title }) => title,
    url: ({ url }) => url,
    published: ({ published }) => published,
    extent: ({ extent }) => extent,
    marking: ({ marking }) => marking,
    citation: (source: Source) => cite([{ source, locator: '' }], 'plain')
  });
}

/** What the file is of, and how it is to be read. */
function createAbout(picture: Picture): DataTable {
  const { publishedPackage, operations, view, language, messages } = picture;
  const words = moreMessagesOf(language).exporting.data;
  const { title, version } = publishedPackage;
  const rows: [string, string][] = [
    [words.of, withoutIsolates(titleOf(picture))],
    [words.operations, operations.map(({ name }) => name).join('; ')],
    [words.view, formatView(view)],
    [words.package, [title, version].filter(Boolean).join(', ')],
    [words.marking, markingOf(picture) ?? ''],
    ...words.readingRules.map((rule, i): [string, string] => [i ? '' : words.reading, rule]),
    [words.citing, words.howToCite],
    [words.boundaries, messages.map.boundaries]
  ];
  return createTable('about', rows, { what: ([what]) => what, text: ([, text]) => text });
}
