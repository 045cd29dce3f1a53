import { beforeAll, describe, expect, it } from 'vitest';
import { isDrawnAsDot } from '../../../src/draw/draw-areas';
import { findTarget, type Target } from '../../../src/draw/hit-test';
import { layoutScene } from '../../../src/draw/layout';
import { layoutRoute } from '../../../src/draw/route-path';
import { fitView, type View } from '../../../src/draw/view';
import type { Plane } from '../../../src/geo/plane';
import type { AreaMark, Scene } from '../../../src/scene/marks';
import { explore } from '../explorer';
import { smallPackage } from '../small-package';

const PADDING = { top: 20, right: 20, bottom: 20, left: 20 };
let plane: Plane;
let scene: Scene;
let view: View;
beforeAll(() => {
  const atlas = explore(smallPackage);
  ({ plane, scene } = atlas);
  view = fitView(atlas.extent, { widthPx: 1280, heightPx: 800 }, PADDING);
});

const target = (xPx: number, yPx: number, on = view): Target | null =>
  findTarget(layoutScene(scene, on), plane, xPx, yPx);

function toScreen([x, y]: readonly [number, number], on = view): [number, number] {
  return [on.k * x + on.tx, on.k * y + on.ty];
}
const place = (lon: number, lat: number, on = view) => toScreen(plane.projection.project([lon, lat]), on);

describe('what is under a point of the map', () => {
  // Positions of cities as GeoNames has them.
  it.each([
    ['Karachi', 'PAK', 67.5, 25.4],
    ['Multan', 'PAK', 71.5, 30.2],
    ['Ulaanbaatar', 'MNG', 106.9, 47.9],
    ['Baguio on Luzon', 'PHL', 120.9, 16.4],
    ['Davao on Mindanao', 'PHL', 125.3, 7.2],
    ['Beijing', 'CHN', 116.4, 39.9],
    ['Delhi', 'IND', 77.2, 28.6],
    ['Tokyo', 'JPN', 139.4, 35.7],
    ['Alice Springs', 'AUS', 133.9, -23.7],
    ['Palangkaraya on Borneo', 'IDN', 113.9, -2.2]
  ])('is the land that it shows: %s is in %s', (_, territory, lon, lat) => {
    expect(target(...place(lon, lat))).toEqual({ kind: 'territory', territory });
  });

  it('is Islamabad in Pakistan, Manila in the Philippines, once they are large enough to be hit', () => {
    const near = { ...view, k: 6 * view.k };
    const around = ([x, y]: [number, number]): View => ({
      ...near,
      tx: near.tx - x + 640,
      ty: near.ty - y + 400
    });
    for (const [territory, lon, lat] of [
      ['PAK', 73.05, 33.7],
      ['PHL', 121.0, 14.65]
    ] as const) {
      const on = around(place(lon, lat, near));
      expect(target(640, 400, on)).toEqual({ kind: 'territory', territory });
    }
  });

  it('is nothing over the sea and beyond the globe', () => {
    expect(target(...place(88, 5))).toBeNull();
    expect(target(...place(150, 25))).toBeNull();
    expect(target(1e6, 1e6)).toBeNull();
    const far = fitView(plane.projection.outline.bounds, { widthPx: 400, heightPx: 400 }, PADDING);
    expect(target(2, 2, far)).toBeNull();
  });
});

describe('small marks', () => {
  const dotted = (): AreaMark[] => scene.areas.filter((area) => isDrawnAsDot(area, view));
  const markOf = (code: string) => dotted().find(({ territory }) => territory === code) as AreaMark;

  it('are the dots of Singapore, Brunei, Hong Kong and Macao on a map of Asia', () => {
    expect(
      dotted()
        .map(({ territory }) => territory)
        .toSorted()
    ).toEqual(['BRN', 'HKG', 'MAC', 'SGP']);
  });

  it('answer within 12 px of their middle: a target 24 px across', () => {
    for (const code of ['SGP', 'BRN']) {
      const [x, y] = toScreen(markOf(code).at);
      for (const [dx, dy] of [
        [0, 0],
        [11.9, 0],
        [0, -11.9],
        [-8.4, 8.4]
      ] as const)
        expect(target(x + dx, y + dy)).toEqual({ kind: 'territory', territory: code });
      expect(target(x + 12.5, y)).not.toEqual({ kind: 'territory', territory: code });
    }
  });

  it('answer to the nearer of two dots that stand close together', () => {
    const [hongKong, macao] = ['HKG', 'MAC'].map((code) => toScreen(markOf(code).at)) as [
      [number, number],
      [number, number]
    ];
    expect(target(hongKong[0] + 1, hongKong[1])).toEqual({ kind: 'territory', territory: 'HKG' });
    expect(target(macao[0] - 1, macao[1])).toEqual({ kind: 'territory', territory: 'MAC' });
  });

  it('are events, above all else', () => {
    for (const { mark, x, y } of layoutScene(scene, view).events)
      expect(target(x + 8, y - 8)).toEqual({ kind: 'event', place: mark.place });
    expect(scene.overlay.events).toHaveLength(2);
  });
});

describe('routes', () => {
  it('answer within 7 px of their line, and the nearest of a fan does', () => {
    const [x0, y0] = plane.projection.project([68, 36]);
    const k = 5 * view.k;
    const near: View = { ...view, k, tx: 640 - k * x0, ty: 400 - k * y0 };
    for (const mark of scene.overlay.routes) {
      const [line] = layoutRoute(mark, near).lines as [Float32Array];
      const i = 2 * Math.floor(line.length / 4);
      const [x, y] = [line[i] as number, line[i + 1] as number];
      const along = [(line[i + 2] as number) - x, (line[i + 3] as number) - y] as const;
      const length = Math.hypot(...along);
      const across = [-along[1] / length, along[0] / length] as const;
      expect(target(x, y, near)).toEqual({ kind: 'route', route: mark.route });
      expect(target(x + 6.5 * across[0], y + 6.5 * across[1], near)).toEqual({
        kind: 'route',
        route: mark.route
      });
      expect(target(x + 9 * across[0], y + 9 * across[1], near)).not.toEqual({
        kind: 'route',
        route: mark.route
      });
    }
    expect(scene.overlay.routes).toHaveLength(4);
  });
});
