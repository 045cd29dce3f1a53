import { describe, expect, it } from 'vitest';
import { createProblem, type Problem } from '../../../../src/model/problem';
import { DEFAULT_VIEW } from '../../../../src/model/view-state';
import { Explorer } from '../../../../src/state/explorer.svelte';
import { findProblems } from '../../../../src/ui/shell/find-problems';
import { smallPackage } from '../../small-package';
import { readWorld } from '../../world';

const problem = createProblem({
  file: 'figures.csv',
  row: 3,
  column: 'words',
  value: 'over',
  severity: 'warning',
  code: 'hedge',
  stated: 'exact',
  qualifier: 'at_least'
});

const explore = (listProblems: () => Promise<readonly Problem[]>) =>
  new Explorer({
    dataPackage: smallPackage,
    problems: [],
    listProblems,
    world: readWorld(),
    view: DEFAULT_VIEW,
    notices: []
  });

describe('findProblems', () => {
  it('takes over what is found', async () => {
    const explorer = explore(() => Promise.resolve([problem]));
    await findProblems(explorer);
    expect(explorer.problems).toEqual([problem]);
  });

  it('tells once that it could not look', async () => {
    const explorer = explore(() => Promise.reject(new Error('offline')));
    await findProblems(explorer);
    await findProblems(explorer);
    expect(explorer.problems.map(({ code }) => code)).toEqual(['not_checked']);
  });
});
