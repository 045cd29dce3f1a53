import type { Problem } from '../../model/problem';
import type { Explorer } from '../../state/explorer.svelte';

const NOT_CHECKED: Problem = {
  file: 'datapackage.json',
  row: null,
  column: null,
  value: null,
  code: 'not_checked',
  severity: 'warning',
  message: 'The data were not searched for doubtful figures, because the checks could not be loaded.',
  remedy: 'Load the page again.'
};

/** Looks for what is kept in the data but may be wrong. That it could not is a problem itself. */
export async function findProblems(explorer: Explorer): Promise<void> {
  try {
    explorer.problems = await explorer.listProblems();
  } catch {
    explorer.problems = [...explorer.problems.filter((each) => each !== NOT_CHECKED), NOT_CHECKED];
  }
}
