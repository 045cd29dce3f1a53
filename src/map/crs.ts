import { CRS, LatLng, Point, Transformation, Util, type Bounds } from 'leaflet';
import type { Projection } from '../geo/projection';

/** Pixels to a plane unit (the globe's radius) at zoom 0. */
export const ZOOM_0_PX = 128;

/**
 * An equal-area projection as Leaflet's coordinate reference system. Leaflet's LatLng are true latitudes and longitudes; its
 * projected points are plane units. A point beyond the globe's edge is given the position of the nearest point on it, so that no
 * panning ever leads to a position that is none.
 */
export function createCrs(projection: Projection): CRS {
  return Util.extend({}, CRS, {
    code: `opsatlas:${projection.kind}`,
    infinite: true,
    transformation: new Transformation(1, 0, 1, 0),
    scale: (zoom: number): number => ZOOM_0_PX * 2 ** zoom,
    zoom: (scale: number): number => Math.log2(scale / ZOOM_0_PX),
    projection: {
      project: ({ lng, lat }: LatLng): Point => new Point(...projection.project([lng, lat])),
      unproject: ({ x, y }: Point): LatLng => {
        const [lon, lat] = projection.unproject(x, y);
        return new LatLng(lat, lon);
      },
      bounds: null as unknown as Bounds
    }
  }) as unknown as CRS;
}
