import { rejectRow, type Inspection, type RowFault, type RowOf } from '../read/table';

interface Relatives {
  readonly row: RowOf<'figures'> | RowOf<'routes'>;
  /** The row that it names. */
  readonly other: RowOf<'figures'> | RowOf<'routes'> | undefined;
  readonly column: 'part_of' | 'contradicts';
  readonly kind: 'figure' | 'route';
}

/** What is wrong with a row that names another of its table as its whole or its opponent, or null: the other must be of the same operation. */
export function findRelativeFault({ row, other, column, kind }: Relatives): RowFault | null {
  if (!other) return null;
  if (other === row) return { column, code: 'contradicts_itself', kind };
  const { operation } = other.cells;
  if (operation === row.cells.operation) return null;
  return { column, code: 'other_operation', kind, id: other.id, operation };
}

/** Leaves out routes that contradict themselves or a route of another operation. */
export function validateRoutes({ tables: { routes }, log }: Inspection): void {
  for (const row of routes.rows.values()) {
    const other = routes.rows.get(row.cells.contradicts ?? '');
    const fault = findRelativeFault({ row, other, column: 'contradicts', kind: 'route' });
    if (fault) rejectRow(log, routes, row, fault);
  }
}
