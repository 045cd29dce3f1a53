import type { DataPackage } from '../../model/data-package';
import type { Problem } from '../../model/problem';
import { inspectPackage } from '../validate/inspect-package';
import type { RawResource } from './descriptor';
import { parsePackage, type ParsedPackage } from './load-package';
import { packList, unpackList, type PackedList } from './packed-list';

/** So many items of a list are handed over at once: few enough for a page to take them in between two frames. */
const PIECE = 4000;

/** A package without the items of its long lists, and how many there are of each. */
export interface PackageOutline {
  readonly dataPackage: DataPackage;
  readonly lengths: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
  readonly registerResources: readonly RawResource[];
}

/** A data package that is read in a thread of its own and handed over in pieces, none of which holds up the page. */
export class PackageSession {
  #parsed: ParsedPackage | null = null;

  /** Reads a package as `parsePackage` does. */
  open(files: ReadonlyMap<string, Uint8Array>, knownTerritories: ReadonlySet<string>): PackageOutline {
    this.#parsed = parsePackage(files, knownTerritories);
    const { dataPackage, registerResources, list } = this.#parsed;
    return { ...outlineOf(dataPackage), problems: list(), registerResources };
  }

  /** The items of a long list from one place on. */
  piece(list: string, from: number): PackedList {
    const whole = Object.entries(this.#parsed?.dataPackage ?? {}).find(([name]) => name === list)?.[1] as
      Iterable<unknown> | undefined;
    // A list is not copied whole for each of its pieces.
    const items: readonly unknown[] = Array.isArray(whole) ? whole : [...(whole ?? [])];
    return packList(items.slice(from, from + PIECE));
  }

  /** All problems of it. */
  inspect(): readonly Problem[] {
    return this.#parsed ? inspectPackage(this.#parsed) : [];
  }
}

function outlineOf(dataPackage: DataPackage): Pick<PackageOutline, 'dataPackage' | 'lengths'> {
  const lengths: Record<string, number> = {};
  const short = Object.entries(dataPackage).map(([name, value]: [string, unknown]) => {
    const length = Array.isArray(value) ? value.length : value instanceof Map ? value.size : 0;
    if (length <= PIECE) return [name, value];
    lengths[name] = length;
    return [name, Array.isArray(value) ? [] : new Map()];
  });
  return { dataPackage: Object.fromEntries(short) as DataPackage, lengths };
}

/** The whole package of an outline and what `piece` gives; `onProgress` is told the share that is there, from 0 to 1. */
export async function joinPackage(
  { dataPackage, lengths }: Pick<PackageOutline, 'dataPackage' | 'lengths'>,
  piece: (list: string, from: number) => Promise<PackedList>,
  onProgress: (share: number) => void = () => undefined
): Promise<DataPackage> {
  const all = Object.values(lengths).reduce((sum, length) => sum + length, 0);
  let there = 0;
  const lists: Record<string, unknown> = {};
  for (const [name, length] of Object.entries(lengths)) {
    const items: unknown[] = [];
    // A piece is asked for before the one in hand is taken in: the two threads work side by side.
    let coming = piece(name, 0);
    for (let next = PIECE; items.length < length; next += PIECE) {
      const packed = await coming;
      if (next < length) {
        coming = piece(name, next);
        // Where the one in hand is not what was asked for, nobody waits for this one any more.
        coming.catch(() => undefined);
      }
      const taken = unpackList(packed);
      if (taken.length === 0) throw new Error(`${name} ends after ${items.length} of ${length}`);
      for (const item of taken) items.push(item);
      onProgress((there += taken.length) / all);
    }
    const isMap = dataPackage[name as keyof DataPackage] instanceof Map;
    lists[name] = isMap ? new Map(items as [unknown, unknown][]) : items;
  }
  return { ...dataPackage, ...lists };
}
