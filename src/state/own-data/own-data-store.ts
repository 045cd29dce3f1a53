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

/** With what was said last, also where the page was left, or died, before that was kept. */
export async function readOwnData(id: string): Promise<OwnData | null> {
  const stored = await readStored(id);
  return stored && withSaid(stored);
}

async function readStored(id: string): Promise<OwnData | null> {
  const stored = await answered(get<unknown>(id, open()));
  return isOwnData(stored) ? stored : null;
}

/** What was said last, until it is kept with all the rest: to read a long sheet again takes seconds, in which a page may be left or die. */
interface Said extends Pick<OwnData, 'decisions' | 'options'> {
  readonly writer: string;
  /** The state of the store that it was said of. */
  readonly base: number | null;
}

const SAID = 'opsatlas-own-said:';

/** Keeps what was said last, at once; `readOwnData` takes it up. */
export function keepSaid(id: string, said: Said): void {
  try {
    localStorage.setItem(SAID + id, JSON.stringify(said));
  } catch {
    // A browser that keeps nothing was told of already.
  }
}

/** It is kept with all the rest now, or forgotten. With a writer, what another page said stays. */
export function dropSaid(id: string, writer?: string): void {
  const said = readSaid(id);
  if (said && (writer === undefined || said.writer === writer)) localStorage.removeItem(SAID + id);
}

function readSaid(id: string): Said | null {
  try {
    return JSON.parse(localStorage.getItem(SAID + id) ?? 'null') as Said | null;
  } catch {
    return null;
  }
}

/** Where another page has written since, both stay: it is no longer the state that this was said of, and is kept as a copy. */
function withSaid(stored: OwnData): OwnData {
  const said = readSaid(stored.id);
  if (!said) return stored;
  const { decisions, options, base } = said;
  return { ...stored, decisions, options, changed: base ?? stored.changed };
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
  dropSaid(id);
  return answered(del(id, open()));
}

/** The package of own data by what the address calls them ("own:ID"); null where the browser has none. */
export async function readOwnPackage(address: string, world: World): Promise<OpenedPackage | null> {
  const data = await readStored(address.slice('own:'.length)).catch(() => null);
  if (!data?.files.has(DESCRIPTOR_PATH)) return null;
  return openFiles(data.beside ?? data.files, new Set(world.territories.keys()));
}
