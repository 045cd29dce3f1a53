import { createSyntheticPositions, createSyntheticRoutes } from '../synthetic-routes.mjs';

/** A made-up route between two positions, [lon, lat] in degrees. */
export interface PlainRoute {
  from: [lon: number, lat: number];
  to: [lon: number, lat: number];
}

/** South-west and north-east corner of the operation's participants and route ends, [lat, lon] as Leaflet wants them. */
export const EXTENT: [[number, number], [number, number]] = [
  [-11, 60.5],
  [53.5, 141]
];

export const ROUTE_STROKE = { color: '#b3412e', weight: 1 };

const positions = createSyntheticPositions();

/** As many routes as the address asks for with `count=`; none without it. */
export const routes: PlainRoute[] = createSyntheticRoutes(
  Number(new URLSearchParams(location.search).get('count') ?? 0)
).map(({ from, to }) => ({ from: positions[from] ?? [0, 0], to: positions[to] ?? [0, 0] }));

/** The address says `routes=none` where they are to be drawn later, as the atlas's own does. */
export function areRoutesShown(): boolean {
  return routes.length > 0 && new URLSearchParams(location.search).get('routes') !== 'none';
}
