import type { CubeFault } from '../../model/register';
import {
  CUBE_NAMES,
  cubeOf,
  type CubeFile,
  type CubeManifest,
  type CubeName
} from '../../register/cubes/cubes';
import { parseManifest } from '../../register/cubes/parse-manifest';
import type { RegisterFacts } from '../../register/page/register-session';
import type { RegisterQuestion } from '../../register/page/register-source';
import { createRegisterReader, type RegisterReader } from './register-reader';

/** A file of a register's cubes that could not be read, by its path in the package, and why. */
export interface BrokenCube {
  readonly file: string;
  readonly fault: CubeFault;
}

export interface CubesInput {
  /** The path of the manifest in the package. */
  readonly path: string;
  /** Reads a file of the package; rejects where it is not there. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Is told of each file that cannot be read. */
  readonly onBroken: (broken: BrokenCube) => void;
}

export interface CubesReader extends RegisterReader {
  /** Why a question has no answer: the file without which there is none; null where it is there. */
  readonly findBroken: (question: RegisterQuestion) => BrokenCube | null;
  /** Lets the files that could not be read be tried again. */
  readonly forgetBroken: () => void;
}

/** The files of so many commodities and units are kept, so that going back to one costs nothing. */
const KEPT = 6;

/**
 * Opens a register that was rolled up. Its files are fetched when a question needs them, each once. Gives the reader and what is known of the register, or
 * what is wrong with its manifest.
 */
export async function openCubes({ path, read, onBroken }: CubesInput): Promise<{
  readonly reader: CubesReader;
  readonly facts: RegisterFacts | CubeFault;
}> {
  const inner = createRegisterReader();
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const manifest = await read(path).catch(() => null);
  const facts: RegisterFacts | CubeFault = manifest
    ? await inner.openCubes(manifest)
    : { code: 'cube_missing' };
  const cubes =
    ('code' in facts ? null : facts.cubes) ?? ({ cubes: [] } satisfies Pick<CubeManifest, 'cubes'>);
  /** By path: fetching, or fetched. */
  const fetched = new Map<string, Promise<void>>();
  const done = new Set<string>();
  const broken = new Map<string, BrokenCube>();
  /** Commodities and units by when they were last asked for. */
  const used = new Map<string, CubeFile>();

  const fileOf = (name: CubeName, { commodity, unit }: Pick<RegisterQuestion, 'commodity' | 'unit'>) =>
    cubes.cubes
      .find((cube) => cube.name === name)
      ?.files.find((file) => file.commodity === commodity && file.unit === unit);

  async function fetchFile(name: CubeName, file: CubeFile): Promise<void> {
    const bytes = await read(folder + file.path).catch(() => null);
    const fault = bytes ? await inner.addCube(name, file, bytes) : ({ code: 'cube_missing' } as const);
    done.add(file.path);
    if (!fault) return;
    const found = { file: folder + file.path, fault };
    broken.set(file.path, found);
    onBroken(found);
  }

  /** Fetches what of some cubes is not there yet; null where nothing is to be fetched. */
  function need(names: readonly CubeName[], question: RegisterQuestion): Promise<void> | null {
    const files = names.flatMap((name) => {
      const file = fileOf(name, question);
      return file ? [{ name, file }] : [];
    });
    const [first] = files;
    if (first) keep(first.file);
    for (const { name, file } of files)
      if (!fetched.has(file.path)) fetched.set(file.path, fetchFile(name, file));
    const waiting = files.filter(({ file }) => !done.has(file.path));
    if (!waiting.length) return null;
    return Promise.all(waiting.map(({ file }) => fetched.get(file.path))).then(() => undefined);
  }

  function keep(file: CubeFile): void {
    const key = `${file.commodity}/${file.unit}`;
    used.delete(key);
    used.set(key, file);
    const [oldest] = used.entries();
    if (used.size <= KEPT || !oldest) return;
    used.delete(oldest[0]);
    for (const name of CUBE_NAMES) {
      const gone = fileOf(name, oldest[1]);
      if (!gone || broken.has(gone.path)) continue;
      fetched.delete(gone.path);
      done.delete(gone.path);
    }
    void inner.dropCubes(oldest[1]);
  }

  const prepare = (question: RegisterQuestion): Promise<void> | null =>
    need([cubeOf(question), ...(question.modes.length ? [] : (['pairs-by-year'] as const))], question);
  const reader: CubesReader = {
    ...inner,
    prepare,
    ask: async (question) => {
      await prepare(question);
      return inner.ask(question);
    },
    countFacets: async (question) => {
      await need(['months-by-mode'], question);
      return inner.countFacets(question);
    },
    detail: async (question, cell) => {
      await prepare(question);
      return inner.detail(question, cell);
    },
    findBroken: (question) => {
      const file = fileOf(cubeOf(question), question);
      return file ? (broken.get(file.path) ?? null) : { file: path, fault: { code: 'cube_missing' } };
    },
    forgetBroken: () => {
      for (const path of broken.keys()) {
        fetched.delete(path);
        done.delete(path);
      }
      broken.clear();
    }
  };
  return { reader, facts };
}

/** The paths of a register's manifest and the files that it names. Rejects with what is wrong where it is none. */
export async function listCubeFiles(path: string, read: CubesInput['read']): Promise<readonly string[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const { cubes } = parseManifest(new TextDecoder().decode(await read(path)));
  return [path, ...cubes.flatMap(({ files }) => files.map((file) => folder + file.path))];
}
