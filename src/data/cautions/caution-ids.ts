import { warnOfRow, type Inspection } from '../read/table';

/** In an address this word stands for all operations. */
const ALL = 'all';

/** As the scope of a figure this word stands for its operation. */
const OPERATION = 'operation';

/** Warns of an operation that no address can name, and of a place that no figure can. To be called once, when no more rows are left out. */
export function warnOfIds({ tables: { operations, places }, log }: Inspection): void {
  const all = operations.rows.get(ALL);
  if (all) warnOfRow(log, operations, all, { column: 'id', code: 'operation_named_all' });
  const place = places.rows.get(OPERATION);
  if (place) warnOfRow(log, places, place, { column: 'id', code: 'place_named_operation' });
}
