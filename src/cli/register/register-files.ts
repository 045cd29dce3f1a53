import { posix } from 'node:path';
import { describeCubeFault } from '../../i18n/describe-register';
import type { CubeFault } from '../../model/register';
import { describeWithheld } from '../../i18n/describe-withheld';
import type { CubeManifest } from '../../register/cubes/cubes';
import { CubeError, parseManifest } from '../../register/cubes/parse-manifest';
import { readCube } from '../../register/cubes/read-cubes';
import type { OpenedPackage } from '../open-package';
import { failure } from '../stop';

/** The files of a package's register, read one after the other as they are asked for. Stops where one is not there, or where its cubes do not add up. */
export function* listRegisterFiles({ read, register }: OpenedPackage): Generator<[string, Uint8Array]> {
  const file = (path: string): Uint8Array => {
    const bytes = read(path);
    if (!bytes) throw failure(`${path}: ${describeCubeFault({ code: 'cube_missing' })}`);
    return bytes;
  };
  for (const path of register?.rows?.paths ?? []) yield [path, file(path)];
  const path = register?.cubes?.path;
  if (path === undefined) return;
  const manifest = file(path);
  yield [path, manifest];
  try {
    for (const cube of parseManifest(new TextDecoder().decode(manifest)).cubes)
      for (const each of cube.files) {
        const beside = posix.join(posix.dirname(path), each.path);
        yield [beside, file(beside)];
      }
  } catch (error) {
    if (error instanceof CubeError) throw failure(`${path}: ${describeCubeFault(error.fault)}`);
    throw error;
  }
}

/** What is wrong with the cubes of a package: each file is read, and held against the manifest. And what the manifest says is withheld, a line for each cube. */
export async function checkCubes(
  { read }: OpenedPackage,
  path: string
): Promise<{
  readonly faults: readonly { readonly file: string; readonly fault: CubeFault }[];
  /** How many rows an engine read for them; null where that cannot be told. */
  readonly rows: number | null;
  readonly withheld: readonly string[];
}> {
  const faults: { file: string; fault: CubeFault }[] = [];
  const attemptFile = async (file: string, act: (bytes: Uint8Array) => Promise<unknown>): Promise<void> => {
    try {
      const bytes = read(file);
      if (!bytes) throw new CubeError({ code: 'cube_missing' });
      await act(bytes);
    } catch (error) {
      if (!(error instanceof CubeError)) throw error;
      faults.push({ file, fault: error.fault });
    }
  };
  let cubes: CubeManifest['cubes'] = [];
  let few = 0;
  let rows: number | null = null;
  await attemptFile(path, async (bytes) => {
    ({ cubes, fewerThan: few = 0, rowsRead: rows } = parseManifest(new TextDecoder().decode(bytes)));
  });
  for (const cube of cubes)
    for (const each of cube.files)
      await attemptFile(posix.join(posix.dirname(path), each.path), (bytes) =>
        readCube(cube.name, bytes, each)
      );
  return {
    faults,
    rows,
    withheld: cubes.flatMap(({ name, withheld }) =>
      withheld ? [describeWithheld({ name, few, ...withheld })] : []
    )
  };
}
