import type { MapStage } from '../map/map-stage.svelte';
import type { TerritoryCode } from '../model/data-package';
import type { Explorer } from '../state/explorer.svelte';

/** Below this width the panel stands under the map instead of beside it. */
export const NARROW = '(max-width: 899px)';

/** Selects a territory, goes to the map and flies there; on a narrow screen the page is scrolled back to the map. */
export function showTerritory(explorer: Explorer, stage: MapStage, territory: TerritoryCode): void {
  explorer.select({ kind: 'territory', territory });
  explorer.choose({ tab: 'map' });
  stage.flyTo(territory);
  scrollToMap(explorer);
}

/** On a narrow screen, where the panel stands under the map, scrolls the page back to the map. */
export function scrollToMap({ reducedMotion }: Pick<Explorer, 'reducedMotion'>): void {
  if (matchMedia(NARROW).matches) scrollTo({ top: 0, behavior: reducedMotion ? 'instant' : 'smooth' });
}
