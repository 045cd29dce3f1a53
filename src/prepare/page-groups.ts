import { resolve } from 'node:path';

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly isEntry: boolean } | null;
}

/** What is fetched together, in the order in which the page needs it: all that these modules reach by static imports. */
const FILES = [
  { name: 'atlas', from: ['main.ts'] },
  {
    name: 'surroundings',
    from: [
      'ui/shell/Panel.svelte',
      'ui/shell/StageBar.svelte',
      'ui/timeline/TimelineStrip.svelte',
      'ui/map/MapCards.svelte'
    ]
  }
];

/**
 * Puts all that the page needs from the start into one file, and all that surrounds the map into another, whatever else is fetched later
 * needs it too: many small ones compress less well, and to ask for each takes the page's time. The name of a module's file, or null for one
 * that neither reaches by a static import.
 */
export function createPageGroups(): (id: string, graph: ModuleGraph) => string | null {
  let files: ReadonlyMap<string, string> | null = null;
  return (id, graph) => (files ??= assignFiles(graph)).get(id) ?? null;
}

function assignFiles(graph: ModuleGraph): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { name, from } of FILES) {
    const modules = new Set(from.map((path) => resolve(import.meta.dirname, '..', path)));
    // A set that grows while it is walked hands out what was added, too.
    for (const module of modules) {
      if (!files.has(module)) files.set(module, name);
      for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) modules.add(imported);
    }
  }
  return files;
}
