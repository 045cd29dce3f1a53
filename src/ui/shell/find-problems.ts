import { createProblem } from '../../model/problem';
import type { Explorer } from '../../state/explorer.svelte';

const NOT_CHECKED = createProblem({
  file: 'datapackage.json',
  severity: 'warning',
  code: 'not_checked'
});

/** Looks for what is kept in the data but may be wrong. That it could not is a problem itself. */
export async function findProblems(explorer: Explorer): Promise<void> {
  try {
    explorer.problems = await explorer.listProblems();
  } catch {
    explorer.problems = [...explorer.problems.filter((each) => each !== NOT_CHECKED), NOT_CHECKED];
  }
}
