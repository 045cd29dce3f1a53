import { describe, expect, it } from 'vitest';
import { findHedgeWithin } from '../../../../src/data/read/hedge-phrases';

describe('findHedgeWithin', () => {
  it.each([
    [
      'at_least',
      ['over', 'plus de', 'plus d’un million', 'au moins', 'más de', 'al menos', 'أكثر من', 'ما لا يقل عن']
    ],
    ['at_least', ['более 1 700', 'не менее', 'свыше', '超过1700名', '逾', '至少']],
    [
      'at_most',
      [
        'up to',
        'au plus',
        'jusqu’à',
        'como máximo',
        'hasta',
        'ما لا يزيد على',
        'не более',
        '最多',
        'no more than'
      ]
    ],
    [
      'approximately',
      ['nearly', 'quelque', 'près de', 'environ', 'unos', 'casi', 'cerca de', 'نحو', 'ما يقرب من']
    ],
    ['approximately', ['около', 'почти', 'по оценкам', '约', '近', '估计', 'the source says some 40']]
  ] as const)('finds %s', (qualifier, all) => {
    expect(all.map((words) => [words, findHedgeWithin(words)])).toEqual(
      all.map((words) => [words, qualifier])
    );
  });

  it('finds none within other words, nor in what says that a number is exact', () => {
    for (const words of ['a total of', 'exactly', 'handsome', 'overseas', 'casino', 'seized', ''])
      expect(findHedgeWithin(words), words).toBeNull();
  });
});
