import { strictestOf, type Marking } from '../model/briefing';
import type { Source } from '../model/data-package';
import { filterFigures } from '../query/filter-figures';
import type { Picture } from './picture';

/** The documents that a view rests on: of its figures, totals among them, its routes, events, operations and participants; those of most statements first. */
export function listSources(picture: Picture): readonly Source[] {
  const counts = new Map<string, number>();
  const add = (id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  // Totals of the whole operation are not on the map, but they are what a step tells of.
  const { dataPackage, operations, participants, view } = picture;
  const ids = operations.map(({ id }) => id);
  for (const { source } of filterFigures(dataPackage, { ...view, operations: ids })) add(source);
  for (const { source } of picture.events) add(source);
  for (const { route } of picture.routes) add(route.source);
  for (const { source } of operations) add(source);
  for (const { source } of participants) add(source);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => picture.dataPackage.sources.get(id) ?? []);
}

/** The strictest of a briefing's own marking and those of the documents that a view rests on. */
export function markingOf(own: Marking | null, sources: readonly Source[]): Marking | null {
  return strictestOf([own, ...sources.map(({ marking }) => marking)]);
}
