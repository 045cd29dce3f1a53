import { expect, test } from 'vitest';
import { compareFigures } from '../../../../src/query/figures/compare-figures';
import { smallPackage } from '../../small-package';

test('what changed, is new and is gone between two releases of a table', () => {
  const { figures } = smallPackage;
  const [first, second, ...others] = figures;
  if (!first || !second) throw new Error('the package has figures');
  const changed = { ...first, quantity: { ...first.quantity, words: 'another hedge' } };
  const added = { ...second, id: 'another' };
  expect(compareFigures(figures, [changed, added, ...others])).toEqual({ changed: 1, added: 1, gone: 1 });
  expect(compareFigures(figures, figures)).toEqual({ changed: 0, added: 0, gone: 0 });
});
