import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../../src/model/view-state';
import { perMillion, rateTerritories } from '../../../../src/query/figures/rates';
import { readTerritories } from '../../../../src/query/territories/territory-summaries';
import { emptyAmount } from '../../../../src/model/quantity';
import { figure, inTerritory, withFigures } from '../../small-package';
import { readWorld } from '../../world';

describe('a rate', () => {
  it('is an amount for each million inhabitants, to three digits, and keeps its qualifier', () => {
    const amount = { ...emptyAmount('count'), low: 614, high: Infinity, withNumber: 1 };
    expect(perMillion(amount, 247_000_000)).toEqual({ ...amount, low: 2.49, high: Infinity });
  });
});

describe('rates of territories', () => {
  const dataPackage = withFigures([
    figure('a', 'drugs', { value: 100, unit: 'kg' }, inTerritory('CHN')),
    figure('b', 'drugs', { value: 50, unit: 'kg' }, inTerritory('MNG')),
    figure('c', 'drugs', { value: 7, unit: 'kg' }, inTerritory('PAK'))
  ]);
  const summaries = readTerritories(dataPackage, { ...DEFAULT_VIEW, measure: 'drugs' });
  const populations = new Map([
    ['CHN', 9_000_000],
    ['HKG', 1_000_000],
    ['MNG', 4_000_000]
  ]);
  const rated = rateTerritories(summaries, (code) => populations.get(code) ?? null);

  it('are of the territory’s inhabitants, and of those that the source counts within it', () => {
    expect(summaries.get('HKG')?.countedWithin).toBe('CHN');
    expect(rated.get('CHN')?.shown?.low).toBe(10);
    expect(rated.get('MNG')?.shown?.low).toBe(12.5);
  });

  it('leave the amount as it was, and are none where the inhabitants are not known', () => {
    expect(rated.get('CHN')?.amount?.low).toBe(100);
    expect(rated.get('PAK')).toMatchObject({ state: 'unrated', shown: null });
  });

  it('are none of fewer than ten things, but of any amount that is no count, and of zero', () => {
    const few = withFigures([
      figure('a', 'arrests', { value: 9 }, inTerritory('CHN')),
      figure('b', 'arrests', { value: 10 }, inTerritory('MNG')),
      figure('c', 'arrests', { value: 3, qualifier: 'at_least' }, inTerritory('NPL')),
      figure('d', 'arrests', { value: 0 }, inTerritory('PHL')),
      figure('e', 'drugs', { value: 2, unit: 'kg' }, inTerritory('CHN'))
    ]);
    const rate = (measure: string) =>
      rateTerritories(readTerritories(few, { ...DEFAULT_VIEW, measure }), () => 1_000_000);
    const arrests = rate('arrests');
    expect(arrests.get('CHN')).toMatchObject({ state: 'unrated', shown: null });
    expect(arrests.get('MNG')).toMatchObject({ state: 'value', shown: { low: 10 } });
    expect(arrests.get('NPL')).toMatchObject({ state: 'unrated', shown: null });
    expect(arrests.get('PHL')).toMatchObject({ state: 'zero', shown: { low: 0 } });
    expect(rate('drugs').get('CHN')).toMatchObject({ state: 'value', shown: { low: 0.667 } });
  });
});

describe('the inhabitants', () => {
  // Unicode CLDR 48.2, supplemental/territoryInfo.json.
  it('are those that CLDR gives', () => {
    const { territories, topology } = readWorld();
    expect(territories.get('AND')?.population).toBe(85_370);
    expect(topology.populations).toEqual({ version: '48.2.0', published: '2026-03-25' });
  });

  it('are known of every land that CLDR has a code for', () => {
    const without = [...readWorld().territories.values()].filter(({ population }) => population === null);
    expect(without.map(({ code }) => code).sort()).toEqual(['XNC', 'XSG', 'XSO']);
  });
});
