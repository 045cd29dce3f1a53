import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tell } from './tell';
import { CASES, idsOf, readBase, readFolder } from './test-package';

const NAMES = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['base', 'sheets', 'cli'].includes(entry.name))
  .map(({ name }) => name);

function readJson<T>(path: string, otherwise: T): T {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : otherwise;
}

function readCase(name: string) {
  const folder = join(CASES, name);
  const files = readFolder(folder);
  for (const own of ['problems.json', 'loaded.json', 'absent.json']) files.delete(own);
  const absent = readJson<string[]>(join(folder, 'absent.json'), []);
  return readBase({
    ...Object.fromEntries(files),
    ...Object.fromEntries(absent.map((file) => [file, null]))
  });
}

describe('each case', () => {
  const whole = idsOf(readBase());

  it.each(NAMES)('%s is told in full, and the rest loads', (name) => {
    const loaded = readCase(name);
    const folder = join(CASES, name);
    expect(loaded.problems.map(tell)).toEqual(
      JSON.parse(readFileSync(join(folder, 'problems.json'), 'utf8'))
    );
    expect(idsOf(loaded)).toEqual({ ...whole, ...readJson(join(folder, 'loaded.json'), {}) });
  });

  it('stands on a base package that has every table and no problem', () => {
    expect(readBase().problems).toEqual([]);
    const { citations, variants, territories, ...needed } = whole;
    for (const ids of Object.values(needed)) expect(ids).not.toEqual([]);
    expect([citations, variants, territories], 'tables without a row').toEqual([[], [], []]);
  });
});
