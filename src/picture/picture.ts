import type { Target } from '../draw/hit-test';
import type { EnclosingCap } from '../geo/fit-extent';
import { locatePlace, type LocatedPlace } from '../geo/places';
import type { Plane } from '../geo/plane';
import type { Projection } from '../geo/projection';
import type { Bounds } from '../geo/shape';
import type { World } from '../geo/world';
import type { Formatter } from '../i18n/formatter';
import type { Locale, Messages } from '../i18n/messages';
import type { TerritoryNames } from '../i18n/territory-names';
import type {
  DataPackage,
  Figure,
  Measure,
  Operation,
  OperationEvent,
  Participant,
  TerritoryCode
} from '../model/data-package';
import type { Camera, Extent, Per, ViewState } from '../model/view-state';
import type { ViewNotice } from '../model/view-url';
import type { RouteInView } from '../query/routes/route-filter';
import type { TerritorySummary, TerritoryState } from '../query/territories/territory-summaries';
import type { FillScale, LegendEntry } from '../scale/fill-scale';
import type { Palette } from '../scale/palette';
import type { RouteWidths } from '../scale/route-widths';
import type { AreaMark, BaseScene, HexagonMarks, OverlayScene, Scene } from '../scene/marks';
import type { LocatedRoute } from '../scene/route-scene';
import type { Position } from '../geo/vector';
import type { Framed } from './frame-operations';
import type { LegendRow } from './legend';
import type { Reveal } from './locate-routes';
import { RULES, type Rules } from './rules';

/** What a picture is made of. */
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
  readonly picked: LegendEntry | null;
  /** Which legs are shown while routes appear leg by leg; null for all. */
  readonly reveal: Reveal | null;
}

type Choices = Pick<ViewState, 'operations' | 'types' | 'measure' | 'statuses' | 'modes' | 'from' | 'to'>;

/** Sums from elsewhere than the package's figures, such as a register, which a picture shows in their place. */
export interface Given {
  /** They take the place of the general ones. */
  readonly rules: Partial<Rules>;
  /** What plain, hatched and quiet lands say; null for the general words. */
  /** Of a territory, or of all in that state. */
  readonly describeState: (state: TerritoryState, territory?: TerritoryCode) => string | null;
  /** What of the view they do not have. */
  readonly notices: () => readonly ViewNotice[];
  /** What the hexagons say, for the legend; without it there are none. */
  readonly describeHexagons?: (hexagons: HexagonMarks) => readonly LegendRow[];
  /** What a hexagon about a position is called. */
  readonly nameHexagon?: (middle: Position) => string;
}

/** Keeps what `derive` gives until something changes that it was derived from. */
export type Keep = <T>(derive: () => T) => () => T;

/**
 * All that follows from a package and a view, down to the scene that is drawn: the same for the screen, a file and the command line. Each value
 * is worked out from others by a plain function (rules.ts) when it is first asked for; how long it is kept is for whoever makes
 * the picture to say. Nothing here draws, or knows a page.
 */
export abstract class Picture implements PictureChoices {
  abstract readonly view: ViewState;
  abstract readonly systemDark: boolean;
  abstract readonly pinned: Target | null;
  abstract readonly reveal: Reveal | null;
  /** The entry of the legend that the reader filters by; null for all. */
  abstract readonly picked: LegendEntry | null;
  /** Null where the package's own figures are shown. */
  abstract readonly given: Given | null;

  /** The package as published, with the statements that it prefers. */
  abstract readonly publishedPackage: DataPackage;
  readonly world: World;
  #places = new Map<string, LocatedPlace | null>();
  #placesOf: DataPackage['places'] | null = null;

  // The parts of the view, each on its own: a change of one (the camera, at every move) leaves untouched what follows from others.
  declare readonly choices: Choices;
  /** Which operations are in view, and when. */
  declare readonly scope: Pick<ViewState, 'operations' | 'from' | 'to'>;
  declare readonly classing: Pick<ViewState, 'classes' | 'limits'>;
  declare readonly frameChoice: Pick<ViewState, 'projection' | 'centre'>;
  declare readonly fill: ViewState['fill'];
  declare readonly layers: Pick<ViewState, 'emphasis' | 'hide'>;
  /** True where routes and events are drawn faint and unnamed. */
  declare readonly faint: boolean;
  /** The territories of the entry that is picked; null where none is, or the legend has become another. */
  declare readonly only: ReadonlySet<TerritoryCode> | null;
  /** Beside which all else is pale: those of a row of the legend, or what is chosen, where the view asks for that; else null. */
  declare readonly named: ReadonlySet<TerritoryCode> | null;
  declare readonly country: TerritoryCode | null;
  declare readonly route: string | null;
  declare readonly prefer: ViewState['prefer'];
  declare readonly givenExtent: Extent | null;
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
  /** True where some of the operations do not list all their participants. */
  declare readonly lacksParticipants: boolean;
  /** What territories are coloured by; with one operation alone, in how many each took part says nothing. */
  declare readonly series: ViewState['series'];
  /** The measure that is shown where none is chosen; null for where figures were published. */
  declare readonly leading: string | null;
  declare readonly measure: Measure | null;
  /** Rates are of a measure: of a mere "published somewhere", or of operations taken part in, they would mean nothing. */
  declare readonly per: Per;
  declare readonly summaries: ReadonlyMap<TerritoryCode, TerritorySummary>;
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

