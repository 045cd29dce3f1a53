import { gatherPackage } from '../data/read/package-paths';
import type { Explorer } from './explorer.svelte';

/**
 * The files of the package that is shown, those of its register among them, as they are, by their paths. A table that was missing when the package was read is missing here, too, and so is a
 * briefing that is not there. Rejects where any other cannot be had.
 */
export async function gatherFiles(explorer: Explorer): Promise<ReadonlyMap<string, Uint8Array>> {
  const missing = new Set<string>(explorer.dataPackage.briefings);
  for (const { code, file } of explorer.problems) if (code === 'file_missing') missing.add(file);
  const files = await gatherPackage((path) =>
    explorer.readBytes(path).catch((error: unknown) => {
      if (missing.has(path)) return null;
      throw error;
    })
  );
  const paths = (await explorer.register?.listFiles()) ?? [];
  const rest = await Promise.all(paths.map(async (path) => [path, await explorer.readBytes(path)] as const));
  return new Map([...files, ...rest]);
}
