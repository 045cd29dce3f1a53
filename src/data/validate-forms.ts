import { isCalendarDate } from './parse-cell';
import type { TableName } from './schema-contract';
import { rejectRow, textOf, type Inspection } from './table';

const PARTIAL_DATE = /^\d{4}(-\d{2}){0,2}$/;
const WEB_ADDRESS = /^https?:\/\/\S+$/i;

const DATE_COLUMNS: readonly (readonly [TableName, readonly string[]])[] = [
  ['operations', ['start', 'end', 'announced']],
  ['sources', ['published']],
  ['events', ['date']]
];

/**
 * Leaves out rows whose dates do not exist or run backwards, and sources whose address is not of the web: the page makes links of
 * addresses, so no descriptor may allow another scheme.
 */
export function validateForms({ tables, log }: Inspection): void {
  for (const [name, columns] of DATE_COLUMNS) {
    const table = tables[name];
    for (const row of table.rows.values()) {
      for (const column of columns) {
        const date = textOf(row, column);
        if (date === null || (PARTIAL_DATE.test(date) && isCalendarDate(date))) continue;
        rejectRow(log, table, row, {
          column,
          code: 'pattern',
          message: `“${column}” is no day, month or year of the calendar.`,
          remedy: 'Write it like 2023-11-13, 2023-11 or 2023.'
        });
      }
    }
  }
  for (const row of tables.operations.rows.values()) {
    const start = textOf(row, 'start');
    const end = textOf(row, 'end');
    if (start === null || end === null) continue;
    const precision = Math.min(start.length, end.length);
    if (start.slice(0, precision) <= end.slice(0, precision)) continue;
    rejectRow(log, tables.operations, row, {
      column: 'end',
      code: 'range_reversed',
      message: `The operation ends before it starts (${start}).`,
      remedy: 'Swap “start” and “end”, or mend the wrong one.'
    });
  }
  for (const row of tables.sources.rows.values()) {
    const url = textOf(row, 'url');
    if (url === null || WEB_ADDRESS.test(url)) continue;
    rejectRow(log, tables.sources, row, {
      column: 'url',
      code: 'pattern',
      message: '“url” is not a web address.',
      remedy: 'Write the address in full, starting with https://, or leave the cell empty.'
    });
  }
}
