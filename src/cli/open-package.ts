import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { parseBriefing } from '../data/briefings/briefing-file';
import { decodeText } from '../data/read/decode-text';
import { DESCRIPTOR_PATH } from '../data/read/descriptor';
import { listPackagePaths } from '../data/read/package-paths';
import { createProblemLog } from '../data/read/problem-log';
import { readPackage } from '../data/read/read-package';
import type { World } from '../geo/world';
import { findPackage } from '../intake/find-package';
import type { Briefing } from '../model/briefing';
import type { DataPackage } from '../model/data-package';
import type { Problem } from '../model/problem';
import type { DeclaredRegister } from '../model/register';
import { DEFAULT_VIEW } from '../model/view-state';
import { StillPicture } from '../picture/picture';
import { giveUnread } from './register/register-views';
import { validateViews } from '../picture/step-view';
import { readWorld } from './own-files';
import { attempt, codeOf, EXIT, failure, Stop } from './stop';
import { writeProblem } from './problem-lines';

export interface OpenedBriefing {
  /** The name of its file, without ending. */
  readonly id: string;
  readonly path: string;
  readonly briefing: Briefing;
}

export interface OpenedPackage {
  /** As it was given. */
  readonly name: string;
  /** Reads a file of its folder, or of its ZIP file: null where it is not there. */
  readonly read: (path: string) => Uint8Array | null;
  /** The descriptor and all files that it names, by their paths from its folder; those that are not there are missing here, too. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly dataPackage: DataPackage;
  /** As it is declared; none of its files is among `files`. */
  readonly register: DeclaredRegister | null;
  readonly briefings: readonly OpenedBriefing[];
  /** Of the tables, then of the briefings. */
  readonly problems: readonly Problem[];
  readonly world: World;
}

/** Opens a data package: its folder, its datapackage.json, or a ZIP file of it. Stops where there is none. */
export async function openPackage(name: string): Promise<OpenedPackage> {
  const read = await readerOf(name);
  const files = readFiles(read);
  const world = readWorld();
  const { dataPackage, register, problems } = readPackage(files, new Set(world.territories.keys()));
  const all = [...problems];
  const briefings = dataPackage.briefings.flatMap((path): OpenedBriefing[] => {
    const log = createProblemLog();
    const bytes = files.get(path);
    if (!bytes)
      log.report({
        file: path,
        code: 'briefing_missing'
      });
    const text = bytes ? decodeText(bytes, path, log) : null;
    all.push(...log.list([path]));
    if (text === null) return [];
    const parsed = parseBriefing(text, path);
    const givenFor = register ? giveUnread(dataPackage) : () => null;
    const picture = new StillPicture({ dataPackage, world }, DEFAULT_VIEW, { givenFor });
    all.push(...parsed.problems, ...validateViews(picture, parsed.briefing, path));
    return [{ id: basename(path, '.md'), path, briefing: parsed.briefing }];
  });
  return { name, read, files, dataPackage, register, briefings, problems: all, world };
}

/** The same for what draws or passes on: stops at errors unless told to go on with what is right. */
export async function openSound(name: string, force: boolean): Promise<OpenedPackage> {
  const opened = await openPackage(name);
  const errors = opened.problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first || (force && opened.dataPackage.operations.length)) return opened;
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  const advice = force
    ? 'Nothing of it can be read.'
    : 'See “opsatlas validate”, or give --force to go on with what is right.';
  throw new Stop(EXIT.problems, `${name} has ${count}: ${writeProblem(first)} ${advice}`);
}

/** The folder of a package; null for a ZIP file. */
export function folderOf(name: string): string | null {
  if (statSync(name).isDirectory()) return name;
  return basename(name) === DESCRIPTOR_PATH ? dirname(name) : null;
}

/** What reads a file of a package's folder, or of its ZIP file: null where it is not there. */
export async function readerOf(name: string): Promise<OpenedPackage['read']> {
  const folder = attempt(`open ${name}`, () => folderOf(name));
  if (folder !== null)
    return (path) =>
      attempt(`read ${join(folder, path)}`, () => {
        try {
          return readFileSync(join(folder, path));
        } catch (error) {
          if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))) return null;
          throw error;
        }
      });
  const bytes = attempt(`read ${name}`, () => readFileSync(name));
  const files = await findPackage(new Map([[basename(name), bytes]]));
  if (!files)
    throw failure(
      `${name} is no data package: give its folder, its ${DESCRIPTOR_PATH}, or a ZIP file of them.`
    );
  // In a ZIP file a path has no step to nowhere.
  return (path) => files.get(posix.normalize(path)) ?? null;
}

/** The descriptor and the files that it names; without a descriptor nothing. */
function readFiles(read: OpenedPackage['read']): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const descriptor = read(DESCRIPTOR_PATH);
  if (!descriptor) return files;
  for (const path of listPackagePaths(descriptor)) {
    const bytes = read(path);
    if (bytes) files.set(path, bytes);
  }
  return files;
}
