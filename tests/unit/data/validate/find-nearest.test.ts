import { describe, expect, it } from 'vitest';
import { findCodeAliases } from '../../../../src/data/validate/code-aliases';
import { findNearest } from '../../../../src/data/validate/find-nearest';

describe('findNearest', () => {
  it('finds a word with a letter missing, wrong, too many or swapped', () => {
    const words = ['at_least', 'at_most', 'approximately', 'range'];
    expect(findNearest('at_lest', words)).toEqual(['at_least']);
    expect(findNearest('aproximatly', words)).toEqual(['approximately']);
    expect(findNearest('ragne', words)).toEqual(['range']);
    expect(findNearest('at_leaast', words)).toEqual(['at_least']);
  });

  it('does not mind capitals', () => {
    expect(findNearest('pak', new Set(['PAK', 'PHL']))).toEqual(['PAK']);
  });

  it('gives all that are equally near, and none where nothing is', () => {
    expect(findNearest('PAX', ['PAK', 'PAN', 'PHL'])).toEqual(['PAK', 'PAN']);
    expect(findNearest('Pakistan', ['PAK', 'PHL'])).toEqual([]);
    expect(findNearest('ab', ['ax', 'ay', 'az', 'aw'])).toEqual([]);
  });
});

describe('findCodeAliases', () => {
  it('knows alpha-2, numeric, withdrawn and Olympic codes, and small letters', () => {
    expect(['UK', 'pk', '004', '4', 'ROM', 'GER', 'KOS', 'pak'].map((code) => findCodeAliases(code))).toEqual(
      ['GBR', 'PAK', 'AFG', 'AFG', 'ROU', 'DEU', 'XKX', 'PAK'].map((code) => [code])
    );
    expect(findCodeAliases('ANT')).toEqual(['ATG', 'CUW', 'SXM', 'BES']);
  });

  it('guesses nothing', () => {
    expect(findCodeAliases('PLH')).toEqual(['PLH']);
  });
});
