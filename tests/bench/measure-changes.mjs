import { SETTLE_MS, rest } from './gestures.mjs';
import { openPage } from './open-page.mjs';
import { answers } from './paint-queue.mjs';
import { inTurn } from './turns.mjs';
import { goToView } from './yardstick.mjs';

/**
 * The times, in ms, from asking an atlas for a view to its being presented, over changes of operation, type, measure and time drawn at random
 * from the whole library (the same ones in every run). The projection stays, as it does for a reader who changes what is shown. Several
 * atlases lie open side by side and make each change one after the other; the list has the times of each.
 * @param {import('@playwright/test').Browser} browser
 * @param {readonly string[]} addresses
 * @param {number} ratio
 * @param {readonly string[]} searches
 * @returns {Promise<number[][]>}
 */
export async function measureChanges(browser, addresses, ratio, searches) {
  const all = [];
  for (const address of addresses) {
    const opened = await openPage(browser, address + searches[0], ratio);
    await opened.queue.next(() => true);
    await rest(4 * SETTLE_MS);
    all.push({ ...opened, times: /** @type {number[]} */ ([]) });
  }
  for (const [i, search] of searches.slice(1).entries())
    for (const { page, queue, times } of inTurn(all, i)) {
      await page.evaluate(goToView, search);
      const paint = await queue.next(answers(i + 1));
      times.push(paint.presented - paint.asked);
      await rest(60);
    }
  for (const { close } of all) await close();
  return all.map(({ times }) => times);
}
