import { counted } from './counted';

/** How a route touches a country. */
const roles = {
  out: 'Routes out of it',
  in: 'Routes into it',
  through: 'Routes through it',
  undirected: 'Routes that touch it, direction not stated',
  region: 'Routes with an end in a region that it is part of'
};

/** What is said in lists and cards of routes. */
export const routeList = {
  title: 'Routes',
  statuses: 'Route status',
  modes: 'Means of transport',
  modeNames: {
    road: 'Road',
    rail: 'Rail',
    sea: 'Sea',
    air: 'Air',
    mail: 'Mail',
    foot: 'Foot',
    unknown: 'Not stated'
  },
  withCount: (name: string, count: number) => `${name}, ${counted(count, 'route', 'routes')}`,
  hide: 'Hide routes',
  show: 'Show routes',
  allShown: 'All routes',
  none: 'No route matches the filters.',
  hidden: 'Routes are hidden.',
  more: (count: number) => `Show ${counted(count, 'more', 'more')}`,
  strongest: (drawn: number, all: number) =>
    `The map draws the ${counted(drawn, 'strongest route', 'strongest routes')} of ${counted(all, 'route', 'routes')}: interdicted before monitored, reported and suspected, then by amount. Filters show others.`,
  undrawn: 'Not on the map',
  roles,
  count: (count: number) => counted(count, 'route', 'routes'),
  between: (a: string, b: string) => `${a} — ${b}`,
  stoppedIn: (place: string) => `Stopped in ${place}`,
  statedAs: {
    origin: (place: string) => `${place} stated as the origin`,
    transit: (place: string) => `${place} stated as a place of transit`,
    destination: (place: string) => `${place} stated as the destination`
  },
  read: 'This statement of the route is drawn; others are not.',
  notRead: 'Another statement of this route is drawn in its place.',
  neverTravelled: 'planned, never travelled',
  leg: (from: string, to: string) => `${from} → ${to}`,
  legOf: (leg: number, legs: number) => `Leg ${leg} of ${legs}`,
  byLeg: 'Show leg by leg',
  previousLeg: 'Previous leg',
  nextLeg: 'Next leg',
  allLegs: 'All legs'
};
