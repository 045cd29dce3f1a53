import type { Target } from '../draw/hit-test';
import { chooseProjection, findExtent, findReach, frameWorld, type Reach } from '../geo/framing';
import { locatePlace, type LocatedPlace } from '../geo/places';
import { projectWorld, type Plane } from '../geo/plane';
import { createRegionalProjection, createWorldProjection, type Projection } from '../geo/projection';
import type { Bounds } from '../geo/shape';
import type { World } from '../geo/world';
import { createFormatter, type Formatter } from '../i18n/formatter';
import { localeOf, type Locale, type Messages } from '../i18n/messages';
import { createTerritoryNames, type TerritoryNames } from '../i18n/territory-names';
import type {
  DataPackage,
  Figure,
  Measure,
  Operation,
  OperationEvent,
  Participant,
  TerritoryCode
} from '../model/data-package';
import type { Per, ViewState } from '../model/view-state';
import { filterOperations } from '../query/filter-operations';
import { countParticipation } from '../query/participation';
import { preferFigures } from '../query/prefer-figures';
import { rateTerritories } from '../query/rates';
import { filterEvents, filterRoutes, type RouteInView } from '../query/route-filter';
import { pickStrongest } from '../query/route-strength';
import { readParticipation, readTerritories, type TerritoryReading } from '../query/territory-readings';
import { createFillScale, type FillScale } from '../scale/fill-scale';
import { DARK, LIGHT, type Palette } from '../scale/palette';
import { createRouteWidths, type RouteWidths } from '../scale/route-widths';
import { createAreas } from '../scene/area-scene';
import { createBaseScene } from '../scene/base-scene';
import { createCircles } from '../scene/circle-scene';
import { createEvents } from '../scene/event-scene';
import { createLabels } from '../scene/label-scene';
import type { AreaMark, BaseScene, OverlayScene, PlanePoint, Scene } from '../scene/marks';
import {
  MOST_NAMED_PLACES,
  createBorderLights,
  createRegions,
  createRoutes,
  listEnds,
  listPlaces,
  listStops,
  type LocatedRoute
} from '../scene/route-scene';
import { captionTerritories } from './captions';
import { frameOperations, type Framed } from './frame-operations';
import { locateRoutes, type Reveal } from './route-book';

/** What a picture is made of; it never changes. */
export interface PictureSource {
  readonly dataPackage: DataPackage;
  readonly world: World;
}

/** What a picture shows of it. */
export interface PictureChoices {
  readonly view: ViewState;
  /** Whether the theme "auto" is the dark one. */
  readonly systemDark: boolean;
  /** An event or a bundle of routes that was chosen; countries and routes are chosen in the view. */
  readonly pinned: Target | null;
  /** Which legs are shown while routes appear leg by leg; null for all. */
  readonly reveal: Reveal | null;
}

type Choices = Pick<ViewState, 'operations' | 'types' | 'measure' | 'statuses' | 'modes' | 'from' | 'to'>;

/** Keeps what `derive` gives until something changes that it was derived from. */
export type Keep = <T>(derive: () => T) => () => T;

/**
 * All that follows from a package and a view, down to the scene that is drawn: the same for the screen, a file and the command line. Each value
 * is worked out from others by a plain function (the rules below) when it is first asked for; how long it is kept is for whoever makes
 * the picture to say. Nothing here draws, or knows a page.
 */
export abstract class Picture implements PictureChoices {
  abstract readonly view: ViewState;
  abstract readonly systemDark: boolean;
  abstract readonly pinned: Target | null;
  abstract readonly reveal: Reveal | null;

  /** The package as published, with the statements that it prefers. */
  readonly publishedPackage: DataPackage;
  readonly world: World;
  readonly #places = new Map<string, LocatedPlace | null>();

  // The parts of the view, each on its own: a change of one (the camera, at every move) leaves untouched what follows from others.
  declare readonly choices: Choices;
  /** Which operations are in view, and when. */
  declare readonly scope: Pick<ViewState, 'operations' | 'from' | 'to'>;
  declare readonly classing: Pick<ViewState, 'classes' | 'limits'>;
  declare readonly frameChoice: Pick<ViewState, 'projection' | 'centre'>;
  declare readonly fill: ViewState['fill'];
  declare readonly country: TerritoryCode | null;
  declare readonly route: string | null;
  declare readonly prefer: ViewState['prefer'];
  declare readonly language: ViewState['language'];

  declare readonly locale: Locale;
  declare readonly messages: Messages;
  declare readonly names: TerritoryNames;
  declare readonly format: Formatter;
  declare readonly dark: boolean;
  declare readonly palette: Palette;

