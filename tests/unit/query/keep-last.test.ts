import { expect, test, vi } from 'vitest';
import type { DataPackage } from '../../../src/model/data-package';
import { DEFAULT_VIEW, type ViewState } from '../../../src/model/view-state';
import { keepLast } from '../../../src/query/keep-last';
import { readFixture } from '../fixture-package';

test('what was found is kept for a package until another part of the view is asked about', () => {
  const read = vi.fn((dataPackage: DataPackage, view: Pick<ViewState, 'operations' | 'measure'>) => ({
    of: dataPackage.title,
    measure: view.measure
  }));
  const find = keepLast(read, 'operations', 'measure');
  const dataPackage = readFixture();
  const view = { ...DEFAULT_VIEW, operations: ['copper-lantern-ii'], measure: 'arrests' };

  const first = find(dataPackage, view);
  const elsewhere: ViewState = { ...view, operations: ['copper-lantern-ii'], country: 'PAK' };
  expect(find(dataPackage, elsewhere)).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);

  expect(find(dataPackage, { ...view, measure: 'firearms' }).measure).toBe('firearms');
  expect(find({ ...dataPackage, title: 'Another' }, view).of).toBe('Another');
  expect(find(dataPackage, view).measure).toBe('arrests');
  expect(read).toHaveBeenCalledTimes(4);
});
