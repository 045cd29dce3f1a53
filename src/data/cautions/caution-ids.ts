import { textOf, type Inspection } from '../read/table';

/** In an address this word stands for all operations. */
const ALL = 'all';

/** Warns of an operation that no address can name. To be called once, when no more rows are left out. */
export function warnOfIds({ tables: { operations }, log }: Inspection): void {
  const row = operations.rows.get(ALL);
  if (row)
    log.report({
      file: operations.file,
      row: row.row,
      column: 'id',
      value: textOf(row, 'id'),
      code: 'id',
      severity: 'warning',
      message: 'In an address “all” means all operations, so this one cannot be shown alone.',
      remedy: 'Give it another id, here and where it is named.'
    });
}
