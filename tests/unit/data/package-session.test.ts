import { describe, expect, test } from 'vitest';
import { packList, unpackList } from '../../../src/data/read/packed-list';
import { joinPackage, PackageSession } from '../../../src/data/read/package-session';
import { readPackage } from '../../../src/data/read/read-package';
import { fixtureFiles } from '../../fixtures/fixture-package';
import { TERRITORIES } from './test-package';

const encoder = new TextEncoder();
const rows = Array.from(
  { length: 9001 },
  (_, i) =>
    `more-${i},copper-lantern-ii,PAK,arrests,exact,${i},,,count,,,,,,,,,,true,within,,agency-cl2,paragraph 1,\n`
);
const FILES = new Map(
  Object.entries(fixtureFiles()).map(([path, text]) => [
    path,
    encoder.encode(text.replace(/\n*$/, '\n') + (path === 'figures.csv' ? rows.join('') : ''))
  ])
);

describe('a package that is handed over in pieces', () => {
  test('is the one that is read at once, with lists of any length, in its order', async () => {
    const session = new PackageSession();
    const outline = structuredClone(session.open(FILES, TERRITORIES));
    expect(outline.dataPackage.figures).toEqual([]);
    const shares: number[] = [];
    const joined = await joinPackage(
      outline,
      (list, from) => Promise.resolve(structuredClone(session.piece(list, from))),
      (share) => shares.push(share)
    );
    const whole = readPackage(FILES, TERRITORIES);
    expect(joined).toEqual(whole.dataPackage);
    expect(joined.figures.length).toBeGreaterThan(9000);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(session.inspect()).toEqual(whole.problems);
  });

  test('is told where a piece is missing, and not shown without it', async () => {
    const session = new PackageSession();
    const outline = session.open(FILES, TERRITORIES);
    await expect(joinPackage(outline, () => Promise.resolve(packList([])))).rejects.toThrow(
      /figures ends after 0 of/
    );
  });
});

describe('a list between two threads', () => {
  const pass = (values: readonly unknown[]) => unpackList(structuredClone(packList(values)));

  test.each<[string, readonly unknown[]]>([
    ['nothing', []],
    [
      'rows with others within',
      [
        { a: 1, in: { b: 'x', c: null } },
        { a: 2, in: { b: 'x', c: [1] } }
      ]
    ],
    ['rows of different keys', [{ a: 1 }, { b: 1 }]],
    [
      'rows of the same keys in another order',
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 }
      ]
    ],
    ['rows and what is none', [{ a: 1 }, null, 'a']],
    [
      'entries of a map',
      [
        ['a', { b: 1 }],
        ['c', { b: 2 }]
      ]
    ],
    ['numbers that are easily taken for others', [0, -0, NaN, Infinity, '0', undefined, null, false, '']],
    [
      'more values than a byte tells apart',
      Array.from({ length: 300 }, (_, i) => ({ i: `${i}`, all: 'same' }))
    ]
  ])('%s', (_, values) => {
    expect(pass(values)).toStrictEqual(values);
  });

  test('a word that all rows have passes once', () => {
    const { columns } = packList([{ unit: 'kg' }, { unit: 'kg' }, { unit: 't' }]) as { columns: object };
    expect(columns).toEqual({
      unit: { kind: 'repeated', values: ['kg', 't'], at: new Uint8Array([0, 0, 1]) }
    });
  });
});
