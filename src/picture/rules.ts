import { boundsOfExtent, middleOf } from '../geo/extent';
import {
  chooseMeridian,
  chooseProjection,
  findExtent,
  findReach,
  findSurroundings,
  frameWorld,
  leaveRoomForNames,
  recentre
} from '../geo/fit-extent';
import { projectWorld, type Plane } from '../geo/plane';
import { createRegionalProjection, createWorldProjection, type Projection } from '../geo/projection';
import { vectorOf } from '../geo/vector';
import type { World } from '../geo/world';
import { createFormatter } from '../i18n/formatter';
import { localeOf } from '../i18n/messages';
import { createTerritoryNames } from '../i18n/territory-names';
import type { TerritoryCode } from '../model/data-package';
import type { ViewState } from '../model/view-state';
import { filterOperations } from '../query/operations/filter-operations';
import { indexFigures } from '../query/figures/figure-index';
import { findLeadingMeasure } from '../query/figures/leading-measure';
import { countParticipation } from '../query/operations/participation';
import { lacksParticipants } from '../query/operations/participant-lists';
import { preferFigures } from '../query/figures/prefer-figures';
import { rateTerritories } from '../query/figures/rates';
import { filterEvents, filterRoutes } from '../query/routes/route-filter';
import { pickStrongest } from '../query/routes/route-strength';
import { readParticipation, readTerritories } from '../query/territories/territory-summaries';
import { createFillScale } from '../scale/fill-scale';
import { DARK, LIGHT, palePaint } from '../scale/palette';
import { createRouteWidths } from '../scale/route-widths';
import { createAreas } from '../scene/area-scene';
import { createBaseScene } from '../scene/base-scene';
import { frameOperations, frameTarget } from './frame-operations';
import { territoriesOfEntry } from './legend';
import { locateRoutes } from './locate-routes';
import { createOverlay } from './overlay';
import { describeUnplaced } from './unplaced';
import type { Picture, PictureChoices } from './picture';

type Stated =
  | keyof PictureChoices
  | 'given'
  | 'givenFor'
  | 'publishedPackage'
  | 'world'
  | 'populationOf'
  | 'summaryOf'
  | 'locate';
type Derived = Exclude<keyof Picture, Stated | 'isDrawable' | 'figureOfRoute'>;

/** How each value of a picture follows from others. */
export type Rules = { readonly [Name in Derived]: (picture: Picture) => Picture[Name] };

const CHOICES = ['operations', 'types', 'measure', 'statuses', 'modes', 'from', 'to'] as const;
const chosen = pick(...CHOICES);

