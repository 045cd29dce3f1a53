import type { Plugin } from 'vite';
import { LIMIT_KB, prepareWorldFile, WORLD_FILE } from './world-file.ts';

/**
 * Serves the prepared topology as geo/world.json in development and puts it beside index.html in the build, where it prints its
 * weight and stops the build when that is over its limit.
 */
export function topologyPlugin(): Plugin {
  return {
    name: 'opsatlas:topology',
    configureServer(server) {
      // Vite takes the base off the address before its own middlewares, but after those that plugins add here.
      const address = `${server.config.base.replace(/^\.?\/?/, '/').replace(/\/?$/, '/')}${WORLD_FILE}`;
      server.middlewares.use((request, response, next) => {
        if ((request.url ?? '').split('?')[0] !== address) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(prepareWorldFile().text);
      });
    },
    generateBundle() {
      const { text, gzipKb } = prepareWorldFile();
      this.info(`${WORLD_FILE}: ${gzipKb.toFixed(1)} KB gzip (limit ${LIMIT_KB})`);
      if (gzipKb > LIMIT_KB)
        this.error(
          `${WORLD_FILE} weighs ${gzipKb.toFixed(1)} KB gzip: more than the limit of ${LIMIT_KB} KB.`
        );
      this.emitFile({ type: 'asset', fileName: WORLD_FILE, source: text });
    }
  };
}
