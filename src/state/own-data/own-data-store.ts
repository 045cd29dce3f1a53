import { createStore, del, entries, get, update } from 'idb-keyval';
import { answered } from '../answered';
import { DESCRIPTOR_PATH } from '../../data/read/descriptor';
import type { Decisions } from '../../intake/result';
import type { PackageOptions } from '../../intake/write-package';
import type { World } from '../../geo/world';
import type { OpenedPackage } from '../explorer.svelte';
import { openFiles } from './open-files';

/** What a reader opened, as this browser keeps it. */
export interface OwnData {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** Which page wrote it. */
  readonly writer: string;
  /** The files as they were opened, by name. */
  readonly sheets: ReadonlyMap<string, Uint8Array>;
  /** The answers and edits to each of them. */
  readonly decisions: Readonly<Record<string, Decisions>>;
  readonly options: PackageOptions;
  /** The files of the data package that was made of them; the map shows these. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The files that the map shows in their place, where the library stands beside them; null where they stand alone. */
  readonly beside: ReadonlyMap<string, Uint8Array> | null;
  /** What it held when it was opened from the same file before. */
  readonly before: ReadonlyMap<string, Uint8Array> | null;
}

let store: ReturnType<typeof createStore> | null = null;

function open(): ReturnType<typeof createStore> {
  return (store ??= createStore('opsatlas-own', 'data'));
}

export function createOwnId(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

function isOwnData(value: unknown): value is OwnData {
  const { id, files, sheets } = (value ?? {}) as Partial<OwnData>;
  return typeof id === 'string' && files instanceof Map && sheets instanceof Map;
}

/** All that is kept, the latest first. Rejects where the browser keeps nothing. */
export async function listOwnData(): Promise<readonly OwnData[]> {
  const all = await answered(entries<IDBValidKey, unknown>(open()));
  return all
    .map(([, value]) => value)
    .filter(isOwnData)
    .sort((a, b) => b.changed - a.changed);
}

/** With what was said last, also where the page was left before that was kept. */
export async function readOwnData(id: string): Promise<OwnData | null> {
  const stored = await readStored(id);
  return stored && withLeft(stored);
}

async function readStored(id: string): Promise<OwnData | null> {
  const stored = await answered(get<unknown>(id, open()));
  return isOwnData(stored) ? stored : null;
}

/** What was said last when a page was left before it could be read again and kept. */
interface Left extends Pick<OwnData, 'decisions' | 'options'> {
  /** The state of the store that it was said of. */
  readonly base: number | null;
}

const LEFT = 'opsatlas-own-left:';

/** Keeps what was said last while the page is left, which may not live to see it kept: `readOwnData` takes it up. */
export function leaveOwnData(id: string, left: Left): void {
  try {
    localStorage.setItem(LEFT + id, JSON.stringify(left));
  } catch {
    // A browser that keeps nothing was told of already.
  }
}

/** Where another page has written since, both stay: it is no longer the state that this was said of, and is kept as a copy. */
function withLeft(stored: OwnData): OwnData {
  try {
    const text = localStorage.getItem(LEFT + stored.id);
    if (text === null) return stored;
    localStorage.removeItem(LEFT + stored.id);
    const { decisions, options, base } = JSON.parse(text) as Left;
    return { ...stored, decisions, options, changed: base ?? stored.changed };
  } catch {
    return stored;
  }
}

/**
 * Keeps data; resolves to the id under which they are kept: where another page has written them since they were read as `base` (a time of
 * change), a new one, so that neither overwrites the other.
 */
export async function saveOwnData(data: OwnData, base: number | null): Promise<string> {
  let { id } = data;
  await answered(
    update<OwnData>(
      id,
      (stored) => {
        if (!stored || stored.writer === data.writer || stored.changed === base) return data;
        id = createOwnId();
        return stored;
      },
      open()
    )
  );
  if (id !== data.id) await answered(update<OwnData>(id, () => ({ ...data, id }), open()));
  return id;
}

export function forgetOwnData(id: string): Promise<void> {
  return answered(del(id, open()));
}

/** The package of own data by what the address calls them ("own:ID"); null where the browser has none. */
export async function readOwnPackage(address: string, world: World): Promise<OpenedPackage | null> {
  const data = await readStored(address.slice('own:'.length)).catch(() => null);
  if (!data?.files.has(DESCRIPTOR_PATH)) return null;
  return openFiles(data.beside ?? data.files, new Set(world.territories.keys()));
}
