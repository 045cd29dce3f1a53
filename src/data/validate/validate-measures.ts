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
  return ancestorsOf(measures, a).has(b) || ancestorsOf(measures, b).has(a);
}

type PartCells = CellsOf<'measures'> | CellsOf<'figures'>;

/** Leaves out every row whose `part_of` leads back to it. */
export function rejectCycles(table: Table<PartCells>, log: Inspection['log']): void {
  // All are found before any is left out: with one of its rows gone, a cycle is only a chain that ends nowhere.
  const cycles = new Map<string, readonly string[]>();
  const passed = new Set<string>();
  for (const id of table.rows.keys()) {
    const places = new Map<string, number>();
    let next: string | null = id;
    while (next !== null && !passed.has(next)) {
      passed.add(next);
      places.set(next, places.size);
      next = table.rows.get(next)?.cells.part_of ?? null;
    }
    // It has come back to a place of its own way: from there on, that is a cycle.
    const start = next === null ? undefined : places.get(next);
    if (start === undefined) continue;
    const cycle = [...places.keys()].slice(start);
    cycle.forEach((each, i) => cycles.set(each, [...cycle.slice(i), ...cycle.slice(0, i), each]));
  }
  for (const [id, row] of table.rows) {
    const path = cycles.get(id);
    if (path) rejectRow(log, table, row, { column: 'part_of', code: 'cycle', path });
  }
}

/** The id and those that contain it, the nearest first; ends before an id that has been met. */
function ancestorsOf(table: Table<PartCells>, id: string): ReadonlySet<string> {
  const chain = new Set<string>();
  let next: string | null = id;
  while (next !== null && !chain.has(next)) {
    chain.add(next);
    next = table.rows.get(next)?.cells.part_of ?? null;
  }
  return chain;
}
