import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** @typedef {ReturnType<typeof readOptions>} Options */

const KINDS = ['visits', 'zoomed', 'changes', 'frames', 'routes'];

/** How often each contender is measured; of the changes, how many there are. */
const TURNS = { visits: 20, zoomed: 20, changes: 200, frames: 10, routes: 5, firefox: 20 };
const QUICK_TURNS = { visits: 5, zoomed: 5, changes: 60, frames: 3, routes: 2, firefox: 5 };

/**
 * What to measure, from the options of the command line:
 *   --quick                 few turns
 *   --turns 20              as many turns as this
 *   --only visits,frames    these kinds of measurement (visits, zoomed, changes, frames, routes) instead of all
 *   --ratio 1               one device pixel ratio instead of both
 *   --routes 100,1000       these numbers of routes instead of 100, 1,000 and 10,000
 *   --before DIR            an earlier build of the atlas (its `dist` folder) is measured beside this one
 *   --firefox               in Firefox instead of Chromium: visits, zoomed and not, at one device pixel to one of the map's
 *   --plain                 the plain pages alone
 *   --no-build              what was built last time
 */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      turns: { type: 'string' },
      only: { type: 'string', default: KINDS.join(',') },
      ratio: { type: 'string' },
      routes: { type: 'string', default: '100,1000,10000' },
      before: { type: 'string' },
      firefox: { type: 'boolean', default: false },
      plain: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false }
    }
  });
  const kinds = new Set(values.only.split(','));
  const unknown = [...kinds].filter((kind) => !KINDS.includes(kind));
  if (unknown.length) throw new Error(`--only ${unknown.join(',')}: there are ${KINDS.join(', ')}`);
  const before = values.before === undefined ? null : resolve(values.before);
  if (before && !existsSync(join(before, 'index.html')))
    throw new Error(`--before ${before} has no index.html: it takes the dist folder of a build`);
  return {
    kinds,
    turns: values.turns ? turnsOf(Number(values.turns)) : values.quick ? QUICK_TURNS : TURNS,
    ratios: values.ratio ? [Number(values.ratio)] : values.firefox ? [1] : [1, 2],
    routeCounts: kinds.has('routes') && !values.firefox ? values.routes.split(',').map(Number) : [],
    before,
    isFirefox: values.firefox,
    isPlain: values.plain,
    isBuilt: values['no-build']
  };
}

/** As many turns of each kind. @param {number} turns @returns {typeof TURNS} */
function turnsOf(turns) {
  return {
    visits: turns,
    zoomed: turns,
    changes: TURNS.changes,
    frames: turns,
    routes: turns,
    firefox: turns
  };
}
