import { dimensionOf } from '../../model/unit';
import { rejectRow, type Inspection, type Table, type TableOf } from '../read/table';
import type { CellsOf } from '../tables/definitions';

/** Leaves out measures whose unit is of another dimension, and those that contain themselves. */
export function validateMeasures({ tables: { measures }, log }: Inspection): void {
  rejectCycles(measures, log);
  for (const row of measures.rows.values()) {
    const { unit, dimension } = row.cells;
    const of = dimensionOf(unit);
    if (of !== dimension)
      rejectRow(log, measures, row, { column: 'unit', code: 'measure_unit', unit, of, dimension });
  }
}

/** True where a measure is the other or lies inside it, or the other way about. */
export function isSameFamily(measures: TableOf<'measures'>, a: string, b: string): boolean {
  return ancestorsOf(measures, a).includes(b) || ancestorsOf(measures, b).includes(a);
}

type PartCells = CellsOf<'measures'> | CellsOf<'figures'>;

/** Leaves out every row whose `part_of` leads back to it. */
export function rejectCycles(table: Table<PartCells>, log: Inspection['log']): void {
  // All are found before any is left out: with one of its rows gone, a cycle is only a chain that ends nowhere.
  const cycles = [...table.rows].flatMap(([id, row]) => {
    const chain = ancestorsOf(table, id);
    const last = table.rows.get(chain.at(-1) ?? '');
    return last?.cells.part_of === id ? [{ row, path: [...chain, id] }] : [];
  });
  for (const { row, path } of cycles) rejectRow(log, table, row, { column: 'part_of', code: 'cycle', path });
}

/** The id and those that contain it, the nearest first; ends before an id that has been met. */
function ancestorsOf(table: Table<PartCells>, id: string): string[] {
  const chain: string[] = [];
  let next: string | null = id;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    next = table.rows.get(next)?.cells.part_of ?? null;
  }
  return chain;
}
