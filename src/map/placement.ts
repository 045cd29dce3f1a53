import { DomUtil, Point, type LatLng, type Map } from 'leaflet';
import { ZOOM_0_PX } from './crs';

/** The map's window in projected pixels at its present zoom: where its top left corner is. */
export function windowOrigin(map: Map): Point {
  return map.getPixelOrigin().subtract(DomUtil.getPosition(map.getPane('mapPane') as HTMLElement));
}

/** Pixels to a plane unit at a zoom level. */
export function pixelsPerUnit(zoom: number): number {
  return ZOOM_0_PX * 2 ** zoom;
}

/**
 * Puts an element that was drawn at a zoom with its corner at a point of the plane to where it belongs when the map stands at a centre and
 * zoom, which it may only be about to reach. Returns by how much the element is stretched.
 */
export function placeElement(
  map: Map,
  element: HTMLElement | SVGElement,
  { at: [x, y], zoom: drawnZoom }: { readonly at: readonly [x: number, y: number]; readonly zoom: number },
  { center, zoom }: { readonly center: LatLng; readonly zoom: number }
): number {
  const k = pixelsPerUnit(zoom);
  const position = DomUtil.getPosition(map.getPane('mapPane') as HTMLElement);
  const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(position).round();
  const stretch = 2 ** (zoom - drawnZoom);
  DomUtil.setTransform(element as HTMLElement, new Point(x * k - origin.x, y * k - origin.y), stretch);
  return stretch;
}
