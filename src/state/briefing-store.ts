import { createStore, del, entries, get, update } from 'idb-keyval';
import { answered } from './answered';
import type { Explorer } from './explorer.svelte';

/** A briefing that the reader made, kept in this browser as the text of its file. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** Which editor wrote it; drafts of earlier releases have none. */
  readonly writer?: string;
  /** The reader's own data that it was made of, as the address names them ("own:ID"). */
  readonly data?: string;
}

/** What the store holds under a name: a draft, or something that is none, whose raw text may still be had. */
export type StoredDraft =
  { readonly draft: Draft } | { readonly draft: null; readonly id: string; readonly raw: string };

/** Another editor has written the draft since it was read. */
export class DraftConflict extends Error {}

let store: ReturnType<typeof createStore> | null = null;

function open(): ReturnType<typeof createStore> {
  return (store ??= createStore('opsatlas', 'briefings'));
}

export function createDraftId(): string {
  return `draft-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

/** True of two readings of one state: nobody wrote between them. */
export function isSameDraft(a: Draft, b: Draft | null): boolean {
  return b !== null && a.id === b.id && a.writer === b.writer && a.changed === b.changed;
}

function asStored(id: string, value: unknown): StoredDraft {
  const { text, changed, writer, data } = (value ?? {}) as Partial<Draft>;
  if (typeof text !== 'string') return { draft: null, id, raw: JSON.stringify(value, null, 2) ?? '' };
  return {
    draft: {
      id,
      text,
      changed: typeof changed === 'number' ? changed : 0,
      ...(typeof writer === 'string' ? { writer } : {}),
      ...(typeof data === 'string' ? { data } : {})
    }
  };
}

/** What a page was about to write when it was left, by the id of its draft, in the storage that writes at once. */
const LEFT = 'opsatlas-left-';

/** Keeps a draft that is being written while the page is left, which may not live to see it written: `takeLeft` writes it later. */
export function leaveDraft(draft: Draft, base: Draft | null): void {
  try {
    localStorage.setItem(LEFT + draft.id, JSON.stringify({ draft, base }));
  } catch {
    // A browser that keeps nothing was told of already.
  }
}

/** Writes what pages were about to write when they were left, unless it was written; beside a draft that another editor wrote since, as a copy. */
async function takeLeft(): Promise<void> {
  for (const key of listLeft()) {
    try {
      const { draft, base } = JSON.parse(localStorage.getItem(key) ?? '') as {
        draft: Draft;
        base: Draft | null;
      };
      const stored = await answered(get<Partial<Draft>>(draft.id, open()));
      const isWritten = stored?.writer === draft.writer && (stored?.changed ?? 0) >= draft.changed;
      if (!isWritten)
        await saveDraft(draft, base).catch((error: unknown) => {
          if (!(error instanceof DraftConflict)) throw error;
          return saveDraft({ ...draft, id: createDraftId() }, null);
        });
    } catch (error) {
      // What cannot be read never will be; what cannot be written now may be another time.
      if (!(error instanceof SyntaxError)) continue;
    }
    localStorage.removeItem(key);
  }
}

function listLeft(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(LEFT));
  } catch {
    return [];
  }
}

/** All drafts, the latest first; what is stored but cannot be read as a draft stands last. Rejects where the browser keeps nothing. */
export async function listDrafts(): Promise<readonly StoredDraft[]> {
  await takeLeft();
  const all = await answered(entries<IDBValidKey, unknown>(open()));
  const changed = ({ draft }: StoredDraft): number => draft?.changed ?? -1;
  return all.map(([id, value]) => asStored(String(id), value)).sort((a, b) => changed(b) - changed(a));
}

/**
 * Keeps a draft that was read as `base`, or is new (null); resolves once it is written. Rejects with a DraftConflict, writing nothing,
 * where another editor has written it since; one that was deleted meanwhile is written anew.
 */
export function saveDraft(draft: Draft, base: Draft | null): Promise<void> {
  const written = update<Draft>(
    draft.id,
    (stored) => {
      if (stored && stored.writer !== draft.writer && !isSameDraft(stored, base)) throw new DraftConflict();
      return draft;
    },
    open()
  );
  return answered(written);
}

export function deleteDraft(id: string): Promise<void> {
  return answered(del(id, open()));
}

/**
 * What a package's briefings are called in the address: the name of the file without its folder, and with its folders where two
 * files have the same name. Both in the order of `paths`.
 */
export function nameBriefings(paths: readonly string[]): ReadonlyMap<string, string> {
  const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.md$/, '');
  const names = paths.map(nameOf);
  return new Map(
    paths.map((path, i) => {
      const name = names[i] ?? path;
      const isAlone = names.indexOf(name) === names.lastIndexOf(name);
      return [isAlone ? name : path.replace(/\.md$/, ''), path];
    })
  );
}

/** The text of a briefing's file: one of the package, or the reader's own; null where there is none of that id. Rejects where it cannot be read. */
export async function readBriefing(explorer: Explorer, id: string): Promise<string | null> {
  const path = nameBriefings(explorer.dataPackage.briefings).get(id);
  if (path !== undefined) return explorer.readFile(path);
  await takeLeft();
  const stored = await answered(get<unknown>(id, open()));
  return stored === undefined ? null : (asStored(id, stored).draft?.text ?? null);
}
