import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { roundAmount } from '../../../src/model/quantity';
import { loadPackage } from '../../../src/data/load-package';
import { DOT_RADIUS_PX, isDrawnAsDot } from '../../../src/draw/draw-areas';
import type { Box } from '../../../src/draw/labels/box';
import type { PlacedLabel } from '../../../src/draw/labels/label-style';
import { layoutScene, type Layout } from '../../../src/draw/layout';
import { createUnboundedView, fitView, type View } from '../../../src/draw/view';
import type { DataPackage } from '../../../src/model/data-package';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { StillPicture } from '../../../src/picture/picture';
import type { Scene } from '../../../src/scene/marks';
import {
  distanceOfLine,
  distanceOfLines,
  distanceToShape,
  shareOfPartAt,
  touchesShape
} from '../draw/labels/exact-ground';
import { readWorld } from '../world';

const SIZES = [
  [624, 600],
  [960, 650],
  [1056, 760],
  [1400, 900]
] as const;
const PADDING = { top: 18, right: 18, bottom: 18, left: 18 };

/** Coordinates are of single precision. */
const ROUNDING_PX = 0.5;

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

const nameOf = ({ label, lines }: PlacedLabel): string =>
  `${label.id} “${lines.map(({ text }) => text).join(' / ')}”`;

/** A box or point of the screen in plane units. */
function toPlane({ x, y, width, height }: Box, { k, tx, ty }: View, shrinkPx = 0): Box {
  return {
    x: (x + shrinkPx - tx) / k,
    y: (y + shrinkPx - ty) / k,
    width: (width - 2 * shrinkPx) / k,
    height: (height - 2 * shrinkPx) / k
  };
}

/** All that is wrong with a layout's labels, in words. */
function judge({ labels, scene, view }: Layout): string[] {
  const faults: string[] = [];
  const shapes = new Map([...scene.base.land].map(([code, outline]) => [code, outline.at(view.k)]));
  const dots = [...scene.areas.map(({ territory, at, shape }) => ({ id: territory, at, shape }))]
    .filter((area) => isDrawnAsDot(area, view))
    .map(({ id, at }) => ({ id, x: view.k * at[0] + view.tx, y: view.k * at[1] + view.ty }));
  labels.forEach((placed, i) => {
    const { label, box, leader, inside, lines } = placed;
    const say = (fault: string): void => void faults.push(`${nameOf(placed)} ${fault}`);
    const beyond = Math.max(
      -box.x,
      -box.y,
      box.x + box.width - view.widthPx,
      box.y + box.height - view.heightPx
    );
    if (view.widthPx < Infinity && beyond > ROUNDING_PX) say('is cut by the edge');
    const inner = toPlane(box, view, ROUNDING_PX);
    for (const [code, shape] of shapes)
      if (!label.members.includes(code) && touchesShape(inner, shape)) say(`stands on ${code}`);
    for (const other of labels.slice(i + 1)) {
      if (distanceOfBoxes(box, other.box) <= 0) say(`touches ${nameOf(other)}`);
      if (leader && distanceOfLine(leader, other.box) === 0) say(`leads through ${nameOf(other)}`);
      if (other.leader && distanceOfLine(other.leader, box) === 0)
        say(`is crossed by the leader of ${nameOf(other)}`);
      if (leader && other.leader && distanceOfLines(leader, other.leader) === 0)
        say(`leads across ${nameOf(other)}`);
    }
    if (
      lines[0]?.role === 'figure' &&
      (lines.length > 1 || lines[0].text !== label.amount?.text || !label.amount.canStandAlone)
    )
      say('is a number that is not the amount');
    if (lines[0]?.role === 'region') return;
    const [x, y] = [view.k * label.at[0] + view.tx, view.k * label.at[1] + view.ty];
    const own = shapes.get(label.id);
    const isDot = isDrawnAsDot(label, view);
    if (leader) {
      const [fx, fy] = leader.from;
      const onDot = isDot && Math.hypot(fx - x, fy - y) <= DOT_RADIUS_PX + ROUNDING_PX;
      const share = own ? shareOfPartAt(own, [(fx - view.tx) / view.k, (fy - view.ty) / view.k]) : 0;
      if (!onDot && share < 0.25) say('has a leader that does not start on its main part');
    } else if (!inside) {
      const toDot = isDot ? distanceOfLine({ from: [x, y], to: [x, y] }, box) - DOT_RADIUS_PX : Infinity;
      const away = Math.min(toDot, own ? view.k * distanceToShape(toPlane(box, view), own) : Infinity);
      const reach = toPlane(
        { x: box.x - away, y: box.y - away, width: box.width + 2 * away, height: box.height + 2 * away },
        view
      );
      if (away > 0)
        for (const [code, shape] of shapes)
          if (
            code !== label.id &&
            touchesShape(reach, shape) &&
            view.k * distanceToShape(toPlane(box, view), shape) < away - ROUNDING_PX
          )
            say(`is nearer to ${code}`);
      for (const dot of dots)
        if (
          dot.id !== label.id &&
          distanceOfLine({ from: [dot.x, dot.y], to: [dot.x, dot.y] }, box) - DOT_RADIUS_PX < away
        )
          say(`is nearer to the dot of ${dot.id}`);
    }
  });
  return faults;
}

function distanceOfBoxes(a: Box, b: Box): number {
  return Math.max(a.x - b.x - b.width, b.x - a.x - a.width, a.y - b.y - b.height, b.y - a.y - a.height);
}

const placesOf = ({ labels }: Layout) =>
  new Map(labels.map(({ label, lines, box, leader }) => [label.id, { lines, box, leader }]));

const withLabels = (scene: Scene, labels: Scene['overlay']['labels']): Scene => ({
  ...scene,
  overlay: { ...scene.overlay, labels }
});

describe('labels over the library', () => {
  it('of every operation, in four sizes, stand on no other land, cross nothing and lead from their own', () => {
    const faults: string[] = [];
    for (const [id, both] of pictures)
      for (const picture of both)
        for (const [width, height] of SIZES) {
          const layout = layoutScene(picture.scene, fitView(picture.extent, width, height, PADDING));
          for (const fault of judge(layout))
            faults.push(`${id} ${picture.measure?.id ?? ''} ${width}: ${fault}`);
        }
    expect(faults).toEqual([]);
  }, 60_000);

  it('without their name are the amount as it is formatted, its hedge with it', () => {
    for (const both of pictures.values())
      for (const { scene, readings, format, measure, scale } of both)
        for (const { id, amount } of scene.overlay.labels) {
          if (!amount) continue;
          expect(amount.canStandAlone).toBe(measure !== null);
          const shown = readings.get(id)?.shown;
          if (measure && shown)
            expect(amount.text).toBe(format.amount(roundAmount(shown, scale.unit ?? shown.unit), 'map'));
        }
  });

  it('are the same in any order, again, and wherever the plane lies', () => {
    for (const id of ['trigger-salvo-ii', 'turquesa-v', 'balkan-trigger']) {
      const picture = pictures.get(id)?.[0] as StillPicture;
      const { scene, extent } = picture;
      const view = fitView(extent, 960, 650, PADDING);
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
      const { k } = fitView(extent, 960, 650, PADDING);
      for (const zoom of [0.5, 1.7, 5]) {
        const layout = layoutScene(scene, createUnboundedView(k * zoom, 1));
        expect(judge(layout)).toEqual([]);
      }
    }
  });
});
