import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/data-package';
import { selectAddends, sumFigures, sumMeasure } from '../../../src/query/sum-figures';
import { figure, inTerritory, smallPackage, withFigures } from '../small-package';

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
      { low: 1700, high: Infinity, approximate: false, unit: 'count', numbered: 1, worded: 0 }
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
        expect(sums[0]?.numbered ?? 0).toBe(stated.length);
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
