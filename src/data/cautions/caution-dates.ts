import { textOf, type Inspection, type Row, type Table } from '../read/table';

/** Warns of dates that are kept but do not fit their operation. To be called once, when no more rows are left out. */
export function warnOfDates({ tables: { operations, events, figures, sources }, log }: Inspection): void {
  const warn = (table: Table, row: Row, column: string, message: string) =>
    log.report({
      file: table.file,
      row: row.row,
      column,
      value: textOf(row, column),
      code: 'date',
      severity: 'warning',
      message,
      remedy: 'Leave it if the source says so; otherwise mend this date or those of the operation.'
    });
  for (const row of operations.rows.values())
    if (isBefore(textOf(row, 'announced'), textOf(row, 'start')))
      warn(
        operations,
        row,
        'announced',
        `The operation was announced before it started (${textOf(row, 'start')}).`
      );
  for (const row of events.rows.values()) {
    const operation = operations.rows.get(textOf(row, 'operation') ?? '');
    if (!operation) continue;
    const date = textOf(row, 'date');
    const [start, end] = [textOf(operation, 'start'), textOf(operation, 'end')];
    if (isBefore(date, start) || isBefore(end, date))
      warn(events, row, 'date', `The event lies outside the operation (${start ?? '…'} to ${end ?? '…'}).`);
  }
  const told = new Set<string>();
  for (const figure of figures.rows.values()) {
    const source = sources.rows.get(textOf(figure, 'source') ?? '');
    const operation = operations.rows.get(textOf(figure, 'operation') ?? '');
    if (!source || !operation || (textOf(figure, 'window') ?? 'within') !== 'within') continue;
    const key = `${source.row} ${operation.row}`;
    if (told.has(key) || !isBefore(textOf(source, 'published'), textOf(operation, 'start'))) continue;
    told.add(key);
    warn(
      sources,
      source,
      'published',
      `The source has results of ${textOf(operation, 'id')}, which started later (${textOf(operation, 'start')}).`
    );
  }
}

/** True where one date is surely before another; a month and a day in it are not. False where one is not stated. */
function isBefore(date: string | null, other: string | null): boolean {
  if (date === null || other === null) return false;
  const precision = Math.min(date.length, other.length);
  return date.slice(0, precision) < other.slice(0, precision);
}
