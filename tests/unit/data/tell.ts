import { describeProblem } from '../../../src/i18n/describe-problem';
import type { Problem } from '../../../src/model/problem';

/** A problem as its reader meets it: the place, the code and the words. */
export function tell(problem: Problem) {
  const { file, row, column, value, code, severity } = problem;
  return { file, row, column, value, code, severity, ...describeProblem(problem) };
}
