import { decodeText } from './decode-text';
import { DESCRIPTOR_PATH, parseDescriptor } from './descriptor';
import { createProblemLog } from './problem-log';

/** The files of a package by the bytes of its descriptor: that itself, all tables, those that the atlas does not read among them, and briefings. */
export function listPackagePaths(descriptor: Uint8Array): readonly string[] {
  const log = createProblemLog();
  const text = decodeText(descriptor, DESCRIPTOR_PATH, log);
  const parsed = text === null ? null : parseDescriptor(text, log);
  return [
    DESCRIPTOR_PATH,
    ...(parsed ? [...parsed.resources.map(({ path }) => path), ...parsed.briefings] : [])
  ];
}

/**
 * The files of a package through `read`, which gives null for one that is not there: they are missing here, too. Rejects where the descriptor is
 * missing, and where `read` does.
 */
export async function gatherPackage(
  read: (path: string) => Promise<Uint8Array | null>
): Promise<ReadonlyMap<string, Uint8Array>> {
  const descriptor = await read(DESCRIPTOR_PATH);
  if (!descriptor) throw new Error(`${DESCRIPTOR_PATH} is not there`);
  const paths = listPackagePaths(descriptor).slice(1);
  const rest = await Promise.all(paths.map(async (path) => [path, await read(path)] as const));
  return new Map([
    [DESCRIPTOR_PATH, descriptor],
    ...rest.flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : []))
  ]);
}
