import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../../../src/model/view-state';
import { readTerritories } from '../../../../src/query/territories/territory-summaries';
import { figure, inTerritory, smallPackage, withFigures } from '../../small-package';

const read = (given: Partial<ViewState>, data = smallPackage) =>
  readTerritories(data, { ...DEFAULT_VIEW, ...given });
const statesOf = (given: Partial<ViewState>, data = smallPackage) =>
  Object.fromEntries([...read(given, data)].map(([code, { state }]) => [code, state]));
const quiet = { BRN: 'participant', CHN: 'participant', IDN: 'participant', KOR: 'participant' };

describe('readTerritories', () => {
  it('tells a value, a name without a number and mere participation apart', () => {
    expect(statesOf({})).toEqual({
      ...quiet,
      KGZ: 'value',
      MNG: 'named',
      NPL: 'participant',
      PAK: 'value',
      PHL: 'value',
      SGP: 'participant',
      HKG: 'participant',
      MAC: 'participant'
    });
  });

  it('shows Pakistan’s 614 arrests for the measure, and never the operation’s total', () => {
    const summaries = read({ measure: 'arrests' });
    expect(summaries.get('PAK')).toMatchObject({
      state: 'value',
      amount: { low: 614, high: 614, withNumber: 1 }
    });
    expect([...summaries.values()].filter(({ state }) => state === 'value')).toHaveLength(1);
  });

  it('has Pakistan named without a number for firearms', () => {
    expect(read({ types: ['firearms'] }).get('PAK')).toMatchObject({ state: 'named', amount: null });
    expect(read({ measure: 'firearms' }).get('PAK')?.amount).toMatchObject({
      withNumber: 0,
      withoutNumber: 1
    });
  });

  it('adds nothing up without a single measure', () => {
    for (const { amount } of read({}).values()) expect(amount).toBeNull();
  });

  it('counts Hong Kong within China and gives neither the other’s figures', () => {
    const inChina = figure('arrests-chn', 'arrests', { value: 5 }, inTerritory('CHN'));
    const summaries = read({ measure: 'arrests' }, withFigures([inChina]));
    expect(summaries.get('HKG')).toMatchObject({ state: 'participant', countedWithin: 'CHN', figures: [] });
    expect(summaries.get('CHN')).toMatchObject({ state: 'value', countedWithin: null });
  });

  it('keeps a published zero apart from no figure', () => {
    const none = figure('drugs-npl', 'drugs', { value: 0, unit: 'kg' }, inTerritory('NPL'));
    expect(read({ measure: 'drugs' }, withFigures([none])).get('NPL')?.state).toBe('zero');
  });

  it('lists a statement that no sum takes without colouring its territory', () => {
    const stock = figure('stock', 'firearms', { value: 2000 }, { ...inTerritory('MNG'), window: 'stock' });
    const summary = read({ measure: 'firearms' }, withFigures([stock])).get('MNG');
    expect(summary).toMatchObject({ state: 'participant', figures: [stock], amount: null });
  });

  it('sees the number of a part whose whole is words', () => {
    const part = figure(
      'pistols-pak',
      'arrests',
      { value: 3 },
      { ...inTerritory('PAK'), partOf: 'firearms-pak' }
    );
    const data = {
      ...withFigures([part]),
      figures: [...smallPackage.figures.filter(({ id }) => id !== 'arrests-pak'), part]
    };
    expect(read({}, data).get('PAK')?.state).toBe('value');
  });

  it('puts joint statements on no single territory', () => {
    const joint = figure(
      'joint',
      'drugs',
      { value: 1, unit: 't' },
      { scope: { kind: 'joint', parts: ['BEN', 'TGO'] } }
    );
    const summaries = read({}, withFigures([joint]));
    expect(summaries.has('BEN')).toBe(false);
  });

  it('has events where they happened, of the chosen types only', () => {
    expect(
      read({})
        .get('PHL')
        ?.events.map(({ id }) => id)
    ).toEqual(['phl-korean', 'phl-japanese']);
    expect(read({ types: ['drugs'] }).get('PHL')?.events).toEqual([]);
    expect(read({}).has('KOR') && read({}).get('KOR')?.events).toEqual([]);
  });

  it('has one that took no part but has a figure', () => {
    const elsewhere = figure('arrests-afg', 'arrests', { value: 2 }, inTerritory('AFG'));
    expect(read({}, withFigures([elsewhere])).get('AFG')).toMatchObject({
      state: 'value',
      participant: false
    });
  });
});
