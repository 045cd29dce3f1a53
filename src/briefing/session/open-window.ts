import { formatView } from '../../model/view-url';
import type { Screen } from '../../model/view-state';
import type { Explorer } from '../../state/explorer.svelte';
import type { Session } from './session.svelte';

/** The address of a briefing's screen at its present step. */
export function addressOf(explorer: Explorer, id: string, step: number, screen: Screen): string {
  return `${location.pathname}?${formatView({ ...explorer.view, briefing: id, step, screen })}`;
}

/** Opens the presenter's window, or brings the one that is open to the front. Null where the browser forbids it. */
export function openPresenter(explorer: Explorer, session: Session): Window | null {
  const address = addressOf(explorer, session.id, session.index + 1, 'presenter');
  return window.open(address, `opsatlas-presenter-${session.id}`, 'popup,width=1100,height=760');
}

/** Opens the audience window from the presenter's window. */
export function openAudienceWindow(explorer: Explorer, session: Session): Window | null {
  const address = addressOf(explorer, session.id, session.index + 1, 'audience');
  return window.open(address, `opsatlas-audience-${session.id}`);
}
