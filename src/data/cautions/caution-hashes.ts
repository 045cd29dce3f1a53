import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DESCRIPTOR_PATH } from '../read/descriptor';
import type { Inspection } from '../read/table';

const ALGORITHMS = { md5, sha1, sha256, sha512 } as const;

/**
 * Warns of files whose `hash` in the descriptor is another: "sha256:…", or without a name MD5, as Frictionless Data Resource (v1) has it. One of another
 * kind is told as not honoured. To be called once.
 */
export function warnOfHashes({ stated, log }: Inspection): void {
  for (const { table, path, hash, bytes } of stated) {
    const [, name = 'md5', digest] = /^(?:(\w+):)?([\da-f]+)$/i.exec(hash) ?? [];
    const algorithm = Object.hasOwn(ALGORITHMS, name) ? ALGORITHMS[name as keyof typeof ALGORITHMS] : null;
    if (!algorithm || !digest)
      log.report({
        file: DESCRIPTOR_PATH,
        column: table,
        value: 'hash',
        severity: 'warning',
        code: 'descriptor_ignored',
        table,
        properties: ['hash']
      });
    else if (bytesToHex(algorithm(bytes)) !== digest.toLowerCase())
      log.report({ file: path, severity: 'warning', code: 'file_hash', algorithm: name });
  }
}
