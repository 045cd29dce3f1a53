import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFixture } from '../unit/fixture-package';
import { readWorld } from '../unit/world';
import { comparePicture } from './compare-picture';
import { EXAMPLES } from './examples';

const source = { world: readWorld(), fixture: readFixture() };

describe.each(Object.entries(EXAMPLES))('%s', (_, examples) => {
  it.each(examples)('are as they were: $name', ({ name, draw }) => {
    comparePicture(name, draw(source));
  });
});

describe('the pictures', () => {
  it('have a file each, and no other is left', () => {
    const names = Object.values(EXAMPLES).flatMap((examples) => examples.map(({ name }) => `${name}.svg`));
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.svg'));
    expect(new Set(names).size).toBe(names.length);
    expect(files.sort()).toEqual(names.sort());
  });
});
