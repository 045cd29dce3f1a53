import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/model/problem';
import { DEFAULT_VIEW } from '../../../../src/model/view-state';
import { Explorer } from '../../../../src/state/explorer.svelte';
import { findProblems } from '../../../../src/ui/shell/find-problems';
import { smallPackage } from '../../small-package';
import { readWorld } from '../../world';

const problem: Problem = {
  file: 'figures.csv',
  row: 3,
  column: 'value',
  value: '6.14',
  code: 'hedge',
  severity: 'warning',
  message: 'A count is whole, but this is 6.14.',
  remedy: 'Mend the number.'
};

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
