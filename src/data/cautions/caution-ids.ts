import { warnOfRow, type Inspection } from '../read/table';

/** In an address this word stands for all operations. */
const ALL = 'all';

/** Warns of an operation that no address can name. To be called once, when no more rows are left out. */
export function warnOfIds({ tables: { operations }, log }: Inspection): void {
  const row = operations.rows.get(ALL);
  if (row) warnOfRow(log, operations, row, { column: 'id', code: 'operation_named_all' });
}