  /** The package with the statements that the reader prefers. */
  declare readonly dataPackage: DataPackage;
  declare readonly operations: readonly Operation[];
  /** The operation whose header is shown. */
  declare readonly operation: Operation | null;
  declare readonly participants: readonly Participant[];
  /** What territories are coloured by; with one operation alone, in how many each took part says nothing. */
  declare readonly series: ViewState['series'];
  declare readonly measure: Measure | null;
  /** Rates are of a measure: of a mere "published somewhere", or of operations taken part in, they would mean nothing. */
  declare readonly per: Per;
  declare readonly readings: ReadonlyMap<TerritoryCode, TerritoryReading>;
  declare readonly routes: readonly RouteInView[];
  declare readonly events: readonly OperationEvent[];
  /** By their ids. */
  declare readonly figures: ReadonlyMap<string, Figure>;
  /** The ids of the figures that say how much each route carried. */
  declare readonly routeFigures: ReadonlyMap<string, string | null>;
  /** The routes that the map draws: all in view, or the strongest where there are too many to read. */
  declare readonly drawnRoutes: readonly RouteInView[];
  declare readonly locatedRoutes: readonly LocatedRoute[];
  declare readonly routeWidths: RouteWidths;

  /** All that the operations tell of, whatever is filtered: what the map is fitted to. */
  declare readonly framed: Framed;
  declare readonly reach: Reach | null;
  declare readonly projection: Projection;
  declare readonly plane: Plane;
  /** The part of the plane that shows the operation. */
  declare readonly extent: Bounds;
  /** Where the territories and places lie that the map is fitted to, on the plane. */
  declare readonly anchors: readonly PlanePoint[];

  /** The readings that make the scale's classes. */
  declare readonly domain: readonly TerritoryReading[];
  declare readonly scale: FillScale;
  /** True where the map is small: names are written only where their lands have room, but for those with a value. */
  declare readonly compact: boolean;
  declare readonly base: BaseScene;
  declare readonly areas: readonly AreaMark[];
  declare readonly overlay: OverlayScene;
  declare readonly scene: Scene;
  /** What the card shows: the chosen route, country, event or bundle. */
  declare readonly selected: Target | null;

  /** `own` are rules that take the place of the general ones: of several pictures on one scale, say, or about one centre. */
  constructor({ dataPackage, world }: PictureSource, keep: Keep, own: Partial<Rules> = {}) {
    this.publishedPackage = dataPackage;
    this.world = world;
    for (const [name, rule] of Object.entries({ ...RULES, ...own }))
      Object.defineProperty(this, name, { get: keep<unknown>(() => rule(this)) });
  }

  /** Inhabitants of a territory, an estimate; null where there is none. */
  readonly populationOf = (code: TerritoryCode): number | null =>
    this.world.territories.get(code)?.population ?? null;

  /** The reading of a territory; one without anything in view is outside the operation. */
  readingOf(code: TerritoryCode): TerritoryReading {
    return (
      this.readings.get(code) ?? {
        territory: code,
        state: 'outside',
        participant: false,
        countedWithin: null,
        amount: null,
        shown: null,
        figures: [],
        events: []
      }
    );
  }

  /** Where a territory or place lies; null where it cannot be found on the globe. */
  locate(id: string): LocatedPlace | null {
    let place = this.#places.get(id);
    if (place === undefined) {
      place = locatePlace(this.world, this.publishedPackage.places, id);
      this.#places.set(id, place);
    }
    return place;
  }

  /** True where the end of a leg can be drawn: as a place, or, where the source leaves it open, as a line without one. */
  isDrawable(end: string): boolean {
    return this.locate(end) !== null || this.publishedPackage.places.get(end)?.kind === 'unknown';
  }

  /** The figure that says how much a route carried; null where there is none. */
  readonly figureOfRoute = (id: string): Figure | null => {
    const figure = this.routeFigures.get(id) ?? null;
    return figure === null ? null : (this.figures.get(figure) ?? null);
  };
}

/** A picture of one view that stays as it is: each value is worked out once. */
export class StillPicture extends Picture {
  override readonly view: ViewState;
  override readonly systemDark: boolean;
  override readonly pinned = null;
  override readonly reveal = null;

  constructor(
    { dataPackage, world }: PictureSource,
    view: ViewState,
    { systemDark = false, ...own }: { readonly systemDark?: boolean } & Partial<Rules> = {}
  ) {
    super({ dataPackage, world }, keepAlways, own);
    this.view = view;
    this.systemDark = systemDark;
  }
}

