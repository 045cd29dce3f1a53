import { expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { StillPicture } from '../../../src/picture/picture';
import { readHeadlines } from '../../../src/query/figures/headlines';
import { prepareView } from '../../../src/state/prepare-view';
import { readFixture } from '../fixture-package';
import { readWorld } from '../world';

const VIEW = { ...DEFAULT_VIEW, measure: 'arrests' };

test('what was worked out beforehand is what a picture of the view then shows', async () => {
  const source = { dataPackage: readFixture(), world: readWorld() };
  await prepareView(source.dataPackage, source.world, VIEW);
  const [one, other] = [new StillPicture(source, VIEW), new StillPicture(source, VIEW)];
  expect(one.summaries).toBe(other.summaries);
  expect(one.summaries.size).toBeGreaterThan(0);
  expect(one.plane).toBe(other.plane);
  expect(readHeadlines(source.dataPackage, VIEW)).toBe(readHeadlines(source.dataPackage, VIEW));
});

test('it takes many turns, in which the page answers, and ends when it is given up', async () => {
  const source = { dataPackage: readFixture(), world: readWorld() };
  const stopped = new AbortController();
  stopped.abort();
  expect(await countTurns(() => prepareView(source.dataPackage, source.world, VIEW))).toBeGreaterThan(4);
  expect(
    await countTurns(() => prepareView(source.dataPackage, source.world, VIEW, stopped.signal))
  ).toBeLessThan(3);
});

/** How often others had their turn while some work went on. */
async function countTurns(work: () => Promise<void>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    while (!isDone) {
      await new Promise((resolve) => setTimeout(resolve));
      turns += 1;
    }
  })();
  await work();
  isDone = true;
  await others;
  return turns;
}
