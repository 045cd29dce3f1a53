import type { DataPackage, Leg, Place, Route } from '../../src/model/data-package';
import { smallPackage } from '../unit/small-package';

const [sample] = smallPackage.routes as [Route];
const [sampleLeg] = sample.legs as [Leg];

/** A route over some legs, reported unless told otherwise. */
export function route(id: string, legs: readonly Partial<Leg>[], given: Partial<Route> = {}): Route {
  return { ...sample, id, legs: legs.map((leg, i) => ({ ...sampleLeg, leg: i + 1, ...leg })), ...given };
}

/** The small package with other routes, no events, and whatever else is given. */
export const withRoutes = (routes: readonly Route[], given: Partial<DataPackage> = {}): DataPackage => ({
  ...smallPackage,
  routes,
  events: [],
  ...given
});

/** An end that a source leaves open, and a region whose members it does not list. */
export const OPEN_ENDS: readonly Place[] = [
  {
    id: 'open',
    name: 'not stated',
    kind: 'unknown',
    members: [],
    position: null,
    source: 'interpol-ts2',
    locator: ''
  },
  {
    id: 'gulf',
    name: 'The Gulf',
    kind: 'area',
    members: [],
    position: [52, 26],
    source: 'interpol-ts2',
    locator: ''
  }
];

/** The places of the small package, and the open ends. */
export const withOpenEnds = (): Pick<DataPackage, 'places'> => ({
  places: new Map([...smallPackage.places, ...OPEN_ENDS.map((place) => [place.id, place] as const)])
});
