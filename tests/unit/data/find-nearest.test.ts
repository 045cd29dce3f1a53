import { describe, expect, it } from 'vitest';
import { findNearest } from '../../../src/data/find-nearest';

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
