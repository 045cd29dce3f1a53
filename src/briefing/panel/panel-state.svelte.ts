import type { Problem } from '../../model/problem';
import type { Draft } from '../../state/briefing-store';
import type { BriefingEditor } from './briefing-editor.svelte';

/** Opens a briefing in the editor. `draft` is null for one that was never kept; `problems` are those of a file that was opened. */
export type OpenEditor = (
  id: string,
  text: string,
  draft: Draft | null,
  problems?: readonly Problem[]
) => void;

/** The briefing that is open in the panel, also while it is previewed. */
class PanelState {
  editor: BriefingEditor | null = $state.raw(null);
}

export const panel = new PanelState();
