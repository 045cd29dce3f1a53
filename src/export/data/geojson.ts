import { withoutIsolates } from '../../i18n/isolate';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Figure, Leg, OperationEvent, Route } from '../../model/data-package';
import { lineBetween, shapeOfTerritory } from '../../geo/geojson-shape';
import { describeTerritory } from '../../picture/summary';
import type { Picture } from '../../picture/picture';
import { listShownFigures, listSources, markingOf } from '../../picture/sources';
import { titleOf } from '../../picture/title';
import { cite } from '../cite';
import { spellScope } from './source-cells';

/**
 * What a picture shows, as GeoJSON (RFC 7946): a feature for each territory with its state, amount and statements, for each leg of a route with its evidence, and
 * for each event. `kind` tells them apart. A leg is the straight line between its two ends, which says nothing of its course; one with a single known
 * end is that point. What has no place has no geometry, and is there all the same.
 */
export function createGeoJson(picture: Picture): FeatureCollection<Geometry | null> {
  const { publishedPackage, messages } = picture;
  const features = [
    ...listTerritories(picture),
    ...picture.routes.flatMap(({ route, legs }) => legs.map((leg) => createLeg(picture, route, leg))),
    ...picture.events.map((event) => createEvent(picture, event)),
    ...listUnplaced(picture)
  ];
  const about = {
    title: withoutIsolates(titleOf(picture)),
    dataPackage: [publishedPackage.title, publishedPackage.version].filter(Boolean).join(', '),
    marking: markingOf(picture),
    notice: messages.map.boundaries,
    sources: listSources(picture).map((source) => cite([{ source, locator: '' }], 'plain'))
  };
  return { type: 'FeatureCollection', ...about, features };
}

export function exportGeoJson(picture: Picture): Uint8Array<ArrayBuffer> {
  const { features, ...about } = createGeoJson(picture);
  // A feature a line: large files can be looked at, and compared.
  const head = JSON.stringify(about).slice(0, -1);
  return new TextEncoder().encode(
    `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`
  );
}

function createFeature<T extends object>(
  id: string,
  geometry: Geometry | null,
  properties: T
): Feature<Geometry | null> {
  return { type: 'Feature', id, geometry, properties };
}

/** Where something is stated: what every feature's evidence has. */
function evidenceOf(
  { dataPackage }: Picture,
  { source: id, locator }: { source: string; locator: string }
): object {
  const source = dataPackage.sources.get(id);
  return { source: id, publisher: source?.publisher ?? null, url: source?.url || null, locator };
}

function describeFigure(picture: Picture, figure: Figure): object {
  const { dataPackage, format } = picture;
  const { quantity } = figure;
  return {
    id: figure.id,
    operation: figure.operation,
    scope: spellScope(figure.scope),
    measure: figure.measure,
    label: dataPackage.measures.get(figure.measure)?.label ?? figure.measure,
    text: format.figure(figure, 'long'),
    qualifier: quantity.qualifier,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit,
    words: quantity.words,
    preferred: figure.preferred,
    partOf: figure.partOf,
    ...evidenceOf(picture, figure)
  };
}

function listTerritories(picture: Picture): Feature<Geometry | null>[] {
  const { format, world, measure } = picture;
  return [...picture.summaries.values()].map((summary) => {
    const { territory, state, participant, amount, figures } = summary;
    const isNumber = amount !== null && amount.withNumber > 0;
    return createFeature(territory, shapeOfTerritory(world, territory), {
      kind: 'territory',
      code: territory,
      name: format.territory(territory),
      state,
      participant,
      text: describeTerritory(picture, territory),
      measure: measure?.id ?? null,
      measureLabel: measure?.label ?? null,
      amount: isNumber ? format.amount(amount, 'long') : null,
      low: isNumber ? amount.low : null,
      // At least so much has no upper end.
      high: isNumber && Number.isFinite(amount.high) ? amount.high : null,
      approximate: isNumber ? amount.approximate : null,
      unit: isNumber ? amount.unit : null,
      statements: figures.map((figure) => describeFigure(picture, figure))
    });
  });
}

function createLeg(picture: Picture, route: Route, leg: Leg): Feature<Geometry | null> {
  const { dataPackage, format } = picture;
  const [from, to] = [picture.locate(leg.from), picture.locate(leg.to)];
  const figure = picture.figureOfRoute(route.id);
  const one = from ?? to;
  const geometry: Geometry | null =
    from && to
      ? lineBetween(from.position, to.position)
      : one && { type: 'Point', coordinates: [...one.position] };
  return createFeature(leg.id, geometry, {
    kind: 'leg',
    route: route.id,
    leg: leg.leg,
    operation: route.operation,
    from: leg.from,
    fromName: format.end(leg.from, dataPackage.places),
    to: leg.to,
    toName: format.end(leg.to, dataPackage.places),
    commodity: route.commodity,
    commodityLabel: route.commodity && (dataPackage.measures.get(route.commodity)?.label ?? route.commodity),
    amount: figure && format.figure(figure, 'long'),
    direction: route.direction,
    mode: leg.mode,
    status: leg.status,
    travelled: leg.travelled,
    note: [route.note, leg.note].filter(Boolean).join(' '),
    ...evidenceOf(picture, route)
  });
}

function createEvent(picture: Picture, event: OperationEvent): Feature<Geometry | null> {
  const { dataPackage, format } = picture;
  const place = picture.locate(event.place);
  return createFeature(event.id, place && { type: 'Point', coordinates: [...place.position] }, {
    kind: 'event',
    operation: event.operation,
    place: event.place,
    placeName: format.end(event.place, dataPackage.places),
    date: event.date,
    what: event.kind,
    type: event.type,
    text: event.text,
    ...evidenceOf(picture, event)
  });
}

/** Statements of no single territory: totals, and what is stated of several together or of a region. */
function listUnplaced(picture: Picture): Feature<Geometry | null>[] {
  const { dataPackage, format } = picture;
  return [...listShownFigures(picture)]
    .filter(({ scope }) => scope.kind !== 'territory')
    .map((figure) => {
      const place = figure.scope.kind === 'place' ? picture.locate(figure.scope.place) : null;
      return createFeature(figure.id, place && { type: 'Point', coordinates: [...place.position] }, {
        kind: 'statement',
        scopeName: withoutIsolates(format.scope(figure.scope, dataPackage.places)),
        ...describeFigure(picture, figure)
      });
    });
}
