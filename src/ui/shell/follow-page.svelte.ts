import { untrack } from 'svelte';
import type { ViewState } from '../../model/view-state';
import { readAddress, writeAddress } from '../../state/address';
import type { Explorer } from '../../state/explorer.svelte';

/** A span of dates that has stood for so long is what the reader wanted. */
const SPAN_MS = 250;

/** Keeps a flag in step with a media query while the component that calls it lives. */
export function followMedia(query: string, take: (matches: boolean) => void): void {
  const media = matchMedia(query);
  take(media.matches);
  $effect(() => {
    const listen = () => take(media.matches);
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  });
}

/** What the system asks for: a dark theme, less motion. Known at once, so that nothing is drawn twice. */
export function followSystem(explorer: Explorer): void {
  followMedia('(prefers-color-scheme: dark)', (dark) => (explorer.systemDark = dark));
  followMedia('(prefers-reduced-motion: reduce)', (reduced) => (explorer.reducedMotion = reduced));
}

/**
 * Writes every change of the view into the page's address, once the change has been shown, and takes the view back from it on Back and
 * Forward.
 */
export function followAddress(explorer: Explorer): void {
  let before = untrack(() => explorer.view);
  /** The view that the address itself gave: written a frame later, it would be a new step in the middle of several Backs. */
  let taken: ViewState | null = null;
  $effect(() => {
    const { view } = explorer;
    if (view === taken) return;
    // Two frames later: the browser is busy for a while with a new entry of its history, and the change is to be seen first. A span of dates that is
    // being drawn is one entry, and not one for each of its months.
    const isSpan = view.from !== before.from || view.to !== before.to;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() =>
        setTimeout(
          () => {
            if (explorer.view !== view) return;
            writeAddress(view, before);
            before = view;
          },
          isSpan ? SPAN_MS : 0
        )
      );
    });
    return () => cancelAnimationFrame(frame);
  });
  $effect(() => {
    const listen = () => {
      readAddress(explorer, location.search);
      before = taken = explorer.view;
    };
    addEventListener('popstate', listen);
    return () => removeEventListener('popstate', listen);
  });
}

/** Writes the theme, the language and its direction onto the root element. */
export function markPage(explorer: Explorer): void {
  $effect.pre(() => {
    const root = document.documentElement;
    root.dataset['theme'] = explorer.dark ? 'dark' : 'light';
    root.lang = explorer.locale.language;
    root.dir = explorer.locale.direction;
  });
}
