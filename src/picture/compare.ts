import { earlierFirst } from '../query/operations/filter-operations';
import type { TerritorySummary } from '../query/territories/territory-summaries';
import { createStill, type Picture } from './picture';
import type { Rules } from './rules';

/** More maps side by side are too small to read. */
export const MOST_COMPARED = 6;

/**
 * The operations in view by date, the first six of them, each as a picture of its own, all on one scale. They share one part of the world, too, unless
 * they lie so far apart that it would be the whole of it: then each shows its own, but where the view asks for the world or for an extent.
 */
export function comparePictures(picture: Picture): readonly Picture[] {
  const { view } = picture;
  const unmoved = { country: null, route: null, camera: null };
  // What is chosen on the map moves no other.
  const { projection, plane, extent, base } = picture.selected
    ? createStill(picture, { ...view, ...unmoved })
    : picture;
  const isApart = projection.kind === 'world' && view.projection !== 'world' && !view.extent;
  const place: Partial<Rules> = isApart
    ? {}
    : { projection: () => projection, plane: () => plane, extent: () => extent, base: () => base };
  const domain = (): readonly TerritorySummary[] => all.flatMap(({ summaries }) => [...summaries.values()]);
  const all: readonly Picture[] = [...picture.operations]
    .sort(earlierFirst)
    .slice(0, MOST_COMPARED)
    .map(({ id }) =>
      createStill(
        picture,
        { ...view, operations: [id], ...unmoved },
        {
          ...place,
          // All show the same.
          leading: () => null,
          domain,
          compact: () => true,
          routes: () => [],
          events: () => []
        }
      )
    );
  return all;
}

/** In how many columns so many maps stand. */
export function columnsOf(maps: number): number {
  return maps === 4 ? 2 : Math.min(3, Math.max(1, maps));
}
