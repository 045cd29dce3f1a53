import { createStore, del, entries, get, set } from 'idb-keyval';
import type { Explorer } from './explorer.svelte';

/** A briefing that the reader made, kept in this browser as the text of its file. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

const DRAFT = /^draft-/;
let store: ReturnType<typeof createStore> | null = null;

function open(): ReturnType<typeof createStore> {
  return (store ??= createStore('opsatlas', 'briefings'));
}

export function createDraftId(): string {
  return `draft-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

export function isDraft(id: string): boolean {
  return DRAFT.test(id);
}

/** All drafts, the latest first. Rejects where the browser keeps nothing. */
export async function listDrafts(): Promise<readonly Draft[]> {
  const all = await entries<string, Draft>(open());
  return all.map(([, draft]) => draft).sort((a, b) => b.changed - a.changed);
}

/** Keeps a draft; resolves once it is written. */
export function saveDraft(draft: Draft): Promise<void> {
  return set(draft.id, draft, open());
}

export function deleteDraft(id: string): Promise<void> {
  return del(id, open());
}

/** The id of a briefing of the package: the name of its file. */
export function idOfBriefing(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '');
}

/** The text of a briefing's file: the reader's own, or one of the package. Rejects where there is none of that id. */
export async function readBriefing(explorer: Explorer, id: string): Promise<string> {
  if (isDraft(id)) {
    const draft = await get<Draft>(id, open());
    if (draft) return draft.text;
    throw new Error(`There is no briefing “${id}” in this browser.`);
  }
  const path = explorer.dataPackage.briefings.find((each) => idOfBriefing(each) === id);
  if (path === undefined) throw new Error(`The data have no briefing “${id}”.`);
  return explorer.readFile(path);
}
