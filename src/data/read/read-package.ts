import type { DataPackage } from '../../model/data-package';
import type { Problem } from '../../model/problem';
import { inspectPackage } from '../validate/inspect-package';
import type { DeclaredRegister } from '../../model/register';
import { parsePackage } from './load-package';
import { parseRegisterResources } from './register-resources';

export interface ReadPackage {
  readonly dataPackage: DataPackage;
  /** Null where its descriptor declares none. None of its files is read. */
  readonly register: DeclaredRegister | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a package from the bytes of its files, by their paths from its folder, as `loadPackage` does, and looks for all problems at once. Never
 * throws.
 */
export function readPackage(
  files: ReadonlyMap<string, Uint8Array>,
  knownTerritories: ReadonlySet<string>
): ReadPackage {
  const parsed = parsePackage(files, knownTerritories);
  return {
    dataPackage: parsed.dataPackage,
    register: parseRegisterResources(parsed.registerResources),
    problems: inspectPackage(parsed)
  };
}
