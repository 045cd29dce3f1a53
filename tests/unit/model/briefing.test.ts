import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_STEP, MARKINGS, strictestOf, sumSeconds } from '../../../src/model/briefing';

const withBudgets = (...budgets: readonly (number | null)[]) =>
  budgets.map((seconds) => ({ ...EMPTY_STEP, seconds }));

describe('strictestOf', () => {
  it('ranks the labels as the Traffic Light Protocol 2.0 does', () => {
    // FIRST, "Traffic Light Protocol (TLP)", version 2.0, August 2022: from no limit on disclosure to the recipients' eyes only.
    expect(strictestOf(['TLP:CLEAR', 'TLP:GREEN'])).toBe('TLP:GREEN');
    expect(strictestOf(['TLP:AMBER', 'TLP:GREEN'])).toBe('TLP:AMBER');
    expect(strictestOf(['TLP:AMBER', 'TLP:AMBER+STRICT'])).toBe('TLP:AMBER+STRICT');
    expect(strictestOf(['TLP:RED', 'TLP:AMBER+STRICT'])).toBe('TLP:RED');
  });

  it('tells nothing unmarked from what is marked as clear', () => {
    expect(strictestOf([])).toBeNull();
    expect(strictestOf([null, null])).toBeNull();
    expect(strictestOf([null, 'TLP:CLEAR'])).toBe('TLP:CLEAR');
  });

  it('reads any iterable', () => {
    expect(strictestOf(new Set(['TLP:GREEN', 'TLP:RED'] as const))).toBe('TLP:RED');
  });

  const markings = fc.array(fc.option(fc.constantFrom(...MARKINGS)), { maxLength: 8 });

  it('is one of the markings that were given, and the same in any order', () => {
    const shuffled = markings.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length })
      )
    );
    fc.assert(
      fc.property(shuffled, ([given, mixed]) => {
        const strictest = strictestOf(given);
        expect([...given, null]).toContain(strictest);
        expect(strictestOf(mixed)).toBe(strictest);
      })
    );
  });

  it('is never loosened by one more document', () => {
    fc.assert(
      fc.property(markings, fc.option(fc.constantFrom(...MARKINGS)), (given, more) => {
        const [before, after] = [strictestOf(given), strictestOf([...given, more])];
        if (before)
          expect(MARKINGS.indexOf(after ?? 'TLP:CLEAR')).toBeGreaterThanOrEqual(MARKINGS.indexOf(before));
        if (more === null) expect(after).toBe(before);
      })
    );
  });
});

describe('sumSeconds', () => {
  it('adds up the budgets of all steps that have one', () => {
    expect(sumSeconds(withBudgets(60, null, 90, 45))).toBe(195);
  });

  it('is unknown where no step has a budget', () => {
    expect(sumSeconds([])).toBeNull();
    expect(sumSeconds(withBudgets(null, null))).toBeNull();
  });

  it('takes a budget of no time for a budget', () => {
    expect(sumSeconds(withBudgets(0, null))).toBe(0);
  });
});
