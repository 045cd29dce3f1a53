import { group } from 'd3-array';
import type { Citation, DataPackage, Variant } from '../../model/data-package';

/** A document with the place in its text. */
export type CitedPlace = Pick<Citation, 'source' | 'locator'>;
const CITED = ['operation', 'figure', 'route'] as const;
export type Cited = (typeof CITED)[number];

const indexes = new WeakMap<readonly Citation[], ReadonlyMap<string, readonly Citation[]>>();

/** The further documents that state what a row states, in the package's order; may be none. */
export function listCitations(
  { citations }: Pick<DataPackage, 'citations'>,
  kind: Cited,
  id: string
): readonly CitedPlace[] {
  let index = indexes.get(citations);
  if (!index) {
    // A citation is of exactly one row.
    index = group(citations, (citation) => {
      const of = CITED.find((each) => citation[each] !== null) ?? 'figure';
      return `${of} ${citation[of]}`;
    });
    indexes.set(citations, index);
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
