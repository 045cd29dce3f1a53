import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAmounts,
  amountOf,
  convertAmount,
  emptyAmount,
  exceeds,
  hasNumber,
  remainderOf,
  scaleValueOf,
  sumAmounts,
  type Amount,
  type Quantity
} from '../../../src/model/quantity';
import { quantity } from '../small-package';

const amount = (given: Partial<Quantity>): Amount => amountOf(quantity(given));
const exact = (value: number, unit: Quantity['unit'] = 'count') => amount({ value, unit });
const atLeast = (value: number) => amount({ qualifier: 'at_least', value });
const words = (unit: Quantity['unit'] = 'count') =>
  amount({ qualifier: 'words', words: 'several hundred', unit });

// Whole numbers, so that sums are the same to the last bit in any order.
const whole = fc.integer({ min: 0, max: 1_000_000 });
const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc
    .record({ qualifier: fc.constantFrom('exact', 'at_least', 'at_most', 'approximately'), value: whole })
    .map((given) => quantity(given as Partial<Quantity>)),
  fc
    .tuple(whole, whole)
    .map(([a, b]) => quantity({ qualifier: 'range', low: Math.min(a, b), high: Math.max(a, b) })),
  fc.constant(quantity({ qualifier: 'words', words: 'several hundred' }))
);
const anyAmount = anyQuantity.map(amountOf);
const anySum = fc.array(anyAmount, { maxLength: 6 }).map((all) => sumAmounts(all, 'count'));

describe('what a statement means', () => {
  it.each([
    [{ value: 614 }, [614, 614]],
    [{ qualifier: 'at_least', value: 1700 }, [1700, Infinity]],
    [{ qualifier: 'at_most', value: 40 }, [0, 40]],
    [{ qualifier: 'range', low: 20, high: 30 }, [20, 30]],
    [{ qualifier: 'approximately', value: 4.7, unit: 't' }, [4.7, 4.7]],
    [{ value: 0 }, [0, 0]]
  ] as const)('%o is the interval %o', (given, [low, high]) => {
    expect(amount(given)).toMatchObject({ low, high, withNumber: 1, withoutNumber: 0 });
  });

  it('is approximate only where the source said so', () => {
    expect(amount({ qualifier: 'approximately', value: 4.7, unit: 't' }).approximate).toBe(true);
    for (const given of [exact(614), atLeast(1700), words()]) expect(given.approximate).toBe(false);
  });

  it('is counted and has no number where it is words', () => {
    expect(words()).toMatchObject({ withNumber: 0, withoutNumber: 1 });
    expect(hasNumber(words())).toBe(false);
    expect(scaleValueOf(words())).toBeNull();
  });

  it('is no statement at all where the fields do not fit the qualifier', () => {
    expect(() => amount({ qualifier: 'exact' })).toThrow(RangeError);
    expect(() => amount({ qualifier: 'at_least' })).toThrow('at_least needs a value');
    expect(() => amount({ qualifier: 'range', low: 3 })).toThrow(RangeError);
  });
});

