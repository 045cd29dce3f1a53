import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPackage } from '../../../src/data/read/load-package';
import { layoutScene } from '../../../src/draw/layout';
import { fitView } from '../../../src/draw/view';
import type { DataPackage } from '../../../src/model/data-package';
import { DEFAULT_VIEW, type ViewState } from '../../../src/model/view-state';
import { comparePictures } from '../../../src/picture/compare';
import { StillPicture } from '../../../src/picture/picture';
import { findSeries } from '../../../src/query/operations/find-series';
import { readWorld } from '../world';
import { judge } from './judge-labels';

let shipped: DataPackage;
beforeAll(async () => {
  const read = async (path: string) => new Uint8Array(readFileSync(`data/${path}`));
  shipped = (await loadPackage(read, new Set(readWorld().territories.keys()))).dataPackage;
});

const compare = (view: Partial<ViewState>) =>
  comparePictures(
    new StillPicture(
      { dataPackage: shipped, world: readWorld() },
      { ...DEFAULT_VIEW, tab: 'compare', ...view }
    )
  );

describe('compared operations', () => {
  it('of one part of the world share it', () => {
    const [first, ...others] = compare({ operations: ['kafo', 'kafo-iv', 'kafo-v'] });
    expect(others).toHaveLength(2);
    for (const { plane, extent } of others)
      expect({ plane, extent }).toEqual({ plane: first?.plane, extent: first?.extent });
    expect(first?.projection.kind).toBe('regional');
  });

  it('that lie far apart are each shown where they are, on one scale', () => {
    const apart = { operations: ['trigger-vi', 'trigger-salvo-ii'], measure: 'arrests' };
    const [americas, asia] = compare(apart);
    expect(americas?.projection.centre[0]).toBeLessThan(-30);
    expect(asia?.projection.centre[0]).toBeGreaterThan(60);
    expect(asia?.scale.legend.map(({ paint }) => paint)).toEqual(
      americas?.scale.legend.map(({ paint }) => paint)
    );

    const world = compare({ ...apart, projection: 'world' });
    expect(world.map(({ projection }) => projection.kind)).toEqual(['world', 'world']);
    expect(world[0]?.extent).toEqual(world[1]?.extent);
  });

  it('have labels that stand as on the large map', () => {
    const faults = findSeries(shipped.operations).flatMap(({ operations }) =>
      compare({ operations: operations.map(({ id }) => id) }).flatMap((picture) =>
        [
          [308, 275],
          [470, 224]
        ].flatMap(([widthPx = 0, heightPx = 0]) =>
          judge(
            layoutScene(
              picture.scene,
              fitView(picture.extent, { widthPx, heightPx }, { top: 12, right: 12, bottom: 12, left: 12 })
            )
          ).map((fault) => `${picture.operation?.id} at ${widthPx}: ${fault}`)
        )
      )
    );
    expect(faults).toEqual([]);
  }, 120_000);
});
