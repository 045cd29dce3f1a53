import { findDateOrder, parseDate } from '../cells/parse-date';
import { cellAt, type SheetRow } from '../files/sheet';
import type { Findings } from '../findings';
import type { Layout } from './find-columns';
import type { FoundTable } from './find-table';
import { once } from '../once';

/** The date of a row; one that may be two days is asked. */
export function createDateReader(
  table: FoundTable,
  layout: Layout,
  findings: Findings
): (row: SheetRow) => string {
  const { date: column } = layout;
  if (column < 0) return () => '';
  const header = table.columns[column]?.header ?? '';
  const answered = findings.answerTo('date-order');
  const order =
    answered === 'day' || answered === 'month'
      ? answered
      : findDateOrder([...new Set(table.rows.map((row) => cellAt(row, column).text))]);
  const readings = new Map<string, ReturnType<typeof parseDate>>();
  return (row) => {
    const cell = cellAt(row, column);
    if (cell.text === '') return '';
    if (cell.kind === 'date') return (cell.date ?? '').slice(0, 10);
    const text = findings.answers.cells?.[`${row.row}:${header}`] ?? cell.text;
    const reading = once(readings, text, () => parseDate(text, order));
    if (reading && 'date' in reading) return reading.date;
    findings.asks.push({
      row: row.row,
      column: header,
      cell: cell.text,
      reason: reading ? 'day_or_month' : 'not_a_date',
      candidates: reading ? reading.either : []
    });
    return '';
  };
}
