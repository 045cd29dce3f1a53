import { GeoJSON, Map, type Renderer } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import './plain-page.css';
import { addFilter, BORDER, fillOf, loadPlainData, mapElement, markPainted } from './plain-page';

/** South-west and north-east corner of the operation's participants and route ends, [lat, lon] as Leaflet wants them. */
const EXTENT: [[number, number], [number, number]] = [
  [-11, 60.5],
  [53.5, 141]
];

/**
 * The choropleth as Leaflet's own tutorial makes it: one L.geoJSON layer, recoloured with setStyle. A renderer that paints in the
 * next animation frame (the canvas) is followed into it before the paint is reported.
 */
export async function openLeafletPage(renderer: Renderer, paintsNextFrame: boolean): Promise<void> {
  const data = await loadPlainData();
  // Not rounded to whole levels, or the map would be drawn smaller than the others.
  const map = new Map(mapElement(), { renderer, zoomSnap: 0, attributionControl: false });
  map.fitBounds(EXTENT);
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
  painted('open');
  addFilter((measure) => {
    layer.setStyle(styleOf(measure));
    painted('filter');
  });
}
