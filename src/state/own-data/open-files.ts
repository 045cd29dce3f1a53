import { decodeText } from '../../data/read/decode-text';
import { findRegister, parsePackage } from '../../data/read/load-package';
import { joinPackage } from '../../data/read/package-session';
import { createProblemLog } from '../../data/read/problem-log';
import type { OpenedPackage } from '../explorer.svelte';
import { createReader, type Reader } from '../reader';
import { CancelledReading } from '../thread';

/** A package of more bytes than this is read in a thread of its own: a page would stand still. */
const LARGE = 400_000;

interface Options {
  /** Ends the reading, which then rejects with a CancelledReading. */
  readonly signal?: AbortSignal;
  /** Is told the share of the package that is there, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Opens a data package of files in memory. What cannot be read of it is a problem of it. */
export async function openFiles(
  files: ReadonlyMap<string, Uint8Array>,
  knownTerritories: ReadonlySet<string>,
  { signal, onProgress }: Options = {}
): Promise<OpenedPackage> {
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (size < LARGE) return openHere(files, knownTerritories);
  let reader: Reader | null = null;
  try {
    reader = createReader();
    signal?.addEventListener('abort', reader.close);
    const outline = await reader.packages.open(files, knownTerritories);
    const dataPackage = await joinPackage(outline, reader.packages.piece, onProgress);
    // It is looked for further problems at once, so that the thread can end.
    const all = reader.packages.inspect().finally(reader.close);
    all.catch(() => undefined);
    return {
      ...accessTo(files),
      dataPackage,
      problems: outline.problems,
      listProblems: () => all,
      findRegister: () => findRegister(outline.registerResources)
    };
  } catch (error) {
    reader?.close();
    if (error instanceof CancelledReading) throw error;
    // Where a browser starts no thread the page reads it itself.
    return openHere(files, knownTerritories);
  }
}

function openHere(
  files: ReadonlyMap<string, Uint8Array>,
  knownTerritories: ReadonlySet<string>
): OpenedPackage {
  const parsed = parsePackage(files, knownTerritories);
  return {
    ...accessTo(files),
    dataPackage: parsed.dataPackage,
    problems: parsed.list(),
    listProblems: async () => (await import('../../data/validate/inspect-package')).inspectPackage(parsed),
    findRegister: () => findRegister(parsed.registerResources)
  };
}

function accessTo(
  files: ReadonlyMap<string, Uint8Array>
): Required<Pick<OpenedPackage, 'readBytes' | 'readFile'>> {
  const readBytes = (path: string): Promise<Uint8Array> => {
    const bytes = files.get(path.replace(/^\.\//, ''));
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`${path} is not there`));
  };
  return {
    readBytes,
    readFile: async (path) => decodeText(await readBytes(path), path, createProblemLog()) ?? ''
  };
}
