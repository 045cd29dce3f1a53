import { dimensionOf, isUnit } from '../../model/unit';
import { numberOf, rejectRow, textOf, type Inspection, type Row, type RowFault } from '../read/table';
import { findRelativeFault } from './validate-relatives';
import { isSameFamily, rejectCycles, unitRemedy } from './validate-measures';
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

function findQualifierFaults(row: Row): RowFault[] {
  const qualifier = textOf(row, 'qualifier');
  const numbers = qualifier === 'range' ? ['low', 'high'] : qualifier === 'words' ? [] : ['value'];
  const faults: RowFault[] = [];
  for (const column of ['value', 'low', 'high']) {
    const isWanted = numbers.includes(column);
    if (isWanted === (numberOf(row, column) !== null)) continue;
    faults.push({
      column,
      code: 'qualifier_fields',
      message: `The qualifier ${qualifier} ${isWanted ? 'needs' : 'goes without'} “${column}”.`,
      remedy: isWanted
        ? 'Fill it, or choose the qualifier words and write what was said.'
        : qualifier === 'words'
          ? 'Empty it, or choose the qualifier that fits the number.'
          : 'Empty it, or choose the qualifier range with “low” and “high”.'
    });
  }
  if (qualifier === 'words' && textOf(row, 'words') === null && textOf(row, 'worth') === null)
    faults.push({
      column: 'words',
      code: 'qualifier_fields',
      message: 'The qualifier words needs “words”.',
      remedy:
        'Write what was said about the amount, for instance: several hundred. Where only a worth was stated, fill “worth”.'
    });
  const low = numberOf(row, 'low');
  const high = numberOf(row, 'high');
  if (qualifier === 'range' && low !== null && high !== null && low > high)
    faults.push({
      column: 'low',
      code: 'range_reversed',
      message: `The range starts above its end (${high}).`,
      remedy: 'Swap “low” and “high”, or mend the wrong one.'
    });
  return faults;
}

function findWorthFaults(row: Row): RowFault[] {
  const columns = ['worth', 'worth_currency', 'worth_qualifier'];
  const filled = columns.filter((column) => textOf(row, column) !== null);
  if (filled.length === 0) return [];
  return columns
    .filter((column) => !filled.includes(column))
    .map((column) => ({
      column,
      code: 'qualifier_fields',
      message: `“${filled[0]}” is filled, so “${column}” must be, too.`,
      remedy: `Fill “${columns.join('”, “')}”, or empty all three.`
    }));
}

function findUnitFaults(row: Row, { tables }: Inspection): RowFault[] {
  const unit = textOf(row, 'unit') ?? '';
  const measure = tables.measures.rows.get(textOf(row, 'measure') ?? '');
  const dimension = measure ? textOf(measure, 'dimension') : null;
  const faults: RowFault[] = [];
  if (isUnit(unit) && dimension !== null && dimensionOf(unit) !== dimension)
    faults.push({
      column: 'unit',
      code: 'unit_dimension',
      message: `${unit} is a unit of ${dimensionOf(unit)}, but the measure ${textOf(row, 'measure')} is of ${dimension}.`,
      remedy: unitRemedy(dimension)
    });
  if (textOf(row, 'count_noun') !== null && unit !== 'count')
    faults.push({
      column: 'count_noun',
      code: 'unit_dimension',
      message: `“count_noun” says what a piece is, and the unit ${unit} says so already.`,
      remedy: 'Write count in “unit”, or empty “count_noun”.'
    });
  return faults;
}

/** A scope is `operation`, or a code or place, or several of them joined by +. */
function findScopeFaults(row: Row, inspection: Inspection): RowFault[] {
  const scope = textOf(row, 'scope') ?? '';
  if (scope === 'operation') return [];
  const parts = scope.split('+').map((part) => part.trim());
  if (new Set(parts).size < parts.length || parts.includes(''))
    return [
      {
        column: 'scope',
        code: 'scope',
        message: 'A joint scope names different territories and places.',
        remedy: 'Write codes and ids of places joined by +, each once, like BEN+TGO.'
      }
    ];
  return parts.flatMap((part) => {
    const fault = findWhereFault(part, inspection);
    return fault ? [{ ...fault, column: 'scope' }] : [];
  });
}

function findRelationFaults(row: Row, { tables: { figures, measures } }: Inspection): RowFault[] {
  const noWhole: RowFault[] =
    textOf(row, 'subset') !== null && textOf(row, 'part_of') === null
      ? [
          {
            column: 'subset',
            code: 'part_of',
            message: 'The row counts a part of another figure, and does not say of which.',
            remedy: 'Name the whole in “part_of”, or empty “subset”.'
          }
        ]
      : [];
  const related = (['part_of', 'contradicts'] as const).flatMap((column): RowFault[] => {
    const fault = findRelativeFault(figures, row, column, 'figure');
    if (fault) return [fault];
    const whole = column === 'part_of' && figures.rows.get(textOf(row, column) ?? '');
    if (!whole || isSameFamily(measures, textOf(row, 'measure') ?? '', textOf(whole, 'measure') ?? ''))
      return [];
    return [
      {
        column,
        code: column,
        message: `A figure of ${textOf(row, 'measure')} cannot be part of one of ${textOf(whole, 'measure')}.`,
        remedy: 'Name a figure of the same or a wider measure, or empty the cell.'
      }
    ];
  });
  return [...noWhole, ...related];
}
