import { Deck, MapView, WebMercatorViewport, type Layer } from '@deck.gl/core';
import { ArcLayer, GeoJsonLayer } from '@deck.gl/layers';
import type { Feature } from 'geojson';
import './plain-page.css';
import { fillOf, loadPlainData, mapElement, markPainted } from './plain-page';
import { areRoutesShown, EXTENT, ROUTE_STROKE, routes, type PlainRoute } from './plain-routes';

const data = await loadPlainData();
const element = mapElement();
const { clientWidth: width, clientHeight: height } = element;
const [[south, west], [north, east]] = EXTENT;
const { longitude, latitude, zoom } = new WebMercatorViewport({ width, height }).fitBounds([
  [west, south],
  [east, north]
]);

/** What was asked for and is not painted yet. */
let asked: string | null = 'open';

const deck = new Deck({
  parent: element as HTMLDivElement,
  views: new MapView(),
  initialViewState: { longitude, latitude, zoom },
  controller: true,
  layers: layersNow(),
  onError: (error) => reportError(error),
  onAfterRender: () => {
    // A layer whose program is still being linked is left out, and Deck then wants to render again.
    if (!asked || deck.needsRedraw()) return;
    markPainted(asked);
    asked = null;
  }
});

function layersNow(): Layer[] {
  const land = new GeoJsonLayer({
    id: 'land',
    data: data.countries,
    getFillColor: ({ id }: Feature) => rgbOf(fillOf(data, 'arrests', String(id))),
    // Without borders: in software they take 2 s of every frame, which would hide what the routes take.
    stroked: false
  });
  if (!areRoutesShown()) return [land];
  const colour = rgbOf(ROUTE_STROKE.color);
  const arcs = new ArcLayer<PlainRoute>({
    id: 'routes',
    data: routes,
    pickable: true,
    getSourcePosition: ({ from }) => from,
    getTargetPosition: ({ to }) => to,
    getSourceColor: colour,
    getTargetColor: colour,
    getWidth: ROUTE_STROKE.weight
  });
  return [land, arcs];
}

function rgbOf(hex: string): [number, number, number] {
  const [, r = '', g = '', b = ''] = /^#(..)(..)(..)$/.exec(hex) ?? [];
  return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)];
}

addEventListener('popstate', () => {
  asked = 'routes';
  deck.setProps({ layers: layersNow() });
});

/** The bench asks for the route at a point, in CSS px from the map's corner, by this name. */
Object.assign(window, {
  benchPick: (x: number, y: number) => deck.pickObject({ x, y, layerIds: ['routes'] })
});
