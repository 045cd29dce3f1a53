import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatFigure,
  formatQuantity,
  formatShare,
  formatWorth
} from '../../../src/i18n/format-quantity';
import {
  amountOf,
  emptyAmount,
  exactly,
  remainderOf,
  sumAmounts,
  type Amount,
  type Quantity
} from '../../../src/model/quantity';
import { english } from './formats';

const stated = (given: Partial<Quantity>): Quantity => ({ ...exactly(0, 'count'), value: null, ...given });
const overall = stated({ qualifier: 'at_least', value: 1700, words: 'over' });
const inPakistan = stated({ value: 614 });
const drugs = stated({ qualifier: 'approximately', value: 4.7, unit: 't', words: 'approximately' });
const several = stated({ qualifier: 'words', words: 'several hundred' });

const long = (quantity: Quantity) => formatQuantity(quantity, 'long', english);
const short = (quantity: Quantity) => formatQuantity(quantity, 'short', english);
const amount = (given: Amount, style: 'long' | 'short' = 'long') => formatAmount(given, style, english);

describe('formatQuantity', () => {
  it('says what a piece is, wherever the unit would be', () => {
    const boxes = stated({ value: 2263, unit: 'count of boxes' });
    expect([long(boxes), short(boxes)]).toEqual(['2,263 boxes', '2,263 boxes']);
    expect(long({ ...boxes, qualifier: 'range', value: null, low: 3, high: 5 })).toBe(
      'between 3 and 5 boxes'
    );
    expect(amount(sumAmounts([boxes, boxes].map(amountOf), boxes.unit))).toBe('4,526 boxes');
  });

  it('says the status before all else, and once where the source’s word is the same', () => {
    expect(long({ ...overall, status: 'preliminary' })).toBe('preliminary over 1,700');
    expect(short({ ...inPakistan, status: 'potential' })).toBe('potential 614');
    expect(long({ ...inPakistan, qualifier: 'approximately', words: 'estimated', status: 'estimated' })).toBe(
      'estimated 614'
    );
    const sum = sumAmounts(
      [inPakistan, { ...inPakistan, status: 'preliminary' } as const].map(amountOf),
      'count'
    );
    expect(amount(sum, 'short')).toBe('preliminary 1,228');
  });

  it('says of a range whose end is open that it is, and sums it as at least its beginning', () => {
    const fee = stated({ qualifier: 'open_range', low: 2700, high: 20000, unit: 'USD', words: 'upwards of' });
    expect(long(fee)).toBe('between US$2,700 and upwards of US$20,000');
    expect(long({ ...fee, words: '' })).toBe('between US$2,700 and at least US$20,000');
    expect(short(fee)).toBe('US$2,700 to ≥ US$20,000');
    expect(amountOf(fee)).toMatchObject({ low: 2700, high: Infinity });
    expect(amount(amountOf(fee))).toBe('at least US$2,700');
  });

  it('says of a capacity that it is one', () => {
    expect(long({ ...drugs, meaning: 'capacity' })).toBe('capacity of approximately 4.7 t');
  });

  it('says a worth that is stated without an amount', () => {
    const worth = { value: 1e6, currency: 'USD', qualifier: 'not_stated', words: '' } as const;
    const nothing = stated({ qualifier: 'words', unit: 't' });
    expect(formatFigure({ quantity: nothing, worth }, 'long', english)).toBe(
      'amount not stated, worth US$1 million'
    );
    expect(formatFigure({ quantity: several, worth }, 'long', english)).toBe('several hundred');
  });

  it('keeps the hedge of each of the release’s statements in words', () => {
    expect(long(overall)).toBe('over 1,700');
    expect(long(drugs)).toBe('approximately 4.7 t');
    expect(long(several)).toBe('several hundred');
    expect(long(inPakistan)).toBe('614');
    expect(long(stated({ value: 45383, unit: 'rounds' }))).toBe('45,383 rounds');
    expect(long(stated({ value: 52, unit: 'kg' }))).toBe('52 kg');
  });

  it('writes the hedge as a sign in short', () => {
    expect(short(overall)).toBe('≥ 1,700');
    expect(short(drugs)).toBe('≈ 4.7 t');
    expect(short(several)).toBe('several hundred');
    expect(short(stated({ qualifier: 'at_most', value: 40 }))).toBe('≤ 40');
    expect(short(stated({ qualifier: 'range', low: 3, high: 5 }))).toBe('3–5');
  });

  it('uses the qualifier’s own word where the source had none', () => {
    expect(long({ ...overall, words: '' })).toBe('at least 1,700');
    expect(long(stated({ qualifier: 'at_most', value: 40 }))).toBe('at most 40');
    expect(long({ ...drugs, words: '' })).toBe('approximately 4.7 t');
    expect(long(stated({ qualifier: 'range', low: 3, high: 5, unit: 'kg' }))).toBe('between 3 and 5 kg');
  });

  it('keeps the source’s word beside a range', () => {
    const range = stated({ qualifier: 'range', low: 2700, high: 20000, words: 'upwards of' });
    expect(long(range)).toBe('between 2,700 and 20,000 (“upwards of”)');
  });

  it('shortens millions of money only where nothing is lost', () => {
    const gold = stated({ qualifier: 'approximately', value: 3270000, unit: 'USD', words: 'some' });
    expect(long(gold)).toBe('some US$3.27 million');
    expect(short(gold)).toBe('≈ US$3.27 million');
    expect(formatQuantity(gold, 'map', english)).toBe('≈ US$3.27m');
    expect(long(stated({ value: 3270001, unit: 'USD' }))).toBe('US$3,270,001');
    expect(long(stated({ value: 45000, unit: 'EUR' }))).toBe('€45,000');
    expect(long(stated({ value: 1e9, unit: 'USD' }))).toBe('US$1 billion');
    expect(long(stated({ value: 2_500_000, unit: 'GBP' }))).toBe('£2.5 million');
  });

  it('leaves a hedge behind the number where the source has it there', () => {
    const more = (words: string) => long(stated({ qualifier: 'at_least', value: 1076, words }));
    expect(more('+')).toBe('1,076+');
    expect(more('or more')).toBe('1,076 or more');
    expect(more('o más')).toBe('1,076 o más');
    expect(more('over')).toBe('over 1,076');
    expect(more('Orders of')).toBe('Orders of 1,076');
  });

  it('says one round and two rounds', () => {
    expect(long(stated({ value: 1, unit: 'rounds' }))).toBe('1 round');
    expect(long(stated({ value: 2, unit: 'rounds' }))).toBe('2 rounds');
  });

  it('never rounds a number away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 4 }), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        const text = short(stated({ value, unit: 'kg' }));
        expect(Number(text.replace(/[, kg]/g, ''))).toBe(value);
      })
    );
  });

  it('never gives a hedged number without its hedge', () => {
    const hedged = fc.constantFrom('at_least' as const, 'at_most' as const, 'approximately' as const);
    const style = fc.constantFrom('long' as const, 'short' as const, 'map' as const);
    const unit = fc.constantFrom('count' as const, 'kg' as const, 'USD' as const, 'rounds' as const);
    const value = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(hedged, style, unit, value, (qualifier, chosen, of, number) => {
        const hedge = formatQuantity(stated({ qualifier, value: number, unit: of }), chosen, english);
        const bare = formatQuantity(stated({ value: number, unit: of }), chosen, english);
        expect(hedge.endsWith(bare)).toBe(true);
        expect(hedge.length).toBeGreaterThan(bare.length);
      })
    );
  });
});

