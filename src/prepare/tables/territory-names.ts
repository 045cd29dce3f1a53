import { createRequire } from 'node:module';
import type { TerritoryNameTable } from '../../i18n/territory-names';

const require = createRequire(import.meta.url);

/**
 * The names that Unicode CLDR gives in a language, for every code of two letters that it knows: those of ISO 3166-1, XK for Kosovo, and a
 * few more. `tag` is one of CLDR's locales ("en-GB"); throws where the installed package has no such locale.
 */
export function readTerritoryNames(tag: string): TerritoryNameTable {
  const { main } = require(`cldr-localenames-full/main/${tag}/territories.json`) as {
    main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
  };
  const names = Object.entries(main[tag]?.localeDisplayNames.territories ?? {});
  return {
    long: Object.fromEntries(names.filter(([key]) => /^[A-Z]{2}$/.test(key))),
    short: Object.fromEntries(
      names.flatMap(([key, name]) => {
        const code = /^([A-Z]{2})-alt-short$/.exec(key)?.[1];
        return code ? [[code, name]] : [];
      })
    )
  };
}
