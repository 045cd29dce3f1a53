import { ZOOMED, ZOOMED_TO, listContenders } from './contenders.mjs';
import { measureDrags, measureFrames } from './measure-frames.mjs';
import { formatTimes, listDragRows, listFrameRows } from './report.mjs';
import { median } from './statistics.mjs';
import { takeTurns } from './turns.mjs';

/** @param {import('./bench-chromium.mjs').Bench} bench */
export async function benchFrames({ browser, options, addressOf, ratio }) {
  const contenders = listContenders(options);
  const { frames: turns } = options.turns;
  const results = await takeTurns(contenders, turns, async (one) => ({
    ...(await measureFrames(browser, addressOf(one), ratio)),
    zoomedDrag: await measureDrags(browser, addressOf(one) + ZOOMED, ratio)
  }));
  const of = (/** @type {string} */ id) => results.get(id) ?? [];
  console.log(`\nDevice pixel ratio ${ratio}: while moving, ms, medians of ${turns} turns (× Leaflet SVG)`);
  console.log(
    formatTimes(contenders, [
      ...listDragRows('drag', (id) => of(id).map(({ drag }) => drag)),
      ...listDragRows(`${ZOOMED_TO}drag`, (id) => of(id).map(({ zoomedDrag }) => zoomedDrag)),
      ...listFrameRows('wheel', (id) => of(id).map(({ zoom }) => zoom)),
      ['wheel → zoom settled', (id) => median(of(id).flatMap(({ settled }) => settled))]
    ])
  );
}
