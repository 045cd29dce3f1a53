import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LEAFLET_CANVAS, LEAFLET_SVG, listAtlases } from './contenders.mjs';

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

/** Whether deck.gl is there: it is a package of the bench alone, and no part of what the project installs. */
export const HAS_DECK = existsSync(fileURLToPath(new URL('node_modules/@deck.gl/core', import.meta.url)));

/** @type {RouteContender} */
const DECK = {
  id: 'deck-arcs',
  label: 'deck.gl arcs',
  path: (count) => `/bench/deck-arcs.html?count=${count}`,
  isAtlas: false,
  needsWebGl: true,
  hit: { way: 'pick' }
};

/** @type {RouteContender[]} */
const PLAIN = [
  {
    id: 'd3-svg',
    label: 'd3 SVG',
    path: (count) => `/bench/d3-svg.html?count=${count}`,
    isAtlas: false,
    hit: { way: 'elementFromPoint', found: '.route' }
  },
  {
    id: LEAFLET_CANVAS.id,
    label: LEAFLET_CANVAS.label,
    path: (count) => `${LEAFLET_CANVAS.path}count=${count}`,
    isAtlas: false,
    hit: {
      way: 'mousemove',
      target: '.leaflet-overlay-pane canvas',
      found: 'canvas.leaflet-interactive'
    }
  },
  {
    id: LEAFLET_SVG.id,
    label: LEAFLET_SVG.label,
    path: (count) => `${LEAFLET_SVG.path}count=${count}`,
    isAtlas: false,
    hit: { way: 'elementFromPoint', found: '.route' }
  },
  ...(HAS_DECK ? [DECK] : [])
];

/**
 * Those that draw the made-up routes on the world's land: the atlas as built, beside another data package, and the plain pages.
 * @param {import('./contenders.mjs').Choice} choice
 * @returns {RouteContender[]}
 */
export function listRouteContenders(choice) {
  /** @type {RouteContender[]} */
  const atlases = listAtlases(choice).map(({ id, label, path }) => ({
    id,
    label,
    path: (count) => path.replace('?', `routes-${count}/?`),
    isAtlas: true,
    hit: { way: 'mousemove', target: '.leaflet-container', found: '.tooltip' }
  }));
  return [...atlases, ...PLAIN];
}
