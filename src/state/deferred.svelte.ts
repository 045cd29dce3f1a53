import { untrack } from 'svelte';

/**
 * A value that follows another two frames later, when the one in which that changed is on the screen: the map goes first, and what is
 * written around it need not be ready with it. Where there are no effects it stays as it was first.
 */
export function deferred<T>(read: () => T): () => T {
  let value = $state.raw(untrack(read));
  $effect(() => {
    const next = read();
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => (value = next));
    });
    return () => cancelAnimationFrame(frame);
  });
  return () => value;
}
