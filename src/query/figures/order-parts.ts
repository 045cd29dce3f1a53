import type { Figure } from '../../model/data-package';

/** A figure in a list, and whether what it is a part of stands above it. */
export interface ListedFigure {
  readonly figure: Figure;
  readonly isPart: boolean;
}

/** Every figure once, each part after its whole where that is among them; parts that hold each other in a circle begin with the first. */
export function orderParts(figures: readonly Figure[]): readonly ListedFigure[] {
  const ids = new Set(figures.map(({ id }) => id));
  const listed = new Set<Figure>();
  const ordered: ListedFigure[] = [];
  const list = (figure: Figure, isPart: boolean): void => {
    if (listed.has(figure)) return;
    listed.add(figure);
    ordered.push({ figure, isPart });
    for (const part of figures) if (part.partOf === figure.id) list(part, true);
  };
  for (const figure of figures) if (figure.partOf === null || !ids.has(figure.partOf)) list(figure, false);
  for (const figure of figures) list(figure, false);
  return ordered;
}
