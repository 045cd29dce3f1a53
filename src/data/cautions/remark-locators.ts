import { isLocated } from '../../model/data-package';
import { textOf, type Inspection } from '../read/table';

/** Tells of each table how many of its rows do not record the place in the source. */
export function remarkLocators({ tables, log }: Inspection): void {
  for (const { file, rows } of Object.values(tables)) {
    const open = [...rows.values()].filter((row) => !isLocated(textOf(row, 'locator') ?? ''));
    const [first] = open;
    if (!first) continue;
    log.report({
      file,
      column: 'locator',
      value: textOf(first, 'locator'),
      code: 'locator',
      severity: 'info',
      message: `${open.length === 1 ? '1 row does' : `${open.length} rows do`} not record the place in the source.`,
      remedy: 'Write the place where you come upon it; until then readers are told that it is not recorded.'
    });
  }
}
