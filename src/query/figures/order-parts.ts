import { group } from 'd3-array';
import type { Figure } from '../../model/data-package';

/** A figure in a list, and whether what it is a part of stands above it. */
export interface ListedFigure {
  readonly figure: Figure;
  readonly isPart: boolean;
}

/** Every figure once, each part after its whole where that is among them; parts that hold each other in a circle begin with the first. */
export function orderParts(figures: readonly Figure[]): readonly ListedFigure[] {
  const ids = new Set(figures.map(({ id }) => id));
  const parts = group(figures, ({ partOf }) => partOf);
  const listed = new Set<Figure>();
  const ordered: ListedFigure[] = [];
  const list = (first: Figure): void => {
    // The next one is the last: parts of a part come before its neighbours.
    const next: ListedFigure[] = [{ figure: first, isPart: false }];
    for (let one = next.pop(); one; one = next.pop()) {
      if (listed.has(one.figure)) continue;
      listed.add(one.figure);
      ordered.push(one);
      const own = parts.get(one.figure.id) ?? [];
      for (let i = own.length - 1; i >= 0; i--) next.push({ figure: own[i] as Figure, isPart: true });
    }
  };
  for (const figure of figures) if (figure.partOf === null || !ids.has(figure.partOf)) list(figure);
  for (const figure of figures) list(figure);
  return ordered;
}
