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

/** What is added to the query of a page with curves to open it without them. */
export const WITHOUT_CURVES = '&routes=none';

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

/** Those that draw the made-up routes as well: the atlas as built, beside another data package. @type {Contender[]} */
export const CURVE_CONTENDERS = [
  { ...atlas, id: 'atlas', label: 'Opsatlas', path: '/curves/?' },
  { ...plain, id: 'd3-svg', label: 'd3 SVG', path: '/bench/d3-svg.html?curves=10000' }
];
