import type { TerritoryCode } from '../model/data-package';
import type { Locale } from './messages';

export interface TerritoryNames {
  /** The territory's name in the locale's language; the code itself where nobody knows a name. */
  readonly name: (code: TerritoryCode) => string;
  /** Everything that a reader may type to find it: the name first, then longer and shorter names and both codes. */
  readonly searchTerms: (code: TerritoryCode) => readonly string[];
}

/** "UK" and "US" are short names as well, and do not stand on a map. */
const isAbbreviation = (name: string) => name.length <= 3;

/**
 * Names from Intl.DisplayNames (CLDR). Its short names are taken ("Hong Kong" for "Hong Kong SAR China") but for abbreviations.
 * `alpha2Of` gives the ISO 3166-1 alpha-2 code that Intl asks for; `ownNames` names the lands that have none.
 */
export function createTerritoryNames(
  locale: Locale,
  alpha2Of: ReadonlyMap<TerritoryCode, string>,
  ownNames: ReadonlyMap<TerritoryCode, string>
): TerritoryNames {
  const options = { type: 'region', fallback: 'none' } as const;
  const short = new Intl.DisplayNames(locale.tag, { ...options, style: 'short' });
  const long = new Intl.DisplayNames(locale.tag, { ...options, style: 'long' });
  const lookUp = (names: Intl.DisplayNames, alpha2: string | undefined) =>
    alpha2 !== undefined && /^[A-Z]{2}$/.test(alpha2) ? names.of(alpha2) : undefined;
  const cache = new Map<TerritoryCode, string>();

  const name = (code: TerritoryCode): string => {
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

  return {
    name,
    searchTerms(code) {
      const alpha2 = alpha2Of.get(code);
      const terms = [name(code), lookUp(long, alpha2), lookUp(short, alpha2), code, alpha2];
      return [...new Set(terms.filter((term) => term !== undefined))];
    }
  };
}
