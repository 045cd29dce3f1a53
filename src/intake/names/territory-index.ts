import { territoryAliases } from '../../i18n/en/territory-aliases';
import type { TerritoryCode } from '../../model/data-package';
import { foldName } from './fold-name';
import { AMBIGUOUS, GONE, MORE_NAMES, NO_TERRITORY, PARTS, REGION_NAMES, TOTALS } from './spellings';
import cldrNames from './territory-names.json';

/** All spellings that are known, as `foldName` writes them. */
export interface TerritoryIndex {
  readonly names: ReadonlyMap<string, TerritoryCode>;
  /** The same names as their sorted words without "and" and "of": "Korea, Rep. of" and "Republic of Korea" are one. */
  readonly bags: ReadonlyMap<string, TerritoryCode>;
  readonly ambiguous: ReadonlyMap<string, readonly TerritoryCode[]>;
  /** Parts of a territory, with that territory. */
  readonly parts: ReadonlyMap<string, TerritoryCode>;
  readonly gone: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly none: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
}

let index: TerritoryIndex | null = null;

/** The index, made at its first use (about 3,000 names). */
export function territoryIndex(): TerritoryIndex {
  return (index ??= createIndex());
}

const foldAll = (text: string): string[] => text.split('|').map(foldName).filter(Boolean);

function* linesOf(text: string): Generator<[codes: string, names: string[]]> {
  for (const line of text.trim().split('\n')) {
    const colon = line.indexOf(':');
    yield [line.slice(0, colon), foldAll(line.slice(colon + 1))];
  }
}

/** The words of a folded name in the order of the alphabet, without those that only join. */
export function bagOf(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => !/^(?:and|of|de|du|del|et|y)$/.test(word))
    .sort()
    .join(' ');
}

function createIndex(): TerritoryIndex {
  const ambiguous = new Map<string, readonly TerritoryCode[]>();
  for (const [codes, names] of linesOf(AMBIGUOUS))
    for (const name of names) ambiguous.set(name, codes.split(' '));
  const parts = new Map<string, TerritoryCode>();
  for (const [code, names] of linesOf(PARTS)) for (const name of names) parts.set(name, code);
  const gone = new Set(foldAll(GONE));
  const names = new Map<string, TerritoryCode>();
  const regions = new Set(foldAll(REGION_NAMES));
  const totals = new Set(foldAll(TOTALS));
  const none = new Set(foldAll(NO_TERRITORY));
  const add = (code: TerritoryCode, name: string) => {
    if (!ambiguous.has(name) && !parts.has(name) && !names.has(name)) names.set(name, code);
  };
  for (const [code, own] of linesOf(MORE_NAMES)) for (const name of own) add(code, name);
  for (const [code, own] of Object.entries(territoryAliases))
    for (const name of own) add(code, foldName(name));
  for (const [code, own] of Object.entries(cldrNames)) {
    const isRegion = code.length !== 3 || /^\d/.test(code);
    for (const name of own.split('|')) {
      if (!isRegion) add(code, name);
      else if (!totals.has(name)) regions.add(name);
    }
  }
  const bags = new Map<string, TerritoryCode>();
  const unsure = new Set<string>();
  for (const [name, code] of names) {
    const bag = bagOf(name);
    if (bags.has(bag) && bags.get(bag) !== code) unsure.add(bag);
    bags.set(bag, code);
  }
  for (const bag of unsure) bags.delete(bag);
  return { names, bags, ambiguous, parts, gone, regions, none, totals };
}
