import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropRepeatedUnit, splitNumber } from '../../../../src/ui/parts/split-number';

describe('splitNumber', () => {
  it.each([
    ['over 1,700', 'over ', '1,700', ''],
    ['714', '', '714', ''],
    ['approximately 4.7 t', 'approximately ', '4.7', ' t'],
    ['several hundred', 'several hundred', '', ''],
    ['some US$3.27 million', 'some ', 'US$3.27', ' million'],
    ['at least 614 and 3 statements', 'at least ', '614', ' and 3 statements'],
    ['١٬٧٠٠', '', '١٬٧٠٠', '']
  ])('cuts “%s” around its first number', (text, before, number, after) => {
    expect(splitNumber(text)).toEqual({ before, number, after });
  });

  it('keeps every letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { before, number, after } = splitNumber(text);
        expect(before + number + after).toBe(text);
      })
    );
  });
});

describe('dropRepeatedUnit', () => {
  const rounds = splitNumber('45,383 rounds');

  it('leaves out a unit that the label says again', () => {
    expect(dropRepeatedUnit(rounds, 'Rounds of ammunition seized').after).toBe('');
  });

  it('keeps a unit that the label does not say', () => {
    expect(dropRepeatedUnit(rounds, 'Ammunition seized').after).toBe(' rounds');
    expect(dropRepeatedUnit(splitNumber('4.7 t'), 'Drugs seized').after).toBe(' t');
    expect(dropRepeatedUnit(splitNumber('5 t'), 'A t in the label').after).toBe(' t');
  });
});
