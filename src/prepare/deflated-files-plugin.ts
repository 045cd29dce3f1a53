import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';

const QUERY = '?deflated';

/** `import text from './some.ttf?deflated'`: a file within the code, as the base64 of its deflated bytes: a fifth smaller than as it is. */
export function deflatedFilesPlugin(): Plugin {
  return {
    name: 'opsatlas:deflated-files',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      this.addWatchFile(file);
      const packed = deflateRawSync(readFileSync(file), { level: 9 }).toString('base64');
      return `export default ${JSON.stringify(packed)};`;
    }
  };
}
