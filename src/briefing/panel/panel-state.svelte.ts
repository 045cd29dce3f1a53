import type { BriefingEditor } from './briefing-editor.svelte';

/** The briefing that lies on the desk, also while it is previewed. */
class DeskState {
  editor: BriefingEditor | null = $state.raw(null);
}

export const desk = new DeskState();
