import { describe, expect, it } from 'vitest';
import { createTerritoryNames } from '../../../src/i18n/territory-names';
import { alpha2Of, english, englishNames as names } from './formats';

describe('createTerritoryNames', () => {
  it('gives the UN’s short names, and never an abbreviated one', () => {
    const NAMES = {
      HKG: 'Hong Kong',
      MAC: 'Macao',
      BIH: 'Bosnia and Herzegovina',
      COD: 'Democratic Republic of the Congo',
      COG: 'Congo',
      KNA: 'Saint Kitts and Nevis',
      KOR: 'Republic of Korea',
      VNM: 'Viet Nam',
      TUR: 'Türkiye',
      CIV: 'Côte d’Ivoire',
      CPV: 'Cabo Verde'
    };
    for (const [code, name] of Object.entries(NAMES)) expect(names.name(code)).toBe(name);
    for (const code of alpha2Of.keys()) expect(names.name(code)).not.toMatch(/&|\bSt\b|^.{0,3}$/);
  });

  it('has a shorter name for a map, unless the package gives its own', () => {
    expect(names.shorterName('COD')).toBe('Congo (DRC)');
    expect(names.shorterName('PAK')).toBeNull();
    const own = createTerritoryNames(english, alpha2Of, new Map(), new Map([['COD', 'Zaire, formerly']]));
    expect(own.shorterName('COD')).toBeNull();
  });

  it('uses no abbreviation as a name', () => {
    expect(names.name('GBR')).toBe('United Kingdom');
    expect(names.name('USA')).toBe('United States');
  });

  it('names every territory of ISO 3166-1 that CLDR maps, and Kosovo', () => {
    for (const code of alpha2Of.keys()) expect(names.name(code), code).not.toBe(code);
    expect(createTerritoryNames(english, new Map([['XKX', 'XK']]), new Map()).name('XKX')).toBe('Kosovo');
  });

  it('takes a name of its own for a land that CLDR does not know, and else gives the code', () => {
    expect(names.name('XSO')).toBe('Somaliland');
    expect(names.name('XSG')).toBe('XSG');
    const wrong = createTerritoryNames(english, new Map([['PAK', 'not a code']]), new Map());
    expect(wrong.name('PAK')).toBe('PAK');
  });

  it('lists all that a reader may type, the name first', () => {
    expect(names.searchTerms('HKG')).toEqual(['Hong Kong', 'Hong Kong SAR China', 'HKG', 'HK']);
  });

  it('puts a package’s name in place of the usual one, and finds the territory by both', () => {
    const given = new Map([['HKG', 'Hong Kong, China']]);
    const own = createTerritoryNames(english, alpha2Of, new Map(), given);
    expect(own.name('HKG')).toBe('Hong Kong, China');
    expect(own.name('MAC')).toBe('Macao');
    expect(own.searchTerms('HKG').slice(0, 2)).toEqual(['Hong Kong, China', 'Hong Kong']);
  });
});
