import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../../../src/model/view-state';
import { noteFairness } from '../../../../src/query/figures/fair-map';
import { filterRoutes } from '../../../../src/query/routes/route-filter';
import { readTerritories } from '../../../../src/query/territories/territory-summaries';
import { figure, inTerritory, smallPackage, withFigures } from '../../small-package';

function notes(given: Partial<ViewState>, data = smallPackage) {
  const view = { ...DEFAULT_VIEW, ...given };
  return noteFairness(view, readTerritories(data, view).values(), filterRoutes(data, view));
}

describe('noteFairness', () => {
  it('warns that one country with arrests is no pattern, and that colours show raw counts', () => {
    expect(notes({ measure: 'arrests', statuses: 'none' })).toEqual([
      { kind: 'few_values', count: 1 },
      { kind: 'raw_counts' }
    ]);
  });

  it('does not warn of few values where three countries have one', () => {
    const more = ['MNG', 'NPL'].map((code) => figure(code, 'arrests', { value: 2 }, inTerritory(code)));
    expect(notes({ measure: 'arrests', statuses: 'none' }, withFigures(more))).toEqual([
      { kind: 'raw_counts' }
    ]);
  });

  it('does not warn of raw counts where nothing is coloured', () => {
    const kinds = (given: Partial<ViewState>) =>
      notes({ measure: 'arrests', statuses: 'none', ...given }).map(({ kind }) => kind);
    expect(kinds({ fill: 'none' })).toEqual([]);
  });

  it('warns of routes that are only suspected', () => {
    expect(notes({})).toEqual([{ kind: 'suspected_routes' }]);
    expect(notes({ statuses: ['reported'] })).toEqual([]);
  });
});
