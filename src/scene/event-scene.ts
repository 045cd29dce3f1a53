import { group } from 'd3-array';
import type { LocatedPlace } from '../geo/places';
import type { Plane } from '../geo/plane';
import type { Outline } from '../geo/outline';
import { vectorOf } from '../geo/vector';
import type { OperationEvent } from '../model/data-package';
import type { Palette } from '../scale/palette';
import type { EventMark } from './marks';

/**
 * One mark for each place with events, in the colour of their type where they share one. Places that are out of sight in this projection
 * have none. `stops` are the places at which a route's goods were stopped.
 */
export function createEvents(
  plane: Plane,
  events: readonly OperationEvent[],
  {
    locate,
    stops
  }: { readonly locate: (place: string) => LocatedPlace | null; readonly stops: ReadonlySet<string> },
  palette: Palette
): EventMark[] {
  const marks: EventMark[] = [];
  for (const [place, own] of group(events, (event) => event.place)) {
    const located = locate(place);
    if (!located || !plane.projection.shows(...vectorOf(located.position))) continue;
    const types = new Set(own.map((event) => event.type));
    const [only] = types;
    marks.push({
      place,
      events: own.map((event) => event.id),
      at: plane.projection.project(located.position),
      height: heightOf(plane.shapeOf(place)),
      besideStop: stops.has(place),
      colour: palette.types[types.size === 1 && only ? only : 'unstated']
    });
  }
  return marks;
}

function heightOf(shape: Outline | null): number {
  return shape ? shape.bounds[3] - shape.bounds[1] : 0;
}
