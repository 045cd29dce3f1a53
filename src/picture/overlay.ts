import { paleColour } from '../scale/palette';
import { createCircles } from '../scene/circle-scene';
import { createEvents } from '../scene/event-scene';
import { createLabels } from '../scene/label-scene';
import type { OverlayScene } from '../scene/marks';
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
import type { Picture } from './picture';

/** What lies over the lands of a picture: circles, routes, events and labels; pale what is not about those that it is to be about. */
export function createOverlay(picture: Picture): OverlayScene {
  const {
    plane,
    palette,
    summaries,
    scale,
    areas,
    locatedRoutes,
    dataPackage,
    format,
    pinned,
    faint,
    named,
    only
  } = picture;
  const { hide } = picture.layers;
  const circles = createCircles(plane, summaries, scale, palette).map((circle) =>
    !named || named.has(circle.territory)
      ? circle
      : { ...circle, colour: paleColour(circle.colour, palette), edge: paleColour(circle.edge, palette) }
  );
  // Those that are named come first, as the legend reads their colours.
  const isNamed = ({ route, legs }: LocatedRoute): boolean =>
    !named ||
    route.id === picture.route ||
    legs.some(({ from, to }) =>
      [from, to].some((end) => end && (end.id === picture.country || only?.has(end.id)))
    );
  const [strong, pale] = [locatedRoutes.filter(isNamed), locatedRoutes.filter((each) => !isNamed(each))];
  const drawn = createRoutes(plane, [...strong, ...pale], {
    dataPackage,
    palette,
    widths: picture.routeWidths
  });
  const { bundles } = drawn;
  const paled = new Set(pale.map(({ route }) => route.id));
  const routes = paled.size
    ? drawn.routes.map((mark) =>
        paled.has(mark.route) ? { ...mark, colour: paleColour(mark.colour, palette) } : mark
      )
    : drawn.routes;
  const captions = captionTerritories({
    summaries,
    ends: faint ? new Set<string>() : listEnds(locatedRoutes),
    selected: picture.country,
    measure: picture.measure,
    unit: scale.unit,
    dataPackage,
    format,
    several: picture.operations.length > 1 || (picture.compact && picture.measure === null),
    perCapita: picture.per === 'capita',
    compact: picture.compact
  });
  const told = named
    ? captions.map((each) => (named.has(each.territory) ? each : { ...each, quiet: true }))
    : captions;
  const places = faint ? [] : listPlaces(locatedRoutes);
  const names = places.map((place) => ({ place, name: format.end(place.id, dataPackage.places) }));
  return {
    palette,
    faint,
    hexagons: picture.hexagons,
    circles,
    regions: faint ? [] : createRegions(plane, locatedRoutes, palette),
    borderLights: faint ? [] : createBorderLights(plane, locatedRoutes, palette),
    routes,
    bundles,
    openedPairs:
      pinned?.kind === 'bundle'
        ? [pinned.pair]
        : routes.flatMap(({ route, pair }) => (pair && route === picture.route ? [pair] : [])),
    events: createEvents(
      plane,
      hide.includes('events') ? [] : picture.events,
      { locate: (place) => picture.locate(place), stops: listStops(locatedRoutes) },
      palette
    ),
    labels: createLabels(
      plane,
      {
        captions: hide.includes('labels') ? [] : told,
        regions: places.length > MOST_NAMED_PLACES || hide.includes('labels') ? [] : names
      },
      { areas, circles },
      palette
    )
  };
}
