import { fitView } from '../draw/view';
import type { Projection } from '../geo/projection';
import type { Bounds } from '../geo/shape';
import type { Camera } from '../model/view-state';
import { ZOOM_0_PX } from './crs';

/** Room at the edges of the window, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A window's width and height, in CSS pixels. */
export interface WindowSize {
  readonly x: number;
  readonly y: number;
}

/** The least share of the window's width or height that the globe takes up. */
const LEAST_GLOBE = 0.6;

/** Deep enough to see Macao apart from Zhuhai; beyond it the 1:50 million outlines have no more to show. */
export const MAX_ZOOM = 6.5;

/** Where a map has to look, from `minZoom` to `MAX_ZOOM`, to show the bounds (plane units) as large as the padding leaves room for. */
export function fitCamera(
  bounds: Bounds,
  padding: Padding,
  {
    projection,
    size,
    minZoom
  }: { readonly projection: Projection; readonly size: WindowSize; readonly minZoom: number }
): Camera {
  const { k, tx, ty } = fitView(bounds, { widthPx: size.x, heightPx: size.y }, padding);
  const [lon, lat] = projection.unproject((size.x / 2 - tx) / k, (size.y / 2 - ty) / k);
  return { lat, lon, zoom: Math.max(minZoom, Math.min(MAX_ZOOM, Math.log2(k / ZOOM_0_PX))) };
}

/** The zoom at which the globe is not much smaller than the window; a card beside it needs its room. */
export function leastZoom({ outline }: Projection, { x, y }: WindowSize): number {
  const { k } = fitView(
    outline.bounds,
    { widthPx: Math.max(1, x), heightPx: Math.max(1, y) },
    { top: 8, right: 8, bottom: 8, left: 8 }
  );
  return Math.min(3, Math.log2((LEAST_GLOBE * k) / ZOOM_0_PX));
}
