import { formatView, parseView } from '../model/view-url';
import type { ViewState } from '../model/view-state';
import { resolveView } from '../query/resolve-view';
import type { Explorer } from './explorer.svelte';

/** Reads the page's address into the explorer, and says what of it was not taken as given. */
export function readAddress(explorer: Explorer, search: string): void {
  const parsed = parseView(search);
  // The entry is of other data: the page starts anew with them.
  if (parsed.view.data !== explorer.view.data) return location.reload();
  const resolved = resolveView(parsed.view, explorer.dataPackage, explorer.world.territories);
  const { view } = explorer;
  if (view.briefing !== null && view.briefing === resolved.view.briefing) {
    // The step holds the rest, and whoever shows it follows its number.
    explorer.view = { ...view, step: resolved.view.step, screen: resolved.view.screen };
    return;
  }
  explorer.view = resolved.view;
  explorer.notices = [...parsed.notices, ...resolved.notices];
}

/**
 * Writes the view into the page's address. A move of the map replaces the entry in the history, any other choice adds one, so that Back
 * undoes choices and not every drag.
 */
export function writeAddress(view: ViewState, before: ViewState): void {
  const query = formatView(view);
  const address = query ? `?${query}` : location.pathname;
  if (query === location.search.replace(/^\?/, '')) return;
  const unmoved = { camera: null, extent: null };
  const moved =
    view.data !== before.data ||
    formatView({ ...view, ...unmoved }) === formatView({ ...before, ...unmoved });
  try {
    if (moved) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  } catch {
    // Browsers refuse addresses of their own for some local files, and too many in a short time: the view itself stands.
  }
}
