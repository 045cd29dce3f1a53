import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/model/data-package';
import { describeFigure } from '../../../../src/ui/details/describe-figure';
import { explore } from '../../explorer';
import { figure, withFigures } from '../../small-package';
import { exploreFixture } from '../../fixture-package';

const worth = { value: 1e6, currency: 'USD', qualifier: 'not_stated', words: '' } as const;

function describeOne(stated: Parameters<typeof figure>[2], given: Partial<Figure> = {}) {
  const one = figure('one', 'victims', stated, given);
  const whole = figure('whole', 'victims', { value: 27 });
  return describeFigure(one, explore(withFigures([whole, one])));
}

describe('describeFigure', () => {
  it('says of a part of a figure which it is', () => {
    expect(describeOne({ value: 21 }, { partOf: 'whole', subset: 'minors' })).toEqual({
      amount: '21',
      label: 'Victims rescued',
      part: ['part of: 27 victims rescued', 'of these, 21 minors'],
      remarks: []
    });
  });

  it('says a worth once: in the amount where that is not stated, else among the remarks', () => {
    expect(describeOne({ qualifier: 'words' }, { worth })).toMatchObject({
      amount: 'amount not stated, worth US$1 million',
      remarks: []
    });
    expect(describeOne({ value: 3 }, { worth }).remarks).toEqual(['worth US$1 million']);
  });

  it('says of a capacity what it is, and every limit', () => {
    const given = { limitedTo: 'one vessel', window: 'stock', preferred: false } as const;
    expect(describeOne({ value: 30, status: 'estimated', meaning: 'capacity' }, given)).toMatchObject({
      amount: 'estimated capacity of 30',
      remarks: [
        'what it can hold, not an amount found',
        'stated for: one vessel',
        'a stock, not a result of the operation',
        'another version is used'
      ]
    });
  });

  it('says whose list of a region’s countries is taken where the source has none', () => {
    const explorer = exploreFixture();
    const { remarks } = describeFigure(
      explorer.figures.get('od-fraudulent-documents-west-africa') as Figure,
      explorer
    );
    expect(remarks).toEqual([
      'countries of West Africa: a list of United Nations Statistics Division, not of the source'
    ]);
  });

  it('says that Brazil’s results of Harvest IX are preliminary', () => {
    const explorer = exploreFixture();
    expect(describeFigure(explorer.figures.get('h9-arrests-bra') as Figure, explorer).amount).toBe(
      'preliminary 4,317'
    );
  });
});
