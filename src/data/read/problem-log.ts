import type { Problem, ProblemCode, Severity } from '../../model/problem';

/** How many problems of one file are told one by one; a broken export has one mistake in every row. */
export const MAX_PROBLEMS_PER_FILE = 200;

const MAX_VALUE_LENGTH = 120;

/** How many rows of each file were left out because another was. */
export type Consequences = Map<string, number>;

/** The codes of territories that a writer of this text may have meant, as far as the caller knows any. */
export type FindAliases = (text: string) => readonly string[];

export interface ProblemReport {
  readonly file: string;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly code: ProblemCode;
  readonly severity?: Severity;
  readonly message: string;
  /** What else was left out because of it; it may grow until the problems are listed. */
  readonly consequences?: Consequences;
  /** A function where finding the remedy takes time; it is not called for problems that are only counted. */
  readonly remedy: string | ((findAliases: FindAliases) => string);
}

/** Collects problems, at most `MAX_PROBLEMS_PER_FILE` for each file, and counts the rest. */
export interface ProblemLog {
  /** Adds a problem: an error of the whole file unless it says otherwise. One that differs from an earlier one by its row alone is told with it. */
  report(problem: ProblemReport): void;
  /**
   * All problems by file (in the given order, others last, as they came), then by row (the whole file first), then as they came.
   * A file with more than the limit ends with one problem `more` whose value is how many were left out of the list. It can be listed again
   * after further reports.
   */
  list(fileOrder: readonly string[], findAliases?: FindAliases): Problem[];
}

/** A problem with the further rows that have the same, and what follows from any of them. */
interface Told {
  readonly report: ProblemReport;
  /** The first rows, as they came. */
  readonly rows: number[];
  /** How many more rows there are. */
  more: number;
  readonly consequences: Consequences[];
}

/** Up to this many further rows are named; more are counted. */
const MAX_ROWS = 10;

export function createProblemLog(): ProblemLog {
  const byFile = new Map<string, { told: Map<string, Told>; untold: number; worst: Severity }>();
  return {
    report(report) {
      const { file, row = null, column, value, code, severity = 'error', message, consequences } = report;
      let entry = byFile.get(file);
      if (!entry) byFile.set(file, (entry = { told: new Map(), untold: 0, worst: 'warning' }));
      const key = JSON.stringify([row === null, column, value, code, message]);
      let same = entry.told.get(key);
      if (!same && entry.told.size >= MAX_PROBLEMS_PER_FILE) {
        entry.untold += 1;
        if (severity === 'error') entry.worst = 'error';
        return;
      }
      if (!same) entry.told.set(key, (same = { report, rows: [], more: 0, consequences: [] }));
      if (row !== null && !same.rows.includes(row)) {
        if (same.rows.length <= MAX_ROWS) same.rows.push(row);
        else same.more += 1;
      }
      if (consequences) same.consequences.push(consequences);
    },
    list(fileOrder, findAliases = () => []) {
      const rank = (file: string) => (fileOrder.includes(file) ? fileOrder.indexOf(file) : fileOrder.length);
      return [...byFile]
        .sort(([a], [b]) => rank(a) - rank(b))
        .flatMap(([file, { told, untold, worst }]) => {
          const sorted = [...told.values()]
            .map((each) => createProblem(each, findAliases))
            .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
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

function createProblem({ report, rows, more, consequences }: Told, findAliases: FindAliases): Problem {
  const { file, column = null, value = null, code, severity = 'error', message, remedy } = report;
  const [row = null, ...others] = [...rows].sort((a, b) => a - b);
  return {
    file,
    row,
    column,
    value: value !== null && value.length > MAX_VALUE_LENGTH ? `${value.slice(0, MAX_VALUE_LENGTH)}…` : value,
    code,
    severity,
    message: message + describeRows(others, more) + describeConsequences(consequences),
    remedy: typeof remedy === 'string' ? remedy : remedy(findAliases)
  };
}

function describeRows(rows: readonly number[], more: number): string {
  if (!rows.length) return '';
  return ` The same in ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more ? ` and ${more} more` : ''}.`;
}

function describeConsequences(all: readonly Consequences[]): string {
  const sum: Consequences = new Map();
  for (const [file, count] of all.flatMap((each) => [...each])) sum.set(file, (sum.get(file) ?? 0) + count);
  const parts = [...sum].map(([file, count]) => `${count === 1 ? '1 row' : `${count} rows`} of ${file}`);
  return parts.length ? ` Left out with it: ${parts.join(', ')}.` : '';
}
