import { NOTHING } from './report.mjs';
import { formatTable, median } from './statistics.mjs';

/**
 * @typedef {import('./contenders.mjs').RouteContender} RouteContender
 * @typedef {import('./measure-routes.mjs').RouteTimes} RouteTimes
 */

/** @type {[name: string, timeOf: (times: RouteTimes) => number][]} */
const ROWS = [
  ['data in memory → first paint', ({ opening }) => opening],
  ['routes asked for → painted', ({ shown }) => shown],
  ['pan, 95th percentile of frames', ({ pan }) => pan.most],
  ['pan, longest frame', ({ pan }) => pan.longest],
  ['zoom, 95th percentile of frames', ({ zoom }) => zoom.most],
  ['zoom, longest frame', ({ zoom }) => zoom.longest],
  ['hit-test, median', ({ hit }) => hit.middle],
  ['hit-test, 95th percentile', ({ hit }) => hit.most]
];

/**
 * The medians over the turns, in ms, as a table: a column for each contender, and in the last one the factor of the atlas to the fastest of
 * the others.
 * @param {readonly RouteContender[]} contenders
 * @param {ReadonlyMap<string, RouteTimes[]>} results
 */
export function formatRoutes(contenders, results) {
  const rows = ROWS.map(([name, timeOf]) => {
    const times = contenders.map(({ id, label, isAtlas }) => ({
      label,
      isAtlas,
      time: median((results.get(id) ?? []).map(timeOf))
    }));
    const own = times.find(({ isAtlas }) => isAtlas)?.time ?? NaN;
    const [fastest] = times
      .filter(({ time, isAtlas }) => !isAtlas && !Number.isNaN(time))
      .sort((a, b) => a.time - b.time);
    const factor =
      fastest && !Number.isNaN(own) ? `${(own / fastest.time).toFixed(2)} × ${fastest.label}` : NOTHING;
    return [name, ...times.map(({ time }) => formatTime(time)), factor];
  });
  return formatTable([['', ...contenders.map(({ label }) => label), 'to the fastest other'], ...rows]);
}

/** @param {number} time */
function formatTime(time) {
  if (Number.isNaN(time)) return NOTHING;
  return time.toFixed(time < 1 ? 3 : time < 10 ? 2 : 1);
}
