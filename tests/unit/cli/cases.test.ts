import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildCli, runCli } from './built-cli';

const CASES = join(import.meta.dirname, '../../cases');

interface Case {
  readonly arguments: readonly string[];
  readonly exit: number;
  /** A case of tests/cases whose files take the place of those of its base. */
  readonly package?: string;
  /** Line by line; not looked at where it is left out. */
  readonly stdout?: readonly string[];
  readonly stderr?: readonly string[];
  /** What is there afterwards and was not there before; of a folder ("maps/") not what is in it. */
  readonly files: readonly string[];
  /** What the new files hold, among other things. */
  readonly holds?: Readonly<Record<string, readonly string[]>>;
}

const linesOf = (text: string): string[] => (text ? text.replace(/\n$/, '').split('\n') : []);
const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

beforeAll(buildCli, 180_000);

test.concurrent.each(readdirSync(join(CASES, 'cli')))('%s', async (name) => {
  const folder = join(CASES, 'cli', name);
  const wanted = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;
  const work = mkdtempSync(join(tmpdir(), 'opsatlas-cli-'));
  try {
    lay(wanted.package, join(work, 'package'));
    if (existsSync(join(folder, 'input'))) cpSync(join(folder, 'input'), work, { recursive: true });
    const before = new Set(listFiles(work));
    const { status, stdout, stderr } = await runCli(work, wanted.arguments);
    expect(status, stderr).toBe(wanted.exit);
    if (wanted.stdout) expect(linesOf(stdout)).toEqual(wanted.stdout);
    if (wanted.stderr) expect(linesOf(stderr)).toEqual(wanted.stderr);
    if (wanted.exit > 1) expect(linesOf(stderr)).toHaveLength(1);
    const made = listFiles(work).filter((path) => !before.has(path));
    const isOf = (path: string, file: string): boolean =>
      file.endsWith('/') ? path.startsWith(file) : path === file;
    expect(made.filter((path) => !wanted.files.some((file) => isOf(path, file)))).toEqual([]);
    expect(wanted.files.filter((file) => !made.some((path) => isOf(path, file)))).toEqual([]);
    for (const path of before) expect(listFiles(work)).toContain(path);
    for (const [path, texts] of Object.entries(wanted.holds ?? {})) {
      const content = readFileSync(join(work, path), 'latin1');
      for (const text of texts) expect(content).toContain(Buffer.from(text).toString('latin1'));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** The small package of the cases, or one of its faulty kin. */
function lay(name: string | undefined, folder: string): void {
  cpSync(join(CASES, 'base'), folder, { recursive: true });
  const descriptor = JSON.parse(readFileSync(join(CASES, '../../data/datapackage.json'), 'utf8')) as object;
  // The briefings of the library are not those of the small package.
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ ...descriptor, briefings: [] }));
  if (name === undefined) return;
  const own = join(CASES, name);
  for (const file of readdirSync(own).filter((each) => /\.csv$|^datapackage\.json$/.test(each)))
    cpSync(join(own, file), join(folder, file));
  if (existsSync(join(own, 'absent.json')))
    for (const file of JSON.parse(readFileSync(join(own, 'absent.json'), 'utf8')) as string[])
      rmSync(join(folder, file));
}
