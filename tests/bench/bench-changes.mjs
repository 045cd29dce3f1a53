import { join } from 'node:path';
import { listAtlases } from './contenders.mjs';
import { measureChanges } from './measure-changes.mjs';
import { listRandomViews } from './random-views.mjs';
import { formatTimes } from './report.mjs';
import { ROOT } from './sites.mjs';
import { median, quantile } from './statistics.mjs';

/** @param {import('./bench-chromium.mjs').Bench} bench */
export async function benchChanges({ browser, options, addressOf, ratio }) {
  const atlases = listAtlases(options);
  const count = options.turns.changes;
  const searches = listRandomViews(join(ROOT, 'data')).slice(0, count + 1);
  const times = await measureChanges(browser, atlases.map(addressOf), ratio, searches);
  const of = (/** @type {string} */ id) => times[atlases.findIndex((one) => one.id === id)] ?? [];
  console.log(`\nDevice pixel ratio ${ratio}: ${count} random changes of the whole library → presented, ms`);
  console.log(
    formatTimes(atlases, [
      ['median', (id) => median(of(id))],
      ['95th percentile', (id) => quantile(of(id), 0.95)]
    ])
  );
}