export const RULES: Rules = {
  choices: keepSame(
    (picture) => ({
      ...chosen(picture),
      measure: picture.view.measure ?? (picture.series === 'figures' ? picture.leading : null)
    }),
    (before, next) => CHOICES.every((key) => before[key] === next[key])
  ),
  scope: pick('operations', 'from', 'to'),
  classing: pick('classes', 'limits'),
  frameChoice: pick('projection', 'centre'),
  fill: ({ view }) => view.fill,
  layers: pick('emphasis', 'hide'),
  faint: ({ layers, operations }) =>
    layers.emphasis === 'faint' || (layers.emphasis === 'auto' && operations.length > 1),
  only: (picture) => {
    const { picked, scale } = picture;
    return picked && scale.legend.includes(picked) ? new Set(territoriesOfEntry(picture, picked)) : null;
  },
  named: ({ only, layers, chosen, country, route }) =>
    only ?? (layers.emphasis === 'chosen' && (country ?? route) !== null ? (chosen?.codes ?? null) : null),
  country: ({ view }) => view.country,
  route: ({ view }) => view.route,
  prefer: ({ view }) => view.prefer,
  givenExtent: ({ view }) => view.extent,
  language: ({ view }) => view.language,

  locale: ({ language }) => localeOf(language),
  messages: ({ locale }) => locale.messages,
  names: ({ locale, world, publishedPackage: { territoryNames } }) =>
    createTerritoryNames(locale, ...codesOf(world), territoryNames),
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
  lacksParticipants: ({ dataPackage, operations }) => lacksParticipants(dataPackage, operations),
  series: ({ operations, view: { series, measure } }) =>
    (series === 'participation' && operations.length < 2) || (series === 'overview' && measure !== null)
      ? 'figures'
      : series,
  leading: ({ dataPackage, operations, scope, view: { types } }) =>
    operations.length === 1 ? findLeadingMeasure(dataPackage, { ...scope, types }) : null,
  measure: ({ series, choices, dataPackage, messages }) =>
    series === 'participation'
      ? {
          id: 'participation',
          label: messages.controls.takenPartIn,
          type: 'other',
          dimension: 'count',
          unit: 'count',
          partOf: null,
          isAdditive: true
        }
      : choices.measure === null
        ? null
        : (dataPackage.measures.get(choices.measure) ?? null),
  per: ({ series, choices, view }) =>
    series === 'participation' || choices.measure === null ? 'total' : view.per,
  summaries: ({ dataPackage, choices, series, operations, per, populationOf }) => {
    const published = readTerritories(dataPackage, choices);
    const counted =
      series === 'participation'
        ? readParticipation(published, countParticipation(dataPackage, operations))
        : published;
    return per === 'capita' ? rateTerritories(counted, populationOf) : counted;
  },
  routes: ({ dataPackage, choices }) => filterRoutes(dataPackage, choices),
  events: ({ dataPackage, choices }) => filterEvents(dataPackage, choices),
  figures: ({ dataPackage }) => indexFigures(dataPackage),
  routeFigures: ({ dataPackage }) => new Map(dataPackage.routes.map(({ id, figure }) => [id, figure])),
  drawnRoutes: (picture) =>
    pickStrongest(
      picture.routes,
      (id) => picture.figures.get(id),
      ({ route }) => route.id === picture.route
    ),
  locatedRoutes: (picture) => {
    const { drawnRoutes, dataPackage, reveal } = picture;
    return locateRoutes(drawnRoutes, {
      places: dataPackage.places,
      locate: (end) => picture.locate(end),
      figureOf: (id) => picture.figures.get(id),
      reveal
    });
  },
  routeWidths: ({ locatedRoutes, dataPackage, figureOfRoute }) =>
    createRouteWidths(
      locatedRoutes.map(({ route }) => ({ route, figure: figureOfRoute(route.id) })),
      dataPackage.measures
    ),

  framed: (picture) => frameOperations(picture.dataPackage, picture.operations, placesOf(picture)),
  chosen: (picture) => {
    const { selected } = picture;
    // A hexagon is where the reader looks already.
    return selected && selected.kind !== 'hexagon'
      ? frameTarget(selected, picture.dataPackage, placesOf(picture))
      : null;
  },
  reach: ({ world, framed }) => findReach(world, framed.codes, framed.points),
  projection: keepSame<Projection>((picture) => {
    const { projection, centre } = picture.frameChoice;
    const { world, reach, framed, chosen, givenExtent } = picture;
    const asWorld = (): Projection => createWorldProjection(chooseMeridian(framed.lines));
    if (projection === 'world') return asWorld();
    const found = recentre(
      centre
        ? createRegionalProjection(centre)
        : projection === 'regional' && reach
          ? createRegionalProjection([Math.round(reach.centre[0]), Math.round(reach.centre[1])])
          : chooseProjection(reach),
      givenExtent
        ? { centre: middleOf(givenExtent), radius: 0 }
        : chosen && findReach(world, chosen.codes, chosen.points)
    );
    return found.kind === 'world' ? asWorld() : found;
  }, isSameProjection),
  plane: ({ world, projection }) => planeOf(world, projection),
  extent: ({ plane, projection, framed }) => {
    const { codes, points } = framed;
    const extent = leaveRoomForNames(plane, framed, findExtent(plane, codes, points));
    return projection.kind === 'world' ? frameWorld(projection, extent) : extent;
  },
  frame: ({ plane, projection, givenExtent, chosen, extent }) =>
    givenExtent
      ? boundsOfExtent(projection, givenExtent)
      : chosen
        ? findSurroundings(plane, chosen.codes, chosen.points)
        : extent,
  camera: ({ view, projection }) => {
    const { camera } = view;
    return camera && projection.shows(...vectorOf([camera.lon, camera.lat])) ? camera : null;
  },

  domain: ({ summaries }) => [...summaries.values()],
  scale: ({ summaries, measure, palette, classing, fill, domain, lacksParticipants: lacking }) =>
    createFillScale(summaries, measure, palette, {
      classing: { method: classing.classes, limits: classing.limits },
      circles: fill === 'circles',
      land: lacking ? 'unpublished' : 'outside',
      domain
    }),
  compact: () => false,
  base: ({ plane, palette }) => createBaseScene(plane, palette),
  areas: ({ fill, plane, summaries, scale, palette, named }) => {
    if (fill === 'none') return [];
    const areas = createAreas(plane, summaries, scale, palette);
    return named
      ? areas.map((area) =>
          named.has(area.territory) ? area : { ...area, paint: palePaint(area.paint, palette) }
        )
      : areas;
  },
  hexagons: () => null,
  overlay: (picture) => createOverlay(picture),
  unplaced: describeUnplaced,
  scene: ({ base, areas, overlay }) => ({ base, areas, overlay }),
  selected: ({ route, country, pinned }) =>
    route !== null
      ? { kind: 'route', route }
      : country !== null
        ? { kind: 'territory', territory: country }
        : pinned
};

const planes = new WeakMap<World, Plane>();

/** The world in a projection: the last one serves all pictures in the same, one after the other. */
function planeOf(world: World, projection: Projection): Plane {
  const last = planes.get(world);
  if (last && isSameProjection(last.projection, projection)) return last;
  const plane = projectWorld(world, projection);
  planes.set(world, plane);
  return plane;
}

function isSameProjection(a: Projection, b: Projection): boolean {
  return a.kind === b.kind && a.centre.join() === b.centre.join();
}

function placesOf(picture: Picture): Parameters<typeof frameOperations>[2] {
  return {
    isTerritory: (end) => picture.world.territories.has(end),
    locate: (end) => picture.locate(end)
  };
}

/** The object that `rule` gave before, for as long as the next is the same: all that follows from it is then kept, too. */
export function keepSame<T>(
  rule: (picture: Picture) => T,
  isSame: (before: T, next: T) => boolean
): (picture: Picture) => T {
  const last = new WeakMap<Picture, T>();
  return (picture) => {
    const next = rule(picture);
    const before = last.get(picture);
    if (before !== undefined && isSame(before, next)) return before;
    last.set(picture, next);
    return next;
  };
}

/** Some parts of the view. */
function pick<Key extends keyof ViewState>(...keys: Key[]): (picture: Picture) => Pick<ViewState, Key> {
  return keepSame(
    ({ view }) => Object.fromEntries(keys.map((key) => [key, view[key]])) as Pick<ViewState, Key>,
    (before, next) => keys.every((key) => before[key] === next[key])
  );
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
