import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { readFont } from '../export/truetype/read-font.ts';
import { withPairs } from '../export/truetype/subset-font.ts';

const QUERY = '?carried';

/**
 * `import text from './some.ttf?carried'`: a font within the code, as the base64 of its deflated bytes, which is a fifth smaller than as it is.
 * Without its table of pairs, an eighth of it: the code measures texts by these pairs, and writes them into whatever it makes of the font.
 */
export function sheetFontsPlugin(): Plugin {
  return {
    name: 'opsatlas:sheet-fonts',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      this.addWatchFile(file);
      const font = withPairs(readFont(new Uint8Array(readFileSync(file))), new Map());
      const packed = deflateRawSync(font, { level: 9 }).toString('base64');
      return `export default ${JSON.stringify(packed)};`;
    }
  };
}
