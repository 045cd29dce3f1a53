import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../../src/model/view-state';
import { listOperationRows, listOperationsOf } from '../../../../src/query/operations/operation-rows';
import { figure, inTerritory, smallPackage } from '../../small-package';

const [first] = smallPackage.operations;
if (!first) throw new Error('the small package has no operation');
const later = { ...first, id: 'later', start: '2024-05', end: null };
const earlier = { ...first, id: 'earlier', start: '2020', end: null };
const undated = { ...first, id: 'undated', start: null, end: null };
const dataPackage = {
  ...smallPackage,
  operations: [later, undated, earlier],
  participants: [],
  figures: [
    figure('a', 'arrests', { value: 5 }, { operation: 'later' }),
    figure('b', 'arrests', { value: 3 }, { operation: 'later', ...inTerritory('PAK') }),
    figure('c', 'drugs', { value: 3, unit: 'kg' }, { operation: 'later' }),
    figure('d', 'drugs', { value: 9, unit: 'kg' }, { operation: 'earlier' }),
    figure('e', 'drugs', { value: 9, unit: 'kg' }, { operation: 'undated' })
  ]
};
const all = { ...DEFAULT_VIEW, operations: 'all' as const };

describe('the operations beside each other', () => {
  it('stand by date, the undated last, with their statements of each type', () => {
    const rows = listOperationRows(dataPackage, all, null);
    expect(rows.map(({ operation }) => operation.id)).toEqual(['earlier', 'later', 'undated']);
    expect(rows[1]?.counts).toEqual([
      { type: 'people', count: 2 },
      { type: 'drugs', count: 1 }
    ]);
  });

  it('have the total of a measure and what of it is placed, and are left out without a statement of it', () => {
    const rows = listOperationRows(dataPackage, all, smallPackage.measures.get('arrests') ?? null);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.measureTotal?.total?.low).toBe(5);
    expect(rows[0]?.measureTotal?.remainder?.low).toBe(2);
  });

  it('are found by a territory that took part or of which something was stated', () => {
    expect([...listOperationsOf(dataPackage, 'PAK')]).toEqual(['later']);
    expect([...listOperationsOf(smallPackage, 'MNG')]).toEqual(['trigger-salvo-ii']);
  });
});
