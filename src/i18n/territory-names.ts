import type { TerritoryCode } from '../model/data-package';
import type { Locale } from './messages';

export interface TerritoryNames {
  /** The territory's name in the locale's language; the code itself where nobody knows a name. */
  readonly name: (code: TerritoryCode) => string;
  /** Everything that a reader may type to find it: the name first, then longer and shorter names and both codes. */
  readonly searchTerms: (code: TerritoryCode) => readonly string[];
}

/** What territories are called in a language, by their ISO 3166-1 alpha-2 codes. Source: Unicode CLDR. */
export interface TerritoryNameTable {
  /** The usual name: "United Kingdom", "Hong Kong SAR China". */
  readonly long: Readonly<Record<string, string>>;
  /** A shorter one, where there is one: "UK", "Hong Kong". */
  readonly short: Readonly<Record<string, string>>;
}

/** "UK" and "US" are short names as well, and do not stand on a map. */
const isAbbreviation = (name: string) => name.length <= 3;

/**
 * Names from the locale's table, which is the same wherever it is read: browsers and Node differ in those of Intl.DisplayNames. Short names
 * are taken ("Hong Kong" for "Hong Kong SAR China") but for abbreviations. `alpha2Of` gives the ISO 3166-1 alpha-2 code by which
 * the table is read; `ownNames` names the lands that have none. `givenNames` are a package's own: they stand in place of all others, which still
 * find the territory.
 */
export function createTerritoryNames(
  locale: Pick<Locale, 'territoryNames'>,
  alpha2Of: ReadonlyMap<TerritoryCode, string>,
  ownNames: ReadonlyMap<TerritoryCode, string>,
  givenNames: ReadonlyMap<TerritoryCode, string> = new Map()
): TerritoryNames {
  const { long, short } = locale.territoryNames;
  const lookUp = (names: Readonly<Record<string, string>>, alpha2: string | undefined) =>
    alpha2 === undefined ? undefined : names[alpha2];
  const cache = new Map<TerritoryCode, string>();

  const nameUsual = (code: TerritoryCode): string => {
    const known = cache.get(code);
    if (known !== undefined) return known;
    const alpha2 = alpha2Of.get(code);
    const brief = lookUp(short, alpha2);
    const found =
      (brief !== undefined && !isAbbreviation(brief) ? brief : lookUp(long, alpha2)) ??
      ownNames.get(code) ??
      code;
    cache.set(code, found);
    return found;
  };

  const name = (code: TerritoryCode): string => givenNames.get(code) ?? nameUsual(code);
  return {
    name,
    searchTerms(code) {
      const alpha2 = alpha2Of.get(code);
      const terms = [name(code), nameUsual(code), lookUp(long, alpha2), lookUp(short, alpha2), code, alpha2];
      return [...new Set(terms.filter((term) => term !== undefined))];
    }
  };
}
