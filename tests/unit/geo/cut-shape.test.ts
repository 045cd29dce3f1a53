import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutShape } from '../../../src/geo/cut-shape';
import { ShapeBuilder, containsPoint, type Bounds, type Shape } from '../../../src/geo/shape';

const BOX: Bounds = [100, 100, 300, 200];

const anyRing = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), {
  minLength: 3,
  maxLength: 30
});

function build(parts: readonly (readonly (readonly [number, number])[])[], closed: boolean): Shape {
  const builder = new ShapeBuilder();
  for (const part of parts) {
    for (const [x, y] of part) builder.point(x, y);
    builder.end();
  }
  return builder.build(closed);
}

describe('a shape that is cut to a box', () => {
  it('is the same inside the box, rings within rings too', () => {
    fc.assert(
      fc.property(
        fc.array(anyRing, { minLength: 1, maxLength: 3 }),
        fc.double({ min: 100.5, max: 299.5, noNaN: true }),
        fc.double({ min: 100.5, max: 199.5, noNaN: true }),
        (rings, x, y) => {
          const shape = build(rings, true);
          const cut = cutShape(shape, BOX);
          expect(cut !== null && containsPoint(cut, x, y)).toBe(containsPoint(shape, x, y));
        }
      ),
      { numRuns: 400 }
    );
  });

  it('has nothing outside the box', () => {
    fc.assert(
      fc.property(fc.array(anyRing, { minLength: 1, maxLength: 3 }), (rings) => {
        const cut = cutShape(build(rings, true), BOX);
        if (!cut) return;
        const [x0, y0, x1, y1] = cut.bounds;
        expect(x0 >= BOX[0] - 1e-3 && y0 >= BOX[1] - 1e-3 && x1 <= BOX[2] + 1e-3 && y1 <= BOX[3] + 1e-3).toBe(
          true
        );
      })
    );
  });

  it('is itself where all of it lies within, and none where none does', () => {
    const inside = build(
      [
        [
          [110, 110],
          [150, 110],
          [150, 150]
        ]
      ],
      true
    );
    expect(cutShape(inside, BOX)).toBe(inside);
    expect(cutShape(inside, [500, 500, 600, 600])).toBeNull();
    // Its bounds meet the box, and it does not.
    const corner = build(
      [
        [
          [0, 90],
          [110, 0],
          [0, 0]
        ]
      ],
      true
    );
    expect(cutShape(corner, [60, 60, 300, 200])).toBeNull();
  });

  it('keeps of lines the parts that cross the box, and joins none that were apart', () => {
    const line = build(
      [
        [
          [0, 150],
          [150, 150],
          [150, 0],
          [200, 0],
          [200, 150],
          [400, 150]
        ]
      ],
      false
    );
    const cut = cutShape(line, BOX) as Shape;
    expect(cut.closed).toBe(false);
    expect([...cut.ends]).toEqual([3, 6]);
    expect([...cut.coordinates]).toEqual([0, 150, 150, 150, 150, 0, 200, 0, 200, 150, 400, 150]);
  });
});
