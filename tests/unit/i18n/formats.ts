import { localeOf } from '../../../src/i18n/messages';
import { createTerritoryNames } from '../../../src/i18n/territory-names';
import { createFormatter } from '../../../src/i18n/formatter';
import aliases from 'cldr-core/supplemental/aliases.json' with { type: 'json' };
import codes from 'cldr-core/supplemental/codeMappings.json' with { type: 'json' };

const withdrawn = aliases.supplemental.metadata.alias.territoryAlias;

/** Alpha-2 by alpha-3, as CLDR lists them, but for those that ISO 3166-1 leaves to users or has withdrawn. */
export const alpha2Of: ReadonlyMap<string, string> = new Map(
  Object.entries(codes.supplemental.codeMappings).flatMap(([alpha2, mapping]) =>
    '_alpha3' in mapping && /^(?!AA|Q[M-Z]|X|ZZ)[A-Z]{2}$/.test(alpha2) && !Object.hasOwn(withdrawn, alpha2)
      ? [[mapping._alpha3, alpha2] as const]
      : []
  )
);

export const english = localeOf('en');
export const englishNames = createTerritoryNames(english, alpha2Of, new Map([['XSO', 'Somaliland']]));
export const formatter = createFormatter(english, englishNames);
