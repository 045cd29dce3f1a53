import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPackage } from '../../../src/data/read/load-package';
import { layoutScene } from '../../../src/draw/layout';
import { fitView } from '../../../src/draw/view';
import type { DataPackage } from '../../../src/model/data-package';
import { DEFAULT_VIEW, type ViewState } from '../../../src/model/view-state';
import { StillPicture } from '../../../src/picture/picture';
import { readWorld } from '../world';
import { judge } from './judge-labels';

/** The map in windows of 1024 × 768, 1366 × 768, 1440 × 900, 1920 × 1080 and 390 × 844. */
const MAPS = [
  [640, 505],
  [982, 527],
  [1056, 637],
  [1536, 827],
  [390, 438]
] as const;
const PADDING = { top: 18, right: 18, bottom: 18, left: 18 };

/** The ids of the shipped operations: known before the package is read, so that each has a test of its own. */
const OPERATIONS = readFileSync('data/operations.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',')[0] ?? '');

let shipped: DataPackage;
beforeAll(async () => {
  const read = async (path: string) => new Uint8Array(readFileSync(`data/${path}`));
  shipped = (await loadPackage(read, new Set(readWorld().territories.keys()))).dataPackage;
});

/** The measures with a number for a country, of one operation or of all. */
function measuresOf(id: string | null): ReadonlySet<string> {
  return new Set(
    shipped.figures
      .filter(
        ({ operation, scope, quantity }) =>
          (id === null || operation === id) && scope.kind === 'territory' && quantity.qualifier !== 'words'
      )
      .map(({ measure }) => measure)
  );
}

/** All that is wrong with the labels of an operation, or of all, whatever the map shows of it. */
function judgeAll(view: Pick<ViewState, 'operations'>, id: string | null): string[] {
  return [null, ...measuresOf(id)].flatMap((measure) => {
    const picture = new StillPicture(
      { dataPackage: shipped, world: readWorld() },
      { ...DEFAULT_VIEW, ...view, measure, series: measure === null ? 'overview' : 'figures' }
    );
    return MAPS.flatMap(([width, height]) => {
      const layout = layoutScene(
        picture.scene,
        fitView(picture.extent, { widthPx: width, heightPx: height }, PADDING)
      );
      return judge(layout).map((fault) => `${id ?? 'all'} ${measure ?? ''} ${width}: ${fault}`);
    });
  });
}

describe('labels of every measure with numbers, in five sizes', () => {
  it.each(OPERATIONS)('of %s stand on no other land, cross nothing and lead from their own', (id) => {
    expect(judgeAll({ operations: [id] }, id)).toEqual([]);
  });

  it('of all operations at once do, too', () => {
    expect(judgeAll({ operations: 'all' }, null)).toEqual([]);
  });
});
