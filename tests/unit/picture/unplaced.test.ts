import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPackage } from '../../../src/data/read/load-package';
import type { DataPackage } from '../../../src/model/data-package';
import type { ViewState } from '../../../src/model/view-state';
import { titleOf } from '../../../src/picture/title';
import { describeUnplaced } from '../../../src/picture/unplaced';
import { TERRITORIES } from '../data/test-package';
import { explore } from '../explorer';
import { figure, measure, withFigures } from '../small-package';

let shipped: DataPackage;

beforeAll(async () => {
  const read = async (path: string) => new Uint8Array(await readFile(`data/${path}`));
  ({ dataPackage: shipped } = await loadPackage(read, TERRITORIES));
});

const told = (view: Partial<ViewState>) => describeUnplaced(explore(shipped, view));

describe('what the map cannot show', () => {
  // INTERPOL, 15 December 2023: over 1,700 arrests, 614 of them in Pakistan; some 4.7 tons of drugs, no country named.
  it('is the rest of a measure that no country accounts for', () => {
    expect(told({ measure: 'arrests' })).toBe('Country unknown: at least 1,086 of at least 1,700');
  });

  it('is a total of which no country is named', () => {
    expect(told({ measure: 'drugs' })).toMatch(/^No country named: (about|approximately) 4\.7 t of drugs/);
    expect(told({})).toContain('4.7 t');
  });

  it('is a total in words, too, after those with a number, but not as a part of one of these', () => {
    expect(told({ operations: ['kafo'] })).toBe(
      'No country named: 110 officers deployed; 27 officials trained; Checks against INTERPOL databases: thousands'
    );
    expect(told({ operations: ['kafo-iv'] })).toMatch(/and 2 other totals$/);
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
    expect(told({ measure: 'firearms' })).toBe('Total 714: countries are named, but without numbers');
  });

  it('is what is stated for several countries combined, with its number', () => {
    expect(told({ operations: ['screen-west-africa-2024'], measure: 'counterfeit_medicine_types' })).toBe(
      'Reported only for several countries: Benin and Togo combined: 33 kinds of fake medicine'
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
  const title = (view: Partial<ViewState>) => titleOf(explore(shipped, view));
  it('names what is shown, and never one operation for several', () => {
    expect(title({})).toBe('Operation Trigger-Salvo II');
    expect(title({ measure: 'arrests' })).toBe('Operation Trigger-Salvo II: Arrests');
    expect(title({ operations: 'all', measure: 'arrests' })).toBe('All 33 operations: Arrests');
    expect(title({ operations: ['trigger-salvo-ii', 'kafo'], types: ['drugs', 'firearms'] })).toMatch(
      /^2 operations: /
    );
    expect(title({ measure: 'arrests', per: 'capita' })).toBe(
      'Operation Trigger-Salvo II: Arrests per million inhabitants'
    );
  });
});
