import { resolve } from 'node:path';

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly isEntry: boolean } | null;
}

/**
 * Puts all that the page needs from the start into one file, whatever else is fetched later needs it too: many small ones compress less
 * well. The chunk's name for a module, or null for one that the entry reaches by no static import.
 */
export function createInitialGroup(): (id: string, graph: ModuleGraph) => string | null {
  let initial: Set<string> | null = null;
  const entry = resolve(import.meta.dirname, '../main.ts');
  return (id, graph) => {
    if (!initial) {
      initial = new Set([entry]);
      // A set that grows while it is walked hands out what was added, too.
      for (const module of initial)
        for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) initial.add(imported);
    }
    return initial.has(id) ? 'atlas' : null;
  };
}
