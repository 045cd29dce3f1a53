import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/model/data-package';
import {
  createRows,
  listTerritories,
  rowsOf,
  searchRows,
  sortRows,
  type TableColumn
} from '../../../../src/query/figures/table-rows';
import { formatter } from '../../i18n/formats';
import { figure, inTerritory, smallPackage, withFigures } from '../../small-package';

const wording = {
  scope: (scope: Parameters<typeof formatter.scope>[0]) => formatter.scope(scope, smallPackage.places),
  figure: (stated: Figure) => formatter.figure(stated, 'long')
};
const rows = createRows(smallPackage, smallPackage.figures, wording);
const collator = new Intl.Collator('en');

describe('createRows', () => {
  it('says each statement in full, with its source and the place in the text', () => {
    const row = rows.find((each) => each.figure.id === 'arrests-pak');
    expect(row).toMatchObject({
      operation: 'Operation Trigger-Salvo II',
      scope: 'Pakistan',
      measure: 'Arrests',
      type: 'people',
      quantity: '614',
      qualifier: 'exact',
      source: { publisher: 'INTERPOL' },
      locator: 'paragraph 1'
    });
    expect(rows[0]?.quantity).toBe('over 1,700');
  });
});

describe('the territories of rows', () => {
  it('are those that figures state something of, alone or together; a total of an operation is of none', () => {
    const figures = [
      figure('a', 'arrests', { value: 1 }, inTerritory('PAK')),
      figure('b', 'arrests', { value: 2 }),
      figure('c', 'arrests', { value: 3 }, { scope: { kind: 'joint', parts: ['BEN', 'TGO'] } })
    ];
    const data = withFigures(figures);
    const own = createRows(data, figures, wording);
    expect([...listTerritories(own, data.places)]).toEqual(['PAK', 'BEN', 'TGO']);
    const idsOf = (territory: string) => rowsOf(own, territory, data.places).map((row) => row.figure.id);
    expect(idsOf('TGO')).toEqual(['c']);
    expect(idsOf('PAK')).toEqual(['a']);
    expect(idsOf('MNG')).toEqual([]);
  });
});

describe('sortRows', () => {
  it('sorts numbers by value within their unit, words last in either direction', () => {
    const figures = [
      figure('a', 'gold', { value: 900, unit: 'kg' }),
      figure('b', 'gold', { value: 1, unit: 't' }),
      figure('c', 'gold', { qualifier: 'words', words: 'some', unit: 'kg' }),
      figure('d', 'gold', { qualifier: 'at_least', value: 2000, unit: 'kg' }),
      figure('e', 'arrests', { value: 5000 })
    ];
    const made = createRows(withFigures(figures), figures, wording);
    const order = (direction: 'ascending' | 'descending') =>
      sortRows(made, 'quantity', direction, collator).map((row) => row.figure.id);
    expect(order('ascending')).toEqual(['e', 'a', 'b', 'd', 'c']);
    expect(order('descending')).toEqual(['e', 'd', 'b', 'a', 'c']);
  });

  it('sorts text by the language’s order and keeps equal rows as they were', () => {
    const sorted = sortRows(rows, 'scope', 'ascending', collator);
    expect(sorted[0]?.scope).toBe('Kyrgyzstan');
    const wide = sorted.filter((row) => row.scope === 'Whole operation').map((row) => row.figure.id);
    expect(wide).toEqual(['arrests', 'firearms', 'ammunition', 'drugs', 'hits', 'notice-hits', 'devices']);
  });

  it('loses and adds no row', () => {
    const column = fc.constantFrom<TableColumn>(
      'operation',
      'scope',
      'measure',
      'type',
      'quantity',
      'source',
      'note'
    );
    fc.assert(
      fc.property(column, fc.constantFrom('ascending' as const, 'descending' as const), (by, direction) => {
        expect(new Set(sortRows(rows, by, direction, collator))).toEqual(new Set(rows));
      })
    );
  });
});

describe('searchRows', () => {
  it('finds every word, in any column, in any case', () => {
    expect(searchRows(rows, 'PAKISTAN arrests').map((row) => row.figure.id)).toEqual(['arrests-pak']);
    expect(searchRows(rows, 'over').map((row) => row.figure.id)).toEqual(['arrests']);
    expect(searchRows(rows, 'pakistan gold')).toEqual([]);
  });

  it('keeps all rows for an empty query', () => {
    expect(searchRows(rows, '  ')).toEqual(rows);
  });

  it('finds a place that has no country', () => {
    const drawn = figure('x', 'gold', { value: 1, unit: 'kg' }, inTerritory('KGZ'));
    expect(searchRows(createRows(smallPackage, [drawn], wording), 'kyrgyz')).toHaveLength(1);
  });
});
