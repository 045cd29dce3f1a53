import type { Problem, ProblemCode, Severity } from '../model/problem';

/** How many problems of one file are told one by one; a broken export has one mistake in every row. */
export const MAX_PROBLEMS_PER_FILE = 200;

const MAX_VALUE_LENGTH = 120;

export interface ProblemReport {
  readonly file: string;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly code: ProblemCode;
  readonly severity?: Severity;
  readonly message: string;
  /** A function where finding the remedy takes time; it is not called for problems that are only counted. */
  readonly remedy: string | (() => string);
}

/** Collects problems, at most `MAX_PROBLEMS_PER_FILE` for each file, and counts the rest. */
export interface ProblemLog {
  /** Adds a problem: an error of the whole file unless it says otherwise. */
  report(problem: ProblemReport): void;
  /**
   * All problems by file (in the given order, others last, as they came), then by row (the whole file first), then as they came.
   * A file with more than the limit ends with one problem `more` whose value is how many were left out of the list.
   */
  list(fileOrder: readonly string[]): Problem[];
}

export function createProblemLog(): ProblemLog {
  const byFile = new Map<string, { told: Problem[]; untold: number; worst: Severity }>();
  return {
    report({ file, row = null, column = null, value = null, code, severity = 'error', message, remedy }) {
      let entry = byFile.get(file);
      if (!entry) byFile.set(file, (entry = { told: [], untold: 0, worst: 'warning' }));
      if (entry.told.length >= MAX_PROBLEMS_PER_FILE) {
        entry.untold += 1;
        if (severity === 'error') entry.worst = 'error';
        return;
      }
      entry.told.push({
        file,
        row,
        column,
        value:
          value !== null && value.length > MAX_VALUE_LENGTH ? `${value.slice(0, MAX_VALUE_LENGTH)}…` : value,
        code,
        severity,
        message,
        remedy: typeof remedy === 'string' ? remedy : remedy()
      });
    },
    list(fileOrder) {
      const rank = (file: string) => (fileOrder.includes(file) ? fileOrder.indexOf(file) : fileOrder.length);
      return [...byFile]
        .sort(([a], [b]) => rank(a) - rank(b))
        .flatMap(([file, { told, untold, worst }]) => {
          const sorted = told.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
          if (untold === 0) return sorted;
          return [
            ...sorted,
            {
              file,
              row: null,
              column: null,
              value: String(untold),
              code: 'more' as const,
              severity: worst,
              message: `There are ${untold} more problems in this file.`,
              remedy: 'Mend the problems listed, then open the file again.'
            }
          ];
        });
    }
  };
}
