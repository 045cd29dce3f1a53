import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  STOPPED,
  elapsedSeconds,
  pauseTimer,
  resumeTimer,
  secondsBehind,
  startTimer
} from '../../../../src/briefing/presenter/timer';
import { EMPTY_STEP, type Step } from '../../../../src/model/briefing';

/** The morning of 24 November 2026. */
const START = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;
const running = startTimer(STOPPED, START);

const withBudgets = (...budgets: readonly (number | null)[]): Step[] =>
  budgets.map((seconds) => ({ ...EMPTY_STEP, seconds }));

describe('a timer', () => {
  it('has run for no time before it is started', () => {
    expect(elapsedSeconds(STOPPED, START)).toBe(0);
    expect(pauseTimer(STOPPED, START)).toEqual(STOPPED);
    expect(resumeTimer(STOPPED, START)).toEqual(STOPPED);
  });

  it('tells the seconds since it was started', () => {
    expect(elapsedSeconds(running, START)).toBe(0);
    expect(elapsedSeconds(running, START + 1.5 * MINUTE)).toBe(90);
  });

  it('goes on where it is started again', () => {
    expect(startTimer(running, START + MINUTE)).toEqual(running);
    const paused = pauseTimer(running, START + MINUTE);
    expect(startTimer(paused, START + 2 * MINUTE)).toEqual(paused);
  });

  it('stands still while it is paused', () => {
    const paused = pauseTimer(running, START + 2 * MINUTE);
    expect(elapsedSeconds(paused, START + 2 * MINUTE)).toBe(120);
    expect(elapsedSeconds(paused, START + 30 * MINUTE)).toBe(120);
  });

  it('keeps the moment of the first of two pauses in a row', () => {
    const paused = pauseTimer(running, START + 2 * MINUTE);
    expect(pauseTimer(paused, START + 5 * MINUTE)).toEqual(paused);
  });

  it('leaves out the coffee break once it goes on', () => {
    const resumed = resumeTimer(pauseTimer(running, START + 10 * MINUTE), START + 25 * MINUTE);
    expect(elapsedSeconds(resumed, START + 26 * MINUTE)).toBe(11 * 60);
    expect(resumeTimer(resumed, START + 40 * MINUTE)).toEqual(resumed);
  });

  it('never tells less than nothing, even where the clock of another window is behind', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -MINUTE, max: MINUTE }),
        (early) => elapsedSeconds(running, START + early) >= 0
      )
    );
  });

  it('has run for as long as all its stretches together, however often it was paused', () => {
    const ms = fc.integer({ min: 0, max: 60 * MINUTE });
    fc.assert(
      fc.property(fc.array(fc.record({ run: ms, rest: ms }), { maxLength: 12 }), ms, (stretches, last) => {
        let timer = running;
        let now = START;
        for (const { run, rest } of stretches) {
          timer = pauseTimer(timer, (now += run));
          timer = resumeTimer(timer, (now += rest));
        }
        const ran = stretches.reduce((sum, { run }) => sum + run, last);
        expect(elapsedSeconds(timer, now + last)).toBe(ran / 1000);
      })
    );
  });

  it('tells the same at the moment of a pause and at that of its end', () => {
    const ms = fc.integer({ min: 0, max: 60 * MINUTE });
    fc.assert(
      fc.property(ms, ms, (run, rest) => {
        const paused = pauseTimer(running, START + run);
        const resumed = resumeTimer(paused, START + run + rest);
        expect(elapsedSeconds(resumed, START + run + rest)).toBe(elapsedSeconds(paused, START + run));
      })
    );
  });
});

describe('secondsBehind', () => {
  // The second step is on time from 1:00 to 2:30.
  const steps = withBudgets(60, 90, null, 30);

  it('is 0 within the time of the step, both its ends included', () => {
    for (const elapsed of [60, 100, 150]) expect(secondsBehind(steps, 1, elapsed)).toBe(0);
  });

  it('is what was taken beyond the time of the step', () => {
    expect(secondsBehind(steps, 0, 75)).toBe(15);
    expect(secondsBehind(steps, 1, 160)).toBe(10);
  });

  it('is below 0 where the steps before took less than they might', () => {
    expect(secondsBehind(steps, 1, 40)).toBe(-20);
    expect(secondsBehind(steps, 3, 120)).toBe(-30);
  });

  it('counts a step without a budget as one that takes no time', () => {
    expect(secondsBehind(steps, 2, 150)).toBe(0);
    expect(secondsBehind(steps, 2, 155)).toBe(5);
    expect(secondsBehind(steps, 2, 140)).toBe(-10);
  });

  it('is unknown where no step up to this one has a budget, whatever the later ones have', () => {
    const late = withBudgets(null, null, 60);
    expect(secondsBehind(late, 0, 300)).toBeNull();
    expect(secondsBehind(late, 1, 300)).toBeNull();
    expect(secondsBehind(late, 2, 300)).toBe(240);
    expect(secondsBehind([], 0, 300)).toBeNull();
  });

  it('takes a budget of no time for a budget', () => {
    expect(secondsBehind(withBudgets(0), 0, 5)).toBe(5);
  });

  const budget = fc.option(fc.integer({ min: 0, max: 600 }));
  const given = fc
    .array(budget, { minLength: 1, maxLength: 12 })
    .chain((budgets) =>
      fc.record({ steps: fc.constant(withBudgets(...budgets)), index: fc.nat(budgets.length - 1) })
    );
  const elapsed = fc.nat(7200);

  it('grows as time goes by, and never faster than it', () => {
    fc.assert(
      fc.property(given, elapsed, fc.nat(600), ({ steps, index }, at, more) => {
        const now = secondsBehind(steps, index, at);
        const later = secondsBehind(steps, index, at + more);
        expect(later === null).toBe(now === null);
        if (now === null || later === null) return;
        expect(later - now).toBeGreaterThanOrEqual(0);
        expect(later - now).toBeLessThanOrEqual(more);
      })
    );
  });

  it('is made good by just as much time', () => {
    fc.assert(
      fc.property(given, elapsed, ({ steps, index }, at) => {
        const behind = secondsBehind(steps, index, at);
        if (behind !== null) expect(secondsBehind(steps, index, at - behind)).toBe(0);
      })
    );
  });

  it('is never more at the next step than at this one', () => {
    fc.assert(
      fc.property(given, elapsed, ({ steps, index }, at) => {
        const here = secondsBehind(steps, index, at);
        if (here === null || index + 1 === steps.length) return;
        expect(secondsBehind(steps, index + 1, at)).toBeLessThanOrEqual(here);
      })
    );
  });
});
