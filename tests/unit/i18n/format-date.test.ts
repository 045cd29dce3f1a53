import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateRange } from '../../../src/i18n/format-date';
import { english } from './formats';

const range = (start: string | null, end: string | null) => formatDateRange(start, end, english);

describe('formatDate', () => {
  it('is as precise as the date', () => {
    expect(formatDate('2023-12-15', english)).toBe('15 December 2023');
    expect(formatDate('2024-04', english)).toBe('April 2024');
    expect(formatDate('2020', english)).toBe('2020');
  });

  it('gives back what is no date', () => {
    expect(formatDate('spring 2020', english)).toBe('spring 2020');
  });

  it('names the same day in every time zone', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(formatDate(iso, english).split(' ')[0]).toBe(String(Number(iso.slice(8))));
      })
    );
  });
});

describe('formatDateRange', () => {
  it('says the shared parts of two dates once', () => {
    expect(range('2023-11-13', '2023-11-24')).toBe('13–24 November 2023');
    expect(range('2021-10-25', '2021-11-05')).toBe('25 October – 5 November 2021');
    expect(range('2024-04', '2024-05')).toBe('April–May 2024');
    expect(range('2020-12-30', '2021-01-02')).toBe('30 December 2020 – 2 January 2021');
  });

  it('writes one date where both are the same, and dates of unlike precision whole', () => {
    expect(range('2024-04', '2024-04')).toBe('April 2024');
    expect(range('2024', '2024-05')).toBe('2024 – May 2024');
  });

  it('says which end is not known', () => {
    expect(range('2023-11-13', null)).toBe('from 13 November 2023');
    expect(range(null, '2024')).toBe('until 2024');
    expect(range(null, null)).toBe('dates not stated');
  });
});
