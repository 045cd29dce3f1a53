import type { Plugin } from 'vite';
import { RELEASE_FILE } from '../export/embedded-files.ts';

/** Lists the scripts of a build beside index.html: by it an open page knows what it may still need, and that the site has another release. */
export function releasePlugin(): Plugin {
  return {
    name: 'opsatlas-release',
    apply: 'build',
    generateBundle: {
      // After the page's own entry has become part of another script.
      order: 'post',
      handler(_, bundle) {
        const parts = Object.keys(bundle)
          .filter((file) => file.endsWith('.js'))
          .sort();
        this.emitFile({ type: 'asset', fileName: RELEASE_FILE, source: JSON.stringify({ parts }) });
      }
    }
  };
}
