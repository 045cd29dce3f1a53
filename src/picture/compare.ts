import { earlierFirst } from '../query/operations/filter-operations';
import type { TerritoryReading } from '../query/territories/territory-readings';
import { createStill, type Picture } from './picture';

/** More maps side by side are too small to read. */
export const MOST_COMPARED = 6;

/** The operations in view by date, the first six of them, each as a picture of its own: one scale, one projection and one part of the world for all. */
export function comparePictures(picture: Picture): readonly Picture[] {
  const { view } = picture;
  const unmoved = { country: null, route: null, camera: null };
  // What is chosen on the map moves no other.
  const { projection, plane, extent, base } = picture.selected
    ? createStill(picture, { ...view, ...unmoved })
    : picture;
  const domain = (): readonly TerritoryReading[] => all.flatMap(({ readings }) => [...readings.values()]);
  const all: readonly Picture[] = [...picture.operations]
    .sort(earlierFirst)
    .slice(0, MOST_COMPARED)
    .map(({ id }) =>
      createStill(
        picture,
        { ...view, operations: [id], ...unmoved },
        {
          projection: () => projection,
          plane: () => plane,
          extent: () => extent,
          base: () => base,
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

/** How many columns and rows so many maps stand in. */
export function gridOf(maps: number): { readonly columns: number; readonly rows: number } {
  const columns = maps === 4 ? 2 : Math.min(3, Math.max(1, maps));
  return { columns, rows: Math.ceil(maps / columns) };
}
