import { flushSync } from 'svelte';
import type { Explorer } from '../../state/explorer.svelte';

/** From now on the page is printed in the light theme where it is wanted, whatever the reader's is: paper is light. Gives what ends that. */
export function printLight(explorer: Explorer, isWanted: () => boolean): () => void {
  let theme: Explorer['view']['theme'] | null = null;

  function lighten(): void {
    if (!isWanted()) return;
    theme ??= explorer.view.theme;
    // The page is printed as soon as this ends.
    flushSync(() => explorer.choose({ theme: 'light' }));
  }

  function restore(): void {
    if (theme !== null) explorer.choose({ theme });
    theme = null;
  }

  addEventListener('beforeprint', lighten);
  addEventListener('afterprint', restore);
  return () => {
    restore();
    removeEventListener('beforeprint', lighten);
    removeEventListener('afterprint', restore);
  };
}
