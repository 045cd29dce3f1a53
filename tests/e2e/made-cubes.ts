import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import {
  createSyntheticColumns,
  describeSyntheticPackage,
  encodeCsv
} from '../../src/register/synthetic-register';
import { declareCubes } from '../declare-cubes';
import { buildCli, runCli } from '../unit/cli/built-cli';

/** Where the pages of the tests find the cubes. */
export const CUBES = '?data=made-cubes/';

/** A package of cubes alone, rolled up by the built command line from made-up rows: its files by their paths. */
export async function makeCubes(
  rows: number,
  seed: number,
  ...more: readonly string[]
): Promise<ReadonlyMap<string, Buffer>> {
  buildCli();
  const folder = mkdtempSync(join(tmpdir(), 'opsatlas-cubes-'));
  try {
    const path = 'seizures.csv';
    const csv = encodeCsv(createSyntheticColumns(rows, seed));
    const stated = { path, format: 'csv', rows, seed, bytes: csv.length, hash: '' } as const;
    for (const [name, text] of describeSyntheticPackage(stated)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, path), csv);
    const { status, stderr } = await runCli(folder, ['rollup', '--from', path, '-o', 'register', ...more]);
    if (status !== 0) throw new Error(stderr);
    rmSync(join(folder, path));
    declareCubes(folder);
    return new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const file = join(entry.parentPath, entry.name);
          return [relative(folder, file).split(sep).join('/'), readFileSync(file)];
        })
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Serves files in the folder that CUBES names; those that `files` has not got are missing. Gives the paths that are asked for. */
export async function serveCubes(
  context: BrowserContext,
  files: ReadonlyMap<string, Buffer>
): Promise<readonly string[]> {
  const asked: string[] = [];
  await context.route('**/made-cubes/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/made-cubes\//, '');
    asked.push(path);
    const body = files.get(path);
    return body ? route.fulfill({ body }) : route.fulfill({ status: 404 });
  });
  return asked;
}
