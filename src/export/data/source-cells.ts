import { strictestOf } from '../../model/briefing';
import type { DataPackage, Scope } from '../../model/data-package';
import { listCitations, type Cited, type CitedPlace } from '../../query/figures/citations';
import type { Cell } from './data-table';

interface Stated {
  readonly id: string;
  readonly source: string;
  readonly locator: string;
}

/**
 * The columns of where a row is stated: the document, the place in it, further documents that state the same, and the strictest marking of them and the
 * package. `kind` is null for rows that no citation can name.
 */
export function sourceCells<T>(
  dataPackage: DataPackage,
  kind: Cited | null,
  statedOf: (item: T) => Stated
): Readonly<Record<string, (item: T) => Cell>> {
  const { sources } = dataPackage;
  const sourceOf = (item: T) => sources.get(statedOf(item).source);
  const citationsOf = (item: T): readonly CitedPlace[] =>
    kind ? listCitations(dataPackage, kind, statedOf(item).id) : [];
  return {
    source: (item) => statedOf(item).source,
    source_publisher: (item) => sourceOf(item)?.publisher ?? null,
    source_title: (item) => sourceOf(item)?.title ?? null,
    source_url: (item) => sourceOf(item)?.url ?? null,
    source_published: (item) => sourceOf(item)?.published ?? null,
    locator: (item) => statedOf(item).locator,
    also_stated_in: (item) =>
      citationsOf(item)
        .map((cited) => writeSource(cited, dataPackage))
        .join('; '),
    marking: (item) =>
      strictestOf([
        dataPackage.marking,
        ...[statedOf(item), ...citationsOf(item)].map(({ source }) => sources.get(source)?.marking ?? null)
      ])
  };
}

/** A further source with its place: "Publisher, title, paragraph 3, https://…" */
function writeSource({ source: id, locator }: CitedPlace, { sources }: DataPackage): string {
  const source = sources.get(id);
  return [source?.publisher ?? id, source?.title, locator, source?.url].filter(Boolean).join(', ');
}

/** The scope as the data package spells it: `operation`, a territory's code, codes joined by "+", or a place's id. */
export function spellScope(scope: Scope): string {
  switch (scope.kind) {
    case 'operation':
      return 'operation';
    case 'territory':
      return scope.territory;
    case 'joint':
      return scope.parts.join('+');
    case 'place':
      return scope.place;
  }
}
