import { rejectRow, textOf, type Inspection, type Row, type RowFault, type Table } from '../read/table';

/** What is wrong with a row that names another of its table as its whole or its opponent, or null: the other must be of the same operation. */
export function findRelativeFault(
  table: Table,
  row: Row,
  column: 'part_of' | 'contradicts',
  kind: 'figure' | 'route'
): RowFault | null {
  const other = table.rows.get(textOf(row, column) ?? '');
  if (!other) return null;
  if (other === row)
    return {
      column,
      code: column,
      message: `A ${kind} cannot contradict itself.`,
      remedy: `Name the other ${kind}, or empty the cell.`
    };
  if (textOf(other, 'operation') === textOf(row, 'operation')) return null;
  return {
    column,
    code: column,
    message: `${textOf(other, 'id')} is a ${kind} of another operation (${textOf(other, 'operation')}).`,
    remedy: `Name a ${kind} of the same operation, or empty the cell.`
  };
}

/** Leaves out routes that contradict themselves or a route of another operation. */
export function validateRoutes({ tables: { routes }, log }: Inspection): void {
  for (const row of routes.rows.values()) {
    const fault = findRelativeFault(routes, row, 'contradicts', 'route');
    if (fault) rejectRow(log, routes, row, fault);
  }
}
