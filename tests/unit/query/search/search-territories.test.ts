import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTerritories, type SearchableTerritory } from '../../../../src/query/search/search-territories';
import { createNamesElsewhere } from '../../../../src/i18n/names-elsewhere';
import { territoryAliases } from '../../../../src/i18n/en/territory-aliases';
import { alpha2Of, englishNames } from '../../i18n/formats';
import { smallPackage } from '../../small-package';

const namesElsewhere = createNamesElsewhere();
const territories: readonly SearchableTerritory[] = [...alpha2Of].map(([code, alpha2]) => ({
  code,
  terms: [...englishNames.searchTerms(code), ...(territoryAliases[code] ?? [])],
  elsewhere: namesElsewhere(alpha2)
}));
const participants = new Set(smallPackage.participants.map(({ territory }) => territory));
const search = (query: string, limit?: number) =>
  searchTerritories(query, territories, (code) => participants.has(code), limit);

describe('searchTerritories', () => {
  it('finds every participant by its name and by its codes', () => {
    for (const code of participants)
      for (const term of englishNames.searchTerms(code)) expect(search(term)[0], term).toBe(code);
  });

  it('finds territories by the beginning of their names in other languages, after those in the reader’s', () => {
    for (const [query, code] of [
      ['Alemania', 'DEU'],
      ['deutschl', 'DEU'],
      ['Países Bajos', 'NLD'],
      ['Россия', 'RUS'],
      ['德国', 'DEU'],
      ['مصر', 'EGY'],
      ['Reino Unido', 'GBR']
    ] as const)
      expect(search(query)[0], query).toBe(code);
    // "Bajos" is within a name, not its beginning.
    expect(search('Bajos')).toEqual([]);
    // Niger is a whole name, Nigeria begins with it in all languages.
    expect(search('Niger').slice(0, 2)).toEqual(['NER', 'NGA']);
  });

  it('finds territories as people write them', () => {
    const WRITTEN: readonly (readonly [query: string, code: string])[] = [
      ['DR Congo', 'COD'],
      ['Turkey', 'TUR'],
      ['Ivory Coast', 'CIV'],
      ["Côte d'Ivoire", 'CIV'],
      ['cote d’ivoire', 'CIV'],
      ['Bosnia and Herzegovina', 'BIH'],
      ['Bosnia & Herzegovina', 'BIH'],
      ['Saint Lucia', 'LCA'],
      ['St Lucia', 'LCA'],
      ['Macau', 'MAC'],
      ['Burma', 'MMR'],
      ['Bosnia', 'BIH'],
      ['Democratic Republic of the Congo', 'COD'],
      ['South Korea', 'KOR'],
      ['Russia', 'RUS'],
      ['Vietnam', 'VNM'],
      ['Brunei', 'BRN'],
      ['Cape Verde', 'CPV'],
      ["Lao People's Democratic Republic", 'LAO'],
      ['Vatican City', 'VAT']
    ];
    for (const [query, code] of WRITTEN) expect(search(query)[0], query).toBe(code);
    for (const code of Object.keys(territoryAliases)) expect(alpha2Of.has(code), code).toBe(true);
  });

  it('puts participants first among equals', () => {
    expect(search('korea')).toEqual(['KOR', 'PRK']);
  });

  it('puts a name that starts with the query before one that holds it', () => {
    const found = search('ma', 300);
    expect(found.indexOf('MAC')).toBeLessThan(found.indexOf('MDG'));
    expect(found.indexOf('MDG')).toBeLessThan(found.indexOf('OMN'));
  });

  it('does not mind case and diacritics', () => {
    expect(search('COTE D’IVOIRE'.toLowerCase())).toEqual(['CIV']);
    expect(search('turkiye')[0]).toBe('TUR');
    expect(search('réunion')).toEqual(['REU']);
  });

  it('offers the participants before anything is typed', () => {
    expect(search(' ', 100).toSorted()).toEqual([...participants].toSorted());
  });

  it('gives no more than asked for, no code twice, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 12 }), (query, limit) => {
        const found = search(query, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 30 }
    );
  });
});
