import { describe, expect, it } from 'vitest';
import { formatCaption } from '../../../src/i18n/format-caption';
import { amountOf, exactly, type Quantity } from '../../../src/model/quantity';
import { unitOfNoun, type Unit } from '../../../src/model/unit';
import { english, formatter } from './formats';

const caption = (value: number, unit: Unit, label: string, given: Partial<Quantity> = {}) => {
  const quantity = { ...exactly(value, unit), ...given };
  return formatCaption({ text: formatter.quantity(quantity, 'long'), label, stated: quantity }, english);
};

describe('formatCaption', () => {
  it('joins a count and what is counted', () => {
    expect(caption(614, 'count', 'Arrests')).toBe('614 arrests');
    expect(caption(40, 'count', 'INTERPOL mobile devices deployed')).toBe(
      '40 INTERPOL mobile devices deployed'
    );
  });

  it('says of a single thing no plural', () => {
    expect(caption(1, 'count', 'Arrests of Red Notice subjects')).toBe('Arrests of Red Notice subjects: 1');
    expect(caption(1, 'tablets', 'Fentanyl tablets')).toBe('Fentanyl tablets: 1 tablet');
    expect(caption(1, 't', 'Bushmeat')).toBe('1 t of bushmeat');
  });

  it('says a unit once', () => {
    const atLeast = { qualifier: 'at_least', words: 'more than' } as const;
    expect(caption(190000, 'tablets', 'Fentanyl tablets', atLeast)).toBe(
      'more than 190,000 fentanyl tablets'
    );
    expect(caption(139000000, 'tablets', 'Methamphetamine tablets (yaba)')).toBe(
      '139,000,000 methamphetamine tablets (yaba)'
    );
    expect(caption(90000, 'rounds', 'Rounds found to have been sold illegally')).toBe(
      '90,000 rounds found to have been sold illegally'
    );
    expect(caption(6, 'kg', 'Explosives by weight')).toBe('6 kg of explosives');
    expect(caption(5200, 'm', 'Detonating cord, length')).toBe('5,200 m of detonating cord');
  });

  it('says of what an amount is', () => {
    expect(caption(4.7, 't', 'Drugs seized')).toBe('4.7 t of drugs seized');
    expect(caption(45383, 'rounds', 'Ammunition seized')).toBe('45,383 rounds of ammunition seized');
    expect(caption(2263, unitOfNoun('boxes'), 'Cigarettes')).toBe('2,263 boxes of cigarettes');
  });

  it('is short where there is little room', () => {
    const gold = exactly(52, 'kg');
    expect(formatCaption({ text: '52 kg', label: 'Gold seized', stated: gold }, english, true)).toBe(
      '52 kg gold seized'
    );
    expect(
      formatCaption(
        { text: '5 tablets', label: 'Fentanyl tablets', stated: exactly(5, 'tablets') },
        english,
        true
      )
    ).toBe('5 fentanyl tablets');
  });

  it('puts words, money and sums that go on in words after what they are of', () => {
    expect(caption(0, 'count', 'Firearms seized', { qualifier: 'words', words: 'several hundred' })).toBe(
      'Firearms seized: several hundred'
    );
    expect(caption(250000, 'EUR', 'Cash')).toBe('Cash: €250,000');
    const amount = { ...amountOf(exactly(614, 'count')), withoutNumber: 1 };
    const text = formatter.amount(amount, 'long');
    expect(formatCaption({ text, label: 'Arrests', stated: amount }, english)).toBe(`Arrests: ${text}`);
  });
});
