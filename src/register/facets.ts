import type { Register } from './register';
import { allRows } from './sort-by-code';
import { ALL_ROWS, matchRows, type RegisterFilter } from './register-filter';

/** A value of a facet and its rows; '' is none stated. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** What rows can be narrowed by, each with the key of the filter that does it. */
export const FACETS = {
  commodity: 'commodities',
  unit: 'unit',
  mode: 'modes',
  body: 'bodies'
} as const satisfies Readonly<Record<string, keyof RegisterFilter>>;
export type Facet = keyof typeof FACETS;

/**
 * How many rows each value of a facet has under the filter's other choices: what a click on it would give. The most frequent first. `rows` are those that
 * may be among them; without it, all.
 */
export function countFacet(
  register: Register,
  facet: Facet,
  filter: RegisterFilter,
  rows: Uint32Array = allRows(register.rows)
): FacetCount[] {
  const key = FACETS[facet];
  const isIn = matchRows(register, { ...filter, [key]: ALL_ROWS[key] });
  const column = register.columns[facet];
  const values = register.dictionaries[facet];
  const counts = new Float64Array(values.length);
  for (const row of rows)
    if (isIn(row)) counts[column[row] as number] = (counts[column[row] as number] as number) + 1;
  return values
    .map((value, i) => ({ value, count: counts[i] as number }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
