import { beforeAll, describe, expect, it } from 'vitest';
import { DOT_RADIUS_PX } from '../../../src/draw/draw-areas';
import { EVENT_RADIUS_PX, isBundled, layoutScene } from '../../../src/draw/layout';
import { STOP_RADIUS_PX } from '../../../src/draw/route-path';
import { createUnboundedView, fitView, type View } from '../../../src/draw/view';
import type { EventMark, Scene } from '../../../src/scene/marks';
import { explore } from '../explorer';
import { smallPackage } from '../small-package';

let scene: Scene;
let view: View;
beforeAll(() => {
  const atlas = explore(smallPackage);
  scene = atlas.scene;
  view = fitView(
    atlas.extent,
    { widthPx: 1000, heightPx: 700 },
    { top: 20, right: 20, bottom: 20, left: 20 }
  );
});

describe('a scene that is laid out', () => {
  it('is the same map wherever the plane lies on the screen', () => {
    const [dx, dy] = [137, -52];
    const here = layoutScene(scene, createUnboundedView(view.k, 1));
    const there = layoutScene(scene, { ...createUnboundedView(view.k, 1), tx: dx, ty: dy });
    expect(there.labels.map(({ label }) => label.id)).toEqual(here.labels.map(({ label }) => label.id));
    there.labels.forEach(({ box }, i) => {
      expect(box.x).toBeCloseTo((here.labels[i]?.box.x ?? NaN) + dx, 6);
      expect(box.y).toBeCloseTo((here.labels[i]?.box.y ?? NaN) + dy, 6);
    });
    there.events.forEach(({ x, y }, i) => {
      expect(x).toBeCloseTo((here.events[i]?.x ?? NaN) + dx, 6);
      expect(y).toBeCloseTo((here.events[i]?.y ?? NaN) + dy, 6);
    });
    expect(there.lines.map(({ path }) => path.heads.length)).toEqual(
      here.lines.map(({ path }) => path.heads.length)
    );
  });

  it('has an event off the mark where goods were stopped, below a land that it would hide, and at its own place', () => {
    const [event] = scene.overlay.events as [EventMark];
    const placed = (given: Partial<EventMark>): number => {
      const events = [{ ...event, height: 1e-4, ...given }];
      const layout = layoutScene({ ...scene, overlay: { ...scene.overlay, events } }, view);
      return (layout.events[0]?.y ?? NaN) - (view.k * event.at[1] + view.ty);
    };
    expect(placed({ besideStop: true })).toBeGreaterThanOrEqual(STOP_RADIUS_PX + EVENT_RADIUS_PX);
    expect(placed({ besideStop: false })).toBeGreaterThanOrEqual(DOT_RADIUS_PX + EVENT_RADIUS_PX);
    expect(placed({ besideStop: false, height: 0 })).toBe(0);
  });

  it('has a number on a line that stands for several, and on no other', () => {
    const far = layoutScene(scene, { ...view, k: view.k / 20 });
    const bundles = scene.overlay.bundles.filter((bundle) => isBundled(bundle, far.view, []));
    expect(bundles.length).toBeGreaterThan(0);
    expect(far.lines.filter(({ count }) => count).map(({ mark }) => mark)).toEqual(bundles);
    for (const { mark, count } of far.lines) expect(count !== null).toBe('routes' in mark);
  });
});
