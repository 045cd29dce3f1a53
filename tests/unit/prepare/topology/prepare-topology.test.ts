import { geoArea, geoAzimuthalEqualArea, geoBounds, geoContains, geoDistance, geoPath } from 'd3-geo';
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature, mesh, neighbors } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { listIsoCodes } from '../../../../src/prepare/topology/iso-codes';
import { LONGEST_EDGE_DEGREES, prepareTopology } from '../../../../src/prepare/topology/prepare-topology';
import { EARTH_RADIUS_KM } from '../../../../src/prepare/topology/simplify-arcs';
import { prepareWorldFile, readSources } from '../../../../src/prepare/topology/world-file';
import type { TerritoryGeometry } from '../../../../src/geo/prepared-topology';

const { topology } = prepareWorldFile();
const { geometries } = topology.objects.territories;
const byCode = new Map(geometries.map((geometry) => [geometry.id, geometry]));
const drawn = geometries.filter((geometry) => geometry.type !== 'Point');

function find(code: string): TerritoryGeometry {
  const found = byCode.get(code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

/** Polygons in degrees. */
function partsOf(code: string): Position[][][] {
  const { geometry } = feature(topology, find(code)) as { geometry: Polygon | MultiPolygon };
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

const shapeOf = (code: string): MultiPolygon => ({ type: 'MultiPolygon', coordinates: partsOf(code) });
const areaKm2 = (code: string) => geoArea(shapeOf(code)) * EARTH_RADIUS_KM ** 2;

function sharedBorder(a: string, b: string) {
  return mesh(
    topology,
    topology.objects.territories as GeometryObject,
    (p: GeometryObject, q: GeometryObject) => (p.id === a && q.id === b) || (p.id === b && q.id === a)
  ).coordinates;
}

/** The arcs as lines in degrees. */
const lines = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map((delta): [number, number] => {
    x += delta[0] as number;
    y += delta[1] as number;
    const { scale, translate } = topology.transform;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

describe('the codes', () => {
  test('are all that ISO 3166-1 assigns, and four more, each once and in order', () => {
    const { cldr } = readSources();
    const iso = listIsoCodes(cldr.codeMappings, cldr.territoryAlias).map(({ a3 }) => a3);
    expect(geometries.map(({ id }) => id)).toEqual([...iso, 'XKX', 'XNC', 'XSG', 'XSO'].sort());
    expect(byCode.size).toBe(geometries.length);
  });

  test('have a name, by Intl.DisplayNames or their own, and never both', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const { id, properties } of geometries) {
      const known = properties.a2 === undefined ? undefined : names.of(properties.a2);
      expect([known, properties.name].filter(Boolean), id).toHaveLength(1);
    }
    expect(find('XKX').properties.a2).toBe('XK');
    expect(find('XSO').properties).toMatchObject({ name: 'Somaliland' });
  });

  test('without a shape are points; every other territory keeps polygons', () => {
    expect(geometries.filter(({ type }) => type === 'Point').map(({ id }) => id)).toEqual([
      'BVT',
      'GIB',
      'TUV',
      'UMI'
    ]);
    for (const code of ['SGP', 'HKG', 'MAC', 'MDV', 'MLT', 'BHR', 'BRN', 'VAT', 'TKL'])
      expect(find(code).type, code).toMatch(/Polygon/);
  });

  test('put a point at its place on the grid', () => {
    const { geometry } = feature(topology, find('GIB')) as { geometry: Point };
    expect(geometry.coordinates[0]).toBeCloseTo(-5.35, 2);
    expect(geometry.coordinates[1]).toBeCloseTo(36.13, 2);
  });
});

describe('a territory overseas is apart from its mainland', () => {
  // A place in each, and the land whose shape the source draws it in: Cayenne, Pointe-à-Pitre, Fort-de-France, Saint-Denis,
  // Mamoudzou, Kralendijk, Newtontoppen on Svalbard, the Beerenberg on Jan Mayen, Christmas Island; or a place somewhat inland of each.
  test.each<[string, string, [number, number]]>([
    ['GUF', 'FRA', [-52.5, 4.2]],
    ['GLP', 'FRA', [-61.65, 16.15]],
    ['MTQ', 'FRA', [-61, 14.65]],
    ['REU', 'FRA', [55.5, -21.1]],
    ['MYT', 'FRA', [45.15, -12.8]],
    ['BES', 'NLD', [-68.28, 12.2]],
    ['SJM', 'NOR', [17.5, 79]],
    ['SJM', 'NOR', [-8.2, 71.08]],
    ['CXR', 'CCK', [105.65, -10.48]]
  ])('%s and not %s holds its own ground', (code, mainland, place) => {
    expect(geoContains(shapeOf(code), place)).toBe(true);
    expect(geoContains(shapeOf(mainland), place)).toBe(false);
  });

  test.each<[string, [number, number, number, number]]>([
    ['FRA', [-6, 41, 10, 52]],
    ['NLD', [3, 50, 8, 54]],
    ['NOR', [4, 57, 32, 72]],
    ['GUF', [-55, 2, -51, 6]]
  ])('%s lies wholly within %j', (code, [west, south, east, north]) => {
    const [[w, s], [e, n]] = geoBounds(shapeOf(code));
    expect(w >= west && s >= south && e <= east && n <= north, `${w} ${s} ${e} ${n}`).toBe(true);
  });

  test('and Tokelau is no part of New Zealand', () => {
    expect(
      partsOf('NZL')
        .flat(2)
        .every(([, lat]) => (lat as number) < -30)
    ).toBe(true);
    expect(partsOf('TKL')).toHaveLength(2);
  });
});

describe('the shapes', () => {
  test('are wound as d3-geo wants them, and no ring has collapsed', () => {
    for (const { id } of drawn)
      for (const rings of partsOf(id))
        rings.forEach((ring, i) => {
          const area = geoArea({ type: 'Polygon', coordinates: [ring] });
          expect(i === 0 ? area : 4 * Math.PI - area, id).toBeGreaterThan(1e-9);
          expect(i === 0 ? area : 4 * Math.PI - area, id).toBeLessThan(2 * Math.PI);
          expect(new Set(ring.map(String)).size, id).toBeGreaterThanOrEqual(4);
        });
  });

  test('hold their anchors', () => {
    for (const { id, properties } of drawn)
      expect(geoContains(shapeOf(id), properties.anchor), `${id} ${properties.anchor.join()}`).toBe(true);
  });

  test.each<[string, [number, number], number]>([
    // Bruère-Allichamps, which has been called the centre of France; Lebanon, Kansas, of the contiguous United States.
    ['FRA', [2.43, 46.77], 2],
    ['USA', [-98.58, 39.83], 2]
  ])('of %s have their anchor in the middle of the mainland', (code, centre, degrees) => {
    const distance = (geoDistance(find(code).properties.anchor, centre) * 180) / Math.PI;
    expect(distance).toBeLessThan(degrees);
  });

  // Areas in km² as the CIA World Factbook gives them ("total", for France "metropolitan France"). Within 2 %: the sphere is no
  // ellipsoid (0.7 %), and the coasts are generalised.
  test.each<[string, number]>([
    ['AFG', 652_230],
    ['MNG', 1_564_116],
    ['KGZ', 199_951],
    ['KAZ', 2_724_900],
    ['NPL', 147_181],
    ['MDG', 587_041],
    ['AUS', 7_741_220],
    ['FRA', 551_500],
    ['REU', 2_512]
  ])('of %s cover %i km²', (code, expected) => {
    expect(Math.abs(areaKm2(code) / expected - 1)).toBeLessThan(0.02);
  });

  test('of Australia take in the Ashmore and Cartier Islands, which share its code', () => {
    // Cartier Island: 12°32′ S, 123°33′ E (CIA World Factbook); the source has it within 0.15°.
    const near = partsOf('AUS').filter(
      (rings) => geoDistance(rings[0]?.[0] as [number, number], [123.55, -12.53]) < 0.003
    );
    expect(near).toHaveLength(1);
  });
});

describe('the arcs', () => {
  test('are shared: each edges one territory, or two from opposite sides', () => {
    const uses = new Map<number, number[]>();
    for (const geometry of drawn) {
      const polygons =
        geometry.type === 'Polygon' ? [geometry.arcs] : (geometry as { arcs: number[][][] }).arcs;
      for (const arc of (polygons as number[][][]).flat(2)) {
        const index = arc < 0 ? ~arc : arc;
        uses.set(index, [...(uses.get(index) ?? []), Math.sign(arc + 0.5)]);
      }
    }
    expect(uses.size).toBe(topology.arcs.length);
    for (const [arc, signs] of uses) expect([...signs].sort().join(), `arc ${arc}`).toMatch(/^(-1|1|-1,1)$/);
  });

  test.each([
    ['AFG', 'PAK'],
    ['PAK', 'CHN'],
    ['HKG', 'CHN'],
    ['MAC', 'CHN'],
    ['GUF', 'BRA'],
    ...topology.disputed
  ])('of %s and %s hold a shared border', (a, b) => {
    expect(sharedBorder(a as string, b as string).flat().length).toBeGreaterThanOrEqual(2);
  });

  test('leave Pakistan its four neighbours by the United Nations, and the glacier', () => {
    const codes = neighbors(geometries as GeometryObject[])[geometries.indexOf(find('PAK'))];
    expect(codes?.map((i) => geometries[i]?.id).sort()).toEqual(['AFG', 'CHN', 'IND', 'IRN', 'XSG']);
  });

  test('have no edge longer than stated, but for half a step of the grid at either end', () => {
    const edges = lines.flatMap((line) =>
      line.slice(1).map((point, i) => (geoDistance(line[i] as [number, number], point) * 180) / Math.PI)
    );
    expect(edges.length).toBeGreaterThan(50_000);
    expect(edges.filter((degrees) => degrees > LONGEST_EDGE_DEGREES + 0.007 || degrees === 0)).toEqual([]);
  });

  test('follow the 49th parallel, the border of 1818 between Canada and the United States', () => {
    const plains = sharedBorder('USA', 'CAN')
      .flat()
      .filter(([lon]) => (lon as number) > -122 && (lon as number) < -96);
    expect(plains.length).toBeGreaterThan(17);
    for (const [, lat] of plains) expect(Math.abs((lat as number) - 49)).toBeLessThan(0.02);
  });

  test('of a ring meet end to end', () => {
    for (const geometry of drawn) {
      const polygons =
        geometry.type === 'Polygon' ? [geometry.arcs] : (geometry as { arcs: number[][][] }).arcs;
      for (const ring of (polygons as number[][][]).flat()) {
        const courses = ring.map((arc) =>
          arc < 0 ? [...(lines[~arc] ?? [])].reverse() : (lines[arc] ?? [])
        );
        courses.forEach((course, i) =>
          expect(course.at(-1), geometry.id).toEqual(courses[(i + 1) % courses.length]?.[0])
        );
      }
    }
  });

  test('keep off every whole degree, where a cut or horizon may run', () => {
    const isWhole = (degrees: number) => Math.abs(degrees - Math.round(degrees)) < 1e-5;
    expect(lines.flat().filter(([lon, lat]) => isWhole(lon) || isWhole(lat))).toEqual([]);
  });

  // Kuwait, Australia and others have borders along parallels; on a grid of whole degrees d3-geo filled the world but for them.
  test.each([50, 60, 65, 70, 75])('are cut cleanly %i° from the pole', (degrees) => {
    const projection = geoAzimuthalEqualArea().rotate([0, -90]).clipAngle(degrees).scale(1).translate([0, 0]);
    for (const { id } of drawn) {
      const shape = shapeOf(id);
      expect(geoPath(projection).area(shape), id).toBeLessThan(geoArea(shape) * 1.02 + 1e-3);
    }
  });

  test('run within the globe, and none circles the pole', () => {
    const isOutside = ([lon, lat]: [number, number]) => Math.abs(lon) > 180 || lat < -89.9 || lat > 90;
    expect(lines.flat().filter(isOutside)).toEqual([]);
  });
});

test('the same input gives the same bytes, and stays as it was', () => {
  const { atlas, cldr } = readSources();
  const before = JSON.stringify(atlas);
  expect(JSON.stringify(prepareTopology(atlas, cldr))).toBe(JSON.stringify(topology));
  expect(JSON.stringify(atlas)).toBe(before);
});
