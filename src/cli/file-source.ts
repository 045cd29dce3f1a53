import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { ByteSource } from '../register/read/byte-source';
import { attempt, codeOf } from './stop';

/** A file of the disk that is read in parts; null where there is none. `close` when it is done with. */
export function openFile(path: string): (ByteSource & { readonly close: () => void }) | null {
  return attempt(`read ${path}`, () => {
    let file: number;
    try {
      if (!statSync(path).isFile()) return null;
      file = openSync(path, 'r');
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
      throw error;
    }
    return {
      size: statSync(path).size,
      read: (start, end) =>
        Promise.resolve(
          attempt(`read ${path}`, () => {
            const bytes = new Uint8Array(end - start);
            let at = 0;
            while (at < bytes.length) {
              const read = readSync(file, bytes, at, bytes.length - at, start + at);
              if (read === 0) break;
              at += read;
            }
            return bytes.subarray(0, at);
          })
        ),
      close: () => closeSync(file)
    };
  });
}
