import type { DataPackage, Figure, Scope } from '../../model/data-package';
import { isUnit, nounOf } from '../../model/unit';
import { createTable, type Cell, type DataTable } from './data-table';
import { sourceCells, spellScope } from './source-cells';

export interface FiguresRequest {
  readonly dataPackage: DataPackage;
  /** The rows, in the order in which they are written. */
  readonly figures: readonly Figure[];
  /** The scope's name in the reader's language. */
  readonly nameScope: (scope: Scope) => string;
}

/**
 * The figures as a table: one statement a row with its qualifier, unit, words, source and place in the text. The columns of the data package keep their
 * names, so that a row can be taken back into one.
 */
export function createFiguresTable({ dataPackage, figures, nameScope }: FiguresRequest): DataTable {
  const operations = new Map(dataPackage.operations.map(({ id, name }) => [id, name]));
  const measureOf = ({ measure }: Figure) => dataPackage.measures.get(measure);
  const cells: Readonly<Record<string, (figure: Figure) => Cell>> = {
    id: ({ id }) => id,
    operation: ({ operation }) => operation,
    operation_name: ({ operation }) => operations.get(operation) ?? null,
    scope: ({ scope }) => spellScope(scope),
    scope_name: ({ scope }) => nameScope(scope),
    measure: ({ measure }) => measure,
    measure_label: (figure) => measureOf(figure)?.label ?? null,
    type: (figure) => measureOf(figure)?.type ?? null,
    ...amountCells((figure: Figure) => figure),
    part_of: ({ partOf }) => partOf,
    subset: ({ subset }) => subset,
    contradicts: ({ contradicts }) => contradicts,
    disagreement: ({ disagreement }) => disagreement,
    preferred: ({ preferred }) => preferred,
    window: ({ window }) => window,
    limited_to: ({ limitedTo }) => limitedTo,
    ...sourceCells(dataPackage, 'figure', (figure: Figure) => figure),
    note: ({ note }) => note,
    quote: ({ quote }) => quote
  };
  return createTable('figures', figures, cells);
}

/** The columns of an amount as it is stated, with what it is worth; all empty where there is none. */
export function amountCells<T>(
  figureOf: (item: T) => Pick<Figure, 'quantity' | 'worth'> | null
): Readonly<Record<string, (item: T) => Cell>> {
  const quantityOf = (item: T) => figureOf(item)?.quantity;
  const worthOf = (item: T) => figureOf(item)?.worth;
  return {
    qualifier: (item) => quantityOf(item)?.qualifier ?? null,
    value: (item) => quantityOf(item)?.value ?? null,
    low: (item) => quantityOf(item)?.low ?? null,
    high: (item) => quantityOf(item)?.high ?? null,
    unit: (item) => {
      const unit = quantityOf(item)?.unit;
      return unit === undefined ? null : isUnit(unit) ? unit : 'count';
    },
    count_noun: (item) => {
      const unit = quantityOf(item)?.unit;
      return unit === undefined ? null : nounOf(unit);
    },
    words: (item) => quantityOf(item)?.words ?? null,
    status: (item) => quantityOf(item)?.status ?? null,
    meaning: (item) => quantityOf(item)?.meaning ?? null,
    worth: (item) => worthOf(item)?.value ?? null,
    worth_currency: (item) => worthOf(item)?.currency ?? null,
    worth_qualifier: (item) => worthOf(item)?.qualifier ?? null,
    worth_words: (item) => worthOf(item)?.words ?? null
  };
}
