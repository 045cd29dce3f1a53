import { isDate, tellDate } from './validate-formats';
import { keyOf, rejectRow, type Inspection } from '../read/table';

const CITED = ['operation', 'figure', 'route'] as const;

/** Leaves out citations that are not of exactly one row, or that name a source which that row or an earlier citation of it names already. */
export function validateCitations({ tables, log }: Inspection): void {
  const { citations, operations, figures, routes } = tables;
  const tableOf = { operation: operations, figure: figures, route: routes };
  const seen = new Set<string>();
  for (const row of citations.rows.values()) {
    const cited = CITED.filter((column) => row.cells[column] !== null);
    const [column] = cited;
    if (!column || cited.length > 1) {
      rejectRow(log, citations, row, {
        column: null,
        code: 'citation_of',
        named: cited,
        columns: CITED
      });
      continue;
    }
    const of = tableOf[column].rows.get(row.cells[column] ?? '');
    const key = keyOf(row.cells, [...CITED, 'source']);
    if (seen.has(key) || (of && of.cells.source === row.cells.source))
      rejectRow(log, citations, row, { column: 'source', code: 'citation_twice', of: column });
    seen.add(key);
  }
}

/** Leaves out variants whose value cannot stand in the column that they are of, or that say what the operation says. */
export function validateVariants({ tables: { variants, operations }, log }: Inspection): void {
  for (const row of variants.rows.values()) {
    const { field, value } = row.cells;
    const operation = operations.rows.get(row.cells.operation);
    if (['start', 'end', 'announced'].includes(field) && !isDate(value))
      tellDate(variants, row, 'value', log);
    else if (field === 'stated_participant_count' && !/^\d{1,9}$/.test(value))
      rejectRow(log, variants, row, { column: 'value', code: 'variant_count' });
    else if (operation && String(operation.cells[field] ?? '') === value)
      rejectRow(log, variants, row, { column: 'value', code: 'variant_same', field });
  }
}
