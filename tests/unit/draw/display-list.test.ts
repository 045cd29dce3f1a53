import { describe, expect, it } from 'vitest';
import { findDifference, recordDrawing, type DisplayList } from '../../../src/draw/display-list';
import type { PixelPath, Sink, TextStyle } from '../../../src/draw/sink';
import { createUnboundedView } from '../../../src/draw/view';
import type { Bounds, Shape } from '../../../src/geo/shape';

const view = createUnboundedView(100, 1);
const style: TextStyle = { sizePx: 10, weight: 400, colour: 'black', align: 'start', halo: null };
const square = (x: number, y: number): Shape => ({
  coordinates: Float32Array.of(x, y, x + 1, y, x + 1, y + 1, x, y + 1),
  ends: Uint32Array.of(4),
  closed: true,
  bounds: [x, y, x + 1, y + 1]
});
const near = square(0, 0);
const far = square(5, 5);

function record(draw: (sink: Sink) => void): DisplayList {
  return recordDrawing(view, (text) => 6 * text.length, draw);
}

/** What is called on a sink, by name; drawn lines with their points. */
function replay(list: DisplayList, within: Bounds): string[] {
  const calls: string[] = [];
  const sink = new Proxy({} as Sink, {
    get: (_, name) => (first: unknown, second: unknown) => {
      if (name === 'clip') (second as (sink: Sink) => void)(sink);
      const points = Array.isArray(first)
        ? (first as PixelPath[]).map(({ points }) => [...Array.from(points)])
        : [];
      calls.push([String(name), ...points.map(String)].join(' '));
    }
  });
  list.replay(sink, within);
  return calls;
}

const EVERYWHERE: Bounds = [-1e6, -1e6, 1e6, 1e6];
const solid = (colour: string) => ({ kind: 'solid', colour }) as const;

describe('a recorded drawing', () => {
  it('draws in a part of the map only what leaves marks there', () => {
    const list = record((sink) => {
      sink.fillShape(near, solid('red'));
      sink.fillShape(far, solid('red'));
      sink.text('a', 500, 500, style);
    });
    expect(replay(list, [0, 0, 50, 50])).toEqual(['fillShape']);
    expect(replay(list, EVERYWHERE)).toEqual(['fillShape', 'fillShape', 'text']);
  });

  it('cuts a firm line to the part, and leaves a broken one whole, whose dashes begin at its start', () => {
    const points = Array.from({ length: 20 }, (_, i) => [100 * i, 0]).flat();
    const line = { points, closed: false };
    const part: Bounds = [410, -10, 480, 10];
    const firm = record((sink) => sink.strokePaths([line], { colour: 'red', widthPx: 2 }));
    const broken = record((sink) => sink.strokePaths([line], { colour: 'red', widthPx: 2, dash: [4, 4] }));
    expect(replay(firm, part)).toEqual(['strokePaths 400,0,500,0']);
    expect(replay(broken, part)).toEqual([`strokePaths ${points.join()}`]);
  });

  it('draws what is clipped within its clip', () => {
    const list = record((sink) => sink.clip(near, (inner) => inner.fillShape(near, solid('red'))));
    expect(replay(list, EVERYWHERE)).toEqual(['fillShape', 'clip']);
    expect(replay(list, [300, 300, 400, 400])).toEqual([]);
  });
});

describe('the difference of two drawings', () => {
  const content = (draw: (sink: Sink) => void) => record(draw).contentOf(EVERYWHERE);

  it('is nothing where the same is drawn', () => {
    const draw = (sink: Sink): void => sink.fillShape(near, solid('red'));
    expect(findDifference(content(draw), content(draw))).toBeNull();
  });

  it('is where a colour changed, with a pixel around it, and not where the rest stayed', () => {
    const draw = (colour: string) => (sink: Sink) => {
      sink.fillShape(near, solid(colour));
      sink.fillShape(far, solid('blue'));
    };
    expect(findDifference(content(draw('red')), content(draw('green')))).toEqual([-1, -1, 101, 101]);
  });

  it('is where a line moved by more than a tenth of a pixel', () => {
    const draw = (y: number) => (sink: Sink) =>
      sink.strokePaths([{ points: [0, y, 10, y], closed: false }], { colour: 'red', widthPx: 1 });
    expect(findDifference(content(draw(0)), content(draw(1)))).toEqual([-1, -1, 11, 2]);
    expect(findDifference(content(draw(0)), content(draw(0.01)))).toBeNull();
  });

  it('holds a text that went, as wide as it was', () => {
    const before = content((sink) => sink.text('abc', 100, 50, style));
    expect(findDifference(before, new Map())).toEqual([96, 34, 122, 58]);
  });

  it('holds a text in its old width and its new one where its font came late and nothing else changed', () => {
    const contentIn = (letterPx: number) =>
      recordDrawing(
        view,
        (text) => letterPx * text.length,
        (sink) => sink.text('abc', 100, 50, style)
      ).contentOf(EVERYWHERE);
    expect(findDifference(contentIn(6), contentIn(6))).toBeNull();
    expect(findDifference(contentIn(6), contentIn(7))).toEqual([96, 34, 125, 58]);
  });
});
