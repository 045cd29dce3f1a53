import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);
/** So many files are packed at a time, beside the engine's own work. */
const AT_ONCE = 2;

/** Packs files with gzip and writes them as they come. */
export class WrittenFiles {
  readonly #write: (path: string, content: Uint8Array | string) => void;
  readonly #packing = new Set<Promise<void>>();
  bytes = 0;

  constructor(write: (path: string, content: Uint8Array | string) => void) {
    this.#write = write;
  }

  add(path: string, content: Uint8Array | string): void {
    this.#write(path, content);
    this.bytes += content.length;
  }

  /** Resolves when there is room for the next file, not when this one is written. Rejects where one could not be. */
  async pack(path: string, content: Uint8Array): Promise<void> {
    const packing = pack(content).then((packed) => this.add(path, packed));
    this.#packing.add(packing);
    const leave = (): boolean => this.#packing.delete(packing);
    packing.then(leave, () => undefined);
    while (this.#packing.size >= AT_ONCE) await Promise.race(this.#packing);
  }

  /** Resolves when all files are written. Rejects where one could not be. */
  async settle(): Promise<void> {
    await Promise.all(this.#packing);
  }

  /** Resolves when nothing is written any more, whether it could be or not. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#packing);
  }
}