describe('a sum', () => {
  it('is the same in any order and grouping', () => {
    fc.assert(
      fc.property(fc.array(anyAmount, { maxLength: 12 }), fc.nat(12), (all, cut) => {
        const sum = sumAmounts(all, 'count');
        expect(sumAmounts([...all].reverse(), 'count')).toEqual(sum);
        const grouped = addAmounts(
          sumAmounts(all.slice(0, cut), 'count'),
          sumAmounts(all.slice(cut), 'count')
        );
        expect(grouped).toEqual(sum);
      })
    );
  });

  it('counts every statement, with and without a number', () => {
    fc.assert(
      fc.property(fc.array(anyQuantity, { maxLength: 12 }), (all) => {
        const sum = sumAmounts(all.map(amountOf), 'count');
        expect(sum.withoutNumber).toBe(all.filter(({ qualifier }) => qualifier === 'words').length);
        expect(sum.withNumber + sum.withoutNumber).toBe(all.length);
      })
    );
  });

  it('holds what its addends may hold, and no less', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyAmount, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 8 }),
        (all) => {
          const sum = sumAmounts(
            all.map(([each]) => each),
            'count'
          );
          const truth = all.reduce(
            (total, [{ low, high }, t]) => total + low + t * (Math.min(high, 2_000_000) - low),
            0
          );
          expect(truth).toBeGreaterThanOrEqual(sum.low - 1e-6);
          expect(truth).toBeLessThanOrEqual(sum.high + 1e-6);
        }
      )
    );
  });

  it('grows with each of its addends', () => {
    fc.assert(
      fc.property(anySum, anyAmount, (sum, more) => {
        const grown = addAmounts(sum, more);
        expect(grown.low).toBeGreaterThanOrEqual(sum.low);
        expect(grown.high).toBeGreaterThanOrEqual(sum.high);
      })
    );
  });

  it('keeps "at least" and "approximately" of any addend', () => {
    fc.assert(
      fc.property(fc.array(anyQuantity, { maxLength: 8 }), (all) => {
        const sum = sumAmounts(all.map(amountOf), 'count');
        const says = (qualifier: string) => all.some((each) => each.qualifier === qualifier);
        expect(sum.high === Infinity).toBe(says('at_least'));
        expect(sum.approximate).toBe(says('approximately'));
      })
    );
  });

  it('of nothing has no number, and changes nothing', () => {
    expect(hasNumber(sumAmounts([], 'kg'))).toBe(false);
    fc.assert(
      fc.property(anySum, (sum) => {
        expect(addAmounts(emptyAmount('count'), sum)).toEqual(sum);
        expect(addAmounts(sum, emptyAmount('count'))).toEqual(sum);
      })
    );
  });

  it('of 614 arrests, 254 more and three figures without a number is at least 868 and three', () => {
    const sum = sumAmounts([exact(614), words(), words(), exact(254), words()], 'count');
    expect(sum).toEqual({
      low: 868,
      high: 868,
      approximate: false,
      unit: 'count',
      withNumber: 2,
      withoutNumber: 3,
      statuses: []
    });
  });

  it('takes tonnes and kilograms together, in the unit of the first', () => {
    const gold = exact(52, 'kg');
    const drugs = amount({ qualifier: 'approximately', value: 4.7, unit: 't' });
    expect(addAmounts(gold, drugs)).toMatchObject({ unit: 'kg', approximate: true });
    expect(addAmounts(gold, drugs).low).toBeCloseTo(4752, 9);
    expect(addAmounts(drugs, gold).low).toBeCloseTo(4.752, 12);
  });

  it.each([
    ['kg', 'count'],
    ['kg', 'litres'],
    ['rounds', 'count'],
    ['tablets', 'count'],
    ['rounds', 'tablets'],
    ['USD', 'EUR']
  ] as const)('of %s and %s is refused', (a, b) => {
    expect(() => addAmounts(exact(1, a), exact(1, b))).toThrow(RangeError);
    expect(() => sumAmounts([exact(1, b)], a)).toThrow(RangeError);
  });
});

describe('a converted amount', () => {
  it('comes back as it was, hedges and counts included', () => {
    const mass = fc.constantFrom('g', 'kg', 't');
    fc.assert(
      fc.property(anySum, mass, mass, (sum, from, to) => {
        const given = { ...sum, unit: from };
        const back = convertAmount(convertAmount(given, to), from);
        expect(back).toMatchObject({
          approximate: sum.approximate,
          withNumber: sum.withNumber,
          withoutNumber: sum.withoutNumber
        });
        expect(back.low).toBeCloseTo(sum.low, 6);
        if (sum.high === Infinity) expect(back.high).toBe(Infinity);
        else expect(back.high).toBeCloseTo(sum.high, 6);
      })
    );
  });
});

