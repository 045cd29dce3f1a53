import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/model/data-package';
import { convertAmount, exactly, type Quantity } from '../../../../src/model/quantity';
import { isAddable, type Unit } from '../../../../src/model/unit';
import {
  selectAddends,
  sumFigures,
  sumMeasure,
  sumWithStandIns
} from '../../../../src/query/figures/sum-figures';
import { figure, inTerritory, measure, smallPackage, withFigures } from '../../small-package';

const arrests = smallPackage.figures.filter(({ measure }) => measure === 'arrests');

describe('selectAddends', () => {
  it('never takes a part beside its whole, at any depth', () => {
    const deep = figure('arrests-khyber', 'arrests', { value: 3 }, { partOf: 'arrests-pak' });
    const data = withFigures([deep]);
    const [whole, part] = arrests as [Figure, Figure];
    expect(selectAddends(data, [whole, part, deep])).toEqual([whole]);
    expect(selectAddends(data, [whole, deep])).toEqual([whole]);
    expect(selectAddends(data, [part, deep])).toEqual([part]);
    expect(selectAddends(data, [deep])).toEqual([deep]);
  });

  it('takes a part whose whole does not count', () => {
    const whole = figure('old-total', 'arrests', { value: 600 }, { preferred: false });
    const part = figure('old-part', 'arrests', { value: 3 }, { partOf: 'old-total' });
    expect(selectAddends(withFigures([whole, part]), [whole, part])).toEqual([part]);
  });

  it('ends on figures that are parts of each other', () => {
    const a = figure('a', 'arrests', { value: 1 }, { partOf: 'b' });
    const b = figure('b', 'arrests', { value: 2 }, { partOf: 'a' });
    expect(() => selectAddends(withFigures([a, b]), [a])).not.toThrow();
  });
});

describe('sumFigures', () => {
  it('does not add Pakistan’s 614 to the over 1,700 that hold them', () => {
    expect(sumFigures(smallPackage, arrests, 'count')).toEqual([
      {
        low: 1700,
        high: Infinity,
        approximate: false,
        unit: 'count',
        withNumber: 1,
        withoutNumber: 0,
        statuses: []
      }
    ]);
  });

  it('adds mass across its units and nothing else', () => {
    const figures = [
      figure('a', 'x', { value: 2, unit: 't' }),
      figure('b', 'x', { value: 500, unit: 'kg' }),
      figure('c', 'x', { value: 7, unit: 'tablets' }),
      figure('d', 'x', { value: 8, unit: 'tablets' }),
      figure('e', 'x', { value: 9, unit: 'rounds' })
    ];
    const sums = sumFigures(withFigures(figures), figures, 'kg');
    expect(sums.map(({ low, unit }) => [low, unit])).toEqual([
      [2500, 'kg'],
      [15, 'tablets'],
      [9, 'rounds']
    ]);
  });

  it('leaves out what lies outside the operation’s window', () => {
    const destroyed = figure(
      'destroyed',
      'firearms',
      { value: 2000 },
      { ...inTerritory('MNG'), window: 'stock' }
    );
    expect(sumFigures(withFigures([destroyed]), [destroyed], 'count')).toEqual([]);
  });

  it('counts every addend once and is the same for any part of a whole that is added', () => {
    const numbers = fc.array(
      fc.record({ value: fc.nat(10000), parts: fc.array(fc.nat(100), { maxLength: 3 }) })
    );
    fc.assert(
      fc.property(numbers, (stated) => {
        const wholes = stated.map(({ value }, i) => figure(`w${i}`, 'x', { value }));
        const parts = stated.flatMap((each, i) =>
          each.parts.map((value, j) => figure(`p${i}-${j}`, 'x', { value }, { partOf: `w${i}` }))
        );
        const data = withFigures([...wholes, ...parts]);
        const sums = sumFigures(data, [...parts, ...wholes], 'count');
        expect(sums[0]?.low ?? 0).toBe(stated.reduce((sum, { value }) => sum + value, 0));
        expect(sums[0]?.withNumber ?? 0).toBe(stated.length);
      })
    );
  });
});

describe('what was not found', () => {
  it.each([
    ['a potential amount', { status: 'potential' }, {}],
    ['a capacity', { meaning: 'capacity' }, {}],
    ['a part such as minors', {}, { subset: 'minors', partOf: 'x' }]
  ] as const)('%s is in no sum', (_, stated, given) => {
    const figures = [
      figure('a', 'arrests', { value: 5 }),
      figure('b', 'arrests', { value: 1000, ...stated }, given)
    ];
    expect(sumMeasure(withFigures(figures), figures, 'count')).toMatchObject({
      low: 5,
      high: 5,
      withoutNumber: 0
    });
  });

  it('a preliminary or estimated one is in the sum, which says so', () => {
    const figures = (['estimated', 'preliminary', null] as const).map((status, i) =>
      figure(`f${i}`, 'arrests', { value: 5, status })
    );
    expect(sumMeasure(withFigures(figures), figures, 'count')).toMatchObject({
      low: 15,
      statuses: ['preliminary', 'estimated']
    });
  });
});

