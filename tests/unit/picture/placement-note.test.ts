import { describe, expect, it } from 'vitest';
import { readMeasureTotals } from '../../../src/query/figures/measure-totals';
import { formatPlacement, formatTotal, sharePlaced } from '../../../src/picture/placement-note';
import { formatter } from '../i18n/formats';
import { figure, inTerritory, smallPackage } from '../small-package';
import { listsOf } from '../../../src/state/lists.svelte';
import { exploreFixture } from '../fixture-package';

const explorer = exploreFixture();
const find = (id: string) => {
  const measureTotal = listsOf(explorer).measureTotals.find(({ measure }) => measure.id === id);
  if (!measureTotal) throw new Error(`no total of ${id}`);
  return measureTotal;
};
const note = (id: string) => formatPlacement(find(id), explorer.format, explorer.dataPackage);

describe('formatPlacement', () => {
  it('says where the release places a total, and how much of it nowhere', () => {
    expect(note('arrests')).toBe('430 in Pakistan; country unknown for at least 770');
  });

  it('keeps the words of a country that is named without a number', () => {
    expect(note('firearms')).toBe('in Pakistan: several hundred');
  });

  it('says that no country is named', () => {
    expect(note('drugs')).toBe('no country named');
    expect(note('database_hits')).toBe('no country named');
  });

  it('does not take a country’s figure for a total of the operation', () => {
    expect(note('victims_rescued')).toBe('in the Philippines; no overall total published');
    expect(note('gold')).toBe('in Kyrgyzstan; no overall total published');
  });

  it('counts the countries where there are many', () => {
    const countries = ['PAK', 'PHL', 'KGZ', 'MNG'].map((code, i) =>
      figure(`arrests-${i}`, 'arrests', { value: 10 }, inTerritory(code))
    );
    const figures = [figure('all', 'arrests', { value: 100 }), ...countries];
    const data = { ...smallPackage, figures };
    const [measureTotal] = readMeasureTotals(data, data.figures);
    expect(measureTotal && formatPlacement(measureTotal, formatter, data)).toBe(
      '40 in 4 countries; country unknown for 60'
    );
  });
});

describe('a total that countries add up to', () => {
  const noteOf = (...countries: Parameters<typeof figure>[2][]) => {
    const figures = [
      figure('all', 'arrests', { value: 100 }),
      ...countries.map((stated, i) =>
        figure(`arrests-${i}`, 'arrests', stated, inTerritory(['PAK', 'PHL'][i] ?? 'KGZ'))
      )
    ];
    const data = { ...smallPackage, figures };
    const [measureTotal] = readMeasureTotals(data, data.figures);
    return measureTotal && formatPlacement(measureTotal, formatter, data);
  };

  it('is all in them, or approximately so where a number of theirs is', () => {
    expect(noteOf({ value: 60 }, { value: 40 })).toBe('all in Pakistan and in the Philippines');
    expect(noteOf({ value: 60 }, { qualifier: 'approximately', value: 40 })).toBe(
      'approximately all in Pakistan and in the Philippines'
    );
  });
});

describe('the totals of all operations', () => {
  const all = exploreFixture({ operations: 'all' });
  const tell = (id: string) => {
    const measureTotal = listsOf(all).measureTotals.find(({ measure }) => measure.id === id);
    if (!measureTotal) throw new Error(`no total of ${id}`);
    return [
      formatTotal(measureTotal, all.format),
      formatPlacement(measureTotal, all.format, all.dataPackage)
    ];
  };

  it('count an operation without a total as at least what its countries make up', () => {
    // 4 in the totals of two operations, and one and two in Colombia in others without a total.
    expect(tell('red_notice_arrests')).toEqual([
      'at least 7',
      '6 in Colombia, in Peru and in Chile; country unknown for at least 1'
    ]);
  });

  it('show joint and regional statements with their numbers', () => {
    expect(tell('firearm_magazines')).toEqual([
      '16',
      'in Brazil and in Paraguay together; no overall total published'
    ]);
    expect(tell('fraudulent_documents')).toEqual([
      '118',
      'in the United Republic of Tanzania; between 40 and 50 in West Africa; no overall total published'
    ]);
  });
});

describe('joint statements of one operation', () => {
  const joint = (value: number, ...parts: string[]) =>
    figure(`joint-${parts.join('-')}`, 'arrests', { value }, { scope: { kind: 'joint', parts } });
  const tell = (...figures: ReturnType<typeof figure>[]) => {
    const data = { ...smallPackage, figures };
    const [measureTotal] = readMeasureTotals(data, data.figures);
    return (
      measureTotal && [formatTotal(measureTotal, formatter), formatPlacement(measureTotal, formatter, data)]
    );
  };

  it('stand beside the countries and the remainder', () => {
    expect(
      tell(
        figure('all', 'arrests', { value: 100 }),
        figure('pak', 'arrests', { value: 40 }, inTerritory('PAK')),
        joint(10, 'CHN', 'MNG')
      )
    ).toEqual(['100', '40 in Pakistan; 10 in China and in Mongolia together; no single country for 60']);
  });

  it('are all there is where no country and no total has a number', () => {
    expect(tell(joint(65, 'CHN', 'MNG'), joint(5, 'PAK', 'NPL'))).toEqual([
      '',
      '65 in China and in Mongolia together; 5 in Pakistan and in Nepal together; no overall total published'
    ]);
  });

  it('are counted where there are many', () => {
    const many = ['PAK', 'NPL', 'PHL', 'KGZ'].map((code) => joint(5, 'CHN', code));
    expect(tell(figure('all', 'arrests', { value: 100 }), ...many)?.[1]).toBe(
      '4 figures for several countries combined; no single country named'
    );
  });
});

describe('sharePlaced', () => {
  it('sets the placed number beside the stated bound of a total without an upper limit', () => {
    expect(sharePlaced(find('arrests'))).toBeCloseTo(430 / 1200, 10);
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

  it('is a share for every total of a package', () => {
    for (const measureTotal of readMeasureTotals(smallPackage, smallPackage.figures)) {
      const share = sharePlaced(measureTotal);
      if (share !== null) expect(share).toSatisfy((n: number) => n >= 0 && n <= 1);
    }
  });
});

describe('the totals of an operation', () => {
  const tell = (operation: string, id: string) => {
    const one = exploreFixture({ operations: [operation] });
    const measureTotal = listsOf(one).measureTotals.find(({ measure }) => measure.id === id);
    if (!measureTotal) throw new Error(`no total of ${id}`);
    return [
      formatTotal(measureTotal, one.format),
      formatPlacement(measureTotal, one.format, one.dataPackage)
    ];
  };

  // The source calls counterfeit firearms numerous, and gives no total of firearms.
  it('are not what was said of a narrower measure in words', () => {
    expect(tell('harvest-vi', 'firearms')).toEqual([
      'at least 3,157 and 1 figure without a number',
      '2,773 in Brazil; 384 in Colombia'
    ]);
    expect(tell('harvest-vi', 'counterfeit_firearms')[0]).toBe('numerous');
  });

  // 843 reptiles in India, and 80 and 57 tortoises and turtles in two seizures in Thailand.
  it('take all seizures of a narrower measure', () => {
    expect(tell('night-train', 'live_reptiles')[0]).toBe('at least 980');
  });

  it('say of all that it is placed in words that fit people and things', () => {
    expect(tell('harvest-vi', 'red_notice_arrests')[1]).toBe('all in Peru and in Chile');
  });
});
