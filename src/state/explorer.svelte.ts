import { createContext } from 'svelte';
import type { Target } from '../draw/hit-test';
import { chooseProjection, findExtent, findReach, frameWorld } from '../geo/framing';
import { locatePlace, type LocatedPlace } from '../geo/places';
import { projectWorld } from '../geo/plane';
import { createRegionalProjection, createWorldProjection, type Projection } from '../geo/projection';
import type { World } from '../geo/world';
import { createFormatter } from '../i18n/formatter';
import { localeOf } from '../i18n/messages';
import { createTerritoryNames } from '../i18n/territory-names';
import type { DataPackage, Figure, Measure, SeizureType, TerritoryCode } from '../model/data-package';
import type { Problem } from '../model/problem';
import type { ViewNotice } from '../model/view-url';
import { DEFAULT_VIEW, type Camera, type Per, type ViewState } from '../model/view-state';
import { isShownType } from '../query/filter-figures';
import { filterOperations } from '../query/filter-operations';
import { filterEvents, filterRoutes } from '../query/route-filter';
import { pickStrongest } from '../query/route-strength';
import { countParticipation } from '../query/participation';
import { preferFigures } from '../query/prefer-figures';
import { rateTerritories } from '../query/rates';
import { readParticipation, readTerritories, type TerritoryReading } from '../query/territory-readings';
import { createFillScale } from '../scale/fill-scale';
import { DARK, LIGHT } from '../scale/palette';
import { createAreas } from '../scene/area-scene';
import { createCircles } from '../scene/circle-scene';
import { createBaseScene } from '../scene/base-scene';
import { createEvents } from '../scene/event-scene';
import { createLabels } from '../scene/label-scene';
import type { OverlayScene, Scene } from '../scene/marks';
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
import { createRouteWidths } from '../scale/route-widths';
import { captionTerritories } from './captions';
import { frameOperations } from './frame-operations';
import { locateRoutes, type Reveal } from './route-book';

export interface AtlasInput {
  readonly dataPackage: DataPackage;
  readonly problems: readonly Problem[];
  readonly world: World;
  readonly view: ViewState;
  readonly notices: readonly ViewNotice[];
  /** Reads a text file of the package's folder; without it there are no files but those that are loaded. */
  readonly readFile?: (path: string) => Promise<string>;
}

/**
 * All that the atlas knows at a moment: the few things a reader chose, and what follows from them. Everything but the choices is derived, by
 * plain functions of the rooms above; nothing here draws or touches the page.
 */
export class Explorer {
  readonly #input: AtlasInput;
  readonly #places = new Map<string, LocatedPlace | null>();

  #view: ViewState = $state.raw(DEFAULT_VIEW);
  /** The view of which the lists around the map tell: the same, a frame later where the map goes first. */
  #told: ViewState = $state.raw(DEFAULT_VIEW);
  #tellLater: ((tell: () => void) => void) | null = null;
  notices: readonly ViewNotice[] = $state.raw([]);
  /** What the pointer or the keyboard is on. */
  hovered: Target | null = $state.raw(null);
  /** An event or a bundle of routes that the reader chose; countries and routes are chosen in the view. */
  pinned: Target | null = $state.raw(null);
  /** Which legs are shown while routes appear leg by leg; null for all. */
  reveal: Reveal | null = $state.raw(null);
  /** The operation whose participants the map traces while nothing else is pointed at. */
  litOperation: string | null = $state.raw(null);
  /** The desk at which briefings are chosen and made. */
  desk: 'closed' | 'list' | 'editor' = $state('closed');
  systemDark = $state(false);
  reducedMotion = $state(false);

  constructor(input: AtlasInput) {
    this.#input = input;
    this.view = input.view;
    this.notices = input.notices;
  }

  /** The reader's choices: the one thing that the URL holds. */
  get view(): ViewState {
    return this.#view;
  }