describe('sums of any statements', () => {
  const stated = fc
    .record({
      qualifier: fc.constantFrom('exact', 'at_least', 'at_most', 'approximately', 'range', 'words'),
      value: fc.nat(100_000),
      more: fc.nat(1000),
      unit: fc.constantFrom<Unit[]>(
        'count',
        'count of boxes',
        'count of packs',
        'kg',
        't',
        'g',
        'tablets',
        'rounds',
        'm',
        'litres',
        'ml'
      )
    })
    .map(({ qualifier, value, more, unit }) =>
      qualifier === 'range'
        ? { ...exactly(0, unit), qualifier, value: null, low: value, high: value + more }
        : qualifier === 'words'
          ? { ...exactly(0, unit), qualifier, value: null, words: 'several' }
          : { ...exactly(value, unit), qualifier }
    ) as fc.Arbitrary<Quantity>;
  const many = fc
    .array(stated, { maxLength: 12 })
    .map((quantities) => quantities.map((quantity, i) => figure(`f${i}`, 'x', {}, { quantity })));
  const sum = (figures: readonly Figure[]) => sumFigures(withFigures(figures), figures, 'kg');
  const byUnit = (sums: ReturnType<typeof sum>) =>
    sums
      .map((amount) => convertAmount(amount, baseOf(amount.unit)))
      .sort((a, b) => (a.unit < b.unit ? -1 : 1));
  const baseOf = (unit: Unit): Unit =>
    (['kg', 'litres', 'm', 'count', 'tablets', 'rounds'] as const).find((base) => isAddable(unit, base)) ??
    unit;

  it('are the same in any order', () => {
    fc.assert(
      fc.property(many, (figures) => {
        const forward = byUnit(sum(figures));
        const backward = byUnit(sum([...figures].reverse()));
        expect(backward.length).toBe(forward.length);
        forward.forEach((amount, i) => {
          const other = backward[i] as typeof amount;
          expect({ ...other, low: 0, high: 0 }).toEqual({ ...amount, low: 0, high: 0 });
          expect(other.low).toBeCloseTo(amount.low, 6);
          if (amount.high === Infinity) expect(other.high).toBe(Infinity);
          else expect(other.high).toBeCloseTo(amount.high, 6);
        });
      })
    );
  });

  it('only grow by a further statement, at both ends', () => {
    fc.assert(
      fc.property(many, stated, (figures, quantity) => {
        const before = byUnit(sum(figures));
        const after = byUnit(sum([...figures, figure('further', 'x', {}, { quantity })]));
        for (const amount of before) {
          const grown = after.find(({ unit }) => unit === amount.unit);
          expect(grown?.low).toBeGreaterThanOrEqual(amount.low);
          expect(grown?.high).toBeGreaterThanOrEqual(amount.high);
        }
      })
    );
  });

  it('never add across dimensions, and lose no statement', () => {
    fc.assert(
      fc.property(many, (figures) => {
        const sums = sum(figures);
        for (const [i, a] of sums.entries())
          for (const b of sums.slice(i + 1)) expect(isAddable(a.unit, b.unit)).toBe(false);
        expect(
          sums.reduce((count, { withNumber, withoutNumber }) => count + withNumber + withoutNumber, 0)
        ).toBe(figures.length);
      })
    );
  });
});

describe('sumMeasure', () => {
  it('keeps the stated unit where all have the same', () => {
    const drugs = smallPackage.figures.filter(({ measure }) => measure === 'drugs');
    expect(sumMeasure(smallPackage, drugs, 'kg')).toMatchObject({ low: 4.7, unit: 't', approximate: true });
  });

  it('is null where nothing counts', () => {
    expect(sumMeasure(smallPackage, [], 'kg')).toBeNull();
  });
});

describe('values that cannot be added', () => {
  const nationalities = measure('nationalities', 'people', 'count', { isAdditive: false });
  const sum = (...values: number[]) => {
    const figures = values.map((value, i) => figure(`n${i}`, 'nationalities', { value }, inTerritory('PAK')));
    return sumWithStandIns(withFigures(figures), figures, false, nationalities);
  };

  it('are at least as many as the greatest, and one alone is itself', () => {
    expect(sum(25, 74)).toMatchObject({ low: 74, high: Infinity });
    expect(sum(25)).toMatchObject({ low: 25, high: 25 });
  });
});
