import { describe, expect, it } from 'vitest';
import { readPackage } from '../../src/data/read/read-package';
import { DEFAULT_VIEW } from '../../src/model/view-state';
import { chooseAlternative } from '../../src/query/figures/choose-alternative';
import {
  countFacet,
  filterEntries,
  listOperations,
  NO_FILTER
} from '../../src/query/operations/operation-facets';
import { countParticipation } from '../../src/query/operations/participation';
import { listAlternatives, preferFigures } from '../../src/query/figures/prefer-figures';
import { searchLibrary } from '../../src/query/search/search-library';
import { profileTerritory } from '../../src/query/territories/territory-profile';
import { readParticipation, readTerritories } from '../../src/query/territories/territory-summaries';
import { readFolder, SHIPPED, TERRITORIES } from '../unit/data/test-package';

const { dataPackage } = readPackage(readFolder(SHIPPED), TERRITORIES);
const figureOf = (id: string) => {
  const figure = dataPackage.figures.find((each) => each.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
};
const ALL = { ...DEFAULT_VIEW, operations: 'all' } as const;

describe('sums over operations', () => {
  const arrests = readTerritories(dataPackage, { ...ALL, measure: 'arrests' });
  const drugs = readTerritories(dataPackage, { ...ALL, measure: 'drugs' });

  it('add a country’s statements of several operations', () => {
    // Federal Police, Trigger VI: 3,487; provisional national total, Trigger IX: 6,167.
    expect(arrests.get('BRA')?.amount).toMatchObject({
      low: 9654,
      high: 9654,
      withNumber: 2,
      withoutNumber: 0
    });
  });

  it('count figures without a number, and say so', () => {
    // Trigger V: 47; Turquesa IV: a number of women.
    expect(arrests.get('SLV')?.amount).toMatchObject({ low: 47, withNumber: 1, withoutNumber: 1 });
  });

  it('convert mass within mass', () => {
    // 19,478 kg and 15,195 kg in Brazil.
    expect(drugs.get('BRA')?.amount).toMatchObject({ low: 34_673, high: 34_673 });
  });

  it('take a kind of drug for at least so much of drugs, and never beside the drugs of the same operation', () => {
    // Australia: nearly 900 kg of methamphetamine and no figure of drugs. Jamaica: 1,000.2 kg of drugs, of which cocaine and cannabis.
    expect(drugs.get('AUS')?.amount).toMatchObject({ high: Infinity, withNumber: 1 });
    const jamaica = drugs.get('JAM')?.amount;
    expect(jamaica?.low).toBeCloseTo(1000.2, 6);
    expect(jamaica).toMatchObject({ high: jamaica?.low, withNumber: 1 });
  });

  it('leave out what was seized before the operation', () => {
    const destroyed = readTerritories(dataPackage, { ...ALL, measure: 'firearms_destroyed' });
    expect(destroyed.get('MNG')?.amount).toBeNull();
  });
});

describe('disagreement', () => {
  it('lists all statements of a fact, the preferred one first', () => {
    const ids = listAlternatives(dataPackage, figureOf('t9-ammunition-rounds')).map(({ id }) => id);
    expect(ids).toEqual(['t9-ammunition-rounds-2', 't9-ammunition-rounds', 't9-ammunition-rounds-3']);
    expect(listAlternatives(dataPackage, figureOf('t9-grenades'))).toEqual([figureOf('t9-grenades')]);
  });

  it('reads another statement where the reader prefers it, and its parts with it', () => {
    const read = preferFigures(dataPackage, ['t9-arrests-2']);
    const preferred = read.figures.filter(({ preferred, id }) => preferred && id.startsWith('t9-arrests'));
    expect(preferred.map(({ id }) => id)).toContain('t9-arrests-2');
    expect(preferred.map(({ id }) => id)).not.toContain('t9-arrests');
    expect(read.figures.find(({ id }) => id === 't9-arrests-bra')?.partOf).toBe('t9-arrests-2');
    expect(dataPackage.figures.find(({ id }) => id === 't9-arrests-bra')?.partOf).toBe('t9-arrests');
  });

  it('is the same package where nothing changes', () => {
    expect(preferFigures(dataPackage, [])).toBe(dataPackage);
    expect(preferFigures(dataPackage, ['no-such-figure', 't9-arrests'])).toBe(dataPackage);
  });

  it('keeps one choice of each fact, and none for what the package prefers itself', () => {
    const first = chooseAlternative(dataPackage, ['t6-arrests-2'], figureOf('t9-ammunition-rounds'));
    expect(first).toEqual(['t6-arrests-2', 't9-ammunition-rounds']);
    const second = chooseAlternative(dataPackage, first, figureOf('t9-ammunition-rounds-3'));
    expect(second).toEqual(['t6-arrests-2', 't9-ammunition-rounds-3']);
    expect(chooseAlternative(dataPackage, second, figureOf('t9-ammunition-rounds-2'))).toEqual([
      't6-arrests-2'
    ]);
  });
});

describe('a country over all operations', () => {
  it('took part where the sources list it, and is told where they only name it, by date', () => {
    const brazil = profileTerritory(dataPackage, 'BRA');
    expect(brazil.map(({ operation, participant }) => [operation.id, participant])).toEqual([
      ['lionfish-2018', false],
      ['trigger-vi', true],
      ['lionfish-v', true],
      ['trigger-ix', true],
      ['turquesa-v', true],
      ['thunder-2025', false],
      ['liberterra-iii', false]
    ]);
    // All that is stated of Brazil there is the start of a ship’s way to Côte d’Ivoire.
    const lionfish = brazil.find(({ operation }) => operation.id === 'lionfish-2018');
    expect(lionfish?.figures).toEqual([]);
    expect(lionfish?.routes).toMatchObject([{ role: 'out', route: { id: 'lf18-bra-civ-cocaine' } }]);
    const trigger = brazil.find(({ operation }) => operation.id === 'trigger-ix');
    expect(trigger?.figures).toHaveLength(6);
    expect(trigger?.jointFigures.map(({ id }) => id)).toEqual([
      't9-firearms-border',
      't9-firearm-magazines-border',
      't9-firearms-dealers-closed-bra-pry'
    ]);
  });

  it('tells into which territory a source counts it, and which way routes lead', () => {
    expect(profileTerritory(dataPackage, 'HKG').map(({ countedWithin }) => countedWithin)).toEqual([
      null,
      'CHN'
    ]);
    const [entry] = profileTerritory(dataPackage, 'AFG');
    expect(entry?.participant).toBe(false);
    expect(new Set(entry?.routes.map(({ role }) => role))).toEqual(new Set(['out']));
  });
});

describe('participation', () => {
  const counts = countParticipation(dataPackage, dataPackage.operations);

  it('counts the operations in which a territory is listed', () => {
    expect(counts.get('BRA')?.map(({ id }) => id)).toEqual([
      'trigger-vi',
      'trigger-ix',
      'lionfish-v',
      'turquesa-v'
    ]);
    expect(counts.get('AFG')).toBeUndefined();
  });

  it('gives every listed territory a number and no other', () => {
    const read = readParticipation(readTerritories(dataPackage, ALL), counts);
    expect([...read.keys()].sort()).toEqual([...counts.keys()].sort());
    expect(read.get('BRA')).toMatchObject({ state: 'value', amount: { low: 4, high: 4 } });
  });
});

describe('the search of the library', () => {
  const search = (query: string) =>
    searchLibrary({
      dataPackage,
      nameTerritory: (code) => (code === 'KGZ' ? 'Kyrgyzstan' : code),
      query,
      limit: 6
    });

  it('finds Kyrgyzstan’s ingots by “gold”, and the measure', () => {
    const hits = search('gold');
    expect(hits[0]).toMatchObject({ kind: 'measure', measure: { id: 'gold' } });
    const figures = hits.flatMap((hit) => (hit.kind === 'figure' ? [hit.figure.id] : []));
    expect(figures[0]).toBe('ts2-gold-kgz');
  });

  it('finds by several words, an operation by its name, a source by its publisher', () => {
    const figures = search('kyrgyz gold').flatMap((hit) => (hit.kind === 'figure' ? [hit.figure.id] : []));
    expect(figures).toEqual(['ts2-gold-kgz']);
    expect(search('thunder 2025')[0]).toMatchObject({ kind: 'operation', operation: { id: 'thunder-2025' } });
    expect(search('africanews').some((hit) => hit.kind === 'source')).toBe(true);
  });

  it('finds statements by their numbers, however these are written, and no longer ones', () => {
    const figuresOf = (query: string) =>
      search(query).flatMap((hit) => (hit.kind === 'figure' ? [hit.figure.id] : []));
    expect(figuresOf('614')).toContain('ts2-arrests-pak');
    expect(figuresOf('1700')).toContain('ts2-arrests');
    expect(figuresOf('1,700')).toEqual(figuresOf('1700'));
    expect(figuresOf('4.7')).toContain('ts2-drugs');
    expect(figuresOf('61')).not.toContain('ts2-arrests-pak');
    expect(figuresOf('614 arrests')).toEqual(['ts2-arrests-pak']);
  });

  it('finds nothing for nothing', () => {
    expect(search('')).toEqual([]);
    expect(search(' – ')).toEqual([]);
  });
});

describe('the facets of operations', () => {
  const entries = listOperations(dataPackage);
  const idsOf = (filter: Partial<typeof NO_FILTER>) =>
    filterEntries(entries, { ...NO_FILTER, ...filter }).map(({ operation }) => operation.id);

  it('narrow down together', () => {
    expect(idsOf({ coordinator: 'UNODC' })).toEqual(['kafo-v', 'kafo-iv', 'trigger-vi', 'kafo']);
    expect(idsOf({ coordinator: 'UNODC', year: '2021' })).toEqual(['trigger-vi']);
    expect(idsOf({ text: 'pandora europe' })).toEqual(['pandora-viii', 'pandora-vii']);
    expect(idsOf({ type: 'environment' })).toContain('thunder-2022');
  });

  it('count what is left of each by the others', () => {
    const years = countFacet(entries, { ...NO_FILTER, coordinator: 'UNODC' }, 'year');
    expect(years).toEqual([
      { value: '2019', count: 1 },
      { value: '2021', count: 1 },
      { value: '2023', count: 1 },
      { value: '2024', count: 1 }
    ]);
  });
});
