import { GeoJSON, LayerGroup, Map, Polyline, type Renderer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import './plain-page.css';
import {
  addFilter,
  BORDER,
  cameraInAddress,
  fillOf,
  loadPlainData,
  mapElement,
  markPainted
} from './plain-page';
import { areRoutesShown, EXTENT, ROUTE_STROKE, routes } from './plain-routes';

/**
 * The choropleth as Leaflet's own tutorial makes it: one L.geoJSON layer, recoloured with setStyle; the made-up routes as straight lines
 * of two points, the least that Leaflet can be given. A renderer that paints in the next animation frame (the canvas) is followed into it
 * before the paint is reported.
 */
export async function openLeafletPage(renderer: Renderer, paintsNextFrame: boolean): Promise<void> {
  const data = await loadPlainData();
  // Not rounded to whole levels, or the map would be drawn smaller than the others.
  const map = new Map(mapElement(), { renderer, zoomSnap: 0, attributionControl: false });
  const camera = cameraInAddress();
  if (camera) map.setView([camera.lat, camera.lon], zoomFor(camera));
  else map.fitBounds(EXTENT);
  const painted = (cause: string): void => {
    if (paintsNextFrame) requestAnimationFrame(() => markPainted(cause));
    else markPainted(cause);
  };
  const styleOf =
    (measure: string) =>
    (country?: { id?: string | number }): object => ({
      fillColor: fillOf(data, measure, String(country?.id)),
      fillOpacity: 1,
      color: BORDER.color,
      weight: BORDER.widthPx
    });
  const layer = new GeoJSON(data.countries, { style: styleOf('arrests') }).addTo(map);
  const drawRoutes = (): void => {
    if (!areRoutesShown()) return;
    const lines = routes.map(({ from, to }) => {
      const ends = [from, to].map(([lon, lat]): [number, number] => [lat, lon]);
      return new Polyline(ends, { ...ROUTE_STROKE, className: 'route' });
    });
    new LayerGroup(lines).addTo(map);
  };
  drawRoutes();
  painted('open');
  addFilter((measure) => {
    layer.setStyle(styleOf(measure));
    painted('filter');
  });
  // Leaflet draws anew at the end of the move that ends a zoom; a listener added here is called after its own.
  map.on('zoomend', () => map.once('moveend', () => painted('zoom')));
  addEventListener('popstate', () => {
    drawRoutes();
    painted('routes');
  });
}

/** The zoom at which Web Mercator has this scale at this latitude, where it is stretched by 1 / cos lat. */
function zoomFor({ lat, pxPerRadian }: { lat: number; pxPerRadian: number }): number {
  return Math.log2((2 * Math.PI * pxPerRadian * Math.cos((lat * Math.PI) / 180)) / 256);
}
