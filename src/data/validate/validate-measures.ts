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
  return a === b || isInside(measures, a, b) || isInside(measures, b, a);
}

type PartCells = CellsOf<'measures'> | CellsOf<'figures'>;

/** How many rows of a long cycle are named at each of its ends. */
const NAMED = 10;

/** Leaves out every row whose `part_of` leads back to it. */
export function rejectCycles(table: Table<PartCells>, log: Inspection['log']): void {
  // All are found before any is left out: with one of its rows gone, a cycle is only a chain that ends nowhere.
  for (const cycle of findCycles(table))
    for (const [i, id] of cycle.entries()) {
      const row = table.rows.get(id);
      const named =
        cycle.length <= 2 * NAMED
          ? [...cycle.slice(i), ...cycle.slice(0, i)]
          : [...pick(cycle, i, NAMED), '…', ...pick(cycle, i - NAMED, NAMED)];
      if (row) rejectRow(log, table, row, { column: 'part_of', code: 'cycle', path: [...named, id] });
    }
}

/** Some of the ids of a cycle, from one on. */
function pick(cycle: readonly string[], from: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => cycle.at((from + i) % cycle.length) ?? '');
}

/** The ids of each cycle, as `part_of` leads from one to the next; every row is passed once. */
function findCycles(table: Table<PartCells>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const passed = new Set<string>();
  for (const start of table.rows.keys()) {
    const chain = new Set<string>();
    let id: string | null = start;
    while (id !== null && !passed.has(id)) {
      passed.add(id);
      chain.add(id);
      id = partOf(table, id);
    }
    if (id === null || !chain.has(id)) continue;
    const ids = [...chain];
    cycles.push(ids.slice(ids.indexOf(id)));
  }
  return cycles;
}

/** True where `part_of` leads from one id to another. */
function isInside(table: Table<PartCells>, id: string, whole: string): boolean {
  const passed = new Set<string>();
  for (let next: string | null = id; next !== null && !passed.has(next); next = partOf(table, next)) {
    if (next === whole) return true;
    passed.add(next);
  }
  return false;
}

function partOf(table: Table<PartCells>, id: string): string | null {
  return table.rows.get(id)?.cells.part_of ?? null;
}
