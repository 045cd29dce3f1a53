import type { ProblemLog } from '../read/problem-log';
import { textOf, type Inspection, type Row, type Table } from '../read/table';

interface Wording {
  readonly kind: 'figure' | 'route';
  /** What comes of two that are preferred, and of none. */
  readonly twice: string;
  readonly never: string;
}

/** Warns of facts of which two statements are preferred, or none. To be called once, when no more rows are left out. */
export function warnOfVersions({ tables: { figures, routes }, log }: Inspection): void {
  for (const [table, wording] of [
    [figures, { kind: 'figure', twice: 'sums count the fact twice', never: 'no sum counts it' }],
    [routes, { kind: 'route', twice: 'the map draws both', never: 'the map does not draw it' }]
  ] as const) {
    warnOfTwoPreferred(table, wording, log);
    warnOfNonePreferred(table, wording, log);
  }
}

function warnOfTwoPreferred(table: Table, { twice }: Wording, log: ProblemLog): void {
  for (const row of table.rows.values()) {
    const opponent = table.rows.get(textOf(row, 'contradicts') ?? '');
    if (!opponent || row.cells.preferred === false || opponent.cells.preferred === false) continue;
    log.report({
      ...at(table, row),
      code: 'contradicts',
      message: `This row and row ${opponent.row} contradict each other, and both are preferred.`,
      remedy: `Write false in one of them, or ${twice}.`
    });
  }
}

function warnOfNonePreferred(table: Table, { kind, never }: Wording, log: ProblemLog): void {
  const linked = new Map<Row, Set<Row>>();
  const link = (a: Row, b: Row) => linked.set(a, (linked.get(a) ?? new Set()).add(b));
  for (const row of table.rows.values()) {
    const opponent = table.rows.get(textOf(row, 'contradicts') ?? '');
    if (!opponent) continue;
    link(row, opponent);
    link(opponent, row);
  }
  for (const row of table.rows.values()) {
    if (row.cells.preferred !== false || (textOf(row, 'window') ?? 'within') !== 'within') continue;
    // A set grows while it is walked, and each of its members is met once.
    const fact = new Set([row]);
    for (const each of fact) for (const other of linked.get(each) ?? []) fact.add(other);
    if ([...fact].some(({ cells }) => cells.preferred !== false)) continue;
    log.report({
      ...at(table, row),
      code: 'not_preferred',
      message: `The ${kind} is not preferred, but no other of the same fact is, so ${never}.`,
      remedy: `Empty “preferred”, or name the preferred ${kind} in “contradicts”.`
    });
  }
}

function at({ file }: Table, row: Row) {
  const column = 'preferred';
  return { file, row: row.row, column, value: textOf(row, column), severity: 'warning' } as const;
}
