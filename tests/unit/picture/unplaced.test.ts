import { describe, expect, it } from 'vitest';
import type { ViewState } from '../../../src/model/view-state';
import { titleOf } from '../../../src/picture/title';
import { describeUnplaced } from '../../../src/picture/unplaced';
import { explore } from '../explorer';
import { exploreFixture } from '../fixture-package';
import { figure, measure, withFigures } from '../small-package';

const told = (view: Partial<ViewState>) => describeUnplaced(exploreFixture(view));

describe('what the map cannot show', () => {
  // Example Police, 15 December 2023: over 1,200 arrests, 430 of them in Pakistan; some 3.4 tons of drugs, no country named.
  it('is the rest of a measure that no country accounts for', () => {
    expect(told({ measure: 'arrests' })).toBe('Country unknown: at least 770 of at least 1,200');
  });

  it('is a total of which no country is named', () => {
    expect(told({ measure: 'drugs' })).toMatch(/^No country named: (about|approximately) 3\.4 t of drugs/);
    expect(told({})).toContain('3.4 t');
  });

  it('is a total in words, too, after those with a number, but not as a part of one of these', () => {
    const figures = [
      figure('all', 'pills', { value: 100 }),
      figure('some', 'white-pills', { qualifier: 'words', words: 'many' })
    ];
    const data = withFigures(figures, [
      measure('pills', 'environment', 'count', { label: 'Pills' }),
      measure('white-pills', 'environment', 'count', { label: 'White pills', partOf: 'pills' })
    ]);
    expect(describeUnplaced(explore(data, { types: ['environment'] }))).toBe('No country named: 100 pills');
  });

  it('is said of countries that are named without numbers', () => {
    expect(told({ measure: 'firearms' })).toBe('Total 500: countries are named, but without numbers');
  });

  it('is what is stated for several countries combined, with its number', () => {
    expect(told({ operations: ['harvest-ix'], measure: 'firearm_magazines' })).toBe(
      'Reported only for several countries: Brazil and Paraguay combined: 16 firearm magazines'
    );
    const joint = { scope: { kind: 'joint', parts: ['CHN', 'MNG'] } } as const;
    const figures = [figure('all', 'pills', { value: 100 }), figure('joint', 'pills', { value: 10 }, joint)];
    const data = withFigures(figures, [measure('pills', 'drugs', 'count', { label: 'Pills' })]);
    expect(describeUnplaced(explore(data, { measure: 'pills' }))).toBe('No single country named: 100 pills');
  });

  it('is nothing where all of it is placed, or no total was stated', () => {
    const whole = [figure('a', 'gold', { value: 52, unit: 'kg' })];
    expect(describeUnplaced(explore(withFigures(whole), { measure: 'gold' }))).toBeNull();
    expect(told({ measure: 'victims_rescued' })).toBeNull();
  });

  it('is a whole type of which the operation has no figure', () => {
    expect(told({ types: ['environment'] })).toBe('Environment: no figure was published for this operation');
    expect(told({ types: ['people'] }) ?? '').not.toContain('no figure');
  });
});

describe('the title of a picture', () => {
  const title = (view: Partial<ViewState>) => titleOf(exploreFixture(view));
  it('names what is shown, and never one operation for several', () => {
    expect(title({})).toBe('Operation Copper Lantern II');
    expect(title({ measure: 'arrests' })).toBe('Operation Copper Lantern II: Arrests');
    expect(title({ operations: 'all', measure: 'arrests' })).toBe('All 6 operations: Arrests');
    expect(title({ operations: ['copper-lantern-ii', 'harvest-v'], types: ['drugs', 'firearms'] })).toMatch(
      /^2 operations: /
    );
    expect(title({ measure: 'arrests', per: 'capita' })).toBe(
      'Operation Copper Lantern II: Arrests per million inhabitants'
    );
  });
});
