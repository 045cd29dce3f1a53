import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { attempt, codeOf, failure } from './stop';

type Files = Iterable<readonly [path: string, content: Uint8Array | string]>;

/** All outputs that are not finished: what is removed when the work is stopped. */
const open = new Set<Output>();

/** Removes all that was begun and not finished. */
export function discardAll(): void {
  for (const output of open) output.discard();
}

/**
 * Files that appear under their names all at once, when they are whole: until `commit` they lie under other names beside them. A file of the same name
 * is replaced; a folder is only where there is none, or an empty one.
 */
export class Output {
  readonly #staged: { readonly path: string; readonly temporary: string }[] = [];
  #made: string | null = null;

  constructor() {
    open.add(this);
  }

  /** Stops where a file cannot be written there, before the work for it is done. */
  checkFile(path: string): void {
    checkFileTarget(path);
  }

  /** The same for a folder, or for a ZIP file in its place. */
  checkTarget(path: string): void {
    if (/\.zip$/i.test(path)) checkFileTarget(path);
    else checkFolderTarget(path);
  }

  /** Writes a file that is to be at a path. */
  addFile(path: string, content: Uint8Array | string): void {
    checkFileTarget(path);
    attempt(`write ${path}`, () => writeFileSync(this.#stage(path), content));
  }

  /** Writes a folder that is to be at a path, with files by their paths in it. */
  addFolder(path: string, files: Files): void {
    const add = this.beginFolder(path);
    for (const [name, content] of files) add(name, content);
  }

  /** The same file by file, for those that are not all held at once: returns what writes one. */
  beginFolder(path: string): (name: string, content: Uint8Array | string) => void {
    checkFolderTarget(path);
    const folder = this.#stage(path);
    attempt(`write ${path}`, () => mkdirSync(folder));
    return (name, content) => {
      const file = resolve(folder, name);
      if (!file.startsWith(resolve(folder) + sep))
        throw failure(`${JSON.stringify(name)} would lie outside ${path}; nothing was written.`);
      attempt(`write ${join(path, name)}`, () => {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      });
    };
  }

  /** Makes the folder that several files go into, where it is not there. */
  makeFolder(path: string): void {
    if (existsSync(path)) return;
    checkParent(path);
    attempt(`make the folder ${path}`, () => mkdirSync(path));
    this.#made = path;
  }

  /** Gives all files their names. */
  commit(): void {
    for (const { path, temporary } of this.#staged)
      attempt(`write ${path}`, () => {
        if (statSync(temporary).isDirectory() && existsSync(path)) rmdirSync(path);
        renameSync(temporary, path);
      });
    this.#made = null;
    open.delete(this);
  }

  /** Removes all that has not got its name yet. */
  discard(): void {
    for (const { temporary } of this.#staged) rmSync(temporary, { recursive: true, force: true });
    if (this.#made !== null && existsSync(this.#made) && !readdirSync(this.#made).length)
      rmdirSync(this.#made);
    open.delete(this);
  }

  #stage(path: string): string {
    const whole = resolve(path);
    removeAbandoned(whole);
    const temporary = join(dirname(whole), `.${basename(whole)}.${process.pid}.part`);
    this.#staged.push({ path: whole, temporary });
    return temporary;
  }
}

/** Removes what runs that were killed have left of the same target: they could not do so themselves. */
function removeAbandoned(whole: string): void {
  const start = `.${basename(whole)}.`;
  for (const name of readdirSync(dirname(whole))) {
    if (!name.startsWith(start)) continue;
    const [, pid] = /^(\d+)\.part$/.exec(name.slice(start.length)) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(dirname(whole), name), { recursive: true, force: true });
  }
}

/** True of a process of any user; a number that another has taken since is taken for the same one. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Stops where a file cannot be written under a name, before the work for it is done. */
export function checkFileTarget(path: string): void {
  checkParent(path);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw failure(`cannot write ${path}: it is a folder.`);
}

/** Stops where a folder cannot be made under a name: what is there is never mixed with what is written. */
export function checkFolderTarget(path: string): void {
  checkParent(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw failure(`cannot write ${path}: a file of this name is there.`);
  if (found && attempt(`read ${path}`, () => readdirSync(path)).length)
    throw failure(`cannot write ${path}: the folder is there already, and not empty.`);
}

function checkParent(path: string): void {
  const parent = dirname(resolve(path));
  if (!statSync(parent, { throwIfNoEntry: false })?.isDirectory())
    throw failure(`cannot write ${path}: there is no folder ${parent}.`);
  attempt(`write ${path}`, () => accessSync(parent, constants.W_OK));
}
