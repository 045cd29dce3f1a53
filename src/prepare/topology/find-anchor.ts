import { geoArea, geoAzimuthalEqualArea, geoCentroid, geoContains } from 'd3-geo';
import type { Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import type { Lonlat } from './simplify-arcs.ts';

/** The projected polygon is a few units across for a city and hundreds for a continent; the search stops at this share of its width. */
const PRECISION = 1 / 400;

/** Two decimals are about a kilometre; only lands smaller than that take more. */
const DECIMALS = [2, 3, 4, 5];

function polygonOf(rings: Position[][]): Polygon {
  return { type: 'Polygon', coordinates: rings };
}

/**
 * The pole of inaccessibility of the largest part, [lon, lat]: the point inside that is farthest from the part's edge, measured in an
 * equal-area projection centred on it. Rounded to 0.01°, or as finely as it takes to stay inside. `parts` are polygons in degrees, wound
 * as d3-geo wants. Throws a RangeError where no such point is found.
 */
export function findAnchor(parts: readonly Position[][][]): [number, number] {
  let main = polygonOf([]);
  let largest = -1;
  for (const part of parts) {
    const area = geoArea(polygonOf(part));
    if (area <= largest) continue;
    largest = area;
    main = polygonOf(part);
  }
  // The search for the pole would never end on a collapsed ring.
  if (!(largest > 0 && largest < 2 * Math.PI))
    throw new RangeError(`${largest} sr is no area of a territory`);
  const [lon, lat] = geoCentroid(main);
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .translate([0, 0])
    .scale(6371)
    .clipAngle(null)
    .precision(0);
  const rings = main.coordinates.map((ring) =>
    ring.map((point) => projection(point as [number, number]) as Lonlat)
  );
  const [x, y] = polylabel(rings, Math.sqrt(largest) * 6371 * PRECISION);
  const pole = projection.invert?.([x, y]);
  if (!pole) throw new RangeError(`no point on the Earth at ${x}, ${y}`);
  for (const decimals of DECIMALS) {
    const anchor: [number, number] = [Number(pole[0].toFixed(decimals)), Number(pole[1].toFixed(decimals))];
    if (geoContains(main, anchor)) return anchor;
  }
  throw new RangeError(`the pole of inaccessibility ${pole.join(', ')} is outside its polygon`);
}
