import type { Plugin } from 'vite';
import { prepareWorldFile, WORLD_FILE } from './world-file.ts';

/** Serves the prepared topology as geo/world.json in development and puts it beside index.html in the build, where it prints its weight. */
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
      this.info(`${WORLD_FILE}: ${gzipKb.toFixed(1)} KB gzip`);
      this.emitFile({ type: 'asset', fileName: WORLD_FILE, source: text });
    }
  };
}
