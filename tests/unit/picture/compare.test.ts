import { describe, expect, it } from 'vitest';
import { layoutScene } from '../../../src/draw/layout';
import { fitView } from '../../../src/draw/view';
import type { ViewState } from '../../../src/model/view-state';
import { comparePictures } from '../../../src/picture/compare';
import { findSeries } from '../../../src/query/operations/find-series';
import { pictureOf, readFixture } from '../fixture-package';
import { judge } from './judge-labels';

const compare = (view: Partial<ViewState>) => comparePictures(pictureOf({ tab: 'compare', ...view }));

describe('compared operations', () => {
  it('of one part of the world share it', () => {
    const [first, ...others] = compare({ operations: ['harvest-vi', 'harvest-ix'] });
    expect(others).toHaveLength(1);
    for (const { plane, extent } of others)
      expect({ plane, extent }).toEqual({ plane: first?.plane, extent: first?.extent });
    expect(first?.projection.kind).toBe('regional');
  });

  it('that lie far apart are each shown where they are, on one scale', () => {
    const apart = { operations: ['harvest-vi', 'copper-lantern-ii'], measure: 'arrests' };
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
    const faults = findSeries(readFixture().operations).flatMap(({ operations }) =>
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
  });
});
