import { withArticle } from './article';
import { counted } from './counted';

/** How a route touches a country. */
const roles = {
  out: 'Routes out',
  in: 'Routes in',
  through: 'Routes through',
  undirected: 'Routes, direction not stated',
  region: 'Routes to or from a region that includes it'
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
  none: 'No matching routes.',
  hidden: 'Routes are hidden.',
  more: (count: number) => `Show ${counted(count, 'more', 'more')}`,
  strongest: (drawn: number, all: number) =>
    `The map draws the ${counted(drawn, 'strongest route', 'strongest routes')} of ${counted(all, 'route', 'routes')}: interdicted before monitored, reported and suspected, then by amount. Filters show others.`,
  undrawn: 'Routes not on the map',
  roles,
  count: (count: number) => counted(count, 'route', 'routes'),
  between: (a: string, b: string) => `${a} — ${b}`,
  stoppedIn: (place: string) => `Stopped in ${withArticle(place)}`,
  statedAs: {
    origin: (place: string) => `${place} stated as the origin`,
    transit: (place: string) => `${place} stated as a place of transit`,
    destination: (place: string) => `${place} stated as the destination`
  },
  read: 'This version of the route is drawn.',
  notRead: 'Another version of this route is drawn instead.',
  neverTravelled: 'stopped before this leg',
  leg: (from: string, to: string) => `${from} → ${to}`,
  legOf: (leg: number, legs: number) => `Leg ${leg} of ${legs}`,
  byLeg: 'Show leg by leg',
  previousLeg: 'Previous leg',
  nextLeg: 'Next leg',
  allLegs: 'All legs'
};
