import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../../src/model/data-package';
import { DEFAULT_VIEW } from '../../../../src/model/view-state';
import { chooseOperations, filterOperations } from '../../../../src/query/operations/filter-operations';
import { smallPackage } from '../../small-package';

const [first] = smallPackage.operations as [Operation];
const undated: Operation = { ...first, id: 'undated', start: null, end: null };
const monthly: Operation = { ...first, id: 'monthly', start: '2024-04', end: '2024-05' };
const operations = [first, undated, monthly];
const idsOf = (given: Partial<typeof DEFAULT_VIEW>) =>
  filterOperations({ operations }, { ...DEFAULT_VIEW, ...given }).map(({ id }) => id);

describe('chooseOperations', () => {
  it('gives the first where none is chosen, and keeps the package’s order', () => {
    expect(chooseOperations({ operations }, { operations: null })).toEqual([first]);
    expect(
      chooseOperations({ operations }, { operations: ['monthly', 'trigger-salvo-ii', 'unknown'] })
    ).toEqual([first, monthly]);
  });
});

describe('filterOperations', () => {
  it('leaves out an operation without dates where dates are asked for, and there alone', () => {
    expect(idsOf({ operations: 'all', to: '1999' })).toEqual([]);
    expect(idsOf({ operations: 'all' })).toContain('undated');
  });

  it('lets a month reach to its end and a year to its end', () => {
    expect(idsOf({ operations: 'all', from: '2024-05-31' })).toEqual(['monthly']);
    expect(idsOf({ operations: 'all', from: '2024-06' })).toEqual([]);
    expect(idsOf({ operations: 'all', to: '2023' })).toEqual(['trigger-salvo-ii']);
  });
});
