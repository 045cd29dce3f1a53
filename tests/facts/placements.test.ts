import { describe, expect, it } from 'vitest';
import type { ViewState } from '../../src/model/view-state';
import { formatPlacement, formatTotal } from '../../src/picture/placement-note';
import { describeUnplaced } from '../../src/picture/unplaced';
import { listsOf } from '../../src/state/lists.svelte';
import { exploreShipped } from './shipped-explorer';

describe('the totals of all operations', () => {
  const all = exploreShipped({ operations: 'all' });
  const tell = (id: string) => {
    const measureTotal = listsOf(all).measureTotals.find(({ measure }) => measure.id === id);
    if (!measureTotal) throw new Error(`no total of ${id}`);
    return [
      formatTotal(measureTotal, all.format),
      formatPlacement(measureTotal, all.format, all.dataPackage)
    ];
  };

  it('count an operation without a total as at least what its countries make up', () => {
    // 17 in the totals of five operations, 6 in countries of others: Colombia, the Dominican Republic, Peru, Cambodia, and two in Colombia.
    expect(tell('red_notice_arrests')).toEqual([
      'at least 23',
      '9 in 5 countries; country unknown for at least 14'
    ]);
  });

  it('do not add what counts distinct things', () => {
    expect(tell('organized_groups_disrupted')).toEqual([
      '',
      'Operation Trigger IX: 20; Operation Trigger VIII: 14; Operation Liberterra: 22; in 4 countries; these values cannot be added up'
    ]);
    expect(tell('hotspots')).toEqual([
      '',
      'values of 4 operations; 18 in Panama; these values cannot be added up'
    ]);
  });

  it('show joint and regional statements with their numbers', () => {
    expect(tell('counterfeit_medicine_types')).toEqual([
      '33',
      'in Benin and in Togo together; no overall total published'
    ]);
    expect(tell('primate_parts')).toEqual([
      'at least 1,436',
      'more than 1,300 in North America; no single country named'
    ]);
    expect(tell('victims_rescued')[1]).toBe(
      'at least 282 and 1 figure without a number in 6 countries; more than 200 in West and Central Africa; ' +
        'no single country for preliminary at least 158'
    );
  });

  it('show what is stated in another currency', () => {
    expect(tell('cash')[1]).toBe('also €110,000; also €250,000; also €1.3 million; no country named');
  });

  it('keep the “at least” of a remainder when words were among its parts', () => {
    expect(tell('weapons_mixed')[0]).toBe('approximately 206,000 or more and 1 figure without a number');
    const rest = listsOf(all).measureTotals.find(({ measure }) => measure.id === 'weapons_mixed')?.remainder;
    expect(rest && all.format.amount(rest, 'long')).toBe('approximately 206,000 or more');
  });
});

describe('the totals of an operation', () => {
  const tell = (operation: string, id: string) => {
    const one = exploreShipped({ operations: [operation] });
    const measureTotal = listsOf(one).measureTotals.find(({ measure }) => measure.id === id);
    if (!measureTotal) throw new Error(`no total of ${id}`);
    return [
      formatTotal(measureTotal, one.format),
      formatPlacement(measureTotal, one.format, one.dataPackage)
    ];
  };

  // The source calls counterfeit firearms numerous, and gives no total of firearms.
  it('are not what was said of a narrower measure in words', () => {
    expect(tell('trigger-vi', 'firearms')).toEqual([
      'at least 4,510 and 1 figure without a number',
      '3,961 in Brazil; 549 in Colombia'
    ]);
    expect(tell('trigger-vi', 'counterfeit_firearms')[0]).toBe('numerous');
  });

  // 1,204 reptiles at Chennai, and 5, 114 and 81 tortoises and turtles in three seizures in Thailand.
  it('take all seizures of a narrower measure', () => {
    expect(tell('thunder-2022', 'live_reptiles')[0]).toBe('at least 1,404');
  });

  it('say of all that it is placed in words that fit people and things', () => {
    expect(tell('trigger-vi', 'red_notice_arrests')[1]).toBe('all in Peru and in Chile');
  });
});

describe('what the map of a shipped operation cannot show', () => {
  const told = (view: Partial<ViewState>) => describeUnplaced(exploreShipped(view));

  it('is a total in words, too, after those with a number', () => {
    expect(told({ operations: ['kafo'] })).toBe(
      'No country named: 110 officers deployed; 27 officials trained; Checks against INTERPOL databases: thousands'
    );
    expect(told({ operations: ['kafo-iv'] })).toMatch(/and 2 other totals$/);
  });

  it('is what is stated for several countries combined, with its number', () => {
    expect(told({ operations: ['screen-west-africa-2024'], measure: 'counterfeit_medicine_types' })).toBe(
      'Reported only for several countries: Benin and Togo combined: 33 kinds of fake medicine'
    );
  });
});