  set view(view: ViewState) {
    this.#view = view;
    if (this.#tellLater) this.#tellLater(() => (this.#told = this.#view));
    else this.#told = view;
  }

  /**
   * Lets the map show a change of the view before the totals, the table and the other lists follow it: `later` is to call what it is given
   * once the map's frame is out. Without it all follow at once.
   */
  letMapLead(later: (tell: () => void) => void): void {
    this.#tellLater = later;
  }

  /** The package as published, with the statements that it prefers. */
  get publishedPackage(): DataPackage {
    return this.#input.dataPackage;
  }

  /** The package with the statements that the reader prefers. */
  get dataPackage(): DataPackage {
    return this.#preferredPackage;
  }

  get problems(): readonly Problem[] {
    return this.#input.problems;
  }

  get world(): World {
    return this.#input.world;
  }

  /** Reads a text file of the package's folder. Rejects where there is none. */
  readFile(path: string): Promise<string> {
    return this.#input.readFile?.(path) ?? Promise.reject(new Error(`${path} is not there`));
  }

  /** Another explorer of the same data, at another view: for pictures beside the map. */
  at(view: ViewState): Explorer {
    const other = new Explorer({ ...this.#input, view, notices: [] });
    other.systemDark = this.systemDark;
    return other;
  }

  /** Inhabitants of a territory, an estimate; null where there is none. */
  readonly populationOf = (code: TerritoryCode): number | null =>
    this.world.territories.get(code)?.population ?? null;

  // Each choice on its own, so that a change of one (the camera, at every move) leaves untouched what follows from others.
  readonly #operationIds = $derived(this.view.operations);
  readonly #types = $derived(this.view.types);
  readonly #measureId = $derived(this.view.measure);
  readonly #statuses = $derived(this.view.statuses);
  readonly #modes = $derived(this.view.modes);
  readonly #from = $derived(this.view.from);
  readonly #to = $derived(this.view.to);
  readonly #language = $derived(this.view.language);
  readonly #series = $derived(this.view.series);
  readonly #fill = $derived(this.view.fill);
  readonly #method = $derived(this.view.classes);
  readonly #limits = $derived(this.view.limits);
  readonly #classing = $derived({ method: this.#method, limits: this.#limits });
  readonly #prefer = $derived(this.view.prefer);
  readonly #preferredPackage = $derived(preferFigures(this.publishedPackage, this.#prefer));
  /** Which operations are in view, and when. */
  readonly scope = $derived({ operations: this.#operationIds, from: this.#from, to: this.#to });
  readonly #choices = $derived({
    operations: this.#operationIds,
    types: this.#types,
    measure: this.#measureId,
    statuses: this.#statuses,
    modes: this.#modes,
    from: this.#from,
    to: this.#to
  });

  readonly #toldTypes = $derived(this.#told.types);
  readonly #toldMeasureId = $derived(this.#told.measure);
  readonly #toldStatuses = $derived(this.#told.statuses);
  readonly #toldModes = $derived(this.#told.modes);
  /** The choices of which the lists around the map tell. */
  readonly told = $derived({
    ...this.scope,
    types: this.#toldTypes,
    measure: this.#toldMeasureId,
    statuses: this.#toldStatuses,
    modes: this.#toldModes
  });

  readonly locale = $derived(localeOf(this.#language));
  readonly messages = $derived(this.locale.messages);
  readonly names = $derived(createTerritoryNames(this.locale, ...codesOf(this.world)));
  readonly format = $derived(createFormatter(this.locale, this.names));
  readonly dark = $derived(this.view.theme === 'dark' || (this.view.theme === 'auto' && this.systemDark));
  readonly palette = $derived(this.dark ? DARK : LIGHT);

  readonly operations = $derived(filterOperations(this.dataPackage, this.scope));
  /** The operation whose header is shown. */
  readonly operation = $derived(this.operations[0] ?? null);
  readonly participants = $derived(
    this.dataPackage.participants.filter(({ operation }) =>
      this.operations.some(({ id }) => id === operation)
    )
  );
  /** What territories are coloured by; with one operation alone, in how many each took part says nothing. */
  readonly series = $derived(this.operations.length > 1 ? this.#series : 'figures');
  readonly measure: Measure | null = $derived(
    this.series === 'participation'
      ? {
          id: 'participation',
          label: this.messages.controls.takenPartIn,
          type: 'other',
          dimension: 'count',
          unit: 'count',
          partOf: null
        }
      : this.#measureId === null
        ? null
        : (this.dataPackage.measures.get(this.#measureId) ?? null)
  );
  readonly #published = $derived(readTerritories(this.dataPackage, this.#choices));
  readonly #participation = $derived(countParticipation(this.dataPackage, this.operations));
  /** Rates are of a measure: of a mere "published somewhere", or of operations taken part in, they would mean nothing. */
  readonly per: Per = $derived(
    this.series === 'participation' || this.#measureId === null ? 'total' : this.view.per
  );
  readonly #counted = $derived(
    this.series === 'participation'
      ? readParticipation(this.#published, this.#participation)
      : this.#published
  );
  readonly readings = $derived(
    this.per === 'capita' ? rateTerritories(this.#counted, this.populationOf) : this.#counted
  );
  readonly routes = $derived(filterRoutes(this.dataPackage, this.#choices));
  readonly events = $derived(filterEvents(this.dataPackage, this.#choices));
  readonly #routeFigures = $derived(new Map(this.dataPackage.routes.map(({ id, figure }) => [id, figure])));
  readonly #figures = $derived(new Map(this.dataPackage.figures.map((figure) => [figure.id, figure])));
  /** The routes that the map draws: all in view, or the strongest where there are too many to read. */
  readonly drawnRoutes = $derived.by(() => {
    const figures = this.#figures;
    const chosen = this.#route;
    return pickStrongest(
      this.routes,
      (id) => figures.get(id),
      ({ route }) => route.id === chosen
    );
  });
  readonly locatedRoutes: readonly LocatedRoute[] = $derived.by(() => {
    const figures = this.#figures;
    return locateRoutes(this.drawnRoutes, {
      places: this.dataPackage.places,
      locate: (end) => this.locate(end),
      figureOf: (id) => figures.get(id),
      reveal: this.reveal
    });
  });
  readonly routeWidths = $derived.by(() => {
    const figures = this.#figures;
    return createRouteWidths(
      this.locatedRoutes.map(({ route }) => ({
        route,
        figure: route.figure === null ? null : (figures.get(route.figure) ?? null)
      })),
      this.dataPackage.measures
    );
  });

  /** All that the operations tell of, whatever is filtered: what the map is fitted to. */
  readonly #framed = $derived(
    frameOperations(this.dataPackage, this.operations, {
      isTerritory: (end) => this.world.territories.has(end),
      locate: (end) => this.locate(end)
    })
  );
  readonly #reach = $derived(findReach(this.world, this.#framed.codes, this.#framed.points));
  readonly #centre = $derived(this.view.centre);
  readonly #projectionChoice = $derived(this.view.projection);
  readonly projection: Projection = $derived.by(() => {
    if (this.#projectionChoice === 'world') return createWorldProjection();
    if (this.#centre) return createRegionalProjection(this.#centre);
    if (this.#projectionChoice === 'regional' && this.#reach)
      return createRegionalProjection([Math.round(this.#reach.centre[0]), Math.round(this.#reach.centre[1])]);
    return chooseProjection(this.#reach);
  });
  readonly plane = $derived(projectWorld(this.world, this.projection));
  /** The part of the plane that shows the operation. */
  readonly extent = $derived.by(() => {
    const extent = findExtent(this.plane, this.#framed.codes, this.#framed.points);
    return this.projection.kind === 'world' ? frameWorld(this.projection, extent) : extent;
  });
  /** Where the territories and places lie that the map is fitted to, on the plane. */
  readonly anchors = $derived([
    ...[...this.#framed.codes].flatMap((code) => {
      const territory = this.world.territories.get(code);
      return territory ? [this.projection.project(territory.anchor)] : [];
    }),
    ...this.#framed.points.map((point) => this.projection.project(point))
  ]);

  readonly scale = $derived(
    createFillScale(this.readings, this.measure, this.palette, {
      classing: this.#classing,
      circles: this.#fill === 'circles'
    })
  );
  readonly #country = $derived(this.view.country);
  readonly #route = $derived(this.view.route);
  readonly #openedPair = $derived(this.pinned?.kind === 'bundle' ? this.pinned.pair : null);
  readonly #base = $derived(createBaseScene(this.plane, this.palette));
  readonly #areas = $derived(
    this.#fill === 'none' ? [] : createAreas(this.plane, this.readings, this.scale, this.palette)
  );
  readonly #captions = $derived(
    captionTerritories({
      readings: this.readings,
      ends: listEnds(this.locatedRoutes),
      selected: this.#country,
      measure: this.measure,
      dataPackage: this.dataPackage,
      format: this.format,
      several: this.operations.length > 1,
      perCapita: this.per === 'capita'
    })
  );
  readonly #placeNames = $derived.by(() => {
    const places = listPlaces(this.locatedRoutes);
    if (places.length > MOST_NAMED_PLACES) return [];
    return places.map((place) => ({ place, name: this.format.end(place.id, this.dataPackage.places) }));
  });
  readonly #overlay: OverlayScene = $derived.by(() => {
    const { plane, palette } = this;
    const circles = createCircles(plane, this.readings, this.scale, palette);
    const { routes, bundles } = createRoutes(
      plane,
      this.locatedRoutes,
      this.dataPackage,
      palette,
      this.routeWidths
    );
    return {
      palette,
      circles,
      regions: createRegions(plane, this.locatedRoutes, palette),
      borderLights: createBorderLights(plane, this.locatedRoutes, palette),
      routes,
      bundles,
      openedPairs: this.#openedPair
        ? [this.#openedPair]
        : routes.flatMap(({ route, pair }) => (pair && route === this.#route ? [pair] : [])),
      events: createEvents(
        plane,
        this.events,
        (place) => this.locate(place),
        listStops(this.locatedRoutes),
        palette
      ),
      labels: createLabels(plane, this.#captions, this.#placeNames, this.#areas, circles, palette)
    };
  });
  readonly scene: Scene = $derived({ base: this.#base, areas: this.#areas, overlay: this.#overlay });

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
      place = locatePlace(this.world, this.dataPackage.places, id);
      this.#places.set(id, place);
    }
    return place;
  }

  /** True where the end of a leg can be drawn: as a place, or, where the source leaves it open, as a line without one. */
  isDrawable(end: string): boolean {
    return this.locate(end) !== null || this.dataPackage.places.get(end)?.kind === 'unknown';
  }

  /** The figure that says how much a route carried; null where there is none. */
  readonly figureOfRoute = (id: string): Figure | null => {
    const figure = this.#routeFigures.get(id) ?? null;
    return figure === null ? null : (this.#figures.get(figure) ?? null);
  };

  /** What the card shows: the chosen route, country, event or bundle. */
  readonly selected: Target | null = $derived(
    this.#route !== null
      ? { kind: 'route', route: this.#route }
      : this.#country !== null
        ? { kind: 'territory', territory: this.#country }
        : this.pinned
  );

  /** Chooses what the card shows in the place of all that was chosen; null for nothing. */
  select(target: Target | null): void {
    this.reveal = null;
    this.pinned = target?.kind === 'event' || target?.kind === 'bundle' ? target : null;
    this.choose({
      country: target?.kind === 'territory' ? target.territory : null,
      route: target?.kind === 'route' ? target.route : null
    });
  }

  /** Takes over some choices and keeps all others. */
  choose(patch: Partial<ViewState>): void {
    this.view = { ...this.view, ...patch };
  }

  /** Shows these operations, fitted to them; of all that the package has, or none of them, its own way of saying so. */
  chooseOperations(ids: readonly string[]): void {
    const known = this.dataPackage.operations.filter(({ id }) => ids.includes(id));
    const isFirst = known.length === 1 && known[0] === this.dataPackage.operations[0];
    const operations =
      known.length === 0 || isFirst
        ? null
        : known.length === this.dataPackage.operations.length
          ? 'all'
          : known.map(({ id }) => id);
    const among = new Set(known.map(({ id }) => id));
    const measure = this.#measureId;
    const keeps = this.dataPackage.figures.some(
      (figure) => figure.measure === measure && among.has(figure.operation)
    );
    this.pinned = null;
    this.choose({ operations, measure: keeps ? measure : null, route: null, camera: null, centre: null });
  }

  /** Adds a seizure type to the chosen ones or takes it away; a measure that is then no longer offered is given up. */
  toggleType(type: SeizureType): void {
    const types = this.#types.includes(type) ? this.#types.filter((t) => t !== type) : [...this.#types, type];
    const keeps = this.measure === null || isShownType(this.measure.type, { types });
    this.choose({ types, measure: keeps ? this.#measureId : null });
  }

  moveCamera(camera: Camera | null): void {
    this.choose({ camera });
  }
}

function codesOf(world: World): [ReadonlyMap<TerritoryCode, string>, ReadonlyMap<TerritoryCode, string>] {
  const alpha2 = new Map<TerritoryCode, string>();
  const names = new Map<TerritoryCode, string>();
  for (const territory of world.territories.values()) {
    if (territory.alpha2) alpha2.set(territory.code, territory.alpha2);
    if (territory.name) names.set(territory.code, territory.name);
  }
  return [alpha2, names];
}

export const [getExplorer, setExplorer] = createContext<Explorer>();
