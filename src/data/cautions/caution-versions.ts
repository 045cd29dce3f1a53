import { warnOfRow, type Inspection, type RowOf, type TableOf } from '../read/table';

type Kind = 'figure' | 'route';
type Stated = TableOf<'figures'> | TableOf<'routes'>;
type StatedRow = RowOf<'figures'> | RowOf<'routes'>;

/** Warns of facts of which two statements are preferred, or none. To be called once, when no more rows are left out. */
export function warnOfVersions({ tables: { figures, routes }, log }: Inspection): void {
  for (const [table, kind] of [
    [figures, 'figure'],
    [routes, 'route']
  ] as const) {
    warnOfTwoPreferred(table, kind, log);
    warnOfNonePreferred(table, kind, log);
  }
}

function warnOfTwoPreferred(table: Stated, kind: Kind, log: Inspection['log']): void {
  for (const row of table.rows.values()) {
    const opponent = table.rows.get(row.cells.contradicts ?? '');
    if (!opponent || row.cells.preferred === false || opponent.cells.preferred === false) continue;
    warnOfRow(log, table, row, { column: 'preferred', code: 'both_preferred', kind, other: opponent.row });
  }
}

function warnOfNonePreferred(table: Stated, kind: Kind, log: Inspection['log']): void {
  const linked = new Map<StatedRow, Set<StatedRow>>();
  const link = (a: StatedRow, b: StatedRow) => linked.set(a, (linked.get(a) ?? new Set()).add(b));
  for (const row of table.rows.values()) {
    const opponent = table.rows.get(row.cells.contradicts ?? '');
    if (!opponent) continue;
    link(row, opponent);
    link(opponent, row);
  }
  /** By each statement of a fact, whether one of them is preferred. */
  const known = new Map<StatedRow, boolean>();
  const hasPreferred = (row: StatedRow): boolean => {
    const seen = known.get(row);
    if (seen !== undefined) return seen;
    // A set grows while it is walked, and each of its members is met once.
    const fact = new Set<StatedRow>([row]);
    for (const each of fact) for (const other of linked.get(each) ?? []) fact.add(other);
    const isPreferred = [...fact].some(({ cells }) => cells.preferred !== false);
    for (const each of fact) known.set(each, isPreferred);
    return isPreferred;
  };
  for (const row of table.rows.values()) {
    const window = 'window' in row.cells ? row.cells.window : null;
    if (row.cells.preferred !== false || (window ?? 'within') !== 'within' || hasPreferred(row)) continue;
    warnOfRow(log, table, row, { column: 'preferred', code: 'none_preferred', kind });
  }
}
