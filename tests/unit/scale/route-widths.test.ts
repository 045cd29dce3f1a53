import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure, Route } from '../../../src/model/data-package';
import type { Quantity } from '../../../src/model/quantity';
import { createRouteWidths, MOST_WIDTH_PX, type CarryingRoute } from '../../../src/scale/route-widths';
import { figure, measure, smallPackage } from '../small-package';

const [sample] = smallPackage.routes as [Route];

function carrying(id: string, of: string, stated: Partial<Quantity>): CarryingRoute {
  return { route: { ...sample, id, figure: id }, figure: figure(id, of, stated) };
}

const widths = (
  routes: readonly CarryingRoute[],
  measures: ReadonlyMap<string, Measure> = smallPackage.measures
) => createRouteWidths(routes, measures);

describe('widths of routes', () => {
  it('are as the amounts that they carried', () => {
    // Operation THUNDER 2022: 114 turtles and 81 tortoises on their way to Thailand.
    const { of, widthOf } = widths([
      carrying('turtles', 'firearms', { value: 114 }),
      carrying('tortoises', 'firearms', { value: 81 })
    ]);
    expect(of?.unit).toBe('count');
    expect(widthOf('turtles')).toBe(MOST_WIDTH_PX);
    expect(widthOf('tortoises')).toBeCloseTo((MOST_WIDTH_PX * 81) / 114, 9);
  });

  it('compare tonnes with kilograms', () => {
    const { of, widthOf } = widths([
      carrying('by air', 'drugs', { qualifier: 'approximately', value: 900, unit: 'kg' }),
      carrying('by sea', 'drugs', { value: 2.25, unit: 't' })
    ]);
    // The unit in which a map of these amounts writes them all.
    expect(of).toEqual({ measure: smallPackage.measures.get('drugs'), unit: 't' });
    expect(widthOf('by sea')).toBe(MOST_WIDTH_PX);
    // 900 of 2,250 kg are two fifths.
    expect(widthOf('by air')).toBeCloseTo(0.4 * MOST_WIDTH_PX, 9);
  });

  it('are named by the narrowest measure that contains all amounts', () => {
    const wide = measure('wide', 'drugs', 'kg', { dimension: 'mass' });
    const drug = measure('drug', 'drugs', 'kg', { dimension: 'mass', partOf: 'wide' });
    const meth = measure('meth', 'drugs', 'kg', { dimension: 'mass', partOf: 'drug' });
    const pure = measure('pure', 'drugs', 'kg', { dimension: 'mass', partOf: 'drug' });
    const all = new Map([wide, drug, meth, pure].map((each) => [each.id, each]));
    const kilos = (id: string, of: string) => carrying(id, of, { value: 5, unit: 'kg' });
    expect(widths([kilos('a', 'meth'), kilos('b', 'meth')], all).of?.measure).toBe(meth);
    expect(widths([kilos('a', 'meth'), kilos('b', 'pure')], all).of?.measure).toBe(drug);
  });

  it('take the stated bound, and the middle of a range', () => {
    const { widthOf } = widths([
      carrying('over', 'firearms', { qualifier: 'at_least', value: 100, words: 'over' }),
      carrying('up to', 'firearms', { qualifier: 'at_most', value: 80, words: 'up to' }),
      carrying('between', 'firearms', { qualifier: 'range', low: 40, high: 60 })
    ]);
    expect(widthOf('over')).toBe(MOST_WIDTH_PX);
    expect(widthOf('up to')).toBeCloseTo(0.8 * MOST_WIDTH_PX, 9);
    expect(widthOf('between')).toBeCloseTo(0.5 * MOST_WIDTH_PX, 9);
  });

  it('are none for a route without a number, or without a figure', () => {
    const { widthOf } = widths([
      carrying('two', 'firearms', { value: 2 }),
      carrying('one', 'firearms', { value: 1 }),
      carrying('several', 'firearms', { qualifier: 'words', words: 'several' }),
      { route: { ...sample, id: 'silent' }, figure: null }
    ]);
    expect(widthOf('several')).toBeNull();
    expect(widthOf('silent')).toBeNull();
    expect(widthOf('no such route')).toBeNull();
  });

  it('never compare one measure with another, though both are of one type', () => {
    const { of, widthOf } = widths([
      carrying('pistols', 'firearms', { value: 8 }),
      carrying('more pistols', 'firearms', { value: 4 }),
      carrying('rounds', 'ammunition', { value: 9000, unit: 'rounds' })
    ]);
    expect(of?.measure.id).toBe('firearms');
    expect(widthOf('pistols')).toBe(MOST_WIDTH_PX);
    expect(widthOf('rounds')).toBeNull();
  });

  it('never compare kilograms with tablets of the same drug', () => {
    const { of, widthOf } = widths([
      carrying('tablets', 'drugs', { value: 50000, unit: 'tablets' }),
      carrying('two kilograms', 'drugs', { value: 2, unit: 'kg' }),
      carrying('one kilogram', 'drugs', { value: 1, unit: 'kg' })
    ]);
    expect(of?.unit).toBe('kg');
    expect(widthOf('tablets')).toBeNull();
  });

  it('compare a measure with one that contains it', () => {
    const { of, widthOf } = widths([
      carrying('part', 'notice-hits', { value: 13 }),
      carrying('whole', 'hits', { value: 52 })
    ]);
    expect(of?.measure.id).toBe('hits');
    // 13 are a quarter of 52.
    expect(widthOf('part')).toBeCloseTo(MOST_WIDTH_PX / 4, 9);
  });

  it('come to an end where measures contain each other in a circle', () => {
    const circle = new Map(
      [
        measure('a', 'firearms', 'count', { partOf: 'b' }),
        measure('b', 'firearms', 'count', { partOf: 'a' })
      ].map((each) => [each.id, each])
    );
    const { widthOf } = widths([carrying('x', 'a', { value: 3 }), carrying('y', 'a', { value: 3 })], circle);
    expect(widthOf('x')).toBe(MOST_WIDTH_PX);
  });

  it('are of the measure with most routes, and of the first of equals', () => {
    const firearms = ['a', 'b'].map((id) => carrying(id, 'firearms', { value: 5 }));
    const gold = ['c', 'd', 'e'].map((id) => carrying(id, 'gold', { value: 5, unit: 'kg' }));
    expect(widths([...firearms, ...gold]).of?.measure.id).toBe('gold');
    expect(widths([...firearms, ...gold.slice(1)]).of?.measure.id).toBe('firearms');
    expect(widths([...gold.slice(1), ...firearms]).of?.measure.id).toBe('gold');
  });

  it('are none where there are no two amounts to compare', () => {
    const alone = carrying('rifle', 'firearms', { value: 1 });
    const worded = carrying('several', 'firearms', { qualifier: 'words', words: 'several' });
    const kilograms = carrying('gold', 'gold', { value: 52, unit: 'kg' });
    for (const routes of [[], [alone], [alone, worded], [alone, kilograms]]) {
      const { of, widthOf, samples } = widths(routes);
      expect(of).toBeNull();
      expect(widthOf('rifle')).toBeNull();
      expect(samples).toEqual([]);
    }
  });

  it('have round samples for the legend, of the very same widths', () => {
    const { samples, widthOf } = widths([
      carrying('most', 'firearms', { value: 200 }),
      carrying('quarter', 'firearms', { value: 50 })
    ]);
    expect(samples).toEqual([
      { value: 200, widthPx: widthOf('most') },
      { value: 50, widthPx: widthOf('quarter') }
    ]);
  });

  it('are as the amounts but for the smallest, which are as wide as a line that carried nothing', () => {
    const amounts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1_000_000 }), (given, most) => {
        const values = given.map((value) => Math.min(value, most));
        const { widthOf, samples } = widths(
          [...values, most, 0].map((value, i) => carrying(String(i), 'firearms', { value }))
        );
        const least = widthOf(String(values.length + 1)) as number;
        expect(least).toBeGreaterThan(0);
        expect(widthOf(String(values.length))).toBe(MOST_WIDTH_PX);
        values.forEach((value, i) =>
          expect(widthOf(String(i))).toBeCloseTo(Math.max(least, (MOST_WIDTH_PX * value) / most), 9)
        );
        for (const { value, widthPx } of samples) {
          expect(value).toBeLessThanOrEqual(most);
          expect(widthPx).toBeCloseTo(Math.max(least, (MOST_WIDTH_PX * value) / most), 9);
        }
        expect(samples.map(({ value }) => value)).toEqual(
          [...new Set(samples.map(({ value }) => value))].sort((a, b) => b - a)
        );
      })
    );
  });

  it('are finite where nothing was carried at all', () => {
    const { widthOf, samples } = widths(['a', 'b'].map((id) => carrying(id, 'firearms', { value: 0 })));
    expect(widthOf('a')).toBe(widthOf('b'));
    expect(Number.isFinite(widthOf('a'))).toBe(true);
    expect(samples).toEqual([]);
  });
});
