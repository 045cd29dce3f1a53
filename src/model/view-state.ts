import { MODES, ROUTE_STATUSES, type Mode, type RouteStatus, type SeizureType } from './data-package';

export const FILLS = ['choropleth', 'circles', 'none'] as const;
export type Fill = (typeof FILLS)[number];
/**
 * What is shown of each territory: the published figures, by themselves those of the measure that most of them are of, if there is one; where any were
 * published at all; or the number of operations in which it took part.
 */
export const SERIES = ['figures', 'overview', 'participation'] as const;
export type Series = (typeof SERIES)[number];
/** Amounts as published, or for each million inhabitants. */
export const RATES = ['total', 'capita'] as const;
export type Per = (typeof RATES)[number];
/**
 * How values are sorted into classes: by the values themselves (one colour for up to three, powers of ten where they are skewed, else equally many
 * in each), equally many in each, equally wide ones, natural breaks, or powers of ten.
 */
export const CLASS_METHODS = ['auto', 'quantile', 'equal', 'natural', 'powers'] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];
export const TABS = ['map', 'compare', 'charts', 'table', 'sources'] as const;
export type Tab = (typeof TABS)[number];
/** The charts of the tab of that name: countries by amount, operations by amount, years by amount, and when the operations ran. */
export const CHARTS = ['ranked', 'operations', 'years', 'timeline'] as const;
export type ChartKind = (typeof CHARTS)[number];
export const PROJECTIONS = ['auto', 'regional', 'world'] as const;
export type ProjectionChoice = (typeof PROJECTIONS)[number];
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * How routes and events are drawn: as strong as the data, or faint and unnamed until they are pointed at; by itself faint with several operations.
 * `chosen` pales every country and route but those that are chosen.
 */
export const EMPHASES = ['auto', 'full', 'faint', 'chosen'] as const;
export type Emphasis = (typeof EMPHASES)[number];
/** What can be left off the map, beside fill and routes, which have choices of their own. */
export const LAYERS = ['labels', 'events'] as const;
export type Layer = (typeof LAYERS)[number];

/** Whether dashes move along the routes. */
export const MOTIONS = ['none', 'flow'] as const;
export type Motion = (typeof MOTIONS)[number];

export const DUPLICATES = ['with', 'without'] as const;
export type Duplicates = (typeof DUPLICATES)[number];
export const POINTS = ['none', 'hexagons'] as const;
export type Points = (typeof POINTS)[number];

/** What a briefing is shown on: the audience window, the presenter's own, or pages to print. */
export const SCREENS = ['audience', 'presenter', 'handout'] as const;
export type Screen = (typeof SCREENS)[number];

/** Where the map looks: the position in its middle, in degrees, and the zoom level. */
export interface Camera {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

/** A part of the globe in degrees; where west is greater than east, it lies across the 180th meridian. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * All that a reader chose, in one plain value: it is the URL, and whatever else has to keep or send a view.
 * `operations` null is the package's first; `types`, `statuses` and `modes` empty mean all are shown; `measure` null shows the leading
 * measure of an operation that has one, and otherwise where figures were published; `camera` is where the reader moved the map to, and takes the place of the `extent` that is fitted into whatever screen there is;
 * without both the map is fitted to what is chosen, or else the operation; `centre` null centres the regional projection on it.
 */
export interface ViewState {
  readonly operations: readonly string[] | 'all' | null;
  readonly types: readonly SeizureType[];
  readonly measure: string | null;
  readonly series: Series;
  readonly fill: Fill;
  readonly per: Per;
  readonly classes: ClassMethod;
  /** The reader's own upper limits of all classes but the highest, rising; they take the place of the method. Null for none. */
  readonly limits: readonly number[] | null;
  /** Figures that the reader would rather read than those that the package prefers to them. */
  readonly prefer: readonly string[];
  readonly statuses: readonly RouteStatus[] | 'none';
  readonly emphasis: Emphasis;
  readonly hide: readonly Layer[];
  /** How goods travel on the legs that are shown. */
  readonly modes: readonly Mode[];
  readonly country: string | null;
  /** The selected route. */
  readonly route: string | null;
  /** The figure whose receipt is open. */
  readonly figure: string | null;
  readonly camera: Camera | null;
  readonly extent: Extent | null;
  readonly projection: ProjectionChoice;
  /** Where the reader re-centred the regional projection: [lon, lat] in degrees. */
  readonly centre: readonly [number, number] | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly motion: Motion;
  readonly tab: Tab;
  readonly chart: ChartKind;
  /** The words that the rows of the table hold; null for all rows. */
  readonly find: string | null;
  /** Of a package with a register of seizures: the commodity and unit of it that is shown, as `heroin/g`; `on` for whichever has most records. Null for the operations. */
  readonly register: string | null;
  /** The one reporting body whose records count; null for all. */
  readonly body: string | null;
  /** `without` leaves out records that may tell of a seizure that another body reported before. */
  readonly duplicates: Duplicates;
  /** `hexagons` counts the records of a register by their positions, in hexagons of one size. */
  readonly points: Points;
  readonly data: string | null;
  /** The briefing that is given, by its id, and the number of its step, from 1; its steps hold all else of the view. */
  readonly briefing: string | null;
  readonly step: number;
  readonly screen: Screen;
  /** Shows the map with its legend alone, as in a frame of another page. */
  readonly embed: boolean;
}

export const DEFAULT_VIEW: ViewState = {
  operations: null,
  types: [],
  measure: null,
  series: 'figures',
  fill: 'choropleth',
  per: 'total',
  classes: 'auto',
  limits: null,
  prefer: [],
  statuses: [],
  emphasis: 'auto',
  hide: [],
  modes: [],
  country: null,
  route: null,
  figure: null,
  camera: null,
  extent: null,
  projection: 'auto',
  centre: null,
  from: null,
  to: null,
  language: 'en',
  theme: 'auto',
  motion: 'none',
  tab: 'map',
  chart: 'ranked',
  find: null,
  register: null,
  body: null,
  duplicates: 'with',
  points: 'none',
  data: null,
  briefing: null,
  step: 1,
  screen: 'audience',
  embed: false
};

/** The route statuses that a view shows. */
export function shownStatuses(view: Pick<ViewState, 'statuses'>): readonly RouteStatus[] {
  if (view.statuses === 'none') return [];
  return view.statuses.length ? view.statuses : ROUTE_STATUSES;
}

/** The modes of transport that a view shows. */
export function shownModes(view: Pick<ViewState, 'modes'>): readonly Mode[] {
  return view.modes.length ? view.modes : MODES;
}
