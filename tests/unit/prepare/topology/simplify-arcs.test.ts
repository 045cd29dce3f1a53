import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import type { Objects, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import {
  densify,
  simplifyArcs,
  type Line,
  type Lonlat
} from '../../../../src/prepare/topology/simplify-arcs';

const topologyOf = (...arcs: number[][][]): Topology<Objects> => ({ type: 'Topology', objects: {}, arcs });
const none = () => false;
const degreesBetween = (a: Lonlat, b: Lonlat) => (geoDistance([...a], [...b]) * 180) / Math.PI;

describe('thinning', () => {
  // A bend of 0.01° on a base of 0.2° at the equator: half of 22.2 km × 1.11 km is 12.4 km².
  const bent = [
    [0, 0],
    [0.1, 0.01],
    [0.2, 0]
  ];

  test('takes away a bend that is smaller than asked', () => {
    expect(simplifyArcs(topologyOf(bent), 12, none)).toEqual([bent]);
    expect(simplifyArcs(topologyOf(bent), 13, none)).toEqual([[bent[0], bent[2]]]);
  });

  test('leaves an arc whole that is to be kept', () => {
    expect(simplifyArcs(topologyOf(bent, bent), 13, (arc) => arc === 1)).toEqual([[bent[0], bent[2]], bent]);
  });

  test('sees how small a bend across the antimeridian is', () => {
    const across = [
      [179.9, 0],
      [-180, 0.01],
      [-179.9, 0]
    ];
    expect(simplifyArcs(topologyOf(across), 12, none)).toEqual([across]);
    expect(simplifyArcs(topologyOf(across), 13, none)).toEqual([[across[0], across[2]]]);
  });

  test('writes a place on the antimeridian once, and keeps both ends', () => {
    const ring = [
      [180, -16],
      [179, -16.5],
      [180, -17],
      [-180, -17],
      [-179, -16.5],
      [-180, -16],
      [180, -16]
    ];
    const [thinned] = simplifyArcs(topologyOf(ring), 0, none);
    expect(thinned).toEqual([ring[0], ring[1], ring[2], ring[4], ring[6]]);
  });
});

describe('cutting long edges', () => {
  const point = fc.tuple(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: -89, max: 89, noNaN: true })
  );

  test('makes a parallel of a parallel', () => {
    const cut = densify(
      [
        [-123, 49],
        [-95, 49]
      ],
      1
    );
    expect(cut.length).toBeGreaterThan(18);
    for (const [, lat] of cut) expect(lat).toBe(49);
  });

  test('keeps every point and leaves no long edge', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), (line: Line) => {
        const cut = densify(line, 1);
        let from = 0;
        for (const place of line) {
          from = cut.indexOf(place, from);
          expect(from).toBeGreaterThanOrEqual(0);
        }
        for (const [i, place] of cut.entries())
          if (i > 0) expect(degreesBetween(cut[i - 1] as Lonlat, place)).toBeLessThan(1 + 1e-9);
      })
    );
  });

  test('puts every new point on the straight line in longitude and latitude', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        for (const [lon, lat] of densify([a, b], 1))
          expect(Math.abs((lon - a[0]) * (b[1] - a[1]) - (lat - a[1]) * (b[0] - a[0]))).toBeLessThan(1e-9);
      })
    );
  });

  test('leaves an edge over the antimeridian whole', () => {
    const edge: Line = [
      [178, 70],
      [-170, 70]
    ];
    expect(densify(edge, 1)).toEqual(edge);
  });
});