describe('a remainder', () => {
  it('of over 1,700 arrests beyond the 614 placed is at least 1,086', () => {
    expect(remainderOf(atLeast(1700), exact(614))).toMatchObject({
      low: 1086,
      high: Infinity,
      withoutNumber: 0
    });
  });

  it('of decimals that add up to the whole is nothing, and they do not exceed it', () => {
    const part = sumAmounts([exact(0.1), exact(0.2)], 'count');
    expect(remainderOf(exact(0.3), part)).toMatchObject({ low: 0, high: 0 });
    expect(remainderOf(part, exact(0.3))).toMatchObject({ low: 0, high: 0 });
    expect(exceeds(part, exact(0.3))).toBe(false);
    expect(exceeds(exact(0.31), exact(0.3))).toBe(true);
  });

  it('of 1,000 beyond a range, or beyond at most 40, spans what either end leaves', () => {
    const range = amount({ qualifier: 'range', low: 100, high: 250 });
    expect(remainderOf(exact(1000), range)).toMatchObject({ low: 750, high: 900 });
    expect(remainderOf(exact(1000), amount({ qualifier: 'at_most', value: 40 }))).toMatchObject({
      low: 960,
      high: 1000
    });
    expect(remainderOf(exact(200), range)).toMatchObject({ low: 0, high: 100 });
    expect(remainderOf(exact(1000), atLeast(614))).toMatchObject({ low: 0, high: 386 });
  });

  it('of 714 firearms beyond several hundred is at most 714', () => {
    expect(remainderOf(exact(714), words())).toMatchObject({ low: 0, high: 714, withoutNumber: 1 });
  });

  it('is the whole where nothing was placed, and nothing where the whole has no number', () => {
    const drugs = amount({ qualifier: 'approximately', value: 4.7, unit: 't' });
    expect(remainderOf(drugs, emptyAmount('t'))).toEqual(drugs);
    expect(remainderOf(words(), exact(614))).toBeNull();
  });

  it('keeps count of the figures without a number on both sides', () => {
    const total = addAmounts(exact(1000), words());
    expect(remainderOf(total, addAmounts(exact(614), words()))?.withoutNumber).toBe(2);
  });

  it('together with its part may be all that the whole may be', () => {
    fc.assert(
      fc.property(anySum, anySum, (total, part) => {
        const rest = remainderOf(total, part);
        if (!rest) return;
        const together = part.low + rest.low;
        expect(together).toBeLessThanOrEqual(Math.max(total.low, part.low));
        expect(part.high + rest.high).toBeGreaterThanOrEqual(total.high);
      })
    );
  });

  it('holds the true remainder whenever the part is within the whole', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const pick = ({ low, high }: Amount, t: number) => low + t * (Math.min(high, 10_000_000) - low);
    fc.assert(
      fc.property(anySum, anySum, share, share, (total, part, t, u) => {
        const rest = remainderOf(total, part);
        const left = pick(total, t) - pick(part, u);
        if (!rest || left < 0) return;
        expect(left).toBeGreaterThanOrEqual(rest.low - 1e-6);
        expect(left).toBeLessThanOrEqual(rest.high + 1e-6);
      })
    );
  });
});

describe('a part that cannot fit', () => {
  it('is told only where neither side is hedged enough to allow it', () => {
    expect(exceeds(exact(800), exact(714))).toBe(true);
    expect(exceeds(exact(714), exact(714))).toBe(false);
    expect(exceeds(exact(2000), atLeast(1700))).toBe(false);
    expect(exceeds(exact(800), amount({ qualifier: 'approximately', value: 714 }))).toBe(false);
    expect(exceeds(exact(5000, 'kg'), exact(4.7, 't'))).toBe(true);
    expect(exceeds(exact(5000, 'rounds'), exact(714))).toBe(false);
    expect(exceeds(words(), exact(0))).toBe(false);
    expect(exceeds(exact(800), addAmounts(exact(714), words()))).toBe(false);
  });
});

describe('the number that a statement is coloured by', () => {
  it('is the stated bound or value, or the middle of a range', () => {
    expect(scaleValueOf(exact(614))).toBe(614);
    expect(scaleValueOf(atLeast(1700))).toBe(1700);
    expect(scaleValueOf(amount({ qualifier: 'at_most', value: 40 }))).toBe(40);
    expect(scaleValueOf(amount({ qualifier: 'range', low: 20, high: 30 }))).toBe(25);
  });
});
