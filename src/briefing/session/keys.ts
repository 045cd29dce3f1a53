/** What a key does while a briefing is given. */
export type BriefingAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'full_screen'
  | 'presenter'
  | 'overview'
  | 'help'
  | 'leave'
  | 'return';

/** Keys of keyboards and clickers alike; those of one letter or sign can be switched off. */
const NAMED: Readonly<Record<string, BriefingAction>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  Backspace: 'return',
  F5: 'full_screen'
};

const SINGLE: Readonly<Record<string, BriefingAction>> = {
  b: 'black',
  '.': 'black',
  f: 'full_screen',
  s: 'presenter',
  o: 'overview',
  r: 'return',
  '?': 'help'
};

/**
 * What a key asks for; null for nothing: with a modifier (but for the Shift that some keyboards need for "?"), where text is typed, and on a
 * button or link for the keys that press it.
 */
export function actionOfKey(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'target'>,
  singleKeys: boolean
): BriefingAction | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])'))
    return null;
  const presses = event.key === ' ' || event.key === 'Enter';
  if (presses && target?.closest('button, a[href], summary, label')) return null;
  const named = event.shiftKey ? undefined : NAMED[event.key];
  if (named) return named;
  return singleKeys ? (SINGLE[event.key.toLowerCase()] ?? null) : null;
}
