import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIds } from '../../../src/intake/unique-ids';

test('further ids of a name are numbered from 2, past those that are given', () => {
  const idOf = createIds();
  expect(['a', 'a', 'a-2', 'a', 'a-4', 'a-3', 'a', 'a-2'].map(idOf)).toEqual([
    'a',
    'a-2',
    'a-2-2',
    'a-3',
    'a-4',
    'a-3-2',
    'a-5',
    'a-2-3'
  ]);
});

test('no id is given twice, whatever numbers the names end in', () => {
  const name = fc.stringMatching(/^(?:a|b)(?:-(?:0?[1-4]|a))*$/);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 40 }), (names) => {
      const ids = names.map(createIds());
      expect(new Set(ids).size).toBe(ids.length);
    })
  );
});
