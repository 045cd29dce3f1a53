import { dimensionOf } from '../../model/unit';
import { rejectRow, type Inspection, type RowFault, type RowOf } from '../read/table';
import { findRelativeFault } from './validate-relatives';
import { isSameFamily, rejectCycles } from './validate-measures';
import { findWhereFault } from './validate-places';

/**
 * Leaves out figures whose fields do not fit their qualifier, whose unit does not fit their measure or what they count, whose scope is
 * nowhere, or that name a whole or an opponent which cannot be one. Every fault of a figure is told.
 */
export function validateFigures(inspection: Inspection): void {
  const { tables, log } = inspection;
  rejectCycles(tables.figures, log);
  for (const row of tables.figures.rows.values()) {
    const faults = [
      ...findQualifierFaults(row),
      ...findWorthFaults(row),
      ...findUnitFaults(row, inspection),
      ...findScopeFaults(row, inspection),
      ...findRelationFaults(row, inspection)
    ];
    for (const fault of faults) rejectRow(log, tables.figures, row, fault);
  }
}

function findQualifierFaults({ cells }: RowOf<'figures'>): RowFault[] {
  const { qualifier, low, high } = cells;
  const isRange = qualifier === 'range' || qualifier === 'open_range';
  const numbers = isRange ? ['low', 'high'] : qualifier === 'words' ? [] : ['value'];
  const faults: RowFault[] = [];
  for (const column of ['value', 'low', 'high'] as const) {
    const isWanted = numbers.includes(column);
    if (isWanted === (cells[column] !== null)) continue;
    faults.push({ column, code: isWanted ? 'qualifier_needs' : 'qualifier_excludes', qualifier });
  }
  if (qualifier === 'words' && cells.words === null && cells.worth === null)
    faults.push({ column: 'words', code: 'words_missing' });
  if (isRange && low !== null && high !== null && low > high)
    faults.push({ column: 'low', code: 'range_reversed', high });
  return faults;
}

function findWorthFaults({ cells }: RowOf<'figures'>): RowFault[] {
  const columns = ['worth', 'worth_currency', 'worth_qualifier'] as const;
  const [filled] = [...columns, 'worth_words' as const].filter((column) => cells[column] !== null);
  if (!filled) return [];
  return columns
    .filter((column) => cells[column] === null)
    .map((column) => ({ column, code: 'worth_incomplete', filled, columns }));
}

function findUnitFaults({ cells }: RowOf<'figures'>, { tables }: Inspection): RowFault[] {
  const { unit, measure, count_noun: noun } = cells;
  const dimension = tables.measures.rows.get(measure)?.cells.dimension;
  const of = dimensionOf(unit);
  const faults: RowFault[] = [];
  if (dimension !== undefined && of !== dimension)
    faults.push({ column: 'unit', code: 'unit_dimension', unit, of, measure, dimension });
  if (noun !== null && unit !== 'count') faults.push({ column: 'count_noun', code: 'count_noun', unit });
  return faults;
}

/** A scope is `operation`, or a code or place, or several of them joined by +. */
function findScopeFaults({ cells: { scope } }: RowOf<'figures'>, inspection: Inspection): RowFault[] {
  if (scope === 'operation') return [];
  const parts = scope.split('+').map((part) => part.trim());
  if (new Set(parts).size < parts.length || parts.includes('')) return [{ column: 'scope', code: 'scope' }];
  return parts.flatMap((part) => {
    const fault = findWhereFault(part, inspection);
    return fault ? [{ ...fault, column: 'scope' }] : [];
  });
}

function findRelationFaults(
  row: RowOf<'figures'>,
  { tables: { figures, measures } }: Inspection
): RowFault[] {
  const { subset, part_of: partOf, measure } = row.cells;
  const noWhole: RowFault[] =
    subset !== null && partOf === null ? [{ column: 'subset', code: 'subset_of_nothing' }] : [];
  const related = (['part_of', 'contradicts'] as const).flatMap((column): RowFault[] => {
    const other = figures.rows.get(row.cells[column] ?? '');
    const fault = findRelativeFault({ row, other, column, kind: 'figure' });
    if (fault) return [fault];
    if (column !== 'part_of' || !other || isSameFamily(measures, measure, other.cells.measure)) return [];
    return [{ column, code: 'part_of_other_measure', measure, whole: other.cells.measure }];
  });
  return [...noWhole, ...related];
}
