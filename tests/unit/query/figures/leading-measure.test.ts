import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../../src/model/view-state';
import { StillPicture } from '../../../../src/picture/picture';
import { findLeadingMeasure } from '../../../../src/query/figures/leading-measure';
import { figure, inTerritory, withFigures } from '../../small-package';
import { readWorld } from '../../world';

const arrests = (territory: string, value = 5) =>
  figure(`arrests-${territory}`, 'arrests', { value }, inTerritory(territory));
const firearms = (territory: string) =>
  figure(`firearms-${territory}`, 'firearms', { value: 9 }, inTerritory(territory));
const words = (territory: string) =>
  figure(
    `words-${territory}`,
    'arrests',
    { qualifier: 'words', value: null, words: 'several' },
    inTerritory(territory)
  );
const leadingOf = (...figures: Parameters<typeof withFigures>[0][number][]) =>
  findLeadingMeasure(withFigures(figures), DEFAULT_VIEW);

describe('the leading measure', () => {
  it('has a number for three countries, and for more than half of those with any figure', () => {
    expect(leadingOf(arrests('PAK'), arrests('CHN'))).toBe(null);
    expect(leadingOf(arrests('PAK'), arrests('CHN'), words('MNG'))).toBe(null);
    expect(leadingOf(arrests('PAK'), arrests('CHN'), arrests('MNG'))).toBe('arrests');
    const others = ['IDN', 'PHL', 'KGZ'].map(firearms);
    expect(leadingOf(arrests('PAK'), arrests('CHN'), arrests('MNG'), ...others)).toBe(null);
  });

  it('is none where two have as many', () => {
    const both = ['PAK', 'CHN', 'MNG'].flatMap((code) => [arrests(code), firearms(code)]);
    expect(leadingOf(...both)).toBe(null);
  });

  it('colours the map of an operation until the overview, or another measure, is asked for', () => {
    const source = {
      dataPackage: withFigures([arrests('PAK'), arrests('CHN'), arrests('MNG'), firearms('PAK')]),
      world: readWorld()
    };
    const measureIn = (view: object) =>
      new StillPicture(source, { ...DEFAULT_VIEW, ...view }).measure?.id ?? null;
    expect(measureIn({})).toBe('arrests');
    expect(measureIn({ series: 'overview' })).toBe(null);
    expect(measureIn({ measure: 'firearms' })).toBe('firearms');
    expect(measureIn({ series: 'overview', measure: 'firearms' })).toBe('firearms');
    expect(measureIn({ types: ['firearms'] })).toBe(null);
  });
});
