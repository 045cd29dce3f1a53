import type { Figure } from '../../model/data-package';

/** How the figures of one release of a table differ from those of the one before. */
export interface FigureChanges {
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
}

/** Compares two lists of figures by their ids: what states another amount, what is new, and what is no longer stated. */
export function compareFigures(before: readonly Figure[], after: readonly Figure[]): FigureChanges {
  const known = new Map(before.map(({ id, quantity }) => [id, JSON.stringify(quantity)]));
  let changed = 0;
  let added = 0;
  for (const { id, quantity } of after) {
    const was = known.get(id);
    if (was === undefined) added += 1;
    else if (was !== JSON.stringify(quantity)) changed += 1;
    known.delete(id);
  }
  return { changed, added, gone: known.size };
}
