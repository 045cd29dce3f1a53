import { ZOOMED, ZOOMED_TO, listContenders } from './contenders.mjs';
import { measureVisit } from './measure-visit.mjs';
import { formatTimes, listVisitRows } from './report.mjs';
import { takeTurns } from './turns.mjs';

/** First paint, filter and new projection centre; then the same of a map that is opened zoomed in. @param {import('./bench-chromium.mjs').Bench} bench */
export async function benchVisits({ browser, options, addressOf, ratio }) {
  const { kinds, turns } = options;
  const contenders = listContenders(options);
  const rows = [];
  if (kinds.has('visits')) {
    const visits = await takeTurns(contenders, turns.visits, (one) =>
      measureVisit(browser, one, addressOf(one), ratio)
    );
    rows.push(...listVisitRows(visits));
  }
  if (kinds.has('zoomed')) {
    const visits = await takeTurns(contenders, turns.zoomed, (one) =>
      measureVisit(browser, one, addressOf(one) + ZOOMED, ratio)
    );
    rows.push(...listVisitRows(visits, ZOOMED_TO));
  }
  console.log(
    `\nDevice pixel ratio ${ratio}: ms until presented, medians of ${turns.visits} turns (× Leaflet SVG)`
  );
  console.log(formatTimes(contenders, rows));
}
