/**
 * A page to measure. `path` is where the server has it, with a `?` in it; `filter` gives the controls that are clicked in turn.
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} label
 * @property {string} path
 * @property {boolean} isAtlas
 * @property {(page: import('@playwright/test').Page) => import('@playwright/test').Locator} map
 * @property {(page: import('@playwright/test').Page) => import('@playwright/test').Locator[]} filter
 */

/** What is in memory and what is painted is told under these names, by the atlas and by the plain pages. */
export const MARKS = {
  dataMarks: ['opsatlas:data', 'bench:data'],
  paintedMarks: ['opsatlas:painted', 'bench:painted']
};

/**
 * A page that draws made-up routes, and how it finds the one under a point: `mousemove` events sent to the element that listens for them,
 * the browser's own `elementFromPoint`, or a `pick` function of the page. `found` selects what is on the page, or at the point, once
 * something is found.
 * @typedef {object} RouteContender
 * @property {string} id
 * @property {string} label
 * @property {(count: number) => string} path
 * @property {boolean} isAtlas
 * @property {boolean} [needsWebGl]
 * @property {{ way: 'mousemove', target: string, found: string } | { way: 'elementFromPoint', found: string } | { way: 'pick' }} hit
 */

/** What is added to the query of a page with routes to open it without them. */
export const WITHOUT_ROUTES = '&routes=none';

/** @type {Pick<Contender, 'isAtlas' | 'map' | 'filter'>} */
const atlas = {
  isAtlas: true,
  map: (page) => page.getByRole('region', { name: 'Map', exact: true }),
  filter: (page) => {
    const people = page
      .getByRole('group', { name: 'Seizure type' })
      .getByRole('checkbox', { name: /people/i });
    return [people, people];
  }
};

/** @type {Pick<Contender, 'isAtlas' | 'map' | 'filter'>} */
const plain = {
  isAtlas: false,
  map: (page) => page.locator('#map'),
  filter: (page) => [
    page.getByRole('button', { name: 'Victims rescued' }),
    page.getByRole('button', { name: 'Arrests' })
  ]
};

/** @type {Contender} */
export const LEAFLET_SVG = {
  ...plain,
  id: 'leaflet-svg',
  label: 'Leaflet SVG',
  path: '/bench/leaflet-svg.html?'
};

/** Those that draw the operation alone. The atlas is the first. @type {Contender[]} */
export const CONTENDERS = [
  { ...atlas, id: 'atlas', label: 'Opsatlas', path: '/?' },
  LEAFLET_SVG,
  { ...plain, id: 'leaflet-canvas', label: 'Leaflet canvas', path: '/bench/leaflet-canvas.html?' },
  { ...plain, id: 'd3-svg', label: 'd3 SVG', path: '/bench/d3-svg.html?' }
];

/** Those that draw the made-up routes on the world's land: the atlas as built, beside another data package. @type {RouteContender[]} */
export const ROUTE_CONTENDERS = [
  {
    id: 'atlas',
    label: 'Opsatlas',
    path: (count) => `/routes-${count}/?`,
    isAtlas: true,
    hit: { way: 'mousemove', target: '.leaflet-container', found: '.tooltip' }
  },
  {
    id: 'd3-svg',
    label: 'd3 SVG',
    path: (count) => `/bench/d3-svg.html?count=${count}`,
    isAtlas: false,
    hit: { way: 'elementFromPoint', found: '.route' }
  },
  {
    id: 'leaflet-canvas',
    label: 'Leaflet canvas',
    path: (count) => `/bench/leaflet-canvas.html?count=${count}`,
    isAtlas: false,
    hit: {
      way: 'mousemove',
      target: '.leaflet-overlay-pane canvas',
      found: 'canvas.leaflet-interactive'
    }
  },
  {
    id: 'leaflet-svg',
    label: 'Leaflet SVG',
    path: (count) => `/bench/leaflet-svg.html?count=${count}`,
    isAtlas: false,
    hit: { way: 'elementFromPoint', found: '.route' }
  },
  {
    id: 'deck-arcs',
    label: 'deck.gl arcs',
    path: (count) => `/bench/deck-arcs.html?count=${count}`,
    isAtlas: false,
    needsWebGl: true,
    hit: { way: 'pick' }
  }
];
