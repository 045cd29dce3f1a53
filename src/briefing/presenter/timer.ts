import type { Step } from '../../model/briefing';

/** When a briefing began and how long it has stood still, in milliseconds since 1970 and milliseconds. */
export interface Timer {
  readonly startedAt: number | null;
  /** Null while it runs. */
  readonly pausedAt: number | null;
  readonly pausedMs: number;
}

export const STOPPED: Timer = { startedAt: null, pausedAt: null, pausedMs: 0 };

/** Starts a timer that has not begun; one that runs goes on. */
export function startTimer(timer: Timer, now: number): Timer {
  return timer.startedAt === null ? { startedAt: now, pausedAt: null, pausedMs: 0 } : timer;
}

export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.startedAt === null || timer.pausedAt !== null ? timer : { ...timer, pausedAt: now };
}

export function resumeTimer(timer: Timer, now: number): Timer {
  if (timer.pausedAt === null) return timer;
  return { ...timer, pausedAt: null, pausedMs: timer.pausedMs + (now - timer.pausedAt) };
}

/** How long the briefing has run, in seconds, without the time it stood still. */
export function elapsedSeconds({ startedAt, pausedAt, pausedMs }: Timer, now: number): number {
  return startedAt === null ? 0 : Math.max(0, (pausedAt ?? now) - startedAt - pausedMs) / 1000;
}

/**
 * How far the briefing is behind its budget at a step, in seconds: positive where it is late, negative where the steps before took less than
 * they might, 0 within the step's own time. Null where no step up to this one has a budget.
 */
export function secondsBehind(steps: readonly Step[], index: number, elapsed: number): number | null {
  const upTo = steps.slice(0, index + 1);
  if (!upTo.some(({ seconds }) => seconds !== null)) return null;
  const before = upTo.slice(0, -1).reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  const until = before + (upTo.at(-1)?.seconds ?? 0);
  return elapsed > until ? elapsed - until : elapsed < before ? elapsed - before : 0;
}