/** Another view of a picture's data, in the theme of the same system. */
export function createStill(
  { publishedPackage: dataPackage, world, systemDark }: Picture,
  view: ViewState,
  own: Partial<Rules> = {}
): StillPicture {
  return new StillPicture({ dataPackage, world }, view, { systemDark, ...own });
}

function keepAlways<T>(derive: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: derive() }).value;
}

type Given = keyof PictureChoices | 'publishedPackage' | 'world' | 'populationOf' | 'readingOf' | 'locate';
type Derived = Exclude<keyof Picture, Given | 'isDrawable' | 'figureOfRoute'>;

/** How each value follows from others. */
export type Rules = { readonly [Name in Derived]: (picture: Picture) => Picture[Name] };

const RULES: Rules = {
  choices: pick('operations', 'types', 'measure', 'statuses', 'modes', 'from', 'to'),
  scope: pick('operations', 'from', 'to'),
  classing: pick('classes', 'limits'),
  frameChoice: pick('projection', 'centre'),
  fill: ({ view }) => view.fill,
  country: ({ view }) => view.country,
  route: ({ view }) => view.route,
  prefer: ({ view }) => view.prefer,
  language: ({ view }) => view.language,

  locale: ({ language }) => localeOf(language),
  messages: ({ locale }) => locale.messages,
  names: ({ locale, world }) => createTerritoryNames(locale, ...codesOf(world)),
  format: ({ locale, names }) => createFormatter(locale, names),
  dark: ({ view, systemDark }) => view.theme === 'dark' || (view.theme === 'auto' && systemDark),
  palette: ({ dark }) => (dark ? DARK : LIGHT),

  dataPackage: ({ publishedPackage, prefer }) => preferFigures(publishedPackage, prefer),
  operations: ({ dataPackage, scope }) => filterOperations(dataPackage, scope),
  operation: ({ operations }) => operations[0] ?? null,
  participants: ({ dataPackage, operations }) => {
    const ids = new Set(operations.map(({ id }) => id));
    return dataPackage.participants.filter(({ operation }) => ids.has(operation));
  },
  series: ({ operations, view }) => (operations.length > 1 ? view.series : 'figures'),
  measure: ({ series, choices, dataPackage, messages }) =>
    series === 'participation'
      ? {
          id: 'participation',
          label: messages.controls.takenPartIn,
          type: 'other',
          dimension: 'count',
          unit: 'count',
          partOf: null
        }
      : choices.measure === null
        ? null
        : (dataPackage.measures.get(choices.measure) ?? null),
  per: ({ series, choices, view }) =>
    series === 'participation' || choices.measure === null ? 'total' : view.per,
  readings: ({ dataPackage, choices, series, operations, per, populationOf }) => {
    const published = readTerritories(dataPackage, choices);
    const counted =
      series === 'participation'
        ? readParticipation(published, countParticipation(dataPackage, operations))
        : published;
    return per === 'capita' ? rateTerritories(counted, populationOf) : counted;
  },
  routes: ({ dataPackage, choices }) => filterRoutes(dataPackage, choices),
  events: ({ dataPackage, choices }) => filterEvents(dataPackage, choices),
  figures: ({ dataPackage }) => new Map(dataPackage.figures.map((figure) => [figure.id, figure])),
  routeFigures: ({ dataPackage }) => new Map(dataPackage.routes.map(({ id, figure }) => [id, figure])),
  drawnRoutes: ({ routes, figures, route: chosen }) =>
    pickStrongest(
      routes,
      (id) => figures.get(id),
      ({ route }) => route.id === chosen
    ),
  locatedRoutes: (picture) => {
    const { drawnRoutes, dataPackage, figures, reveal } = picture;
    return locateRoutes(drawnRoutes, {
      places: dataPackage.places,
      locate: (end) => picture.locate(end),
      figureOf: (id) => figures.get(id),
      reveal
    });
  },
  routeWidths: ({ locatedRoutes, dataPackage, figureOfRoute }) =>
    createRouteWidths(
      locatedRoutes.map(({ route }) => ({ route, figure: figureOfRoute(route.id) })),
      dataPackage.measures
    ),

  framed: (picture) =>
    frameOperations(picture.dataPackage, picture.operations, {
      isTerritory: (end) => picture.world.territories.has(end),
      locate: (end) => picture.locate(end)
    }),
  reach: ({ world, framed }) => findReach(world, framed.codes, framed.points),
  projection: keepProjection((picture) => {
    const { projection, centre } = picture.frameChoice;
    if (projection === 'world') return createWorldProjection();
    if (centre) return createRegionalProjection(centre);
    const { reach } = picture;
    if (projection === 'regional' && reach)
      return createRegionalProjection([Math.round(reach.centre[0]), Math.round(reach.centre[1])]);
    return chooseProjection(reach);
  }),
  plane: ({ world, projection }) => projectWorld(world, projection),
  extent: ({ plane, projection, framed }) => {
    const extent = findExtent(plane, framed.codes, framed.points);
    return projection.kind === 'world' ? frameWorld(projection, extent) : extent;
  },
  anchors: ({ framed, world, projection }) => [
    ...[...framed.codes].flatMap((code) => {
      const territory = world.territories.get(code);
      return territory ? [projection.project(territory.anchor)] : [];
    }),
    ...framed.points.map((point) => projection.project(point))
  ],

  domain: ({ readings }) => [...readings.values()],
  scale: ({ readings, measure, palette, classing, fill, domain }) =>
    createFillScale(readings, measure, palette, {
      classing: { method: classing.classes, limits: classing.limits },
      circles: fill === 'circles',
      domain
    }),
  compact: () => false,
  base: ({ plane, palette }) => createBaseScene(plane, palette),
  areas: ({ fill, plane, readings, scale, palette }) =>
    fill === 'none' ? [] : createAreas(plane, readings, scale, palette),
  overlay: (picture) => createOverlay(picture),
  scene: ({ base, areas, overlay }) => ({ base, areas, overlay }),
  selected: ({ route, country, pinned }) =>
    route !== null
      ? { kind: 'route', route }
      : country !== null
        ? { kind: 'territory', territory: country }
        : pinned
};

