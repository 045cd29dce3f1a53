import { LEAFLET_SVG } from './contenders.mjs';
import { formatTable, median, quantile } from './statistics.mjs';

/**
 * @typedef {import('./contenders.mjs').Contender} Contender
 * @typedef {Awaited<ReturnType<typeof import('./measure.mjs').measureVisit>>} Visit
 * @typedef {Awaited<ReturnType<typeof import('./measure.mjs').measureFrames>>} Frames
 */

export const NOTHING = '–';

/**
 * The medians of the visits, in ms, as a table: a column for each contender, and behind each time its factor to Leaflet SVG.
 * @param {readonly Contender[]} contenders
 * @param {ReadonlyMap<string, Visit[]>} visits
 */
export function formatTimes(contenders, visits) {
  /** @type {(name: string, timesOf: (id: string) => number[]) => string[]} */
  const row = (name, timesOf) => {
    const base = median(timesOf(LEAFLET_SVG.id));
    const cells = contenders.map(({ id }) => {
      const time = median(timesOf(id));
      if (Number.isNaN(time)) return NOTHING;
      return id === LEAFLET_SVG.id || Number.isNaN(base)
        ? time.toFixed(1)
        : `${time.toFixed(1)} (${(time / base).toFixed(2)} ×)`;
    });
    return [name, ...cells];
  };
  const of = (/** @type {string} */ id) => visits.get(id) ?? [];
  return formatTable(
    withoutEmpty(contenders, [
      row('data in memory → first paint', (id) => of(id).map(({ opening }) => opening)),
      row('navigation → first paint', (id) => of(id).map(({ navigation }) => navigation)),
      row('filter click → painted', (id) => of(id).flatMap(({ filter }) => filter)),
      row('new projection centre → painted', (id) =>
        of(id).flatMap(({ recentre }) => (recentre === null ? [] : [recentre]))
      )
    ])
  );
}

/**
 * How the times from frame to frame are distributed, in ms, as a table like that of `formatTimes`.
 * @param {readonly Contender[]} contenders
 * @param {ReadonlyMap<string, Frames[]>} frames
 */
export function formatFrames(contenders, frames) {
  /** @type {(gesture: 'drag' | 'zoom') => string[]} */
  const row = (gesture) => [
    gesture,
    ...contenders.map(({ id }) => {
      const times = (frames.get(id) ?? []).flatMap((one) => one[gesture]);
      if (times.length === 0) return NOTHING;
      return [0.5, 0.95, 0.99, 1].map((p) => quantile(times, p).toFixed(1)).join(' / ');
    })
  ];
  return formatTable(withoutEmpty(contenders, [row('drag'), row('zoom')]));
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
