import { LEAFLET_SVG } from './contenders.mjs';
import { formatTable, median, quantile } from './statistics.mjs';

/**
 * @typedef {{ id: string, label: string }} Column
 * @typedef {[name: string, valueOf: (id: string) => number, unit?: 'ms' | '%']} Row
 * @typedef {import('./measure-visit.mjs').Visit & { recentre?: number | null }} Visit
 */

export const NOTHING = '–';

/**
 * Times, in ms, and shares as a table: a column for each contender, and behind each time its factor to Leaflet SVG; without the rows of which
 * nothing was measured.
 * @param {readonly Column[]} columns
 * @param {readonly Row[]} rows
 */
export function formatTimes(columns, rows) {
  const cells = rows.map(([name, valueOf, unit]) => {
    const base = valueOf(LEAFLET_SVG.id);
    return [
      name,
      ...columns.map(({ id }) => {
        const value = valueOf(id);
        if (Number.isNaN(value)) return NOTHING;
        if (unit === '%') return `${(100 * value).toFixed(1)} %`;
        return id === LEAFLET_SVG.id || Number.isNaN(base)
          ? value.toFixed(1)
          : `${value.toFixed(1)} (${(value / base).toFixed(2)} ×)`;
      })
    ];
  });
  const measured = cells.filter(([, ...values]) => values.some((value) => value !== NOTHING));
  return formatTable([['', ...columns.map(({ label }) => label)], ...measured]);
}

/**
 * The rows of visits: medians.
 * @param {ReadonlyMap<string, readonly Visit[]>} visits
 * @param {string} where put before each name
 * @returns {Row[]}
 */
export function listVisitRows(visits, where = '') {
  const of = (/** @type {string} */ id) => visits.get(id) ?? [];
  return [
    [`${where}data in memory → first paint`, (id) => median(of(id).map(({ opening }) => opening))],
    [`${where}navigation → first paint`, (id) => median(of(id).map(({ navigation }) => navigation))],
    [`${where}navigation → labels`, (id) => median(of(id).flatMap(({ named }) => named ?? []))],
    [`${where}filter click → painted`, (id) => median(of(id).flatMap(({ filter }) => filter))],
    [`${where}filter click → labels`, (id) => median(of(id).flatMap(({ filterNamed }) => filterNamed ?? []))],
    [
      `${where}new projection centre → painted`,
      (id) => median(of(id).flatMap(({ recentre }) => recentre ?? []))
    ]
  ];
}

/**
 * The rows of a gesture: medians over the turns of how the times from frame to frame of one turn are distributed.
 * @param {string} name
 * @param {(id: string) => readonly (readonly number[])[]} turnsOf
 * @returns {Row[]}
 */
export function listFrameRows(name, turnsOf) {
  /** @type {(id: string, p: number) => number} */
  const at = (id, p) => median(turnsOf(id).map((frames) => quantile(frames, p)));
  return [
    [`${name}, frames: median`, (id) => at(id, 0.5)],
    [`${name}, 95th percentile`, (id) => at(id, 0.95)],
    [`${name}, 99th percentile`, (id) => at(id, 0.99)],
    [`${name}, longest`, (id) => at(id, 1)]
  ];
}

/**
 * The rows of some turns of drags.
 * @param {string} name
 * @param {(id: string) => readonly import('./measure-frames.mjs').Drags[]} dragsOf
 * @returns {Row[]}
 */
export function listDragRows(name, dragsOf) {
  return [
    ...listFrameRows(name, (id) => dragsOf(id).map(({ frames }) => frames)),
    [`${name}, frames too late to be shown`, (id) => median(dragsOf(id).map(({ late }) => late)), '%']
  ];
}
