import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { roundAmount } from '../../../src/model/quantity';
import { loadPackage } from '../../../src/data/read/load-package';
import { layoutScene, type Layout } from '../../../src/draw/layout';
import { createUnboundedView, fitView } from '../../../src/draw/view';
import type { DataPackage } from '../../../src/model/data-package';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { StillPicture } from '../../../src/picture/picture';
import type { Scene } from '../../../src/scene/marks';
import { readWorld } from '../world';
import { judge } from './judge-labels';

const PADDING = { top: 18, right: 18, bottom: 18, left: 18 };

let shipped: DataPackage;
const pictures = new Map<string, readonly StillPicture[]>();
beforeAll(async () => {
  const read = async (path: string) => new Uint8Array(readFileSync(`data/${path}`));
  shipped = (await loadPackage(read, new Set(readWorld().territories.keys()))).dataPackage;
  for (const { id } of shipped.operations.values())
    pictures.set(
      id,
      [null, widestMeasureOf(id)].map(
        (measure) =>
          new StillPicture(
            { dataPackage: shipped, world: readWorld() },
            { ...DEFAULT_VIEW, operations: [id], measure }
          )
      )
    );
});

/** The measure with a number for most countries. */
function widestMeasureOf(operation: string): string | null {
  const countries = new Map<string, Set<string>>();
  for (const { measure, scope, quantity, operation: of } of shipped.figures)
    if (of === operation && scope.kind === 'territory' && quantity.qualifier !== 'words')
      countries.set(measure, (countries.get(measure) ?? new Set()).add(scope.territory));
  return [...countries].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

const placesOf = ({ labels }: Layout) =>
  new Map(labels.map(({ label, lines, box, leader }) => [label.id, { lines, box, leader }]));

const withLabels = (scene: Scene, labels: Scene['overlay']['labels']): Scene => ({
  ...scene,
  overlay: { ...scene.overlay, labels }
});

describe('labels of the library', () => {
  it('without their name are the amount as it is formatted, its hedge with it', () => {
    for (const both of pictures.values())
      for (const { scene, summaries, format, measure, scale } of both)
        for (const { id, amount } of scene.overlay.labels) {
          if (!amount) continue;
          expect(amount.canStandAlone).toBe(measure !== null);
          const shown = summaries.get(id)?.shown;
          if (measure && shown)
            expect(amount.text).toBe(format.amount(roundAmount(shown, scale.unit ?? shown.unit), 'map'));
        }
  });

  it('are the same in any order, again, and wherever the plane lies', () => {
    for (const id of ['trigger-salvo-ii', 'turquesa-v', 'balkan-trigger']) {
      const picture = pictures.get(id)?.[0] as StillPicture;
      const { scene, extent } = picture;
      const view = fitView(extent, { widthPx: 960, heightPx: 650 }, PADDING);
      const first = placesOf(layoutScene(scene, view));
      expect(first.size).toBeGreaterThan(3);
      expect(placesOf(layoutScene(scene, view))).toEqual(first);
      const labels = [...scene.overlay.labels].reverse();
      expect(placesOf(layoutScene(withLabels(scene, labels), view))).toEqual(first);
      const k = view.k;
      const here = layoutScene(scene, createUnboundedView(k, 1, extent)).labels;
      const there = layoutScene(scene, { ...createUnboundedView(k, 1, extent), tx: 256, ty: -128 }).labels;
      expect(there.map(({ label }) => label.id)).toEqual(here.map(({ label }) => label.id));
      there.forEach(({ box }, i) => {
        expect(box.x - 256).toBeCloseTo(here[i]?.box.x as number, 6);
        expect(box.y + 128).toBeCloseTo(here[i]?.box.y as number, 6);
      });
    }
  });

  it('of regions stand on their members and the sea, without edges and zoomed in, too', () => {
    for (const id of ['trigger-salvo-ii', 'trigger-ix', 'liberterra-iii']) {
      const { scene, extent } = pictures.get(id)?.[0] as StillPicture;
      const { k } = fitView(extent, { widthPx: 960, heightPx: 650 }, PADDING);
      for (const zoom of [0.5, 1.7, 5]) {
        const layout = layoutScene(scene, createUnboundedView(k * zoom, 1));
        expect(judge(layout)).toEqual([]);
      }
    }
  });
});
