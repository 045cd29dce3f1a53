import type { MultiPolygon, Point, Polygon, Topology, Transform } from 'topojson-specification';
import type { TerritoryCode } from '../model/data-package';

export interface TerritoryProperties {
  /** ISO 3166-1 alpha-2, or CLDR's XK for Kosovo; absent for other lands without an ISO code. */
  readonly a2?: string;
  /** An English name, only where Intl.DisplayNames knows none for the code. */
  readonly name?: string;
  /** [lon, lat] in degrees to 0.01°, inside the territory's main part and far from its edge; the point itself where it has no shape. */
  readonly anchor: [number, number];
  /** Inhabitants as CLDR estimates them; absent where it has no estimate, and for lands without inhabitants. */
  readonly population?: number;
}

/** A territory's shape, or a point where the source has no shape of it. Rings are clockwise on the sphere, as d3-geo wants them. */
export type TerritoryGeometry = (Polygon | MultiPolygon | Point) & {
  readonly id: TerritoryCode;
  readonly properties: TerritoryProperties;
};

export interface TerritoryCollection {
  readonly type: 'GeometryCollection';
  /** In the order of their codes, each code once: all that ISO 3166-1 assigns and a few lands without one. */
  readonly geometries: TerritoryGeometry[];
}

/**
 * The world as TopoJSON: quantised, arcs delta-encoded, coordinates [lon, lat] in degrees. Straight edges along
 * parallels are cut into short pieces, so that they keep their course in any projection. Arcs are stitched on the sphere:
 * successive points may jump by 360° in longitude where they cross the antimeridian.
 */
export interface PreparedTopology extends Topology<{ territories: TerritoryCollection }> {
  readonly transform: Transform;
  /** The release of CLDR that the populations are of, and when it was published. */
  readonly populations: { readonly version: string; readonly published: string };
  /** Pairs of codes whose shared border is disputed and is drawn dashed; each pair shares at least one arc. */
  readonly disputed: [TerritoryCode, TerritoryCode][];
}

/** The prepared topology as the page fetches it: each arc is one text, which is read many times faster than a list of lists. */
export interface PackedTopology extends Omit<PreparedTopology, 'arcs'> {
  /**
   * The arcs' steps on the grid, x and y in turn, as Google's Encoded Polyline Algorithm Format writes numbers: bits doubled, inverted where the
   * step is negative, in groups of five from the lowest, each but the last with 32 added, plus 63.
   */
  readonly arcs: readonly string[];
}
