import type { DataPackage, Figure } from '../../model/data-package';
import { listAlternatives } from './prefer-figures';

/**
 * The versions that the reader chose, after a choice of `figure`: it takes the place of what the reader chose of the same fact before. The statement that
 * the published package prefers needs no entry: choosing it only takes the others away.
 */
export function chooseAlternative(
  published: DataPackage,
  prefer: readonly string[],
  figure: Figure
): readonly string[] {
  const fact = new Set(listAlternatives(published, figure).map(({ id }) => id));
  const others = prefer.filter((id) => !fact.has(id));
  const own = published.figures.find(({ id }) => id === figure.id)?.preferred ?? false;
  return own ? others : [...others, figure.id];
}
