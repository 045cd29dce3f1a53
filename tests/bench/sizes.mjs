import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What a first visit loads of the built site, in KB (1,000 bytes) after gzip -9: the scripts and style sheets that its page names, preloads among
 * them, and the topology; and the whole atlas in one file, null where that is not built.
 * @param {string} dist
 * @returns {{ code: number, topology: number, oneFile: number | null, files: string[] }}
 */
export function measureSizes(dist) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const tags = page.match(/<(script|link)\b[^>]*>/g) ?? [];
  const files = tags
    .filter((tag) => /<script|rel="(stylesheet|modulepreload)"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((address) => address !== undefined)
    .map((address) => address.replace(/^\.?\//, ''));
  const code = files.reduce((sum, file) => sum + gzipKb(join(dist, file)), 0);
  const oneFile = join(dist, 'opsatlas.html');
  return {
    code,
    topology: gzipKb(join(dist, 'geo/world.json')),
    oneFile: existsSync(oneFile) ? gzipKb(oneFile) : null,
    files
  };
}

/** @param {string} path */
function gzipKb(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length / 1000;
}
