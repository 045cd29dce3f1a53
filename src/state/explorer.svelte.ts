import { createContext } from 'svelte';
import type { Target } from '../draw/hit-test';
import { chooseProjection, findExtent, findReach } from '../geo/framing';
import { locatePlace, type LocatedPlace } from '../geo/places';
import { projectWorld } from '../geo/plane';
import { createRegionalProjection, createWorldProjection, type Projection } from '../geo/projection';
import type { World } from '../geo/world';
import { createFormatter } from '../i18n/formatter';
import { localeOf } from '../i18n/messages';
import { createTerritoryNames } from '../i18n/territory-names';
import type { DataPackage, Measure, SeizureType, TerritoryCode } from '../model/data-package';
import type { Problem } from '../model/problem';
import type { ViewNotice } from '../model/view-url';
import { DEFAULT_VIEW, type Camera, type Per, type ViewState } from '../model/view-state';
import { noteFairness } from '../query/fair-map';
import { countMeasures, countTypes, filterFigures, isShownType } from '../query/filter-figures';
import { filterOperations } from '../query/filter-operations';
import { readHeadlines } from '../query/headlines';
import { filterEvents, filterRoutes } from '../query/route-filter';
import { createRows } from '../query/table-rows';
import { countParticipation } from '../query/participation';
import { listOperationRows } from '../query/operation-rows';
import { preferFigures } from '../query/prefer-figures';
import { rateTerritories } from '../query/rates';
import { readParticipation, readTerritories, type TerritoryReading } from '../query/territory-readings';
import { listUndrawn } from '../query/undrawn';
import { createFillScale } from '../scale/fill-scale';
import { DARK, LIGHT } from '../scale/palette';
import { createAreas } from '../scene/area-scene';
import { createCircles } from '../scene/circle-scene';
import { createBaseScene } from '../scene/base-scene';
import { createEvents } from '../scene/event-scene';
import { createLabels } from '../scene/label-scene';
import type { OverlayScene, Scene } from '../scene/marks';
import { createBorderLights, createRegions, createRoutes, type LocatedRoute } from '../scene/route-scene';
import { captionTerritories } from './captions';

export interface AtlasInput {
  readonly dataPackage: DataPackage;
  readonly problems: readonly Problem[];
  readonly world: World;
  readonly view: ViewState;
  readonly notices: readonly ViewNotice[];
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
  /** The operation whose participants the map traces while nothing else is pointed at. */
  litOperation: string | null = $state.raw(null);
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

  /** Inhabitants of a territory, an estimate; null where there is none. */
  readonly populationOf = (code: TerritoryCode): number | null =>
    this.world.territories.get(code)?.population ?? null;

