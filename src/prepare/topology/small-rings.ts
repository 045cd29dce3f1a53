import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Atlas } from './gather-parts.ts';
import { EARTH_RADIUS_KM } from './simplify-arcs.ts';

/** The indices of all arcs that edge a ring of less than `limitKm2` on the sphere, be it an island, an enclave or a hole. */
export function findSmallRingArcs(atlas: Atlas, limitKm2: number): Set<number> {
  const limit = limitKm2 / EARTH_RADIUS_KM ** 2;
  const small = new Set<number>();
  for (const { type, arcs } of atlas.objects.countries.geometries.flatMap(polygonsOf))
    for (const ring of arcs) {
      const { geometry } = feature(atlas, { type, arcs: [ring] });
      const area = geoArea(geometry);
      // A hole is wound the other way, and so has all of the sphere but itself.
      if (Math.min(area, 4 * Math.PI - area) >= limit) continue;
      for (const arc of ring) small.add(arc < 0 ? ~arc : arc);
    }
  return small;
}

function polygonsOf(geometry: Atlas['objects']['countries']['geometries'][number]) {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [];
  return polygons.map((arcs) => ({ type: 'Polygon' as const, arcs }));
}
