import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png'
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.csv', '.svg']);

/**
 * A static host as the atlas will meet it: files as they are, text compressed with gzip once and kept. Every page is isolated from other
 * origins, for which Chromium gives its finest clock. `roots` maps a path prefix to a folder; the longest one that fits wins.
 * @param {Record<string, string>} roots
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function createStaticServer(roots) {
  const prefixes = Object.keys(roots).sort((a, b) => b.length - a.length);
  /** @type {Map<string, { body: Buffer, headers: Record<string, string> }>} */
  const kept = new Map();

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    try {
      const answer = kept.get(path) ?? (await read(path));
      kept.set(path, answer);
      response.writeHead(200, answer.headers).end(answer.body);
    } catch {
      response.writeHead(404).end();
    }
  });

  /** @param {string} path */
  async function read(path) {
    const prefix = prefixes.find((start) => path.startsWith(start)) ?? '/';
    const root = roots[prefix] ?? '';
    const file = join(
      root,
      normalize(`/${path.slice(prefix.length)}`),
      path.endsWith('/') ? 'index.html' : ''
    );
    if (!file.startsWith(join(root, sep))) throw new Error('outside the folder');
    const content = await readFile(file);
    const isCompressed = COMPRESSED.has(extname(file));
    /** @type {Record<string, string>} */
    const headers = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp'
    };
    if (isCompressed) headers['content-encoding'] = 'gzip';
    return { body: isCompressed ? gzipSync(content) : content, headers };
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { address: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
