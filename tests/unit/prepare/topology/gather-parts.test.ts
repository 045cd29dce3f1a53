import { describe, expect, test } from 'vitest';
import { gatherParts, type Atlas } from '../../../../src/prepare/topology/gather-parts';
import { listIsoCodes } from '../../../../src/prepare/topology/iso-codes';
import { findSmallRingArcs } from '../../../../src/prepare/topology/small-rings';
import { simplifyArcs } from '../../../../src/prepare/topology/simplify-arcs';
import { readSources } from '../../../../src/prepare/topology/world-file';

const { atlas, cldr } = readSources();
const codes = listIsoCodes(cldr.codeMappings, cldr.territoryAlias);
const lines = simplifyArcs(atlas, 0, () => true);

type Land = Atlas['objects']['countries']['geometries'][number];

function withLands(change: (lands: Land[]) => Land[]): Atlas {
  const { countries } = atlas.objects;
  return { ...atlas, objects: { countries: { ...countries, geometries: change(countries.geometries) } } };
}

describe('gathering the parts', () => {
  test('loses no polygon', () => {
    const count = atlas.objects.countries.geometries
      .map((land) => (land.type === 'Polygon' ? 1 : land.type === 'MultiPolygon' ? land.arcs.length : 0))
      .reduce((a, b) => a + b, 0);
    expect([...gatherParts(atlas, codes, lines).values()].flat()).toHaveLength(count);
  });

  test('names a land that has no known code', () => {
    const strange = withLands((lands) => [
      ...lands,
      { type: 'Polygon', arcs: [[0]], properties: { name: 'Atlantis' } } as Land
    ]);
    expect(() => gatherParts(strange, codes, lines)).toThrow(/Atlantis/);
  });

  test('names the territory that was to be split off and is not there', () => {
    const bare = withLands((lands) => lands.filter(({ id }) => id !== '250'));
    expect(() => gatherParts(bare, codes, lines)).toThrow(/FRA.*GUF/);
  });
});

test('small rings are those of islands and enclaves, not of large countries', () => {
  const small = findSmallRingArcs(atlas, 1500);
  const arcsOf = (name: string) =>
    atlas.objects.countries.geometries
      .filter(({ properties }) => (properties as { name: string }).name === name)
      .flatMap((land) => (land as { arcs: number[][][] }).arcs.flat(2))
      .map((arc) => (arc < 0 ? ~arc : arc));
  for (const name of ['Singapore', 'Macao', 'Vatican', 'Malta'])
    expect(arcsOf(name).length > 0 && arcsOf(name).every((arc) => small.has(arc)), name).toBe(true);
  for (const name of ['Mongolia', 'Lesotho'])
    expect(
      arcsOf(name).some((arc) => small.has(arc)),
      name
    ).toBe(false);
});
