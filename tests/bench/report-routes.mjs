import { LEAFLET_SVG } from './contenders.mjs';
import { NOTHING } from './report.mjs';
import { formatTable, median } from './statistics.mjs';

/**
 * @typedef {import('./route-contenders.mjs').RouteContender} RouteContender
 * @typedef {import('./measure-routes.mjs').RouteTimes} RouteTimes
 * @typedef {{ id: string, label: string, isAtlas: boolean, time: number }} Result
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
 * The medians over the turns, in ms, as a table: a column for each contender, and in the last ones the factor of the atlas to Leaflet
 * SVG, to the fastest of the plain pages, and to its earlier build.
 * @param {readonly RouteContender[]} contenders
 * @param {ReadonlyMap<string, RouteTimes[]>} results
 */
export function formatRoutes(contenders, results) {
  const hasBefore = contenders.some(({ id }) => id === 'before');
  const rows = ROWS.map(([name, timeOf]) => {
    const times = contenders.map(({ id, label, isAtlas }) => ({
      id,
      label,
      isAtlas,
      time: median((results.get(id) ?? []).map(timeOf))
    }));
    const own = times.find(({ id }) => id === 'atlas');
    const [fastest] = times
      .filter(({ time, isAtlas }) => !isAtlas && !Number.isNaN(time))
      .sort((a, b) => a.time - b.time);
    const byId = (/** @type {string} */ id) => times.find((one) => one.id === id);
    const toFastest = formatFactor(own, fastest);
    return [
      name,
      ...times.map(({ time }) => formatTime(time)),
      formatFactor(own, byId(LEAFLET_SVG.id)),
      toFastest === NOTHING ? NOTHING : `${toFastest} ${fastest?.label}`,
      ...(hasBefore ? [formatFactor(own, byId('before'))] : [])
    ];
  });
  return formatTable([
    [
      '',
      ...contenders.map(({ label }) => label),
      'to Leaflet SVG',
      'to the fastest other',
      ...(hasBefore ? ['to before'] : [])
    ],
    ...rows
  ]);
}

/**
 * @param {Result | undefined} own
 * @param {Result | undefined} other
 */
function formatFactor(own, other) {
  const factor = (own?.time ?? NaN) / (other?.time ?? NaN);
  return Number.isNaN(factor) ? NOTHING : `${factor.toFixed(2)} ×`;
}

/** @param {number} time */
function formatTime(time) {
  if (Number.isNaN(time)) return NOTHING;
  return time.toFixed(time < 1 ? 3 : time < 10 ? 2 : 1);
}
