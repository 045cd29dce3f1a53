import { describeProblem } from '../i18n/describe-problem';
import type { Problem } from '../model/problem';
import { countOf, oneLine } from './terminal';

/** A problem in one line: "figures.csv:12: error: What is wrong. What would be right." */
export function writeProblem(problem: Problem): string {
  const { file, row, severity } = problem;
  const { message, remedy } = describeProblem(problem);
  return oneLine(`${file}:${row === null ? '' : `${row}:`} ${severity}: ${message} ${remedy}`);
}

/** A problem as JSON has it: these keys, in this order. */
export function recordProblem(problem: Problem): object {
  const { code, severity, file, row, column, value } = problem;
  return { code, severity, file, row, column, value, ...describeProblem(problem) };
}

/** "2 errors, 1 warning"; empty for none. */
export function countProblems(problems: readonly Pick<Problem, 'severity'>[]): string {
  const NOUNS = { error: 'error', warning: 'warning', info: 'remark' } as const;
  return Object.entries(NOUNS)
    .flatMap(([severity, noun]) => {
      const { length } = problems.filter((problem) => problem.severity === severity);
      return length ? [countOf(length, noun)] : [];
    })
    .join(', ');
}
