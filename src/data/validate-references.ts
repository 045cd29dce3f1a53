import { isTableName } from './schema-contract';
import { keyOf, missingIdRemedy, rejectAll, rejectRow, type Inspection, type Table } from './table';

/**
 * Leaves out rows whose foreign keys point at no row. Where the other table could not be read at all, that is told once for the file and
 * not for each of its rows.
 */
export function validateReferences({ tables, log }: Inspection): void {
  for (const table of Object.values(tables)) {
    const checks = table.schema.foreignKeys.flatMap((key) => {
      const target = isTableName(key.resource) ? tables[key.resource] : null;
      if (target?.isRead) return [{ key, target, known: keysOf(target, key.referenceFields) }];
      if (target) {
        const dependent = [...table.rows.values()].filter(({ cells }) =>
          key.fields.every((field) => cells[field] !== null)
        );
        rejectAll(log, table, dependent, {
          column: key.fields.join(', '),
          code: 'foreign_key',
          cause: target.file
        });
      }
      return [];
    });
    for (const row of table.rows.values()) {
      for (const { key, target, known } of checks) {
        if (key.fields.some((field) => row.cells[field] === null)) continue;
        const value = keyOf(row.cells, key.fields);
        if (known.has(value)) continue;
        rejectRow(log, table, row, {
          column: key.fields.join(', '),
          code: 'foreign_key',
          message: `“${key.fields.join(', ')}” names ${value}, which is not among the rows read from ${target.file}.`,
          remedy: () => missingIdRemedy(target, value)
        });
      }
    }
  }
}

function keysOf(target: Table, fields: readonly string[]): { has(key: string): boolean } {
  if (fields.join() === 'id') return target.rows;
  return new Set([...target.rows.values()].map(({ cells }) => keyOf(cells, fields)));
}
