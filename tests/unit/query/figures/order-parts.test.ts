import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderParts } from '../../../../src/query/figures/order-parts';
import { figure } from '../../small-package';

const of = (id: string, partOf: string | null = null) => figure(id, 'arrests', { value: 1 }, { partOf });
const idsOf = (...figures: ReturnType<typeof of>[]) =>
  orderParts(figures).map(({ figure: { id }, isPart }) => (isPart ? `- ${id}` : id));

describe('orderParts', () => {
  it('puts each part after its whole, at any depth', () => {
    expect(idsOf(of('b', 'a'), of('other'), of('a'), of('c', 'b'))).toEqual(['other', 'a', '- b', '- c']);
  });

  it('leaves a part whose whole is not here where it is', () => {
    expect(idsOf(of('b', 'elsewhere'), of('a'))).toEqual(['b', 'a']);
  });

  it('ends where parts hold each other in a circle, and drops none', () => {
    expect(idsOf(of('a', 'c'), of('b', 'a'), of('c', 'b'))).toEqual(['a', '- b', '- c']);
    expect(idsOf(of('a', 'a'))).toEqual(['a']);
  });

  it('lists each figure once, whatever is part of what', () => {
    const anyFigures = fc
      .array(fc.option(fc.nat(9)), { maxLength: 10 })
      .map((wholes) => wholes.map((whole, i) => of(String(i), whole === null ? null : String(whole))));
    fc.assert(
      fc.property(anyFigures, (figures) => {
        expect(new Set(orderParts(figures).map((each) => each.figure))).toEqual(new Set(figures));
        expect(orderParts(figures)).toHaveLength(figures.length);
      })
    );
  });
});
