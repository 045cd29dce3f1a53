import { readFile } from './read/read-file';
import { RegisterBuilder, type BuiltRegister, type RegisterContext } from './register-builder';

/** A file of a register; null where it is not there. */
export interface RegisterFile {
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

/** Reads the files of a register one after the other into one. Never rejects for what they hold: see BuiltRegister for what is wrong with it. */
export async function readRegister(
  files: Iterable<RegisterFile>,
  context: RegisterContext
): Promise<BuiltRegister> {
  const builder = new RegisterBuilder(context);
  for (const { path, bytes } of files) {
    if (bytes) await readFile(path, bytes, builder);
    else builder.onFault({ code: 'file_missing', file: path });
  }
  return builder.build();
}
