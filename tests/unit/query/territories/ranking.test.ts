import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../../src/model/view-state';
import { rankTerritories } from '../../../../src/query/territories/ranking';
import { readTerritories } from '../../../../src/query/territories/territory-summaries';
import { figure, inTerritory, withFigures } from '../../small-package';

describe('a ranked list of territories', () => {
  const dataPackage = withFigures([
    figure('a', 'drugs', { value: 900, unit: 'kg' }, inTerritory('CHN')),
    figure('b', 'drugs', { value: 1.2, unit: 't' }, inTerritory('PAK')),
    figure('c', 'drugs', { qualifier: 'words', value: null, words: 'some', unit: 'kg' }, inTerritory('MNG')),
    figure('d', 'drugs', { qualifier: 'at_least', value: 2, unit: 't' }, inTerritory('PHL'))
  ]);
  const summaries = readTerritories(dataPackage, { ...DEFAULT_VIEW, measure: 'drugs' });

  it('has the greatest first, in one unit, and those without a number last', () => {
    const ranked = rankTerritories(summaries, { unit: 'kg' });
    expect(ranked.map(({ summary, value }) => [summary.territory, value])).toEqual([
      ['PHL', 2000],
      ['PAK', 1200],
      ['CHN', 900],
      ['MNG', null]
    ]);
    expect(ranked[0]?.shown?.high).toBe(Infinity);
  });

  it('leaves out those of which nothing was stated', () => {
    expect(rankTerritories(summaries, { unit: 'kg' }).map(({ summary }) => summary.territory)).not.toContain(
      'NPL'
    );
  });
});
