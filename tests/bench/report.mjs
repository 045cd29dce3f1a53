import { LEAFLET_SVG } from './contenders.mjs';
import { formatTable, median, quantile } from './statistics.mjs';

/**
 * @typedef {import('./contenders.mjs').Contender} Contender
 * @typedef {Awaited<ReturnType<typeof import('./measure.mjs').measureVisit>>} Visit
 * @typedef {Awaited<ReturnType<typeof import('./measure.mjs').measureFrames>>} Frames
 */

const NOTHING = '–';

/**
 * The medians of the visits and of the curves' first draw, in ms, as a table: a column for each contender, and behind each time its factor
 * to the plain page that stands for the measure (Leaflet SVG, for the curves d3 SVG).
 * @param {readonly Contender[]} contenders
 * @param {ReadonlyMap<string, Visit[]>} visits
 * @param {ReadonlyMap<string, number[]>} curves
 */
export function formatTimes(contenders, visits, curves) {
  /** @type {(name: string, reference: string, timesOf: (id: string) => number[]) => string[]} */
  const row = (name, reference, timesOf) => {
    const base = median(timesOf(reference));
    const cells = contenders.map(({ id }) => {
      const time = median(timesOf(id));
      if (Number.isNaN(time)) return NOTHING;
      return id === reference || Number.isNaN(base)
        ? time.toFixed(1)
        : `${time.toFixed(1)} (${(time / base).toFixed(2)} ×)`;
    });
    return [name, ...cells];
  };
  const of = (/** @type {string} */ id) => visits.get(id) ?? [];
  return formatTable(
    withoutEmpty(contenders, [
      row('data in memory → first paint', LEAFLET_SVG.id, (id) => of(id).map(({ opening }) => opening)),
      row('navigation → first paint', LEAFLET_SVG.id, (id) => of(id).map(({ navigation }) => navigation)),
      row('filter click → painted', LEAFLET_SVG.id, (id) => of(id).flatMap(({ filter }) => filter)),
      row('new projection centre → painted', LEAFLET_SVG.id, (id) =>
        of(id).flatMap(({ recentre }) => (recentre === null ? [] : [recentre]))
      ),
      row('10,000 curves → first paint', 'd3-svg', (id) => curves.get(id) ?? [])
    ])
  );
}

/**
 * How the times from frame to frame are distributed, in ms, as a table like that of `formatTimes`.
 * @param {readonly Contender[]} contenders
 * @param {ReadonlyMap<string, Frames[]>} frames
 * @param {ReadonlyMap<string, Frames[]>} curveFrames
 */
export function formatFrames(contenders, frames, curveFrames) {
  /** @type {(name: string, of: ReadonlyMap<string, Frames[]>, gesture: 'drag' | 'zoom') => string[]} */
  const row = (name, of, gesture) => [
    name,
    ...contenders.map(({ id }) => {
      const times = (of.get(id) ?? []).flatMap((one) => one[gesture]);
      if (times.length === 0) return NOTHING;
      return [0.5, 0.95, 0.99, 1].map((p) => quantile(times, p).toFixed(1)).join(' / ');
    })
  ];
  return formatTable(
    withoutEmpty(contenders, [
      row('drag', frames, 'drag'),
      row('zoom', frames, 'zoom'),
      row('drag, 10,000 curves', curveFrames, 'drag'),
      row('zoom, 10,000 curves', curveFrames, 'zoom')
    ])
  );
}

/**
 * The rows under the contenders' names, without those of which nothing was measured.
 * @param {readonly Contender[]} contenders
 * @param {readonly (readonly string[])[]} rows
 */
function withoutEmpty(contenders, rows) {
  const measured = rows.filter(([, ...cells]) => cells.some((cell) => cell !== NOTHING));
  return [['', ...contenders.map(({ label }) => label)], ...measured];
}
