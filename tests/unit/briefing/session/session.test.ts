import { describe, expect, it } from 'vitest';
import { countLines } from '../../../../src/briefing/parts/count-lines';
import { Session } from '../../../../src/briefing/session/session.svelte';

const step = (title: string, reveal: string): string =>
  `## ${title}\n\n\`\`\`step\nview: op=a\n${reveal}\`\`\`\n\nFirst.\n\n- Second\n- Third {{id}}\n\n`;
const FILE = `---\ntitle: T\n---\n\n${step('One', 'reveal: lines\n')}${step('Two', '')}`;

const placeOf = ({ index, shown }: Session): [number, number] => [index, shown];

describe('a step whose text comes line by line', () => {
  it('has a line for each paragraph and point', () => {
    expect(countLines('First.\n\n- Second\n- Third {{id}}\n\n> Fourth')).toBe(4);
    expect(countLines('')).toBe(0);
  });

  it('shows its lines one after the other, forth and back, and others whole', () => {
    const session = new Session('t', FILE, 1);
    expect(session.lines).toBe(3);
    expect(placeOf(session)).toEqual([0, 1]);
    session.next();
    session.next();
    expect(placeOf(session)).toEqual([0, 3]);
    session.next();
    expect(placeOf(session)).toEqual([1, 1]);
    expect(session.lines).toBe(1);
    session.next();
    expect(placeOf(session)).toEqual([1, 1]);
    session.previous();
    expect(placeOf(session)).toEqual([0, 3]);
    session.previous();
    expect(placeOf(session)).toEqual([0, 2]);
    session.go(1);
    session.first();
    expect(placeOf(session)).toEqual([0, 1]);
  });
});

describe('the clock', () => {
  it('starts anew with the first step, and goes on at any other', () => {
    const session = new Session('t', FILE, 1);
    expect(session.timer.startedAt).toBeNull();
    session.go(1);
    session.start();
    const { startedAt } = session.timer;
    expect(startedAt).not.toBeNull();
    session.start();
    expect(session.timer.startedAt).toBe(startedAt);
    session.timer = { startedAt: 1, pausedAt: null, pausedMs: 0 };
    session.go(0);
    session.start();
    expect(session.timer.startedAt).toBeGreaterThan(1);
  });
});
