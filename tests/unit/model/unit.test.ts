import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonUnit,
  conversionFactor,
  dimensionOf,
  isAddable,
  isUnit,
  nounOf,
  UNITS,
  unitOfNoun,
  type Unit
} from '../../../src/model/unit';

const units = Object.keys(UNITS) as Unit[];
const anyUnit = fc.constantFrom(...units);

describe('units', () => {
  it.each([
    ['t', 'kg', 1000],
    ['kg', 'g', 1000],
    ['t', 'g', 1_000_000],
    ['litres', 'ml', 1000],
    ['m3', 'litres', 1000],
    ['km', 'm', 1000]
  ] as const)('follow the SI: one %s is so many %s: %d', (from, to, factor) => {
    expect(conversionFactor(from, to)).toBeCloseTo(factor, 9);
    expect(conversionFactor(to, from)).toBeCloseTo(1 / factor, 12);
  });

  it('add in either order or not at all, and convert only where they add', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        expect(isAddable(a, b)).toBe(isAddable(b, a));
        if (isAddable(a, b)) {
          expect(dimensionOf(a)).toBe(dimensionOf(b));
          expect(conversionFactor(a, b) * conversionFactor(b, a)).toBeCloseTo(1, 12);
        } else expect(() => conversionFactor(a, b)).toThrow(RangeError);
      })
    );
  });

  it.each([
    ['rounds', 'count'],
    ['tablets', 'count'],
    ['rounds', 'tablets'],
    ['USD', 'EUR'],
    ['kg', 'litres'],
    ['kg', 'count'],
    ['m', 'm3']
  ] as const)('never make %s of %s', (a, b) => {
    expect(isAddable(a, b)).toBe(false);
    expect(() => conversionFactor(a, b)).toThrow(`${a} does not convert to ${b}`);
  });

  it('count boxes, packs and pieces as three different things', () => {
    const [boxes, packs] = [unitOfNoun('boxes'), unitOfNoun('packs')];
    expect(isAddable(boxes, boxes)).toBe(true);
    for (const other of [packs, 'count', 'tablets'] as const) expect(isAddable(boxes, other)).toBe(false);
    expect([dimensionOf(boxes), nounOf(boxes), nounOf('count')]).toEqual(['count', 'boxes', '']);
    expect([commonUnit('t'), commonUnit('kg'), commonUnit(boxes)]).toEqual(['g', 'g', boxes]);
  });

  it('are told by their exact spelling alone, and not by what every object has', () => {
    expect(units.every(isUnit)).toBe(true);
    for (const text of ['', 'KG', 'tonnes', 'toString', '__proto__', 'constructor'])
      expect(isUnit(text)).toBe(false);
  });
});
