import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../../src/model/view-state';
import { resolveView } from '../../../src/query/resolve-view';
import { smallPackage } from '../small-package';

const resolve = (given: Partial<ViewState>) =>
  resolveView({ ...DEFAULT_VIEW, ...given }, smallPackage, new Set(['PAK', 'PHL']));

describe('resolveView', () => {
  it('leaves a view alone that fits the data', () => {
    const view: ViewState = {
      ...DEFAULT_VIEW,
      operations: ['trigger-salvo-ii'],
      measure: 'arrests',
      country: 'PAK'
    };
    const resolved = resolveView(view, smallPackage, new Set(['PAK']));
    expect(resolved.view).toBe(view);
    expect(resolved.notices).toEqual([]);
  });

  it('leaves out an operation that the data lack', () => {
    const { view, notices } = resolve({ operations: ['trigger-salvo-ii', 'trigger-salvo-iii'] });
    expect(view.operations).toEqual(['trigger-salvo-ii']);
    expect(notices).toEqual([{ key: 'op', value: 'trigger-salvo-iii', reason: 'not_in_package' }]);
    expect(resolve({ operations: ['nothing'] }).view.operations).toBeNull();
  });

  it('tells a measure that the data lack from one that the types hide', () => {
    expect(resolve({ measure: 'ivory' }).notices).toEqual([
      { key: 'measure', value: 'ivory', reason: 'not_in_package' }
    ]);
    const hidden = resolve({ measure: 'arrests', types: ['drugs'] });
    expect(hidden.view.measure).toBeNull();
    expect(hidden.notices).toEqual([{ key: 'measure', value: 'arrests', reason: 'not_in_types' }]);
  });

  it('leaves out a country that the map lacks', () => {
    const { view, notices } = resolve({ country: 'QQQ' });
    expect(view.country).toBeNull();
    expect(notices).toEqual([{ key: 'country', value: 'QQQ', reason: 'not_in_package' }]);
  });
});
