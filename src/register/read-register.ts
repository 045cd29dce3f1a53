import { sourceOf, type ByteSource } from './read/byte-source';
import { readFile } from './read/read-file';
import { RegisterBuilder, type BuiltRegister, type RegisterContext } from './build/register-builder';

/** A file of a register: its bytes, or what reads them; null where it is not there. */
export interface RegisterFile {
  readonly path: string;
  readonly bytes: Uint8Array | ByteSource | null;
}

/** How far reading has come: bytes of all files that are there. */
export interface ReadProgress {
  readonly bytesRead: number;
  readonly bytes: number;
  readonly rowsRead: number;
}

/**
 * Reads the files of a register one after the other into one. Rejects where a ByteSource does, and never for what the files hold: see BuiltRegister for
 * what is wrong with it. `onProgress` is called after each piece of some MB.
 */
export async function readRegister(
  files: Iterable<RegisterFile>,
  context: RegisterContext,
  onProgress: (progress: ReadProgress) => void = () => undefined
): Promise<BuiltRegister> {
  const builder = new RegisterBuilder(context);
  const opened = [...files].map(({ path, bytes }) => ({
    path,
    source: bytes instanceof Uint8Array ? sourceOf(bytes) : bytes
  }));
  const bytes = opened.reduce((sum, { source }) => sum + (source?.size ?? 0), 0);
  let before = 0;
  for (const { path, source } of opened) {
    if (!source) {
      builder.onFault({ code: 'file_missing', file: path });
      continue;
    }
    const start = before;
    await readFile(path, source, builder, (read) =>
      onProgress({ bytesRead: start + read, bytes, rowsRead: builder.rowsRead })
    );
    before += source.size;
  }
  return builder.build();
}
