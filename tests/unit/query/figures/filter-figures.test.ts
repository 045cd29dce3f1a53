import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../../../src/model/view-state';
import {
  countMeasures,
  countTypes,
  filterFigures,
  isCounted
} from '../../../../src/query/figures/filter-figures';
import { figure, smallPackage, withFigures } from '../../small-package';

const view = (given: Partial<ViewState>): ViewState => ({ ...DEFAULT_VIEW, ...given });
const idsOf = (given: Partial<ViewState>) => filterFigures(smallPackage, view(given)).map(({ id }) => id);

describe('filterFigures', () => {
  it('gives every statement where nothing is chosen', () => {
    expect(idsOf({})).toHaveLength(smallPackage.figures.length);
  });

  it('keeps the statements of the chosen types', () => {
    expect(idsOf({ types: ['drugs', 'valuables'] })).toEqual(['drugs', 'gold-kgz']);
  });

  it('keeps the statements of a single measure', () => {
    expect(idsOf({ measure: 'arrests' })).toEqual(['arrests', 'arrests-pak']);
  });

  it('keeps statements that are listed and not counted', () => {
    const late = figure('late', 'firearms', { value: 2000 }, { window: 'stock' });
    const other = figure('other', 'firearms', { value: 700 }, { preferred: false });
    const kept = filterFigures(withFigures([late, other]), view({ measure: 'firearms' }));
    expect(kept).toContain(late);
    expect([late, other].some(isCounted)).toBe(false);
  });

  it('leaves out an operation that ran at another time', () => {
    expect(idsOf({ from: '2024' })).toEqual([]);
    expect(idsOf({ from: '2023-11', to: '2023-11' })).toHaveLength(smallPackage.figures.length);
  });
});

describe('countTypes', () => {
  it('counts statements in the filter’s order, whatever types are chosen', () => {
    expect(countTypes(smallPackage, view({ types: ['drugs'], measure: 'drugs' }))).toEqual([
      { type: 'people', count: 3 },
      { type: 'firearms', count: 3 },
      { type: 'drugs', count: 1 },
      { type: 'valuables', count: 1 },
      { type: 'checks', count: 4 }
    ]);
  });
});

describe('countMeasures', () => {
  it('lists what exists under the chosen types, the wider measure before its part', () => {
    const listed = countMeasures(smallPackage, view({ types: ['checks', 'people'] }));
    expect(listed.map(({ measure, count }) => [measure.id, count])).toEqual([
      ['arrests', 2],
      ['victims', 1],
      ['hits', 1],
      ['notice-hits', 1],
      ['devices', 2]
    ]);
  });
});
