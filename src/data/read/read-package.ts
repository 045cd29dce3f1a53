import type { DataPackage } from '../../model/data-package';
import type { Problem } from '../../model/problem';
import { inspectPackage } from '../validate/inspect-package';
import { parsePackage } from './load-package';

/**
 * Reads a package from the bytes of its files, by their paths from its folder, as `loadPackage` does, and looks for all problems at once. Never
 * throws.
 */
export function readPackage(
  files: ReadonlyMap<string, Uint8Array>,
  knownTerritories: ReadonlySet<string>
): { readonly dataPackage: DataPackage; readonly problems: readonly Problem[] } {
  const parsed = parsePackage(files, knownTerritories);
  return { dataPackage: parsed.dataPackage, problems: inspectPackage(parsed) };
}
