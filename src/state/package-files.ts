import { gatherPackage } from '../data/read/package-paths';
import type { Explorer } from './explorer.svelte';

/**
 * The files of the package that is shown, as they are, by their paths. A table that was missing when the package was read is missing here, too, and so is a
 * briefing that is not there. Rejects where any other cannot be had.
 */
export function gatherFiles(explorer: Explorer): Promise<ReadonlyMap<string, Uint8Array>> {
  const missing = new Set<string>(explorer.dataPackage.briefings);
  for (const { code, file } of explorer.problems) if (code === 'file_missing') missing.add(file);
  return gatherPackage((path) =>
    explorer.readBytes(path).catch((error: unknown) => {
      if (missing.has(path)) return null;
      throw error;
    })
  );
}
