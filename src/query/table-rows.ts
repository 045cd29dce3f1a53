import type { DataPackage, Figure, Measure, Scope, SeizureType, Source } from '../model/data-package';
import { amountOf, convertAmount, scaleValueOf, type Qualifier, type Quantity } from '../model/quantity';
import { isAddable, UNITS, type Unit } from '../model/unit';
import { foldText } from './fold-text';

/** One statement as a row of text; the figure itself is kept for everything else. */
export interface TableRow {
  readonly figure: Figure;
  readonly operation: string;
  readonly scope: string;
  readonly measure: string;
  readonly type: SeizureType;
  readonly quantity: string;
  readonly qualifier: Qualifier;
  /** Null where the package lacks the source, which a validated one does not. */
  readonly source: Source | null;
  readonly locator: string;
  readonly note: string;
}

export type TableColumn = Exclude<keyof TableRow, 'figure'>;

/** How statements are put into words in the reader's language. */
export interface RowWording {
  readonly scope: (scope: Scope) => string;
  readonly quantity: (quantity: Quantity) => string;
}

/** The rows of the figures, in their order; a figure whose measure the package lacks shows the measure's id. */
export function createRows(
  dataPackage: DataPackage,
  figures: readonly Figure[],
  wording: RowWording
): readonly TableRow[] {
  const operations = new Map(dataPackage.operations.map((operation) => [operation.id, operation.name]));
  return figures.map((figure) => {
    const measure: Measure | undefined = dataPackage.measures.get(figure.measure);
    return {
      figure,
      operation: operations.get(figure.operation) ?? figure.operation,
      scope: wording.scope(figure.scope),
      measure: measure?.label ?? figure.measure,
      type: measure?.type ?? 'other',
      quantity: wording.quantity(figure.quantity),
      qualifier: figure.quantity.qualifier,
      source: dataPackage.sources.get(figure.source) ?? null,
      locator: figure.locator,
      note: figure.note
    };
  });
}

const UNIT_NAMES = Object.keys(UNITS) as Unit[];

/** The first of the units that this one adds to: kilograms and tonnes compare, pieces and rounds do not. */
const comparableUnit = (unit: Unit) => UNIT_NAMES.findIndex((other) => isAddable(other, unit));

function sizeOf(quantity: Quantity): { group: number; value: number | null } {
  const group = comparableUnit(quantity.unit);
  const amount = convertAmount(amountOf(quantity), UNIT_NAMES[group] ?? quantity.unit);
  return { group, value: scaleValueOf(amount) };
}

/**
 * The rows sorted by a column, as a new array; equal rows keep their order. Amounts are compared within units that convert into each
 * other, the kinds of unit standing one after another in either direction; statements without a number come last in theirs.
 */
export function sortRows(
  rows: readonly TableRow[],
  column: TableColumn,
  direction: 'ascending' | 'descending',
  collator: Pick<Intl.Collator, 'compare'>
): readonly TableRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if (column === 'quantity') {
    const sized = rows.map((row) => ({ row, size: sizeOf(row.figure.quantity) }));
    sized.sort(({ size: a }, { size: b }) => {
      if (a.group !== b.group) return a.group - b.group;
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * (a.value - b.value);
    });
    return sized.map(({ row }) => row);
  }
  const textOf = (row: TableRow) => (column === 'source' ? (row.source?.publisher ?? '') : row[column]);
  return [...rows].sort((a, b) => sign * collator.compare(textOf(a), textOf(b)));
}

/** The rows that hold every word of the query somewhere in their text, without regard to case and diacritics. */
export function searchRows(rows: readonly TableRow[], query: string): readonly TableRow[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (!words.length) return rows;
  return rows.filter((row) => {
    const { figure, source } = row;
    const fields = [row.operation, row.scope, row.measure, row.type, row.quantity, row.locator, row.note];
    const more = [figure.limitedTo, figure.quantity.words, source?.publisher, source?.title];
    const text = foldText([...fields, ...more].join(' '));
    return words.every((word) => text.includes(word));
  });
}
