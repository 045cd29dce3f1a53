import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../../src/model/data-package';
import { findSeries } from '../../../../src/query/operations/find-series';
import { createTimeline, formatMonth, monthAfter, monthOf } from '../../../../src/query/operations/timeline';
import { smallPackage } from '../../small-package';

const [sample] = smallPackage.operations as [Operation];
const operation = (id: string, start: string | null, end: string | null, name = id): Operation => ({
  ...sample,
  id,
  name,
  start,
  end
});

describe('the time axis', () => {
  it('has a date begin and end as precisely as it is known', () => {
    expect(monthOf('2023')).toBe(12 * 2023);
    expect(monthAfter('2023')).toBe(12 * 2024);
    expect(monthOf('2023-11')).toBe(12 * 2023 + 10);
    expect(monthAfter('2023-11')).toBe(12 * 2023 + 11);
    expect(monthOf('2023-11-13')).toBeCloseTo(12 * 2023 + 10 + 12 / 31);
  });

  it('writes a month as it was read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12 * 1900, max: 12 * 2100 }), (month) => {
        expect(monthOf(formatMonth(month))).toBe(month);
      })
    );
  });
});

describe('the timeline of operations', () => {
  const timeline = createTimeline([
    operation('late', '2021-03-08', '2021-03-28'),
    operation('early', '2019', null),
    operation('undated', null, null),
    operation('within', '2019-05', '2019-06')
  ]);

  it('has a bar for each that is dated, by start, and lists the others', () => {
    expect(timeline.bars.map(({ operation: { id }, precision }) => [id, precision])).toEqual([
      ['early', 'year'],
      ['within', 'month'],
      ['late', 'day']
    ]);
    expect(timeline.undated.map(({ id }) => id)).toEqual(['undated']);
  });

  it('spans whole years', () => {
    expect(timeline.span).toEqual([12 * 2019, 12 * 2022]);
    expect(createTimeline([]).span).toEqual([0, 0]);
  });

  it('never has two bars of one lane touch', () => {
    expect(timeline.bars.map(({ lane }) => lane)).toEqual([0, 1, 0]);
    const month = fc.integer({ min: 12 * 2010, max: 12 * 2026 });
    fc.assert(
      fc.property(fc.array(fc.tuple(month, fc.integer({ min: 0, max: 9 })), { maxLength: 40 }), (spans) => {
        const { bars, lanes } = createTimeline(
          spans.map(([from, length], i) =>
            operation(String(i), formatMonth(from), formatMonth(from + length))
          )
        );
        expect(bars).toHaveLength(spans.length);
        for (const bar of bars)
          for (const other of bars)
            if (bar !== other && bar.lane === other.lane)
              expect(bar.to < other.from || other.to < bar.from).toBe(true);
        expect(Math.max(-1, ...bars.map(({ lane }) => lane)) + 1).toBe(lanes);
      })
    );
  });
});

describe('series of operations', () => {
  it('are found by the name before the numeral or the year', () => {
    const named = (name: string) => operation(name, null, null, name);
    const series = findSeries([
      named('Operation Trigger VI'),
      named('Operation Trigger-Salvo'),
      named('Operation Lionfish (2018)'),
      named('Operation Trigger IX'),
      named('Operation Lionfish V'),
      named('Operation Balkan Trigger'),
      named('Operation Trigger-Salvo II'),
      named('Operation Trigger V')
    ]);
    expect(series.map(({ name, operations }) => [name, operations.length])).toEqual([
      ['Trigger', 3],
      ['Trigger Salvo', 2],
      ['Lionfish', 2]
    ]);
  });
});
