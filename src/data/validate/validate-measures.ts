import { dimensionOf, isUnit, UNITS } from '../../model/unit';
import { rejectRow, textOf, type Inspection, type Table } from '../read/table';

/** Leaves out measures whose unit is of another dimension, and those that contain themselves. */
export function validateMeasures({ tables: { measures }, log }: Inspection): void {
  rejectCycles(measures, log);
  for (const row of measures.rows.values()) {
    const unit = textOf(row, 'unit') ?? '';
    const dimension = textOf(row, 'dimension');
    if (isUnit(unit) && dimensionOf(unit) !== dimension)
      rejectRow(log, measures, row, {
        column: 'unit',
        code: 'unit_dimension',
        message: `${unit} is a unit of ${dimensionOf(unit)}, not of ${dimension}.`,
        remedy: unitRemedy(dimension)
      });
  }
}

/** The units that a dimension has, as advice. */
export function unitRemedy(dimension: string | null): string {
  const units = Object.entries(UNITS).filter(([, definition]) => definition.dimension === dimension);
  return `Write one of ${units.map(([unit]) => unit).join(', ')}.`;
}

/** True where a measure is the other or lies inside it, or the other way about. */
export function isSameFamily(measures: Table, a: string, b: string): boolean {
  return ancestorsOf(measures, a).includes(b) || ancestorsOf(measures, b).includes(a);
}

/** Leaves out every row whose `part_of` leads back to it. */
export function rejectCycles(table: Table, log: Inspection['log']): void {
  // All are found before any is left out: with one of its rows gone, a cycle is only a chain that ends nowhere.
  const cycles = [...table.rows].flatMap(([id, row]) => {
    const chain = ancestorsOf(table, id);
    const last = table.rows.get(chain.at(-1) ?? '');
    return last && textOf(last, 'part_of') === id ? [{ row, path: [...chain, id].join(' → ') }] : [];
  });
  for (const { row, path } of cycles)
    rejectRow(log, table, row, {
      column: 'part_of',
      code: 'cycle',
      message: `The row is part of itself: ${path}.`,
      remedy: 'Empty “part_of” in the widest of these rows.'
    });
}

/** The id and those that contain it, the nearest first; ends before an id that has been met. */
function ancestorsOf(table: Table, id: string): string[] {
  const chain: string[] = [];
  let next: string | null = id;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    const row = table.rows.get(next);
    next = row ? textOf(row, 'part_of') : null;
  }
  return chain;
}