function createOverlay(picture: Picture): OverlayScene {
  const { plane, palette, readings, scale, areas, locatedRoutes, dataPackage, format, pinned } = picture;
  const circles = createCircles(plane, readings, scale, palette);
  const { routes, bundles } = createRoutes(plane, locatedRoutes, dataPackage, palette, picture.routeWidths);
  const captions = captionTerritories({
    readings,
    ends: listEnds(locatedRoutes),
    selected: picture.country,
    measure: picture.measure,
    dataPackage,
    format,
    several: picture.operations.length > 1 || (picture.compact && picture.measure === null),
    perCapita: picture.per === 'capita',
    compact: picture.compact
  });
  const places = listPlaces(locatedRoutes);
  const names = places.map((place) => ({ place, name: format.end(place.id, dataPackage.places) }));
  return {
    palette,
    circles,
    regions: createRegions(plane, locatedRoutes, palette),
    borderLights: createBorderLights(plane, locatedRoutes, palette),
    routes,
    bundles,
    openedPairs:
      pinned?.kind === 'bundle'
        ? [pinned.pair]
        : routes.flatMap(({ route, pair }) => (pair && route === picture.route ? [pair] : [])),
    events: createEvents(
      plane,
      picture.events,
      (place) => picture.locate(place),
      listStops(locatedRoutes),
      palette
    ),
    labels: createLabels(
      plane,
      captions,
      places.length > MOST_NAMED_PLACES ? [] : names,
      areas,
      circles,
      palette
    )
  };
}

/** The same projection for as long as its kind and centre stay: all that is projected is then kept, too. */
function keepProjection(choose: (picture: Picture) => Projection): (picture: Picture) => Projection {
  const last = new WeakMap<Picture, Projection>();
  return (picture) => {
    const next = choose(picture);
    const before = last.get(picture);
    if (before?.kind === next.kind && before.centre.join() === next.centre.join()) return before;
    last.set(picture, next);
    return next;
  };
}

/** Some parts of the view: the same object for as long as all of them stay the same. */
function pick<Key extends keyof ViewState>(...keys: Key[]): (picture: Picture) => Pick<ViewState, Key> {
  const last = new WeakMap<Picture, Pick<ViewState, Key>>();
  return (picture) => {
    const { view } = picture;
    const before = last.get(picture);
    if (before && keys.every((key) => before[key] === view[key])) return before;
    const picked = Object.fromEntries(keys.map((key) => [key, view[key]])) as Pick<ViewState, Key>;
    last.set(picture, picked);
    return picked;
  };
}

function codesOf(
  world: World
): [alpha2: ReadonlyMap<TerritoryCode, string>, names: ReadonlyMap<TerritoryCode, string>] {
  const alpha2 = new Map<TerritoryCode, string>();
  const names = new Map<TerritoryCode, string>();
  for (const territory of world.territories.values()) {
    if (territory.alpha2) alpha2.set(territory.code, territory.alpha2);
    if (territory.name) names.set(territory.code, territory.name);
  }
  return [alpha2, names];
}
