import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyValues, classOf } from '../../../src/scale/classes';
import { CLASS_METHODS } from '../../../src/model/view-state';
import { DARK, LIGHT } from '../../../src/scale/palette';

const COLOURS = LIGHT.classes;
const QUANTILES = { method: 'quantile', limits: null } as const;
const value = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 1e7, noNaN: true }));
const values = fc.array(value, { maxLength: 60 });

describe('classes of values', () => {
  it('hold every value in one class and no other, and count them', () => {
    fc.assert(
      fc.property(values, (all) => {
        const classes = classifyValues(all, COLOURS, QUANTILES);
        for (const each of all) {
          const holding = classes.filter(({ low, high }) => each >= low && each <= high);
          expect(holding).toHaveLength(1);
          expect(classOf(classes, each)).toBe(holding[0]);
        }
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      })
    );
  });

  it('rise without overlap, and none is empty', () => {
    fc.assert(
      fc.property(values, (all) => {
        const classes = classifyValues(all, COLOURS, QUANTILES);
        classes.forEach(({ low, high, count }, i) => {
          expect(low).toBeLessThanOrEqual(high);
          expect(count).toBeGreaterThan(0);
          if (i > 0) expect(low).toBeGreaterThan(classes[i - 1]?.high as number);
        });
        expect(classes.length).toBeLessThanOrEqual(COLOURS.length);
      })
    );
  });

  it('have limits that are values', () => {
    fc.assert(
      fc.property(values, (all) => {
        for (const { low, high } of classifyValues(all, COLOURS, QUANTILES)) {
          expect(all).toContain(low);
          expect(all).toContain(high);
        }
      })
    );
  });

  it('take the colours from the strong end, a stronger one for more', () => {
    fc.assert(
      fc.property(values, (all) => {
        const colours = classifyValues(all, COLOURS).map(({ colour }) => colour);
        expect(colours).toEqual(COLOURS.slice(COLOURS.length - colours.length));
      })
    );
  });

  it('are powers of ten where values are skewed: the many small ones are told apart, and so is the one that is far above them', () => {
    const skewed = [2, 3, 5, 8, 11, 20, 40, 614, 1716];
    expect(classifyValues(skewed, COLOURS).map(({ low, high, count }) => [low, high, count])).toEqual([
      [0, 10, 4],
      [10, 100, 3],
      [100, 1000, 1],
      [1000, 1716, 1]
    ]);
    // Over more decades than there are colours the lowest class takes in the rest.
    const wide = classifyValues([0.02, 0.5, 30, 400, 5000, 60_000, 700_000], COLOURS);
    expect(wide.map(({ high }) => high)).toEqual([100, 1000, 10_000, 100_000, 700_000]);
    expect(classifyValues([10, 20, 30, 40, 50, 60], COLOURS)[0]?.limited).toBe(false);
  });

  it('are one for each of few values, and quintiles of many', () => {
    expect(classifyValues([614], COLOURS)).toEqual([
      { low: 614, high: 614, colour: COLOURS[4], count: 1, limited: false }
    ]);
    expect(classifyValues([254, 614, 254], COLOURS).map(({ low, count }) => [low, count])).toEqual([
      [254, 2],
      [614, 1]
    ]);
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(classifyValues(hundred, COLOURS).map(({ low, high }) => [low, high])).toEqual([
      [1, 20],
      [21, 40],
      [41, 60],
      [61, 80],
      [81, 100]
    ]);
  });

  it('by natural breaks part values where they lie apart, as Wang and Song’s algorithm does', () => {
    const natural = { method: 'natural', limits: null } as const;
    // The example of the documentation of R's Ckmeans.1d.dp, whose optimum is plain to see: three groups far from each other.
    const groups = classifyValues([-1, 2, -1, 2, 4, 5, 6, -1, 2, -1], ['a', 'b', 'c'], natural);
    expect(groups.map(({ low, high, count }) => [low, high, count])).toEqual([
      [-1, -1, 4],
      [2, 2, 3],
      [4, 6, 3]
    ]);
  });

  it('by natural breaks never part equal values, however small the distances beside large ones', () => {
    const natural = { method: 'natural', limits: null } as const;
    const values = [14, 0, 5e-324, 1e-323, 14, 1.5e-323, 15];
    const classes = classifyValues(values, COLOURS, natural);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    expect(classes.filter(({ low, high }) => low <= 14 && high >= 14)).toHaveLength(1);
  });

  it('of equal width have limits at equal steps, and keep those without a value', () => {
    const classes = classifyValues([0, 1, 2, 100], ['a', 'b', 'c', 'd'], { method: 'equal', limits: null });
    expect(classes.map(({ low, high, count }) => [low, high, count])).toEqual([
      [0, 25, 3],
      [25, 50, 0],
      [50, 75, 0],
      [75, 100, 1]
    ]);
    expect(classOf(classes, 25)?.colour).toBe('a');
  });

  it('by own limits put a value at a limit into the class below it', () => {
    const own = { method: 'quantile', limits: [10, 100] } as const;
    const classes = classifyValues([3, 10, 11, 100, 4000], ['a', 'b', 'c', 'd', 'e'], own);
    expect(classes.map(({ low, high, count, colour }) => [low, high, count, colour])).toEqual([
      [0, 10, 2, 'c'],
      [10, 100, 2, 'd'],
      [100, 4000, 1, 'e']
    ]);
  });

  it('hold every value in exactly one class, whatever the method', () => {
    const classing = fc.record({
      method: fc.constantFrom(...CLASS_METHODS),
      limits: fc.option(
        fc
          .uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 })
          .map((limits) => limits.sort((a, b) => a - b))
      )
    });
    fc.assert(
      fc.property(values, classing, (all, by) => {
        const classes = classifyValues(all, COLOURS, by);
        for (const each of all) expect(classOf(classes, each)).not.toBeNull();
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      })
    );
  });

  it('of nothing are none, and no value lies outside them in one', () => {
    expect(classifyValues([], DARK.classes)).toEqual([]);
    expect(classOf(classifyValues([5, 7], COLOURS), 6)).toBeNull();
  });
});
