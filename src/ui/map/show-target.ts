import type { Target } from '../../draw/hit-test';
import type { Explorer } from '../../state/explorer.svelte';

/** Below this width the panel stands under the map instead of beside it. */
export const NARROW = '(max-width: 899px)';

/** Chooses something and goes to the map, which shows it; on a narrow screen the page is scrolled back to the map. */
export function showTarget(explorer: Explorer, target: Target): void {
  explorer.select(target);
  explorer.choose({ tab: 'map' });
  scrollToMap(explorer);
}

/** On a narrow screen, where the panel stands under the map, scrolls the page back to the map. */
export function scrollToMap({ reducedMotion }: Pick<Explorer, 'reducedMotion'>): void {
  if (matchMedia(NARROW).matches) scrollTo({ top: 0, behavior: reducedMotion ? 'instant' : 'smooth' });
}
