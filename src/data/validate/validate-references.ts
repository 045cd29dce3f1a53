import type { Consequences } from '../read/problem-log';
import {
  keyOf,
  leaveOutWith,
  rejectAll,
  rejectRow,
  suggestIds,
  type Inspection,
  type Row,
  type Table
} from '../read/table';
import { isTableName } from '../tables/definitions';

/** Rows that name what no row of a table is. */
interface Dangling {
  readonly target: Table;
  readonly value: string;
  readonly naming: { readonly table: Table; readonly row: Row; readonly column: string }[];
}

/**
 * Leaves out rows whose foreign keys point at no row. Where the other table could not be read at all, that is told once for the file and
 * not for each of its rows; where several rows name what is not there, it is told once where it is missing; where the other row was left out,
 * what depends on it is counted there.
 */
export function validateReferences({ tables, log }: Inspection): void {
  const missing = new Map<string, Dangling>();
  for (const table of Object.values<Table>(tables)) {
    const checks = table.schema.foreignKeys.flatMap((key) => {
      const target: Table | null = isTableName(key.resource) ? tables[key.resource] : null;
      if (target?.isRead) return [{ key, target, known: keysOf(target, key.referenceFields) }];
      if (target) {
        const dependent = [...table.rows.values()].filter(({ cells }) =>
          key.fields.every((field) => cells[field] !== null)
        );
        rejectAll(log, table, dependent, {
          column: key.fields.join(', '),
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
        const cause = target.leftOut.get(value);
        if (cause) {
          leaveOutWith(table, row, cause.consequences);
          continue;
        }
        const id = JSON.stringify([target.file, value]);
        let dangling = missing.get(id);
        if (!dangling) missing.set(id, (dangling = { target, value, naming: [] }));
        dangling.naming.push({ table, row, column: key.fields.join(', ') });
      }
    }
  }
  for (const { target, value, naming } of missing.values()) {
    const named = { id: value, target: target.file };
    const suggest = () => suggestIds(target, value);
    const [only] = naming;
    if (only && naming.length === 1) {
      rejectRow(log, only.table, only.row, { column: only.column, code: 'foreign_key', ...named, suggest });
      continue;
    }
    const consequences: Consequences = new Map();
    for (const { table, row } of naming) leaveOutWith(table, row, consequences);
    log.report({
      file: target.file,
      column: 'id',
      value,
      code: 'row_missing',
      ...named,
      rows: naming.length,
      consequences,
      suggest
    });
  }
}

function keysOf(target: Table, fields: readonly string[]): { has(key: string): boolean } {
  if (fields.join() === 'id') return target.rows;
  return new Set([...target.rows.values()].map(({ cells }) => keyOf(cells, fields)));
}
