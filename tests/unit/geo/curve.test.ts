import { geoInterpolate } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleCurve } from '../../../src/geo/curve';
import { angleBetween, dot, positionOf, vectorOf, type Position, type Vector } from '../../../src/geo/vector';

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true })
);
/** A bend of which both ends are moved aside as far, or one or both not at all. */
const bend = fc
  .record({
    bulge: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    shift: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    start: fc.boolean(),
    end: fc.boolean()
  })
  .map(({ bulge, shift, start, end }) => ({
    bulge,
    startShift: start ? shift : 0,
    endShift: end ? shift : 0
  }));
const NONE = { bulge: 0, startShift: 0, endShift: 0 };
const KABUL: Position = [69.2, 34.5];
const ISLAMABAD: Position = [73, 33.7];

/** The curve's points one by one. */
function samplesOf(...ends: Parameters<typeof sampleCurve>): Vector[] {
  const triples = sampleCurve(...ends);
  return Array.from(
    { length: triples.length / 3 },
    (_, i) => [...triples.subarray(3 * i, 3 * i + 3)] as unknown as Vector
  );
}

const isUnit = (v: Vector): boolean => Math.abs(Math.hypot(...v) - 1) < 1e-9;

function longestStep(samples: readonly Vector[]): number {
  return Math.max(...samples.slice(1).map((v, i) => angleBetween(v, samples[i] as Vector)));
}

describe('a curve', () => {
  it('begins and ends at its ends where it is not moved aside', () => {
    fc.assert(
      fc.property(position, position, bend, (from, to, { bulge }) => {
        const samples = samplesOf(from, to, { bulge, startShift: 0, endShift: 0 });
        // 1e-8 radians are six centimetres: ends almost opposite each other leave the direction between them that uncertain.
        expect(angleBetween(samples[0] as Vector, vectorOf(from))).toBeLessThan(1e-8);
        expect(angleBetween(samples.at(-1) as Vector, vectorOf(to))).toBeLessThan(1e-8);
      })
    );
  });

  it('is finite and of small steps for any ends, coincident, opposite and at the poles included', () => {
    const opposite = position.map(([lon, lat]): [Position, Position] => [
      [lon, lat],
      [lon > 0 ? lon - 180 : lon + 180, -lat]
    ]);
    const same = position.map((at): [Position, Position] => [at, at]);
    const poles = fc.constantFrom<[Position, Position]>(
      [
        [0, 90],
        [0, -90]
      ],
      [
        [20, 90],
        [-70, 90]
      ]
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.tuple(position, position), opposite, same, poles),
        bend,
        ([from, to], given) => {
          const samples = samplesOf(from, to, given);
          expect(samples.every(isUnit)).toBe(true);
          // A step along the great circle is at most 0.03; a leg that is not long bends by a slope of 2 at most, 1.6 and the 0.4 of a shift
          // that dies away, and a long one by less: a step of 0.03 on a leg of 0.7 is 0.03 along and 0.06 aside at the very most.
          expect(longestStep(samples)).toBeLessThan(Math.hypot(0.03, 0.06));
        }
      )
    );
  });

  it('is the great circle where it neither bends nor moves', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        fc.pre(angleBetween(vectorOf(from), vectorOf(to)) < 3.1);
        const samples = samplesOf(from, to, NONE);
        const along = geoInterpolate([...from], [...to]);
        samples.forEach((sample, i) => {
          const expected = vectorOf(along(i / (samples.length - 1)));
          expect(angleBetween(sample, expected)).toBeLessThan(1e-6);
        });
      })
    );
  });

  it('bends to the right of its direction by its bulge, as a share of its length', () => {
    const length = angleBetween(vectorOf([0, 0]), vectorOf([10, 0]));
    const samples = samplesOf([0, 0], [10, 0], { bulge: 0.14, startShift: 0, endShift: 0 });
    const [lon, lat] = positionOf(samples[(samples.length - 1) / 2] as Vector);
    expect(lon).toBeCloseTo(5, 6);
    expect(lat).toBeCloseTo(-0.14 * length * (180 / Math.PI), 6);
  });

  it('bends a long leg by no more than a shorter one', () => {
    const equator: Vector = [0, 0, 1];
    const outOf = (lon: number) =>
      Math.max(
        ...samplesOf([0, 0], [lon, 0], { bulge: 0.14, startShift: 0.1, endShift: 0.1 }).map((v) =>
          Math.abs(dot(v, equator))
        )
      );
    expect(outOf(179)).toBeCloseTo(outOf(60), 3);
    expect(outOf(60)).toBeLessThan(Math.sin(0.24 * 0.7) + 1e-9);
  });

  it('never touches its neighbour of a fan', () => {
    const lane = fc.integer({ min: -4, max: 4 }).map((n) => n / 2);
    fc.assert(
      fc.property(position, position, lane, (from, to, offset) => {
        const length = angleBetween(vectorOf(from), vectorOf(to));
        fc.pre(length > 0.001);
        const bendOf = (n: number) => ({ bulge: n * 0.1, startShift: n * 0.11, endShift: n * 0.11 });
        const one = samplesOf(from, to, bendOf(offset));
        const next = samplesOf(from, to, bendOf(offset + 1));
        const gap = 0.1 * Math.min(length, 0.7);
        one.forEach((v, i) => expect(angleBetween(v, next[i] as Vector)).toBeGreaterThan(gap));
      })
    );
  });

  it('runs from Afghanistan into Pakistan within a fifth of its length from the straight line', () => {
    const length = angleBetween(vectorOf(KABUL), vectorOf(ISLAMABAD));
    const straight = samplesOf(KABUL, ISLAMABAD, NONE);
    const bent = samplesOf(KABUL, ISLAMABAD, { bulge: 0.14, startShift: 0, endShift: 0 });
    const out = Math.max(...bent.map((v, i) => angleBetween(v, straight[i] as Vector)));
    expect(out / length).toBeCloseTo(0.14, 2);
  });
});
