import { readPackage } from '../data/read/read-package';
import type { DataPackage } from '../model/data-package';
import type { Problem } from '../model/problem';
import { findPackage } from './find-package';
import { readSheetFile } from './read-sheet-file';
import type { Decisions, IntakeResult } from './result';
import { stateHashes } from './encode-package';
import { writePackage, type PackageOptions } from './write-package';

export interface ImportOptions extends PackageOptions {
  /** The codes that the map has a shape or an anchor for. */
  readonly knownTerritories: ReadonlySet<string>;
}

export interface ImportedSheets {
  /** What became of each file, in their order; empty where the files are a data package already. */
  readonly results: readonly IntakeResult[];
  /** The package's files by their paths; null where no file could be read. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
  readonly dataPackage: DataPackage | null;
  /** What the atlas's own validation says of the package. */
  readonly problems: readonly Problem[];
}

/**
 * Imports spreadsheets, by name and bytes, as one data package; a package's own files, in a folder or a ZIP, are taken as they are. `decisions`
 * answers the questions of each file, by its name, or of all under "*". Never throws for what files hold.
 */
export async function importSheets(
  given: ReadonlyMap<string, Uint8Array>,
  decisions: Readonly<Record<string, Decisions>>,
  { knownTerritories, ...options }: ImportOptions
): Promise<ImportedSheets> {
  const own = await findPackage(given);
  if (own) return { results: [], files: own, ...readPackage(own, knownTerritories) };
  const results: IntakeResult[] = [];
  for (const [name, bytes] of given)
    results.push(await readSheetFile(name, bytes, decisions[name] ?? decisions['*'] ?? {}));
  const read = results.filter(({ refuse }) => refuse === null);
  if (read.length === 0) return { results, files: null, dataPackage: null, problems: [] };
  const files = stateHashes(writePackage(read, options));
  return { results, files, ...readPackage(files, knownTerritories) };
}
