import { ROUTE_STATUSES, type RouteStatus, type SeizureType } from './data-package';

export const FILLS = ['choropleth', 'none'] as const;
export type Fill = (typeof FILLS)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];
export const TABS = ['map', 'table', 'sources'] as const;
export type Tab = (typeof TABS)[number];
export const PROJECTIONS = ['auto', 'regional', 'world'] as const;
export type ProjectionChoice = (typeof PROJECTIONS)[number];
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where the map looks: the position in its middle, in degrees, and the zoom level. */
export interface Camera {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

/**
 * All that a reader chose, in one plain value: it is the URL, and whatever else has to keep or send a view.
 * `operations` null is the package's first; `types` and `statuses` empty mean all are shown; `measure` null shows where figures
 * were published; `camera` null fits the operation; `centre` null centres the regional projection on it.
 */
export interface ViewState {
  readonly operations: readonly string[] | 'all' | null;
  readonly types: readonly SeizureType[];
  readonly measure: string | null;
  readonly fill: Fill;
  readonly statuses: readonly RouteStatus[] | 'none';
  readonly country: string | null;
  readonly camera: Camera | null;
  readonly projection: ProjectionChoice;
  /** Where the reader re-centred the regional projection: [lon, lat] in degrees. */
  readonly centre: readonly [number, number] | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly tab: Tab;
  readonly data: string | null;
}

export const DEFAULT_VIEW: ViewState = {
  operations: null,
  types: [],
  measure: null,
  fill: 'choropleth',
  statuses: [],
  country: null,
  camera: null,
  projection: 'auto',
  centre: null,
  from: null,
  to: null,
  language: 'en',
  theme: 'auto',
  tab: 'map',
  data: null
};

/** The route statuses that a view shows. */
export function shownStatuses(view: Pick<ViewState, 'statuses'>): readonly RouteStatus[] {
  if (view.statuses === 'none') return [];
  return view.statuses.length ? view.statuses : ROUTE_STATUSES;
}
