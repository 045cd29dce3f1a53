import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/data/read/read-package';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { StillPicture } from '../../../src/picture/picture';
import { fixtureFiles } from '../../fixtures/fixture-package';
import { readWorld } from '../world';
import { TERRITORIES } from './test-package';

/** Reads the made-up package with its ids renamed, wherever they stand as a whole cell or value. */
function readRenamed(names: Readonly<Record<string, string>>) {
  const files = Object.entries(fixtureFiles()).map(
    ([path, text]) =>
      [path, new TextEncoder().encode(path.endsWith('.csv') ? rename(text, names) : text)] as const
  );
  return readPackage(new Map(files), TERRITORIES);
}

function rename(text: string, names: Readonly<Record<string, string>>): string {
  return Object.entries(names).reduce(
    (renamed, [from, to]) => renamed.replaceAll(new RegExp(`(?<![\\w.-])${from}(?![\\w.-])`, 'g'), to),
    text
  );
}

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each instanceof Map || each instanceof Set ? [...each] : each
  );

describe('ids that are words of the language name what they are given to, and nothing else', () => {
  for (const word of ['constructor', 'prototype', 'valueof', 'then', 'length', 'null', 'undefined', 'nan'])
    it(word, () => {
      const names = {
        'copper-lantern-ii': word,
        'cl2-arrests-pak': word,
        arrests: word
      };
      const plain = readRenamed({});
      const renamed = readRenamed(names);
      expect(renamed.dataPackage.figures).toHaveLength(plain.dataPackage.figures.length);
      expect(asText(renamed.dataPackage.figures)).toBe(rename(asText(plain.dataPackage.figures), names));
      const summaries = ({ dataPackage }: typeof plain, operation: string, measure: string) =>
        asText(
          new StillPicture(
            { dataPackage, world: readWorld() },
            { ...DEFAULT_VIEW, operations: [operation], measure }
          ).summaries
        );
      const before = summaries(plain, 'copper-lantern-ii', 'arrests');
      expect(before).toContain('430');
      expect(summaries(renamed, word, word)).toBe(rename(before, names));
      expect(renamed.problems.map(({ code }) => code)).toEqual(plain.problems.map(({ code }) => code));
    });

  it('__proto__ is told as no id, and reaches no prototype', () => {
    const { problems, dataPackage } = readRenamed({ 'cl2-arrests-pak': '__proto__' });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'figures.csv', column: 'id', value: '__proto__' })
    );
    expect(dataPackage.figures.some(({ id }) => id === '__proto__')).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
