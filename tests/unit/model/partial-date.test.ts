import { describe, expect, it } from 'vitest';
import { coarserOf, isBefore, isPartialDate, precisionOf } from '../../../src/model/partial-date';

describe('a date', () => {
  it('is a day, month or year of the calendar', () => {
    const good = ['2023', '2023-11', '2023-12', '2024-02-29', '2000-02-29', '2020', '0099-01-01'];
    expect(good.filter((text) => !isPartialDate(text))).toEqual([]);
    const bad = ['2023-02-29', '1900-02-29', '2023-13', '2023-04-31', '2023-00-10', '23', '2023-1', ''];
    expect([...bad, '13 November 2023', '2023-11-13T00:00'].filter(isPartialDate)).toEqual([]);
  });

  it('is as precise as it is written', () => {
    expect(['2023', '2023-11', '2023-11-13'].map(precisionOf)).toEqual(['year', 'month', 'day']);
    expect(coarserOf('day', 'month')).toBe('month');
  });

  it('is before another only where it surely is', () => {
    expect(isBefore('2023-11-13', '2023-11-14')).toBe(true);
    expect(isBefore('2022', '2023-01-01')).toBe(true);
    for (const [a, b] of [
      ['2023', '2023-05'],
      ['2023-05', '2023'],
      ['2023-11-13', '2023-11-13'],
      [null, '2023'],
      ['2023', null]
    ] as const)
      expect(isBefore(a, b), `${a} ${b}`).toBe(false);
  });
});
