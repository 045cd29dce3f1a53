import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const FOLDER = import.meta.dirname;
const RESULTS = join(FOLDER, '../../test-results/pictures');

/**
 * Holds a picture against the committed file of its name. A picture that differs is written to test-results/pictures/, to be looked at
 * beside the old one; UPDATE_PICTURES=1 puts it in its place. A new picture is written at once, but not where CI is set.
 */
export function comparePicture(name: string, svg: string): void {
  const file = join(FOLDER, `${name}.svg`);
  if (process.env['UPDATE_PICTURES'] || (!existsSync(file) && !process.env['CI'])) writeFileSync(file, svg);
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (expected === svg) return;
  const result = join(RESULTS, `${name}.svg`);
  mkdirSync(dirname(result), { recursive: true });
  writeFileSync(result, svg);
  const fault =
    expected === null ? `There is no tests/pictures/${name}.svg.` : `The picture ${name} changed.`;
  expect.fail(`${fault} See test-results/pictures/${name}.svg; UPDATE_PICTURES=1 takes it over.`);
}
