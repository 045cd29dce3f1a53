import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyValues, classOf } from '../../../src/scale/classes';
import { DARK, LIGHT } from '../../../src/scale/palette';

const COLOURS = LIGHT.classes;
const value = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 1e7, noNaN: true }));
const values = fc.array(value, { maxLength: 60 });

describe('classes of values', () => {
  it('hold every value in one class and no other, and count them', () => {
    fc.assert(
      fc.property(values, (all) => {
        const classes = classifyValues(all, COLOURS);
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
        const classes = classifyValues(all, COLOURS);
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
        for (const { low, high } of classifyValues(all, COLOURS)) {
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

  it('are one for each of few values, and quintiles of many', () => {
    expect(classifyValues([614], COLOURS)).toEqual([{ low: 614, high: 614, colour: COLOURS[4], count: 1 }]);
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

  it('of nothing are none, and no value lies outside them in one', () => {
    expect(classifyValues([], DARK.classes)).toEqual([]);
    expect(classOf(classifyValues([5, 7], COLOURS), 6)).toBeNull();
  });
});
