import { describe, expect, it } from 'vitest';
import { UndoHistory } from '../../../src/state/undo-history.svelte';

describe('UndoHistory', () => {
  it('takes steps back and does them again', () => {
    const history = new UndoHistory('a');
    history.change('b');
    history.change('c');
    expect(history.undo()).toBe(true);
    expect(history.undo()).toBe(true);
    expect(history.value).toBe('a');
    expect(history.canUndo).toBe(false);
    expect(history.undo()).toBe(false);
    expect(history.redo()).toBe(true);
    expect(history.value).toBe('b');
  });

  it('cannot do again what was undone before another step', () => {
    const history = new UndoHistory('a');
    history.change('b');
    history.undo();
    history.change('c');
    expect(history.canRedo).toBe(false);
    expect(history.redo()).toBe(false);
    expect(history.value).toBe('c');
  });

  it('knows nothing of what came before it began anew', () => {
    const history = new UndoHistory('a');
    history.change('b');
    history.reset('c');
    expect([history.value, history.canUndo, history.canRedo]).toEqual(['c', false, false]);
  });
});
