import { createProblem, type Fault, type Problem, type Severity } from '../../model/problem';

/** How many problems of one file are told one by one; a broken export has one mistake in every row. */
export const MAX_PROBLEMS_PER_FILE = 200;

const MAX_VALUE_LENGTH = 120;

/** How many rows of each file were left out because another was. */
export type Consequences = Map<string, number>;

/** The codes of territories that a writer of this text may have meant, as far as the caller knows any. */
export type FindAliases = (text: string) => readonly string[];

/** Where something is wrong: in the whole file as long as nothing else is said. */
export interface ReportPlace {
  readonly file: string;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly severity?: Severity;
  /** What else was left out because of it; it may grow until the problems are listed. */
  readonly consequences?: Consequences;
  /** Finds what was meant, which may take time; it is not called for problems that are only counted. */
  readonly suggest?: ((findAliases: FindAliases) => readonly string[]) | undefined;
}

export type ProblemReport = ReportPlace & Fault;

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
  readonly problem: Pick<ReportPlace, 'file' | 'column' | 'value' | 'severity'> & Fault;
  readonly suggest: ReportPlace['suggest'];
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
      const { row = null, consequences, suggest, ...problem } = report;
      const { file, severity = 'error' } = problem;
      let entry = byFile.get(file);
      if (!entry) byFile.set(file, (entry = { told: new Map(), untold: 0, worst: 'warning' }));
      const key = JSON.stringify([row === null, problem]);
      let told = entry.told.get(key);
      if (!told && entry.told.size >= MAX_PROBLEMS_PER_FILE) {
        entry.untold += 1;
        if (severity === 'error') entry.worst = 'error';
        return;
      }
      if (!told) entry.told.set(key, (told = { problem, suggest, rows: [], more: 0, consequences: [] }));
      if (row !== null && !told.rows.includes(row)) {
        if (told.rows.length <= MAX_ROWS) told.rows.push(row);
        else told.more += 1;
      }
      if (consequences) told.consequences.push(consequences);
    },
    list(fileOrder, findAliases = () => []) {
      const rank = (file: string) => (fileOrder.includes(file) ? fileOrder.indexOf(file) : fileOrder.length);
      return [...byFile]
        .sort(([a], [b]) => rank(a) - rank(b))
        .flatMap(([file, { told, untold, worst }]) => {
          const sorted = [...told.values()]
            .map((each) => listProblem(each, findAliases))
            .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
          if (untold === 0) return sorted;
          const value = String(untold);
          return [...sorted, createProblem({ file, value, severity: worst, code: 'more', count: untold })];
        });
    }
  };
}

function listProblem(told: Told, findAliases: FindAliases): Problem {
  const { problem, suggest, rows, more, consequences } = told;
  const { value = null } = problem;
  const [row = null, ...otherRows] = [...rows].sort((a, b) => a - b);
  const leftOut: Consequences = new Map();
  for (const [file, count] of consequences.flatMap((each) => [...each]))
    leftOut.set(file, (leftOut.get(file) ?? 0) + count);
  return createProblem({
    ...problem,
    row,
    value: value !== null && value.length > MAX_VALUE_LENGTH ? `${value.slice(0, MAX_VALUE_LENGTH)}…` : value,
    suggestions: suggest?.(findAliases) ?? [],
    otherRows,
    moreRows: more,
    leftOut: [...leftOut].map(([file, count]) => ({ file, rows: count }))
  });
}
