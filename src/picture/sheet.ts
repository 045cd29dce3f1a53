import type { Marking } from '../model/briefing';
import type { Source } from '../model/data-package';
import { createLegend, type Legend } from './legend';
import type { Picture } from './picture';
import { listSources, markingOf } from './sources';
import { titleOf } from './title';

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
    marking: markingOf(picture, marking),
    boundaries: `${picture.messages.map.boundaries} ${picture.messages.map.imprint}`
  };
}
