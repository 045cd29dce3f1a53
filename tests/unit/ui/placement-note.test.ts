import { describe, expect, it } from 'vitest';
import { readHeadlines } from '../../../src/query/headlines';
import { formatPlacement, sharePlaced } from '../../../src/ui/placement-note';
import { formatter } from '../i18n/formats';
import { figure, inTerritory, smallPackage } from '../small-package';
import { listsOf } from '../../../src/state/lists.svelte';
import { exploreShipped } from './shipped-explorer';

const explorer = exploreShipped();
const find = (id: string) => {
  const headline = listsOf(explorer).headlines.find(({ measure }) => measure.id === id);
  if (!headline) throw new Error(`no headline for ${id}`);
  return headline;
};
const note = (id: string) => formatPlacement(find(id), explorer.format);

describe('formatPlacement', () => {
  it('says where the release places a total, and how much of it nowhere', () => {
    expect(note('arrests')).toBe('614 in Pakistan; at least 1,086 not placed by the source');
  });

  it('keeps the words of a country that is named without a number', () => {
    expect(note('firearms')).toBe('in Pakistan: several hundred');
  });

  it('says that no country is named', () => {
    expect(note('drugs')).toBe('no country named');
    expect(note('database_hits')).toBe('no country named');
  });

  it('does not take a country’s figure for a total of the operation', () => {
    expect(note('victims_rescued')).toBe('in the Philippines; no total for the operation');
    expect(note('gold')).toBe('in Kyrgyzstan; no total for the operation');
  });

  it('counts the countries where there are many', () => {
    const countries = ['PAK', 'PHL', 'KGZ', 'MNG'].map((code, i) =>
      figure(`arrests-${i}`, 'arrests', { value: 10 }, inTerritory(code))
    );
    const figures = [figure('all', 'arrests', { value: 100 }), ...countries];
    const data = { ...smallPackage, figures };
    const [headline] = readHeadlines(data, data.figures);
    expect(headline && formatPlacement(headline, formatter)).toBe(
      '40 in 4 countries; 60 not placed by the source'
    );
  });
});

describe('sharePlaced', () => {
  it('sets the placed number beside the stated bound of a total without an upper limit', () => {
    expect(sharePlaced(find('arrests'))).toBeCloseTo(614 / 1700, 10);
  });

  it('is nothing where no country has a number, and all where only a country has', () => {
    expect(sharePlaced(find('firearms'))).toBe(0);
    expect(sharePlaced(find('drugs'))).toBe(0);
    expect(sharePlaced(find('gold'))).toBe(1);
  });

  it('is unknown where nothing has a number', () => {
    expect(sharePlaced(find('investigations_opened'))).toBeNull();
    expect(sharePlaced(find('mobile_device_deployments'))).toBeNull();
  });

  it('is a share for every headline of a package', () => {
    for (const headline of readHeadlines(smallPackage, smallPackage.figures)) {
      const share = sharePlaced(headline);
      if (share !== null) expect(share).toSatisfy((n: number) => n >= 0 && n <= 1);
    }
  });
});
