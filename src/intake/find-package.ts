import { DESCRIPTOR_PATH } from '../data/read/descriptor';
import { RefusedFile } from './files/sheet';
import { openZip } from './files/unzip';

/** The files of a data package, or of a ZIP file of one, without the folder that they lie in; null where there is no descriptor among them. */
export async function findPackage(
  given: ReadonlyMap<string, Uint8Array>
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const [[, first] = ['', new Uint8Array()]] = given;
  const files =
    given.size === 1 && first[0] === 0x50 && first[1] === 0x4b ? await unpackPackage(first) : given;
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

async function unpackPackage(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array> | null> {
  try {
    const zip = openZip(bytes);
    if (!zip.names.some((name) => name.split('/').at(-1) === DESCRIPTOR_PATH)) return null;
    const files = new Map<string, Uint8Array>();
    for (const name of zip.names)
      if (/\.(?:csv|tsv|tab|txt|json|md|parquet|arrow|gz)$/i.test(name))
        files.set(name, (await zip.read(name)) ?? new Uint8Array());
    return files;
  } catch (error) {
    // Read as a spreadsheet, it is refused by name.
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}
