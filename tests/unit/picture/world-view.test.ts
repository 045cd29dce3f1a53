import { describe, expect, it } from 'vitest';
import { drawOverlay } from '../../../src/draw/draw-overlay';
import { layoutScene } from '../../../src/draw/layout';
import type { SvgNode } from '../../../src/draw/svg-node';
import { createSvgSink } from '../../../src/draw/svg-sink';
import { fitView } from '../../../src/draw/view';
import type { ViewState } from '../../../src/model/view-state';
import { exploreFixture } from '../fixture-package';

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

function layOut(view: Partial<ViewState>, widthPx = 1056) {
  const picture = exploreFixture({ operations: 'all', ...view });
  return layoutScene(picture.scene, fitView(picture.extent, { widthPx, heightPx: 0.6 * widthPx }, NONE));
}

function opacities(view: Partial<ViewState>): ReadonlySet<unknown> {
  const layout = layOut(view);
  const sink = createSvgSink(layout.view);
  drawOverlay(sink, layout);
  const routes = sink.nodes().find(({ attributes }) => attributes['class'] === 'routes');
  const found = new Set<unknown>();
  const visit = (node: SvgNode): void => {
    if (node.attributes['stroke']) found.add(node.attributes['stroke-opacity'] ?? 1);
    node.children?.forEach(visit);
  };
  if (routes) visit(routes);
  return found;
}

describe('a map of several operations', () => {
  it('has its routes faint, without regions, crossed borders and names of their ends, until they are asked for', () => {
    for (const opacity of opacities({})) expect(opacity).toBeLessThan(0.5);
    expect(opacities({ emphasis: 'full' })).toContain(1);
    const { overlay } = layOut({}).scene;
    expect(overlay.regions).toEqual([]);
    expect(overlay.borderLights).toEqual([]);
    expect(overlay.labels.every(({ members }) => members.length <= 1)).toBe(true);
    expect(layOut({ emphasis: 'full' }).scene.overlay.regions.length).toBeGreaterThan(2);
  });

  it('names no more than a dozen countries on the whole world, and more of them zoomed in', () => {
    for (const measure of [null, 'arrests', 'firearms']) {
      const { labels } = layOut({ measure });
      expect(labels.length).toBeGreaterThanOrEqual(5);
      expect(labels.length).toBeLessThanOrEqual(12);
    }
    expect(layOut({ measure: 'arrests' }, 4000).labels.length).toBeGreaterThan(10);
    expect(layOut({ measure: 'arrests', country: 'FJI' }).scene.overlay.labels.map(({ id }) => id)).toContain(
      'FJI'
    );
  });

  it('leaves off what is hidden', () => {
    expect(layOut({ hide: ['labels'] }).labels).toEqual([]);
    expect(layOut({ hide: ['events'] }).events).toEqual([]);
    expect(layOut({}).events.length).toBeGreaterThan(10);
  });
});

describe('a map of one operation', () => {
  it('has its routes in full, unless they are asked for faint', () => {
    expect(opacities({ operations: null })).toContain(1);
    for (const opacity of opacities({ operations: null, emphasis: 'faint' }))
      expect(opacity).toBeLessThan(0.5);
  });
});
