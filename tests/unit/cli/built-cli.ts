import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
/** The built command line. */
export const CLI = join(ROOT, 'dist-cli/opsatlas.js');

/** Builds the command line where it is older than its code. */
export function buildCli(): void {
  const built = existsSync(CLI) ? statSync(CLI).mtimeMs : 0;
  const changed = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.svelte'))
    .some((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs > built);
  if (!changed) return;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--mode', 'cli'], {
    cwd: ROOT,
    env: withoutTests(),
    encoding: 'utf8'
  });
  if (status !== 0) throw new Error(stderr);
}

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs it in a folder. */
export function runCli(folder: string, args: readonly string[], cli = CLI): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [cli, ...args],
      { cwd: folder, env: withoutTests() },
      (error, stdout, stderr) => done({ status: error ? Number(error.code) : 0, stdout, stderr })
    );
  });
}

/** The environment without what tests add to it. */
export function withoutTests(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS|npm_)/.test(name))
  );
}
