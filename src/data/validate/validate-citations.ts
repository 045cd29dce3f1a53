import { isDate, tellDate } from './validate-formats';
import { keyOf, rejectRow, textOf, type Inspection } from '../read/table';

const CITED = ['operation', 'figure', 'route'] as const;

/** Leaves out citations that are not of exactly one row, or that name a source which that row or an earlier citation of it names already. */
export function validateCitations({ tables, log }: Inspection): void {
  const { citations, operations, figures, routes } = tables;
  const tableOf = { operation: operations, figure: figures, route: routes };
  const seen = new Set<string>();
  for (const row of citations.rows.values()) {
    const cited = CITED.filter((column) => textOf(row, column) !== null);
    const [column] = cited;
    if (!column || cited.length > 1) {
      rejectRow(log, citations, row, {
        column: null,
        code: 'required',
        message: `The citation is of ${cited.length ? `an ${cited.join(' and a ')}` : 'nothing'}.`,
        remedy: `Fill exactly one of “${CITED.join('”, “')}”.`
      });
      continue;
    }
    const of = tableOf[column].rows.get(textOf(row, column) ?? '');
    const key = keyOf(row.cells, [...CITED, 'source']);
    if (seen.has(key) || (of && textOf(of, 'source') === textOf(row, 'source')))
      rejectRow(log, citations, row, {
        column: 'source',
        code: 'unique',
        message: `The ${column} names this source already.`,
        remedy: 'Add the place to the locator there, after a semicolon, and delete this row.'
      });
    seen.add(key);
  }
}

/** Leaves out variants whose value cannot stand in the column that they are of, or that say what the operation says. */
export function validateVariants({ tables: { variants, operations }, log }: Inspection): void {
  for (const row of variants.rows.values()) {
    const field = textOf(row, 'field') ?? '';
    const value = textOf(row, 'value') ?? '';
    const operation = operations.rows.get(textOf(row, 'operation') ?? '');
    if (['start', 'end', 'announced'].includes(field) && !isDate(value))
      tellDate(variants, row, 'value', log);
    else if (field === 'stated_participant_count' && !/^\d{1,9}$/.test(value))
      rejectRow(log, variants, row, {
        column: 'value',
        code: 'type',
        message: '“value” is no number of participants.',
        remedy: 'Write a whole number in digits alone, like 14.'
      });
    else if (operation && textOf(operation, field) === value)
      rejectRow(log, variants, row, {
        column: 'value',
        code: 'contradicts',
        message: `The operation’s own row has the same “${field}”.`,
        remedy: 'Write what the other source states, or make it a row of the table citations.'
      });
  }
}
