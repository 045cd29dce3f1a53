import type { Citation, DataPackage, Variant } from '../../model/data-package';

/** A document with the place in its text. */
export type CitedPlace = Pick<Citation, 'source' | 'locator'>;
export type Cited = 'operation' | 'figure' | 'route';

const indexes = new WeakMap<readonly Citation[], ReadonlyMap<string, readonly Citation[]>>();

/** The further documents that state what a row states, in the package's order; may be none. */
export function listCitations(
  { citations }: Pick<DataPackage, 'citations'>,
  kind: Cited,
  id: string
): readonly CitedPlace[] {
  let index = indexes.get(citations);
  if (!index) {
    const groups = new Map<string, Citation[]>();
    for (const citation of citations)
      for (const of of ['operation', 'figure', 'route'] as const) {
        const key = `${of} ${citation[of]}`;
        groups.set(key, [...(groups.get(key) ?? []), citation]);
      }
    indexes.set(citations, (index = groups));
  }
  return index.get(`${kind} ${id}`) ?? [];
}

/** What other sources state of an operation, in the package's order; may be nothing. */
export function listVariants(
  { variants }: Pick<DataPackage, 'variants'>,
  operation: string
): readonly Variant[] {
  return variants.filter((variant) => variant.operation === operation);
}
