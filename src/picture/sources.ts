import { strictestOf, type Marking } from '../model/briefing';
import type { Figure, Source } from '../model/data-package';
import { listCitations, listVariants, type Cited } from '../query/figures/citations';
import { filterFigures } from '../query/figures/filter-figures';
import { listAlternatives, listRouteAlternatives } from '../query/figures/prefer-figures';
import { listStandIns } from '../query/figures/stand-ins';
import type { Picture } from './picture';

/**
 * The documents that a view rests on: of its figures, totals among them, those of narrower measures that stand for the one shown, those that
 * give routes their widths, and the other versions of them all; of its routes and their other versions, its events, operations and what other
 * sources state of these, and participants; with all that state the same. Those of most statements come first.
 */
export function listSources(picture: Picture): readonly Source[] {
  const counts = new Map<string, number>();
  const add = (id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  const { dataPackage, operations, participants } = picture;
  const addAll = (kind: Cited, { id, source }: { readonly id: string; readonly source: string }): void => {
    add(source);
    for (const cited of listCitations(dataPackage, kind, id)) add(cited.source);
  };
  for (const figure of listShownFigures(picture)) addAll('figure', figure);
  for (const { source } of picture.events) add(source);
  for (const { route } of picture.routes)
    for (const other of listRouteAlternatives(dataPackage, route)) addAll('route', other);
  for (const operation of operations) {
    addAll('operation', operation);
    for (const { source } of listVariants(dataPackage, operation.id)) add(source);
  }
  for (const { source } of participants) add(source);
  return [...counts].sort(([, a], [, b]) => b - a).flatMap(([id]) => dataPackage.sources.get(id) ?? []);
}

/**
 * The documents that leave any trace in a view: those that it rests on, those that say where its places lie and what belongs to them, and those
 * of the figures that are `noted` with it by their ids.
 */
export function listTraced(picture: Picture, noted: Iterable<string> = []): readonly Source[] {
  const { dataPackage, figures } = picture;
  const ids = new Set<string>();
  for (const id of noted) {
    ids.add(figures.get(id)?.source ?? '');
    for (const { source } of listCitations(dataPackage, 'figure', id)) ids.add(source);
  }
  const addPlace = (id: string): void => void ids.add(dataPackage.places.get(id)?.source ?? '');
  for (const { scope } of listShownFigures(picture)) {
    if (scope.kind === 'place') addPlace(scope.place);
    if (scope.kind === 'joint') scope.parts.forEach(addPlace);
  }
  for (const { place } of picture.events) addPlace(place);
  for (const { legs } of picture.routes)
    for (const { from, to } of legs) for (const end of [from, to]) addPlace(end);
  const more = [...ids].flatMap((id) => dataPackage.sources.get(id) ?? []);
  return [...new Set([...listSources(picture), ...more])];
}

/**
 * The marking under which a view is shown: the strictest of `own` (a briefing's), the package's and those of the documents that leave a trace
 * in the view or in the figures `noted` with it; null for none.
 */
export function markingOf(
  picture: Picture,
  own: Marking | null = null,
  noted: Iterable<string> = []
): Marking | null {
  const traced = listTraced(picture, noted).map(({ marking }) => marking);
  return strictestOf([own, picture.dataPackage.marking, ...traced]);
}

/** The figures that leave a trace in a view: see listSources. */
export function listShownFigures(picture: Picture): ReadonlySet<Figure> {
  const { dataPackage, operations, choices, view, measure } = picture;
  const shown = new Set<Figure>();
  // Totals of the whole operation are not on the map, but they are what a step tells of.
  const ids = operations.map(({ id }) => id);
  for (const figure of filterFigures(dataPackage, { ...view, operations: ids })) shown.add(figure);
  if (measure) {
    const all = filterFigures(dataPackage, { ...choices, types: [], measure: null });
    for (const figure of listStandIns(dataPackage, all, measure)) shown.add(figure);
  }
  for (const { route } of picture.routes) {
    const figure = picture.figureOfRoute(route.id);
    if (figure) shown.add(figure);
  }
  for (const figure of [...shown])
    for (const other of listAlternatives(dataPackage, figure)) shown.add(other);
  return shown;
}
