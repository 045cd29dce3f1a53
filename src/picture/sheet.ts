import type { Marking } from '../model/briefing';
import type { Source } from '../model/data-package';
import { createLegend, type Legend } from './legend';
import type { Picture } from './picture';
import { listSources, listTraced, markingOf } from './sources';

/** What stands around a picture's map, wherever it is shown or sent. */
export interface Sheet {
  readonly title: string;
  readonly legend: Legend;
  /** The documents that it rests on, those of most statements first. */
  readonly sources: readonly Source[];
  /** The strictest that holds; null for none. */
  readonly marking: Marking | null;
  /** What the map's borders do not say. */
  readonly boundaries: string;
}

/** `marking` is that of the step which the picture is shown in; `bundled` is true where its map draws several routes as one line. */
export function createSheet(
  picture: Picture,
  { title, marking = null, bundled }: { title?: string; marking?: Marking | null; bundled: boolean }
): Sheet {
  return {
    title: title || titleOf(picture),
    legend: createLegend(picture, bundled),
    sources: listSources(picture),
    marking: markingOf(marking, listTraced(picture)),
    boundaries: `${picture.messages.map.boundaries} ${picture.messages.map.imprint}`
  };
}

/** What a picture is of: "Operation Trigger-Salvo II", "All 33 operations: Arrests". */
export function titleOf({
  operations,
  publishedPackage,
  choices,
  measure,
  per,
  messages,
  format
}: Picture): string {
  const [first, ...others] = operations;
  if (!first) return messages.tagline;
  const { length } = operations;
  const of = !others.length
    ? first.name
    : length === publishedPackage.operations.length
      ? messages.operations.all(length)
      : messages.operations.several(length);
  const shown = measure
    ? (per === 'capita' ? messages.legend.rate : String)(measure.label)
    : format.list(choices.types.map((type) => messages.types[type]));
  return shown ? messages.legend.titled(of, shown) : of;
}

/** When the operations in view ran, from the first to the last of their dates; empty where none is known. */
export function spanOf({ operations, format }: Picture): string {
  const dates = operations.flatMap(({ start, end }) => [start, end].filter((date) => date !== null)).sort();
  return dates.length ? format.dateRange(dates[0] ?? null, dates.at(-1) ?? null) : '';
}
