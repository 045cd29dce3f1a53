import { DESCRIPTOR_PATH } from '../data/read/descriptor';
import { readPackage } from '../data/read/read-package';
import type { DataPackage } from '../model/data-package';
import type { Problem } from '../model/problem';
import { RefusedFile } from './files/sheet';
import { openZip } from './files/unzip';
import { readSheetFile } from './read-sheet-file';
import type { Decisions, IntakeResult } from './result';
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
export function importSheets(
  given: ReadonlyMap<string, Uint8Array>,
  decisions: Readonly<Record<string, Decisions>>,
  { knownTerritories, ...options }: ImportOptions
): ImportedSheets {
  const own = findPackage(given);
  if (own) return { results: [], files: own, ...readPackage(own, knownTerritories) };
  const results = [...given].map(([name, bytes]) =>
    readSheetFile(name, bytes, decisions[name] ?? decisions['*'] ?? {})
  );
  const read = results.filter(({ refuse }) => refuse === null);
  if (read.length === 0) return { results, files: null, dataPackage: null, problems: [] };
  const files = writePackage(read, options);
  return { results, files, ...readPackage(files, knownTerritories) };
}

/** The files of a data package, without the folder that they lie in; null where there is no descriptor among them. */
function findPackage(given: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> | null {
  const [[, first] = ['', new Uint8Array()]] = given;
  const files = given.size === 1 && first[0] === 0x50 && first[1] === 0x4b ? unpackPackage(first) : given;
  const descriptor = [...(files?.keys() ?? [])].find(
    (path) => path === DESCRIPTOR_PATH || path.endsWith(`/${DESCRIPTOR_PATH}`)
  );
  if (!files || descriptor === undefined) return null;
  const folder = descriptor.slice(0, -DESCRIPTOR_PATH.length);
  return new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), bytes]] : []
    )
  );
}

function unpackPackage(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    const zip = openZip(bytes);
    if (!zip.names.some((name) => name.split('/').at(-1) === DESCRIPTOR_PATH)) return null;
    return new Map(
      zip.names
        .filter((name) => /\.(?:csv|json|md)$/.test(name))
        .map((name) => [name, zip.read(name) ?? new Uint8Array()])
    );
  } catch (error) {
    // Read as a spreadsheet, it is refused by name.
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}
