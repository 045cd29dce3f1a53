import type { GeometryCollection, Topology } from 'topojson-specification';
import type { TerritoryCode } from '../../model/data-package';
import type { IsoCode } from './iso-codes.ts';
import { GROUPED, SPLITS, UNASSIGNED, type Box } from './lands.ts';
import type { Line } from './simplify-arcs.ts';

/** world-atlas 2.0.2's countries-50m.json: `id` is ISO's numeric code as text, absent for lands without one. */
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** A polygon as TopoJSON has it: rings of arc indices, the outer one first; `~i` is arc i backwards. */
export type PolygonArcs = number[][];

/** South of this parallel the source has a ring around the pole, an artefact of its flat original. */
const POLAR_LATITUDE = -89.9;

/**
 * The polygons of each territory, in degrees by `lines`. Shapes that share a code are put together (036 stands for Australia and for
 * the Ashmore and Cartier Islands), and overseas territories are taken out of their mainland's. Throws an Error that names the land
 * where the atlas has one without a known code, or no polygon where one was to be split off.
 */
export function gatherParts(
  atlas: Atlas,
  codes: readonly IsoCode[],
  lines: readonly Line[]
): Map<TerritoryCode, PolygonArcs[]> {
  const alpha3 = new Map(codes.map(({ numeric, a3 }) => [numeric, a3]));
  const parts = new Map<TerritoryCode, PolygonArcs[]>();
  const add = (code: TerritoryCode, polygons: PolygonArcs[]) =>
    parts.set(code, [...(parts.get(code) ?? []), ...polygons]);

  for (const geometry of atlas.objects.countries.geometries) {
    const { name } = geometry.properties as { name: string };
    const code =
      alpha3.get(String(geometry.id)) ?? UNASSIGNED.get(name)?.code ?? (GROUPED.has(name) ? name : null);
    if (code === null) throw new Error(`no code is known for "${name}" (${String(geometry.id)})`);
    if (geometry.type === 'Polygon') add(code, [geometry.arcs]);
    else if (geometry.type === 'MultiPolygon') add(code, geometry.arcs);
    else throw new Error(`"${name}" is a ${String(geometry.type)}, not a polygon`);
  }

  for (const { from, code, box } of SPLITS) {
    const all = parts.get(from) ?? [];
    const inside = all.filter((polygon) => isInside(polygon, box, lines));
    if (inside.length === 0)
      throw new Error(`${from} has no polygon in ${box.join(', ')} to split off as ${code}`);
    add(code, inside);
    parts.set(
      from,
      all.filter((polygon) => !inside.includes(polygon))
    );
  }
  for (const name of GROUPED) {
    if (parts.get(name)?.length) throw new Error(`part of "${name}" is left without a code`);
    parts.delete(name);
  }
  for (const [code, polygons] of parts)
    parts.set(
      code,
      polygons.map((polygon) => polygon.filter((ring) => !isPolar(ring, lines)))
    );
  return parts;
}

function everyPoint(
  ring: readonly number[],
  lines: readonly Line[],
  holds: (lon: number, lat: number) => boolean
) {
  return ring.every((arc) => (lines[arc < 0 ? ~arc : arc] as Line).every(([lon, lat]) => holds(lon, lat)));
}

function isInside(polygon: PolygonArcs, [west, south, east, north]: Box, lines: readonly Line[]): boolean {
  const outer = polygon[0] as number[];
  return everyPoint(outer, lines, (lon, lat) => lon >= west && lon <= east && lat >= south && lat <= north);
}

function isPolar(ring: readonly number[], lines: readonly Line[]): boolean {
  return everyPoint(ring, lines, (_, lat) => lat < POLAR_LATITUDE);
}