  /** All that the operations tell of, whatever is filtered. */
  declare readonly framed: Framed;
  /** What the chosen country, route or event is about. */
  declare readonly chosen: Framed | null;
  declare readonly reach: EnclosingCap | null;
  declare readonly projection: Projection;
  declare readonly plane: Plane;
  /** The part of the plane that shows the operation. */
  declare readonly extent: Bounds;
  /** The part of it that the map is fitted to: the extent of the address, what is chosen amid what lies around it, or the operation. */
  declare readonly frame: Bounds;
  /** Where the reader moved the map to, in the place of its frame; not where the projection shows nothing. */
  declare readonly camera: Camera | null;

  /** The summaries that make the scale's classes. */
  declare readonly domain: readonly TerritorySummary[];
  declare readonly scale: FillScale;
  /** True where the map is small: names are written only where their lands have room, but for those with a value. */
  declare readonly compact: boolean;
  declare readonly base: BaseScene;
  /** Records by their positions; null where none are shown so. */
  declare readonly hexagons: HexagonMarks | null;
  declare readonly areas: readonly AreaMark[];
  declare readonly overlay: OverlayScene;
  /** What the map cannot show; null where it shows all. */
  declare readonly unplaced: string | null;
  declare readonly scene: Scene;
  /** What the card shows: the chosen route, country, event or bundle. */
  declare readonly selected: Target | null;

  /** `own` are rules that take the place of the general ones: of several pictures on one scale, say, or about one centre. */
  constructor(world: World, keep: Keep, own: Partial<Rules> = {}) {
    this.world = world;
    for (const [name, rule] of Object.entries({ ...RULES, ...own }))
      Object.defineProperty(this, name, {
        get: keep<unknown>(() => (this.given?.rules[name as keyof Rules] ?? rule)(this))
      });
  }

  /** Inhabitants of a territory, an estimate; null where there is none. */
  readonly populationOf = (code: TerritoryCode): number | null =>
    this.world.territories.get(code)?.population ?? null;

  /** The sums that another view of the same data shows in the place of the package's figures; null for none. */
  givenFor(view: ViewState): Given | null {
    return ASKED.every((key) => String(view[key]) === String(this.view[key])) ? this.given : null;
  }

  /** The summary of a territory; one without anything in view is not listed, or may not be. */
  summaryOf(code: TerritoryCode): TerritorySummary {
    return (
      this.summaries.get(code) ?? {
        territory: code,
        state: this.lacksParticipants ? 'unpublished' : 'outside',
        participant: false,
        unpublished: this.lacksParticipants,
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
    const { places } = this.publishedPackage;
    if (places !== this.#placesOf) [this.#places, this.#placesOf] = [new Map(), places];
    let place = this.#places.get(id);
    if (place === undefined) {
      place = locatePlace(this.world, places, id);
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
  override readonly publishedPackage: DataPackage;
  override readonly view: ViewState;
  override readonly systemDark: boolean;
  override readonly pinned = null;
  override readonly reveal = null;
  override readonly picked = null;
  override readonly given: Given | null;

  constructor(
    { dataPackage, world }: PictureSource,
    view: ViewState,
    {
      systemDark = false,
      given = null,
      givenFor,
      ...own
    }: {
      readonly systemDark?: boolean;
      readonly given?: Given | null;
      /** What other views of the data are given; without it those that ask a register for the same. */
      readonly givenFor?: (view: ViewState) => Given | null;
    } & Partial<Rules> = {}
  ) {
    super(world, keepAlways, own);
    this.publishedPackage = dataPackage;
    this.view = view;
    this.systemDark = systemDark;
    this.given = given;
    if (givenFor) this.givenFor = givenFor;
  }
}

/** What a register is asked for: its answer holds for no view that asks for something else. */
const ASKED = ['register', 'from', 'to', 'modes', 'body', 'duplicates', 'points'] as const;

/** Another view of a picture's data, in the theme of the same system. */
export function createStill(picture: Picture, view: ViewState, own: Partial<Rules> = {}): StillPicture {
  const { publishedPackage: dataPackage, world, systemDark } = picture;
  return new StillPicture({ dataPackage, world }, view, {
    systemDark,
    given: picture.givenFor(view),
    givenFor: (other) => picture.givenFor(other),
    ...own
  });
}

function keepAlways<T>(derive: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: derive() }).value;
}
