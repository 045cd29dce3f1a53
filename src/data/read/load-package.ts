import type { DataPackage } from '../../model/data-package';
import type { Problem } from '../../model/problem';
import type { DeclaredRegister } from '../../model/register';
import { assemblePackage, emptyPackage } from './assemble-package';
import { decodeText } from './decode-text';
import {
  DESCRIPTOR_PATH,
  parseDescriptor,
  type Descriptor,
  type RawResource,
  type Resource
} from './descriptor';
import { createProblemLog, type FindAliases, type ProblemLog } from './problem-log';
import { filterReadable } from './filter-readable';
import { isTableName, TABLE_NAMES } from '../tables/definitions';
import { emptyTable, type Inspection, type Table, type Tables } from './table';
import { validatePackage } from '../validate/validate-package';
import { validateTable } from '../validate/validate-table';

export interface LoadedPackage {
  readonly dataPackage: DataPackage;
  /** By file (the descriptor first, then in its order), then by row: what was left out, and why. */
  readonly problems: readonly Problem[];
  /**
   * All problems: those above, with the codes of territories that were meant, and figures, routes and dates that are kept but may be wrong. What
   * finds them is only fetched for it, so that a page can show itself first. Rejects where that cannot be fetched.
   */
  readonly listProblems: () => Promise<readonly Problem[]>;
  /** The register of seizures that its descriptor declares, none of whose files is read; null for none. Rejects as listProblems does. */
  readonly findRegister: () => Promise<DeclaredRegister | null>;
}

/** A package of which all that could not stay is left out, and what is needed to look further. */
export interface ParsedPackage {
  readonly dataPackage: DataPackage;
  /** Null where there is no descriptor. */
  readonly inspection: Inspection | null;
  readonly registerResources: readonly RawResource[];
  readonly list: (findAliases?: FindAliases) => readonly Problem[];
}

/**
 * Loads a package through `read`, which is given paths from the package's folder and rejects where it has no such file. All tables are read
 * at once. Never rejects: what cannot be read or does not hold good is a problem, and the rest loads; without a descriptor the
 * package is empty. `knownTerritories` are the codes that the map has a shape or an anchor for.
 */
export async function loadPackage(
  read: (path: string) => Promise<Uint8Array>,
  knownTerritories: ReadonlySet<string> | Promise<ReadonlySet<string>>
): Promise<LoadedPackage> {
  const files = new Map<string, Uint8Array>();
  const fetchFile = async (path: string) => {
    try {
      files.set(path, await read(path));
    } catch {
      // A file that is not in the map is told as missing when the package is read.
    }
  };
  await fetchFile(DESCRIPTOR_PATH);
  const descriptor = decodeDescriptor(files, createProblemLog());
  const resources = descriptor?.resources.filter(({ name }) => isTableName(name)) ?? [];
  await Promise.all(resources.map(({ path }) => fetchFile(path)));
  const parsed = parsePackage(files, await knownTerritories);
  let all: Promise<readonly Problem[]> | null = null;
  return {
    dataPackage: parsed.dataPackage,
    problems: parsed.list(),
    listProblems: () =>
      (all ??= import('../validate/inspect-package').then(({ inspectPackage }) => inspectPackage(parsed))),
    findRegister: () => findRegister(parsed.registerResources)
  };
}

/** The register that these resources of a descriptor declare. Rejects where what reads them cannot be fetched. */
export async function findRegister(resources: readonly RawResource[]): Promise<DeclaredRegister | null> {
  return resources.length ? (await import('./register-resources')).parseRegisterResources(resources) : null;
}

/** Reads the tables of a package from the bytes of its files, by their paths from its folder. Never throws. */
export function parsePackage(
  files: ReadonlyMap<string, Uint8Array>,
  knownTerritories: ReadonlySet<string>
): ParsedPackage {
  const log = createProblemLog();
  const descriptor = decodeDescriptor(files, log);
  if (!descriptor)
    return {
      dataPackage: emptyPackage(),
      inspection: null,
      registerResources: [],
      list: () => log.list([DESCRIPTOR_PATH])
    };
  const stated = descriptor.resources.flatMap(({ name: table, path, hash }) => {
    const bytes = files.get(path);
    return hash && bytes ? [{ table, path, hash, bytes }] : [];
  });
  const inspection = {
    tables: readTables(descriptor, files, log),
    knownTerritories,
    log,
    resources: descriptor.resources,
    stated
  };
  validatePackage(inspection);
  const order = [DESCRIPTOR_PATH, ...descriptor.resources.map(({ path }) => path)];
  return {
    dataPackage: assemblePackage(descriptor, inspection.tables),
    inspection,
    registerResources: descriptor.registerResources,
    list: (findAliases) => log.list(order, findAliases)
  };
}

function decodeDescriptor(files: ReadonlyMap<string, Uint8Array>, log: ProblemLog): Descriptor | null {
  const text = decodeFile(DESCRIPTOR_PATH, files, log);
  return text === null ? null : parseDescriptor(text, log);
}

/** A table for every name of the model: read, unreadable, or, where the descriptor has none of that name, empty. */
function readTables(descriptor: Descriptor, files: ReadonlyMap<string, Uint8Array>, log: ProblemLog): Tables {
  const readable = filterReadable(descriptor, log);
  const entries = TABLE_NAMES.map((name): [string, Table] => {
    const resource = readable.find((candidate) => candidate.name === name);
    if (!resource) {
      const isListed = descriptor.resources.some((listed) => listed.name === name);
      const schema = { fields: [], missingValues: [''], primaryKey: [], foreignKeys: [] };
      return [name, emptyTable(`${name}.csv`, schema, !isListed)];
    }
    const text = decodeFile(resource.path, files, log, resource.encoding);
    checkSize(resource, files, log);
    return [
      name,
      text === null ? emptyTable(resource.path, resource.schema, false) : validateTable(resource, text, log)
    ];
  });
  // Rows are of their table's type: the descriptor is as strict as its definition, and every row was held against the descriptor.
  return Object.fromEntries(entries) as Tables;
}

/** A file of another size than its descriptor says was cut short or changed since. */
function checkSize({ path, bytes }: Resource, files: ReadonlyMap<string, Uint8Array>, log: ProblemLog): void {
  const found = files.get(path)?.length;
  if (bytes === null || found === undefined || found === bytes) return;
  log.report({ file: path, value: String(found), severity: 'warning', code: 'file_size', stated: bytes });
}

function decodeFile(
  file: string,
  files: ReadonlyMap<string, Uint8Array>,
  log: ProblemLog,
  encoding = ''
): string | null {
  const bytes = files.get(file);
  if (bytes) return decodeText(bytes, file, log, encoding);
  log.report({ file, code: 'file_missing', isDescriptor: file === DESCRIPTOR_PATH });
  return null;
}
