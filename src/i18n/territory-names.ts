import type { TerritoryCode } from '../model/data-package';
import type { Locale } from './messages';

export interface TerritoryNames {
  /** The territory's name in the locale's language; the code itself where nobody knows a name. */
  readonly name: (code: TerritoryCode) => string;
  /** A shorter one, which a map may write where the name has no room; null where there is none. */
  readonly shorterName: (code: TerritoryCode) => string | null;
  /** Everything that a reader may type to find it: the name first, then its other names and both codes. */
  readonly searchTerms: (code: TerritoryCode) => readonly string[];
}

/** What territories are called in a language, by their ISO 3166-1 alpha-2 codes. Sources: the UN's short names, and Unicode CLDR. */
export interface TerritoryNameTable {
  /** "Democratic Republic of the Congo", "United Kingdom". */
  readonly names: Readonly<Record<string, string>>;
  /** What a map may write instead, where there is something: "Congo (DRC)". */
  readonly shorter: Readonly<Record<string, string>>;
  /** What else CLDR calls it, several parted by "|": "Congo - Kinshasa|Congo (DRC)", "UK". */
  readonly others: Readonly<Record<string, string>>;
}

/**
 * Names from the locale's table, which is the same wherever it is read: browsers and Node differ in those of Intl.DisplayNames. `alpha2Of` gives
 * the ISO 3166-1 alpha-2 code by which the table is read; `ownNames` names the lands that have none. `givenNames` are a package's own: they stand
 * in place of all others, which still find the territory.
 */
export function createTerritoryNames(
  locale: Pick<Locale, 'territoryNames'>,
  alpha2Of: ReadonlyMap<TerritoryCode, string>,
  ownNames: ReadonlyMap<TerritoryCode, string>,
  givenNames: ReadonlyMap<TerritoryCode, string> = new Map()
): TerritoryNames {
  const { names, shorter, others } = locale.territoryNames;
  const lookUp = <T>(table: Readonly<Record<string, T>>, code: TerritoryCode): T | undefined =>
    table[alpha2Of.get(code) ?? ''];
  const usualName = (code: TerritoryCode): string => lookUp(names, code) ?? ownNames.get(code) ?? code;
  const name = (code: TerritoryCode): string => givenNames.get(code) ?? usualName(code);
  return {
    name,
    shorterName: (code) => (givenNames.has(code) ? null : (lookUp(shorter, code) ?? null)),
    searchTerms(code) {
      const terms = [
        name(code),
        usualName(code),
        ...(lookUp(others, code)?.split('|') ?? []),
        code,
        alpha2Of.get(code)
      ];
      return [...new Set(terms.filter((term) => term !== undefined))];
    }
  };
}
