import { isBefore } from '../../model/partial-date';
import { warnOfRow, type Inspection } from '../read/table';

/** Warns of dates that are kept but do not fit their operation. To be called once, when no more rows are left out. */
export function warnOfDates({ tables: { operations, events, figures, sources }, log }: Inspection): void {
  for (const row of operations.rows.values()) {
    const { announced, start } = row.cells;
    if (isBefore(announced, start))
      warnOfRow(log, operations, row, { column: 'announced', code: 'announced_early', start: start ?? '' });
  }
  for (const row of events.rows.values()) {
    const operation = operations.rows.get(row.cells.operation);
    if (!operation) continue;
    const { start, end } = operation.cells;
    if (isBefore(row.cells.date, start) || isBefore(end, row.cells.date))
      warnOfRow(log, events, row, { column: 'date', code: 'event_outside', start, end });
  }
  const told = new Set<string>();
  for (const { cells } of figures.rows.values()) {
    const source = sources.rows.get(cells.source);
    const operation = operations.rows.get(cells.operation);
    if (!source || !operation || (cells.window ?? 'within') !== 'within') continue;
    const { id, start } = operation.cells;
    const key = `${source.row} ${operation.row}`;
    if (told.has(key) || !isBefore(source.cells.published, start)) continue;
    told.add(key);
    warnOfRow(log, sources, source, {
      column: 'published',
      code: 'published_early',
      operation: id,
      start: start ?? ''
    });
  }
}
