import { describe, expect, it } from 'vitest';
import { parseBriefing } from '../../src/data/briefings/briefing-file';
import { readPackage } from '../../src/data/read/read-package';
import { QUALIFIERS } from '../../src/model/quantity';
import { ROUTE_STATUSES, SEIZURE_TYPES } from '../../src/model/data-package';
import { fixtureFiles } from '../fixtures/fixture-package';
import { readWorld } from './world';
import { explore } from './explorer';
import { findChanges, readStepView } from '../../src/picture/step-view';

const files = fixtureFiles();
const bytes = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const { dataPackage, problems } = readPackage(bytes, new Set(readWorld().territories.keys()));

describe('the package that tests read', () => {
  it('has no problem', () => {
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('has measures of each type, figures of each qualifier, routes of each status and kind of end', () => {
    const { measures, figures, routes, places } = dataPackage;
    expect(new Set([...measures.values()].map(({ type }) => type))).toEqual(new Set(SEIZURE_TYPES));
    expect(new Set(figures.map(({ quantity }) => quantity.qualifier))).toEqual(new Set(QUALIFIERS));
    expect(new Set(figures.map(({ scope }) => scope.kind))).toEqual(
      new Set(['operation', 'territory', 'joint', 'place'])
    );
    expect(new Set(routes.flatMap(({ legs }) => legs.map(({ status }) => status)))).toEqual(
      new Set(ROUTE_STATUSES)
    );
    expect(new Set([...places.values()].map(({ kind }) => kind))).toEqual(
      new Set(['region', 'area', 'unknown'])
    );
    expect(dataPackage.operations.length).toBe(6);
  });

  it('has briefings that its data can show as they are written', () => {
    const explorer = explore(dataPackage);
    for (const path of dataPackage.briefings) {
      const { briefing, problems } = parseBriefing(files[path] ?? '', path);
      expect(problems).toEqual([]);
      for (const step of briefing.steps) {
        expect(readStepView(explorer, step).notices, step.title).toEqual([]);
        expect(findChanges(explorer, step), step.title).toEqual([]);
      }
    }
  });
});
