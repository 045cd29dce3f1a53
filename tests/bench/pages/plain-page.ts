import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasUrl from 'world-atlas/countries-50m.json?url';
import operationUrl from './operation.json?url';

/** What a plain page draws: the countries of world-atlas, and one operation's figures by ISO 3166-1 numeric code. */
export interface PlainData {
  countries: FeatureCollection<Polygon | MultiPolygon>;
  participants: ReadonlySet<string>;
  /** Where the operation took place: its participants and the ends of its routes. */
  extent: ReadonlySet<string>;
  measures: Record<string, Record<string, number>>;
}

export const BORDER = { color: '#ffffff', widthPx: 0.5 };

/**
 * Fetches both files, marks `bench:data` once their text is in memory, and only then parses: parsing belongs to what is measured,
 * in the atlas as well.
 */
export async function loadPlainData(): Promise<PlainData> {
  const [atlasText, operationText] = await Promise.all([fetchText(atlasUrl), fetchText(operationUrl)]);
  performance.mark('bench:data');
  const atlas = JSON.parse(atlasText) as Topology<{ countries: GeometryCollection }>;
  const operation = JSON.parse(operationText) as {
    participants: string[];
    routeEnds: string[];
    measures: Record<string, Record<string, number>>;
  };
  return {
    countries: feature(atlas, atlas.objects.countries) as FeatureCollection<Polygon | MultiPolygon>,
    participants: new Set(operation.participants),
    extent: new Set([...operation.participants, ...operation.routeEnds]),
    measures: operation.measures
  };
}

/** The fill of a country: a class of the measure, a quiet colour for who took part without a figure, plain land else. */
export function fillOf(data: PlainData, measure: string, id: string): string {
  const value = data.measures[measure]?.[id];
  if (value === undefined) return data.participants.has(id) ? '#d5dbe3' : '#ebe9e4';
  return value > 500 ? '#08519c' : '#3182bd';
}

/**
 * The element to draw into: the whole window, or the box that the atlas gives its map (`?map=left,top,width,height`, in CSS px), so
 * that all contenders paint as many pixels.
 */
export function mapElement(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#map');
  if (!element) throw new Error('the page has no #map');
  const box = new URLSearchParams(location.search).get('map')?.split(',').map(Number);
  const [left = 0, top = 0, width = innerWidth, height = innerHeight] = box ?? [];
  Object.assign(element.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`
  });
  return element;
}

/**
 * Where the address says to look, as the atlas's own does (`at=lat,lon,level`); `pxPerRadian` is the atlas's scale at that level. Null
 * where it does not say.
 */
export function cameraInAddress(): { lat: number; lon: number; pxPerRadian: number } | null {
  const at = new URLSearchParams(location.search).get('at');
  if (!at) return null;
  const [lat = 0, lon = 0, level = 0] = at.split(',').map(Number);
  return { lat, lon, pxPerRadian: 128 * 2 ** level };
}

/** The filter: two buttons that recolour the map. `recolour` gets the measure's id. */
export function addFilter(recolour: (measure: string) => void): void {
  const bar = document.createElement('div');
  bar.className = 'filter';
  for (const [measure, label] of [
    ['arrests', 'Arrests'],
    ['victims_rescued', 'Victims rescued']
  ] as const) {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => recolour(measure));
    bar.append(button);
  }
  document.body.append(bar);
}

/** Reports a complete paint as the atlas does, in the frame in which it is drawn. */
export function markPainted(cause: string): void {
  performance.mark('bench:painted', { detail: { cause } });
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
