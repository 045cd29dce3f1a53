import type { DataPackage, Operation, SeizureType } from '../../model/data-package';
import { yearOf } from '../../model/partial-date';
import { foldText } from '../search/fold-text';

/** By what operations are narrowed down; an empty text leaves a facet open. */
export interface OperationFilter {
  readonly text: string;
  readonly coordinator: string;
  readonly region: string;
  readonly type: SeizureType | '';
  readonly year: string;
}

export const NO_FILTER: OperationFilter = { text: '', coordinator: '', region: '', type: '', year: '' };

/** An operation with what it is found by. */
export interface OperationEntry {
  readonly operation: Operation;
  readonly coordinators: readonly string[];
  readonly years: readonly string[];
  readonly types: ReadonlySet<SeizureType>;
  /** How many statements the package has of it. */
  readonly figures: number;
}

const lists = new WeakMap<DataPackage['figures'], readonly OperationEntry[]>();

/** All operations of a package with what they are found by, in its order; built once for a package. */
export function listOperations(dataPackage: DataPackage): readonly OperationEntry[] {
  let list = lists.get(dataPackage.figures);
  if (!list) {
    const figures = new Map<string, { count: number; types: Set<SeizureType> }>();
    for (const { operation, measure } of dataPackage.figures) {
      const entry = figures.get(operation) ?? { count: 0, types: new Set() };
      const type = dataPackage.measures.get(measure)?.type;
      if (type) entry.types.add(type);
      entry.count += 1;
      figures.set(operation, entry);
    }
    list = sortByDate(dataPackage.operations).map((operation) => ({
      operation,
      coordinators: operation.coordinator.split(/;\s*/),
      years: yearsOf(operation),
      types: figures.get(operation.id)?.types ?? new Set(),
      figures: figures.get(operation.id)?.count ?? 0
    }));
    lists.set(dataPackage.figures, list);
  }
  return list;
}

/** The latest first; those without any date last, in the package's order. */
export function sortByDate(operations: readonly Operation[]): readonly Operation[] {
  const dateOf = ({ start, end, announced }: Operation): string => start ?? end ?? announced ?? '';
  return [...operations].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
}

/** Every year in which the operation ran; that of its announcement where no other date is known. */
function yearsOf({ start, end, announced }: Operation): string[] {
  const first = yearOf(start ?? end ?? announced ?? '');
  const last = yearOf(end ?? start ?? announced ?? '');
  if (!first || !last) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** Those operations that meet every part of the filter; every word of its text is sought in name, region and coordinator. */
export function filterEntries(
  entries: readonly OperationEntry[],
  filter: OperationFilter
): readonly OperationEntry[] {
  const words = foldText(filter.text).split(/\s+/).filter(Boolean);
  return entries.filter(({ operation, coordinators, years, types }) => {
    const text = foldText([operation.name, operation.region, ...coordinators].join(' '));
    return (
      words.every((word) => text.includes(word)) &&
      (!filter.coordinator || coordinators.includes(filter.coordinator)) &&
      (!filter.region || operation.region === filter.region) &&
      (!filter.type || types.has(filter.type)) &&
      (!filter.year || years.includes(filter.year))
    );
  });
}

export interface FacetOption {
  readonly value: string;
  readonly count: number;
}

/** The values of one facet among the operations that meet all other parts of the filter, with how many have each; by value. */
export function countFacet(
  entries: readonly OperationEntry[],
  filter: OperationFilter,
  facet: 'coordinator' | 'region' | 'type' | 'year'
): readonly FacetOption[] {
  const counts = new Map<string, number>();
  for (const entry of filterEntries(entries, { ...filter, [facet]: '' })) {
    const values =
      facet === 'coordinator'
        ? entry.coordinators
        : facet === 'region'
          ? [entry.operation.region].filter(Boolean)
          : facet === 'type'
            ? [...entry.types]
            : entry.years;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? -1 : 1));
}
