import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionOfKey, type BriefingAction } from '../../../../src/briefing/session/keys';

/** What a key was pressed on: the selectors, as the page would match them, of it and of all around it. */
class Pressed extends EventTarget {
  readonly #selectors: readonly string[];

  constructor(...selectors: string[]) {
    super();
    this.#selectors = selectors;
  }

  closest(list: string): this | null {
    return list.split(',').some((selector) => this.#selectors.includes(selector.trim())) ? this : null;
  }
}

interface Press {
  readonly singleKeys?: boolean;
  readonly on?: EventTarget | null;
  readonly held?: readonly ('altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey')[];
}

function press(key: string, { singleKeys = true, on = null, held = [] }: Press = {}): BriefingAction | null {
  const modifiers = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  for (const modifier of held) modifiers[modifier] = true;
  return actionOfKey({ key, target: on, ...modifiers }, singleKeys);
}

const NAMED_KEYS = [
  'ArrowRight',
  'ArrowDown',
  'PageDown',
  ' ',
  'Enter',
  'ArrowLeft',
  'ArrowUp',
  'PageUp',
  'Home',
  'End',
  'Escape',
  'Backspace',
  'F5'
];
const SINGLE_KEYS = ['b', 'B', '.', 'f', 'F', 's', 'S', 'o', 'O', 'r', 'R', '?'];
const anyKey = fc.oneof(
  fc.constantFrom(...NAMED_KEYS, ...SINGLE_KEYS, 'Tab', 'F1', 'Shift'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
);

describe('actionOfKey', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Element');
  beforeAll(() => {
    Object.defineProperty(globalThis, 'Element', { value: Pressed, configurable: true, writable: true });
  });
  afterAll(() => {
    if (before) Object.defineProperty(globalThis, 'Element', before);
    else Reflect.deleteProperty(globalThis, 'Element');
  });

  it('goes on with all that a clicker or a hand on the keyboard presses for it', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']) expect(press(key)).toBe('next');
  });

  it('goes back with the opposite keys', () => {
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(press(key)).toBe('previous');
  });

  it('reaches both ends', () => {
    expect(press('Home')).toBe('first');
    expect(press('End')).toBe('last');
  });

  it('takes a letter in either case', () => {
    for (const letter of ['b', 'f', 's', 'o', 'r']) {
      expect(press(letter)).not.toBeNull();
      expect(press(letter.toUpperCase(), { held: ['shiftKey'] })).toBe(press(letter));
    }
  });

  it('gives the two keys by which clickers blacken the screen the same meaning', () => {
    expect(press('b')).toBe('black');
    expect(press('.')).toBe('black');
  });

  it('takes the Shift that many keyboards need for the question mark', () => {
    expect(press('?', { held: ['shiftKey'] })).toBe('help');
    expect(press('?')).toBe('help');
  });

  it('leaves a named key with Shift to the browser', () => {
    for (const key of NAMED_KEYS) expect(press(key, { held: ['shiftKey'] })).toBeNull();
  });

  it('leaves every key with Alt, Ctrl or Meta to the browser', () => {
    const modifiers = fc.subarray(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const).filter(
      // Shift alone is no such modifier.
      (held) => held.some((modifier) => modifier !== 'shiftKey')
    );
    fc.assert(fc.property(anyKey, modifiers, (key, held) => press(key, { held }) === null));
  });

  it('gives no character but the space a meaning where single keys are switched off', () => {
    const character = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((key) => key !== ' ');
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...SINGLE_KEYS), character),
        (key) => press(key, { singleKeys: false }) === null
      )
    );
  });

  it('keeps the named keys where single keys are switched off', () => {
    for (const key of NAMED_KEYS) {
      expect(press(key, { singleKeys: false })).not.toBeNull();
      expect(press(key, { singleKeys: false })).toBe(press(key));
    }
  });

  it('does nothing while text is typed or a choice is made, whatever the key', () => {
    const field = fc.constantFrom(
      'input',
      'textarea',
      'select',
      '[contenteditable]:not([contenteditable="false"])'
    );
    fc.assert(
      fc.property(
        anyKey,
        field,
        fc.boolean(),
        (key, within, singleKeys) => press(key, { on: new Pressed(within), singleKeys }) === null
      )
    );
  });

  it('lets Space and Enter press what the focus is on', () => {
    for (const within of ['button', 'a[href]', 'summary', 'label'])
      for (const key of [' ', 'Enter']) expect(press(key, { on: new Pressed(within) })).toBeNull();
  });

  it('takes every other key on a button, too', () => {
    const button = new Pressed('button');
    expect(press('PageDown', { on: button })).toBe('next');
    expect(press('Escape', { on: button })).toBe('leave');
    expect(press('b', { on: button })).toBe('black');
  });

  it('takes keys that were pressed on nothing in particular', () => {
    expect(press('Enter', { on: new Pressed('main') })).toBe('next');
    expect(press('Enter', { on: new EventTarget() })).toBe('next');
    expect(press('Enter', { on: null })).toBe('next');
  });

  it('has no use for the keys that move the focus or stand for nothing', () => {
    for (const key of ['Tab', 'Shift', 'Dead', 'Unidentified', 'x', '1', 'é']) expect(press(key)).toBeNull();
  });
});
