import { describe, expect, it } from 'vitest';
import { containsPoint, isEmptyBounds, NO_BOUNDS, ShapeBuilder, uniteBounds } from '../../../src/geo/shape';

const SQUARE = [0, 0, 4, 0, 4, 4, 0, 4];
const HOLE = [1, 1, 1, 3, 3, 3, 3, 1];

function build(rings: readonly (readonly number[])[], closed = true) {
  const builder = new ShapeBuilder();
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) builder.point(ring[i] as number, ring[i + 1] as number);
    builder.end();
  }
  return builder.build(closed);
}

describe('a shape', () => {
  it('holds what is inside its ring and outside its holes', () => {
    const shape = build([SQUARE, HOLE]);
    expect(shape.bounds).toEqual([0, 0, 4, 4]);
    expect(containsPoint(shape, 0.5, 0.5)).toBe(true);
    expect(containsPoint(shape, 2, 2)).toBe(false);
    expect(containsPoint(shape, 5, 2)).toBe(false);
    expect(containsPoint(build([SQUARE], false), 2, 2)).toBe(false);
  });

  it('grows as long as it needs to, and takes points backwards as well', () => {
    const from = Float32Array.from({ length: 2000 }, (_, i) => i);
    const builder = new ShapeBuilder();
    builder.points(from, 0, 1000);
    builder.end();
    builder.points(from, 2, -3);
    builder.end();
    const { coordinates, ends } = builder.build(false);
    expect([...ends]).toEqual([1000, 1003]);
    expect([...coordinates.slice(0, 2000)]).toEqual([...from]);
    expect([...coordinates.slice(2000)]).toEqual([4, 5, 2, 3, 0, 1]);
  });

  it('drops rings and lines of a single point, and what was never ended', () => {
    const builder = new ShapeBuilder();
    builder.point(9, 9);
    builder.end();
    builder.point(1, 2);
    builder.point(3, 4);
    builder.end();
    builder.point(9, 9);
    const { coordinates, ends } = builder.build(false);
    expect([...coordinates]).toEqual([1, 2, 3, 4]);
    expect([...ends]).toEqual([2]);
  });

  it('has bounds that unite with nothing to themselves', () => {
    expect(uniteBounds(NO_BOUNDS, [1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
    expect(isEmptyBounds(NO_BOUNDS)).toBe(true);
    expect(isEmptyBounds(build([]).bounds)).toBe(true);
    expect(isEmptyBounds([1, 2, 1, 2])).toBe(false);
  });
});