describe('formatAmount', () => {
  it('says what a sum is at least, and counts the figures without a number', () => {
    const sum = sumAmounts([inPakistan, several, several, several].map(amountOf), 'count');
    expect(amount(sum)).toBe('at least 614 and 3 figures without a number');
    expect(amount(sum, 'short')).toBe('≥ 614');
  });

  it('formats the rest of the arrests as at least 1,086', () => {
    const rest = remainderOf(amountOf(overall), amountOf(inPakistan));
    expect(rest && amount(rest)).toBe('at least 1,086');
  });

  it('has words for no number and for no figure', () => {
    expect(amount(sumAmounts([several].map(amountOf), 'count'))).toBe('1 figure without a number');
    expect(amount(sumAmounts([several, several, several].map(amountOf), 'count'))).toBe(
      '3 figures without a number'
    );
    expect(amount(sumAmounts([], 'kg'))).toBe('no figure published');
  });

  it('keeps approximations, upper limits, ranges and nothing apart', () => {
    const of = (low: number, high: number, approximate = false): Amount => ({
      ...emptyAmount('t'),
      low,
      high,
      approximate,
      withNumber: 1
    });
    expect(amount(of(4.7, 4.7, true), 'short')).toBe('≈ 4.7 t');
    expect(amount(of(0, 40))).toBe('at most 40 t');
    expect(amount(of(3, 5))).toBe('between 3 and 5 t');
    expect(amount(of(3, 5, true))).toBe('approximately 3 to 5 t');
    expect(amount(of(3, 5, true), 'short')).toBe('≈ 3–5 t');
    expect(amount(of(0, 0))).toBe('0 t');
    expect(amount(of(0, Infinity))).toBe('an unknown amount');
  });

  it('shows no noise of adding decimal fractions', () => {
    const tenths = [0.1, 0.2].map((value) => amountOf(stated({ value, unit: 'kg' })));
    expect(amount(sumAmounts(tenths, 'kg'))).toBe('0.3 kg');
  });
});

describe('formatShare', () => {
  it('rounds bounds outward, so that they stay true', () => {
    expect(formatShare([0, 614 / 1700], english)).toBe('at most 37%');
    expect(formatShare([0.361, 1], english)).toBe('at least 36%');
    expect(formatShare([0.1, 0.205], english)).toBe('between 10% and 21%');
  });

  it('says 0% and 100% only for none and all', () => {
    expect(formatShare([0.001, 0.001], english)).toBe('1%');
    expect(formatShare([0.999, 0.999], english)).toBe('99%');
    expect(formatShare([1, 1], english)).toBe('100%');
  });
});

describe('formatWorth', () => {
  it('keeps the hedge of the gold’s worth', () => {
    const worth = { value: 3270000, currency: 'USD', qualifier: 'approximately', words: '' } as const;
    expect(formatWorth(worth, 'long', english)).toBe('approximately US$3.27 million');
  });

  it('keeps the source’s own word for it', () => {
    const worth = { value: 1.3e9, currency: 'USD', qualifier: 'approximately', words: 'nearly' } as const;
    expect(formatWorth(worth, 'long', english)).toBe('nearly US$1.3 billion');
    expect(formatWorth(worth, 'short', english)).toBe('≈ US$1.3 billion');
  });
});
