/**
 * A page to measure. `path` is where the server has it, with a `?` in it; `clicks` are the controls of its filter that are clicked in turn.
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} label
 * @property {string} path
 * @property {boolean} isAtlas
 * @property {readonly Control[]} clicks
 */

/** What is clicked or dragged: its role and how its accessible name begins. @typedef {{ role: 'region' | 'checkbox' | 'button', name: string }} Control */

/** Which contenders are asked for. @typedef {Pick<import('./options.mjs').Options, 'isPlain' | 'before'>} Choice */

/** What is in memory and what is painted is told under these names, by the atlas and by the plain pages. */
export const MARKS = {
  dataMarks: ['opsatlas:data', 'bench:data'],
  paintedMarks: ['opsatlas:painted', 'bench:painted']
};

/** Every page has its map under this name. @type {Control} */
export const MAP = { role: 'region', name: 'Map' };

/** Added to the query of any page: Pakistan and its neighbours at the atlas's level 5.5, 5,793 px to a radian. */
export const ZOOMED = '&at=30,69,5.5';

/** Put before the names of what is measured there. */
export const ZOOMED_TO = 'zoomed to 5.5: ';

const PEOPLE = /** @type {const} */ ({ role: 'checkbox', name: 'People' });
const atlas = { isAtlas: true, clicks: [PEOPLE, PEOPLE] };
const plain = {
  isAtlas: false,
  clicks: /** @type {const} */ ([
    { role: 'button', name: 'Victims rescued' },
    { role: 'button', name: 'Arrests' }
  ])
};

/** @type {Contender} */
export const LEAFLET_SVG = {
  ...plain,
  id: 'leaflet-svg',
  label: 'Leaflet SVG',
  path: '/bench/leaflet-svg.html?'
};

/** @type {Contender} */
export const LEAFLET_CANVAS = {
  ...plain,
  id: 'leaflet-canvas',
  label: 'Leaflet canvas',
  path: '/bench/leaflet-canvas.html?'
};

/** Those that draw the operation alone, the atlas before the others. @param {Choice} choice @returns {Contender[]} */
export function listContenders(choice) {
  return [
    ...listAtlases(choice),
    LEAFLET_SVG,
    LEAFLET_CANVAS,
    { ...plain, id: 'd3-svg', label: 'd3 SVG', path: '/bench/d3-svg.html?' }
  ];
}

/** The atlas as built now, and as it was built before. @param {Choice} choice @returns {Contender[]} */
export function listAtlases({ isPlain, before }) {
  if (isPlain) return [];
  const now = { ...atlas, id: 'atlas', label: 'Opsatlas', path: '/?' };
  return before ? [now, { ...atlas, id: 'before', label: 'Opsatlas before', path: '/before/?' }] : [now];
}
