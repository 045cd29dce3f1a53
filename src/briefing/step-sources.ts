import { strictestOf, type Marking } from '../model/briefing';
import type { Source } from '../model/data-package';
import type { Explorer } from '../state/explorer.svelte';

/** The documents that a view rests on: of its figures, routes, events and participants; those of most statements first. */
export function listSources(explorer: Explorer): readonly Source[] {
  const counts = new Map<string, number>();
  const add = (id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { figures, events } of explorer.readings.values()) {
    for (const { source } of figures) add(source);
    for (const { source } of events) add(source);
  }
  for (const { route } of explorer.routes) add(route.source);
  for (const { source } of explorer.operations) add(source);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => explorer.dataPackage.sources.get(id) ?? []);
}

/** The strictest of a briefing's own marking and those of the documents that a view rests on. */
export function markingOf(own: Marking | null, sources: readonly Source[]): Marking | null {
  return strictestOf([own, ...sources.map(({ marking }) => marking)]);
}
