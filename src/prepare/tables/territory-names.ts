import { createRequire } from 'node:module';
import type { TerritoryNameTable } from '../../i18n/territory-names';

const require = createRequire(import.meta.url);

/**
 * What territories are called in a language, for every code of two letters that Unicode CLDR knows: those of ISO 3166-1, XK for Kosovo, and a
 * few more. A name is the one of `unNames` where there is one, else CLDR's usual one. Where CLDR has a shorter one for such a territory, a map
 * may write that; but what the United Nations add in brackets is part of the name, and never left out. All else that CLDR has is only searched.
 * `tag` is one of CLDR's locales ("en-GB"); throws where the installed package has no such locale.
 */
export function readTerritoryNames(
  tag: string,
  unNames: Readonly<Record<string, string>>
): TerritoryNameTable {
  const { main } = require(`cldr-localenames-full/main/${tag}/territories.json`) as {
    main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
  };
  const names: Record<string, string> = {};
  const shorter: Record<string, string> = {};
  const others: Record<string, string> = {};
  for (const [key, cldrName] of Object.entries(main[tag]?.localeDisplayNames.territories ?? {})) {
    const [, code] = /^([A-Z]{2})(?:-alt-.+)?$/.exec(key) ?? [];
    if (code === undefined) continue;
    const name = (names[code] ??= unNames[code] ?? cldrName);
    if (cldrName === name) continue;
    others[code] = others[code] === undefined ? cldrName : `${others[code]}|${cldrName}`;
    const isNoMore = cldrName.length >= (shorter[code] ?? name).length;
    if (code in unNames && !isNoMore && !name.includes('(')) shorter[code] = cldrName;
  }
  return { names, shorter, others };
}
