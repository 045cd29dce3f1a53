import { isLocated } from '../../model/data-package';
import type { Inspection, Row, Table } from '../read/table';

/** Tells of each table how many of its rows do not record the place in the source. */
export function remarkLocators({ tables, log }: Inspection): void {
  for (const { file, rows } of Object.values<Table>(tables)) {
    const open = [...rows.values()].filter((row) => !isLocated(locatorOf(row)));
    const [first] = open;
    if (!first) continue;
    log.report({
      file,
      column: 'locator',
      value: locatorOf(first),
      severity: 'info',
      code: 'locator',
      rows: open.length
    });
  }
}

function locatorOf({ cells: { locator } }: Row): string {
  return typeof locator === 'string' ? locator : '';
}
