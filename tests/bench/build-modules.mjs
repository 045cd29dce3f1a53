import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * Modules of the atlas as Node runs them, by the names that `paths` gives them; built into a folder that goes away with this process.
 * @param {Readonly<Record<string, string>>} paths from the repository's folder
 * @returns {Promise<any[]>} in the order of `paths`
 */
export async function buildModules(paths) {
  const out = mkdtempSync(join(tmpdir(), 'opsatlas-bench-'));
  process.once('exit', () => rmSync(out, { recursive: true, force: true }));
  const input = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, resolve(path)]));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: true, outDir: out, rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } } }
  });
  return Promise.all(Object.keys(paths).map((name) => import(join(out, `${name}.mjs`))));
}
