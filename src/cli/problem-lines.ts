import type { Problem } from '../model/problem';
import { countOf, oneLine } from './terminal';

/** A problem in one line: "figures.csv:12: error: What is wrong. What would be right." */
export function describeProblem({ file, row, severity, message, remedy }: Problem): string {
  return oneLine(`${file}:${row === null ? '' : `${row}:`} ${severity}: ${message} ${remedy}`);
}

/** A problem as JSON has it: these keys, in this order. */
export function recordProblem({
  code,
  severity,
  file,
  row,
  column,
  value,
  message,
  remedy
}: Problem): object {
  return { code, severity, file, row, column, value, message, remedy };
}

/** "2 errors, 1 warning"; empty for none. */
export function countProblems(problems: readonly Problem[]): string {
  const NOUNS = { error: 'error', warning: 'warning', info: 'remark' } as const;
  return Object.entries(NOUNS)
    .flatMap(([severity, noun]) => {
      const { length } = problems.filter((problem) => problem.severity === severity);
      return length ? [countOf(length, noun)] : [];
    })
    .join(', ');
}