  // Each choice on its own, so that a change of one (the camera, at every move) leaves untouched what follows from others.
  readonly #operationIds = $derived(this.view.operations);
  readonly #types = $derived(this.view.types);
  readonly #measureId = $derived(this.view.measure);
  readonly #statuses = $derived(this.view.statuses);
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
  readonly #scope = $derived({ operations: this.#operationIds, from: this.#from, to: this.#to });
  readonly #choices = $derived({
    operations: this.#operationIds,
    types: this.#types,
    measure: this.#measureId,
    statuses: this.#statuses,
    from: this.#from,
    to: this.#to
  });

  readonly #toldTypes = $derived(this.#told.types);
  readonly #toldMeasureId = $derived(this.#told.measure);
  readonly #toldStatuses = $derived(this.#told.statuses);
  readonly #toldChoices = $derived({
    ...this.#scope,
    types: this.#toldTypes,
    measure: this.#toldMeasureId,
    statuses: this.#toldStatuses
  });

  readonly locale = $derived(localeOf(this.#language));
  readonly messages = $derived(this.locale.messages);
  readonly names = $derived(createTerritoryNames(this.locale, ...codesOf(this.world)));
  readonly format = $derived(createFormatter(this.locale, this.names));
  readonly dark = $derived(this.view.theme === 'dark' || (this.view.theme === 'auto' && this.systemDark));
  readonly palette = $derived(this.dark ? DARK : LIGHT);

  readonly operations = $derived(filterOperations(this.dataPackage, this.#scope));
  /** The operation whose header is shown. */
  readonly operation = $derived(this.operations[0] ?? null);
  readonly participants = $derived(
    this.dataPackage.participants.filter(({ operation }) =>
      this.operations.some(({ id }) => id === operation)
    )
  );
  /** Of all types: a filter only picks from them, so that what it keeps is not made anew. */
  readonly #allHeadlines = $derived(
    readHeadlines(
      this.dataPackage,
      filterFigures(this.dataPackage, { ...this.#scope, types: [], measure: null })
    )
  );
  readonly typeCounts = $derived(countTypes(this.dataPackage, this.#scope));
  readonly measures = $derived(countMeasures(this.dataPackage, this.#toldChoices));
  /** What territories are coloured by; with one operation alone, in how many each took part says nothing. */
  readonly series = $derived(this.operations.length > 1 ? this.#series : 'figures');
  readonly measure: Measure | null = $derived(
    this.series === 'participation'
      ? {
          id: 'participation',
          label: this.messages.operations.takenPartIn,
          type: 'other',
          dimension: 'count',
          unit: 'count',
          partOf: null
        }
      : this.#measureId === null
        ? null
        : (this.dataPackage.measures.get(this.#measureId) ?? null)
  );
  readonly figures = $derived(filterFigures(this.dataPackage, this.#toldChoices));
  /** The totals of every measure under the chosen types, whichever measure the map shows. */
  readonly headlines = $derived(
    this.#allHeadlines.filter(({ measure }) => isShownType(measure.type, { types: this.#toldTypes }))
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
  readonly rows = $derived(
    createRows(this.dataPackage, this.figures, {
      scope: (scope) => this.format.scope(scope, this.dataPackage.places),
      quantity: (quantity) => this.format.quantity(quantity, 'long')
    })
  );
  readonly operationRows = $derived(
    listOperationRows(
      this.dataPackage,
      { ...this.#scope, types: this.#toldTypes },
      this.#toldMeasureId === null ? null : (this.dataPackage.measures.get(this.#toldMeasureId) ?? null)
    )
  );
  readonly undrawn = $derived(
    listUndrawn(this.dataPackage, this.#toldChoices, (end) => this.locate(end) !== null)
  );
  readonly fairness = $derived(
    noteFairness(
      { measure: this.#measureId, fill: this.#fill, per: this.per },
      this.readings.values(),
      this.routes
    )
  );

  readonly locatedRoutes: readonly LocatedRoute[] = $derived(
    this.routes.flatMap(({ route, legs }) => {
      const located = legs.flatMap((leg) => {
        const from = this.locate(leg.from);
        const to = this.locate(leg.to);
        return from && to ? [{ leg, from, to }] : [];
      });
      return located.length ? [{ route, legs: located }] : [];
    })
  );

  /** Participants and the ends of all routes: what the map is fitted to, whatever is filtered. */
  readonly #framed = $derived.by(() => {
    const ids = new Set(this.operations.map(({ id }) => id));
    const codes = new Set(this.participants.map(({ territory }) => territory));
    for (const { operation, legs } of this.dataPackage.routes)
      if (ids.has(operation))
        for (const { from, to } of legs)
          for (const end of [from, to]) if (this.world.territories.has(end)) codes.add(end);
    return codes;
  });
  readonly #reach = $derived(findReach(this.world, this.#framed));
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
  readonly extent = $derived(findExtent(this.plane, this.#framed));

  readonly scale = $derived(
    createFillScale(this.readings, this.measure, this.palette, {
      classing: this.#classing,
      circles: this.#fill === 'circles'
    })
  );
  readonly #country = $derived(this.view.country);
  readonly #base = $derived(createBaseScene(this.plane, this.palette));
  readonly #areas = $derived(
    this.#fill === 'none' ? [] : createAreas(this.plane, this.readings, this.scale, this.palette)
  );
  readonly #captions = $derived(
    captionTerritories({
      readings: this.readings,
      ends: this.locatedRoutes.flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from.id, to.id])),
      selected: this.#country,
      measure: this.measure,
      dataPackage: this.dataPackage,
      format: this.format,
      several: this.operations.length > 1,
      perCapita: this.per === 'capita'
    })
  );
  readonly #overlay: OverlayScene = $derived.by(() => {
    const { plane, palette } = this;
    const regions = createRegions(plane, this.locatedRoutes, palette);
    const circles = createCircles(plane, this.readings, this.scale, palette);
    return {
      palette,
      circles,
      regions,
      borderLights: createBorderLights(plane, this.locatedRoutes, palette),
      routes: createRoutes(plane, this.locatedRoutes, this.dataPackage, palette),
      events: createEvents(plane, this.events, (place) => this.locate(place), palette),
      labels: createLabels(
        plane,
        this.#captions,
        regions.flatMap(({ place }) => {
          const located = this.locate(place);
          return located ? [{ place: located, name: this.format.end(place, this.dataPackage.places) }] : [];
        }),
        this.#areas,
        circles,
        palette
      )
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
    this.choose({ operations, measure: keeps ? measure : null, camera: null, centre: null });
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
